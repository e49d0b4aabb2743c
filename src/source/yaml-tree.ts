import type { Pair, ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import { yamlData } from './yaml-data.js';
import { parseYaml } from './yaml-parse.js';

/** The way from the root of a document to a value: keys of maps and indices of lists. */
export type TreePath = readonly (string | number)[];

/** The data of a YAML (or JSON) file, and where each value stands in it. */
export interface YamlTree {
  readonly file: string;
  /** Plain values; maps are objects without prototype. Dates and times are texts. */
  readonly data: unknown;
  /** Where the value stands; for a path that does not exist, its nearest ancestor that does. */
  at(path: TreePath): Position;
  /** Where the key of the value stands; for an item of a list, the item itself. */
  keyAt(path: TreePath): Position;
  /** The characters of a scalar as written, without quotes; undefined for lists, maps and absent values. */
  source(path: TreePath): string | undefined;
  /** Whether the value is a text in quotes or a block text, so that its type is beyond doubt. */
  quoted(path: TreePath): boolean;
}

/**
 * Reads a text as one YAML 1.2 document; JSON is a part of YAML. Adds to `problems` whatever is wrong, all
 * syntax errors at once; undefined if there was anything.
 */
export function readYaml(file: string, text: string, problems: Problems): YamlTree | undefined {
  const before = problems.count;
  const parsed = parseYaml(file, text, problems);
  if (parsed === undefined) return undefined;
  const root = parsed.document.contents as ParsedNode | null;
  if (root === null || (isScalar(root) && root.value === null && root.source === '')) {
    problems.add({
      code: 'empty-file',
      message: 'the file holds no data',
      at: { file, line: 1, column: 1 },
      hint: 'an empty list is []',
    });
    return undefined;
  }
  const data = yamlData(root, parsed.placeOf, problems);
  return problems.count > before ? undefined : new Tree(file, data, root, parsed.placeOf);
}

class Tree implements YamlTree {
  readonly file: string;
  readonly data: unknown;
  readonly #root: ParsedNode;
  readonly #placeOf: (offset: number) => Position;

  constructor(file: string, data: unknown, root: ParsedNode, placeOf: (offset: number) => Position) {
    this.file = file;
    this.data = data;
    this.#root = root;
    this.#placeOf = placeOf;
  }

  at(path: TreePath): Position {
    const { node } = this.#walk(path);
    return this.#placeOf(node.range[0]);
  }

  keyAt(path: TreePath): Position {
    const { key, node, found } = this.#walk(path);
    return this.#placeOf((found ? (key ?? node) : node).range[0]);
  }

  source(path: TreePath): string | undefined {
    const { node, found } = this.#walk(path);
    return found && isScalar(node) ? (node as Scalar).source : undefined;
  }

  quoted(path: TreePath): boolean {
    const { node, found } = this.#walk(path);
    return found && isScalar(node) && (node as Scalar).type !== Scalar.PLAIN;
  }

  #walk(path: TreePath): { node: ParsedNode; key: ParsedNode | undefined; found: boolean } {
    let node = this.#root;
    let key: ParsedNode | undefined;
    for (const step of path) {
      let next: ParsedNode | null | undefined;
      if (isMap(node)) {
        const pair = (node.items as Pair<ParsedNode, ParsedNode | null>[]).find(
          (item) => keyText(item.key) === step,
        );
        if (pair !== undefined) {
          key = pair.key;
          next = pair.value ?? pair.key;
        }
      } else if (isSeq(node) && typeof step === 'number') {
        next = node.items[step] as ParsedNode | undefined;
        if (next) key = undefined;
      }
      if (!next) return { node, key, found: false };
      node = next;
    }
    return { node, key, found: true };
  }
}

function keyText(node: ParsedNode): string | undefined {
  return isScalar(node) ? String((node as Scalar).value ?? '') : undefined;
}
