import type { Pair, ParsedNode, Scalar } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Position } from '../position.js';
import { Problems } from '../problem.js';
import { parseYaml } from '../yaml-parse.js';
import type { TreePath } from '../yaml-tree.js';
import { type Edit, withEdits } from './edit.js';

/** A list of single words or numbers, as a text has it. */
export interface PlainList {
  readonly path: TreePath;
  readonly items: readonly PlainItem[];
}

export interface PlainItem {
  readonly value: string;
  readonly at: Position;
}

/** All lists of single words or numbers in a YAML text, in its order; none where it is no YAML. */
export function plainLists(file: string, text: string): readonly PlainList[] {
  return found(file, text);
}

/**
 * The same text with other items in some of its lists: `keep` gets a list and answers with places of items in it, in
 * the order in which they should stand, or undefined to leave it. Lists with comments between their items stay.
 */
export function withLists(text: string, keep: (list: PlainList) => readonly number[] | undefined): string {
  const edits = found('', text).flatMap((list): Edit[] => {
    const places = keep(list);
    const hasComment = /(?:^|\s)#/.test(text.slice(list.from, list.to));
    if (places === undefined || hasComment) return [];
    const sources = places.map((place) => list.sources[place] ?? '');
    const blockItems = sources.map((source) => `- ${source}`).join(`\n${' '.repeat(list.column)}`);
    return [{ from: list.from, to: list.to, text: list.flow ? `[${sources.join(', ')}]` : blockItems }];
  });
  return edits.length === 0 ? text : withEdits(text, edits);
}

interface FoundList extends PlainList {
  readonly sources: readonly string[];
  readonly flow: boolean;
  readonly from: number;
  readonly to: number;
  /** Where it begins, from the left. */
  readonly column: number;
}

function found(file: string, text: string): readonly FoundList[] {
  const parsed = parseYaml(file, text, new Problems());
  const lists: FoundList[] = [];
  const walk = (node: ParsedNode | null, path: TreePath): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
        walk(value, [...path, isScalar(key) ? String((key as Scalar).value) : '']);
      }
    } else if (isSeq(node)) {
      const items = node.items as ParsedNode[];
      const last = items[items.length - 1];
      if (parsed === undefined || last === undefined || !items.every((item) => isScalar(item))) {
        for (const [index, item] of items.entries()) walk(item, [...path, index]);
        return;
      }
      const [from, end] = node.range;
      const flow = node.flow === true;
      lists.push({
        path,
        items: items.map((item) => ({
          value: String((item as Scalar).value),
          at: parsed.placeOf(item.range[0]),
        })),
        sources: items.map(({ range }) => text.slice(range[0], range[1])),
        flow,
        from,
        to: flow ? end : last.range[1],
        column: parsed.placeOf(from).column - 1,
      });
    }
  };
  walk(parsed?.document.contents ?? null, []);
  return lists;
}
