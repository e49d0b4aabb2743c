import type { ParsedNode } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { Problems } from '../problem.js';
import { parseYaml } from '../yaml-parse.js';
import { type Line, linesOf } from './layout.js';

/**
 * The text with the items of the block list under a key of the root in another order, each with the comments above
 * it. `order` holds the places that they have now. The text itself where there is no such list, or where something follows it.
 */
export function moveItems(text: string, key: string, order: readonly number[]): string {
  const root = parseYaml('', text, new Problems())?.document.contents;
  const list = isMap(root) ? (root.get(key, true) as ParsedNode | undefined) : undefined;
  if (!isSeq(list) || list.flow === true || list.items.length !== order.length) return text;
  if (text.slice(list.range?.[1]).trim() !== '') return text;
  const lines = linesOf(text);
  const starts = (list.items as ParsedNode[]).map(({ range }) => firstLine(lines, range[0]));
  const [first = 0] = starts;
  const bodies = starts.map((start, index) => lines.slice(start, starts[index + 1]));
  const isSpaced = bodies.slice(0, -1).some((body) => body[body.length - 1]?.text.trim() === '');
  const parts = bodies.map((body) =>
    body
      .map((line) => line.text)
      .join('\n')
      .trimEnd(),
  );
  const head = lines.slice(0, first).map((line) => `${line.text}\n`);
  const moved = order.map((place) => parts[place] ?? '').join(isSpaced ? '\n\n' : '\n');
  return `${head.join('')}${moved}\n`;
}

/** The line on which an item begins, or the first of the comments that stand directly above it. */
function firstLine(lines: readonly Line[], offset: number): number {
  let at = lines.findIndex((line) => offset <= line.to);
  while (lines[at - 1]?.text.trimStart().startsWith('#') === true) at -= 1;
  return at;
}
