import { MAX_TREE_RECORDS } from './limits.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { Fingerprint, Locator, Place, RawRow, RawTable } from './raw-table.js';
import type { InputFile } from './read-file.js';
import type { TreePath, YamlTree } from './yaml-tree.js';
import { readYaml } from './yaml-tree.js';

/** A YAML file that is a list of records; undefined after reporting why it is not. */
export function yamlTable(input: InputFile, problems: Problems): RawTable | undefined {
  const tree = readYaml(input.file, input.text, problems);
  return tree && treeTable(tree, [], input, problems);
}

/** The list at `path` of a tree as a table. */
export function treeTable(
  tree: YamlTree,
  path: TreePath,
  fingerprint: Fingerprint,
  problems: Problems,
): RawTable {
  const { sha256, bytes } = fingerprint;
  return {
    locator: new TreeLocator(tree),
    notation: 'typed',
    each: async (take) => {
      eachTreeRow(tree, path, problems, take);
      return { sha256, bytes };
    },
  };
}

/** Hands over the maps in the list at `path`; anything else there is a problem. */
export function eachTreeRow(
  tree: YamlTree,
  path: TreePath,
  problems: Problems,
  take: (row: RawRow, place: Place) => void,
): void {
  const list = valueAt(tree.data, path);
  if (!Array.isArray(list)) {
    const hint = "every record starts with '- '";
    problems.add({ code: 'wrong-type', message: 'a list of records is meant here', at: tree.at(path), hint });
    return;
  }
  if (list.length > MAX_TREE_RECORDS) {
    problems.add({
      code: 'too-many-records',
      message: `the list has ${list.length} records`,
      at: tree.at(path),
      hint: `at most ${MAX_TREE_RECORDS}; give more as CSV or NDJSON`,
    });
    return;
  }
  list.forEach((item: unknown, index) => {
    const place = [...path, index];
    if (item !== null && typeof item === 'object' && !Array.isArray(item)) take(item as RawRow, place);
    else problems.add({ code: 'wrong-type', message: 'a record is a map of fields', at: tree.at(place) });
  });
}

function valueAt(data: unknown, path: TreePath): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}

/** Finds places in a tree; the place of a row is its path. */
export class TreeLocator implements Locator {
  readonly file: string;
  readonly #tree: YamlTree;

  constructor(tree: YamlTree) {
    this.file = tree.file;
    this.#tree = tree;
  }

  row(place: Place): Position {
    return this.#tree.at(place as TreePath);
  }

  value(place: Place, column: string): Position {
    return this.#tree.at(this.#path(place, column));
  }

  name(place: Place, column: string): Position {
    return this.#tree.keyAt(this.#path(place, column));
  }

  child(place: Place, column: string, index: number): Place {
    return [...this.#path(place, column), index];
  }

  source(place: Place, column: string): string | undefined {
    return this.#tree.source(this.#path(place, column));
  }

  #path(place: Place, column: string): TreePath {
    return [...(place as TreePath), column];
  }
}
