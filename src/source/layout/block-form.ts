import type { Pair, ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { wrapWords } from './fold-text.js';

/** From so many single words on, a list stays in brackets and goes over lines. */
const MANY = 10;

/**
 * The lines of a map or list in brackets as a block, each of its parts on one line, without indent; a long list of
 * single words keeps its brackets. Undefined where that cannot be: it is empty, or holds a comment.
 */
export function blockForm(text: string, node: ParsedNode, width: number): readonly string[] | undefined {
  if (hasComment(text.slice(node.range[0], node.range[1]))) return undefined;
  if (isMap(node)) {
    const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[];
    return pairs.length === 0 ? undefined : pairs.map((pair) => pairText(text, pair));
  }
  if (!isSeq(node) || node.items.length === 0) return undefined;
  const items = node.items as ParsedNode[];
  const sources = items.map((item) => onOneLine(sourceOf(text, item)));
  if (
    items.length < MANY ||
    !items.every((item) => isScalar(item)) ||
    sources.some((word) => / /.test(word))
  ) {
    return sources.map((source) => `- ${source}`);
  }
  return [
    '[',
    ...wrapWords(sources.map((word) => `${word},`).join(' '), width - 2).map((line) => `  ${line}`),
    ']',
  ];
}

function pairText(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>): string {
  const source = value === null ? '' : onOneLine(sourceOf(text, value));
  return source === '' ? `${sourceOf(text, key)}:` : `${sourceOf(text, key)}: ${source}`;
}

function sourceOf(text: string, node: ParsedNode): string {
  return text.slice(node.range[0], node.range[1]);
}

function onOneLine(source: string): string {
  return source.replace(/\s*\n\s*/g, ' ').trim();
}

/** A `#` behind a blank may be one in a text; then the line is left as it is. */
function hasComment(source: string): boolean {
  return /(?:^|\s)#/.test(source);
}
