import type { ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import { blockForm } from './block-form.js';
import type { Edit } from './edit.js';
import { foldedText, wrapWords } from './fold-text.js';
import type { Layout, Line, Placed } from './layout.js';

const INDENT = 2;

/** What a line that is too long becomes; undefined where it must stay. */
export function shorterForm(layout: Layout, line: Line, limit: number): Edit | undefined {
  const placed = layout.onLine(line);
  const inBlockText = placed !== undefined && isBlockText(placed.node) && placed.node.range[0] < line.from;
  if (!inBlockText && line.text.trimStart().startsWith('#')) return wrapComment(line, limit);
  if (placed === undefined) return undefined;
  const column = indentOf(layout, placed);
  const lines = isScalar(placed.node)
    ? foldedText(placed.node as Scalar, limit - column)
    : blockForm(layout.text, placed.node, limit - column);
  if (lines === undefined) return undefined;
  return replaceValue(layout, placed, lines, column);
}

/** The column at which the lines of a value begin: further in than its key, or where the item of a list stands. */
function indentOf(layout: Layout, { node, key }: Placed): number {
  if (key === undefined && !isScalar(node)) return layout.columnOf(node.range[0]);
  return layout.columnOf(key ?? node.range[0]) + (key === undefined ? 0 : INDENT);
}

function replaceValue(
  layout: Layout,
  placed: Placed,
  lines: readonly string[],
  column: number,
): Edit | undefined {
  const { node, key } = placed;
  const first = layout.lineAt(key ?? node.range[0]);
  const end = endOf(layout, node);
  if (end === undefined) return undefined;
  const pad = ' '.repeat(column);
  const [head = '', ...rest] = lines;
  const isText = isScalar(node);
  const broken = isText
    ? [head, ...rest.map((text) => (text === '' ? '' : pad + text))].join('\n')
    : lines.map((text, index) => (index === 0 && key === undefined ? text : pad + text)).join('\n');
  const from = key === undefined || isText ? node.range[0] : afterColon(layout, node);
  const value = key === undefined || isText ? broken : `\n${broken}`;
  if (end.comment === '') return { from, to: end.to, text: value };
  // A comment behind the value goes above its line, where it is found again.
  const indent = ' '.repeat(first.text.length - first.text.trimStart().length);
  const before = layout.text.slice(first.from, from);
  return { from: first.from, to: end.to, text: `${indent}${end.comment}\n${before}${value}` };
}

/** Where a value and the comment behind it end; undefined if something else follows on its line. */
function endOf(layout: Layout, node: ParsedNode): { to: number; comment: string } | undefined {
  if (isBlockText(node)) return { to: withoutLineEnd(layout.text, node.range[1]), comment: '' };
  const to = node.range[1];
  const line = layout.lineAt(to);
  const after = layout.text.slice(to, line.to).trim();
  if (after === '') return { to: line.to, comment: '' };
  return after.startsWith('#') ? { to: line.to, comment: after } : undefined;
}

function withoutLineEnd(text: string, end: number): number {
  return text[end - 1] === '\n' ? end - 1 : end;
}

/** Behind the colon, so that blanks between it and the value do not stay. */
function afterColon(layout: Layout, node: ParsedNode): number {
  let from = node.range[0];
  while (/\s/.test(layout.text[from - 1] ?? '')) from -= 1;
  return from;
}

function isBlockText(node: ParsedNode): boolean {
  if (isMap(node) || isSeq(node) || !isScalar(node)) return false;
  return (node as Scalar).type === Scalar.BLOCK_FOLDED || (node as Scalar).type === Scalar.BLOCK_LITERAL;
}

/** Lines that editors and other programs look for as a whole stay whole. */
const DIRECTIVE = /^#\s*[\w-]+:\s*\S*\$?\S*=\S+$|^#!/;

function wrapComment(line: Line, limit: number): Edit | undefined {
  const text = line.text.trimStart();
  if (DIRECTIVE.test(text)) return undefined;
  const lead = `${' '.repeat(line.text.length - text.length)}# `;
  const lines = wrapWords(text.replace(/^#+\s*/, ''), limit - lead.length);
  if (lines.length < 2) return undefined;
  return { from: line.from, to: line.to, text: lines.map((part) => lead + part).join('\n') };
}
