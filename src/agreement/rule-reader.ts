import type { Problems } from '../source/problem.js';
import type { ProblemCode } from '../source/problem-code.js';
import { suggest } from '../source/suggest.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import type { Condition, DerivationTable, Expression, PlaceOf } from './expression.js';
import type { RawMap } from './raw-map.js';

/** What the reader of rules needs to know of the agreement, and where it puts problems. */
export interface RuleWords {
  readonly tree: YamlTree;
  readonly problems: Problems;
  readonly derivations: DerivationTable;
  readonly termIds: ReadonlySet<string>;
  readonly readingChoices: ReadonlyMap<string, readonly string[]>;
  /** How many lines the text has. */
  readonly textLines: number;
}

/**
 * Values hold conditions and conditions hold values, so each part of the reader reaches the others through
 * these members. They are put together in one place, `assemble-reader.ts`.
 */
export interface RuleReader extends RuleWords {
  /** A value: a literal, `{ fact }`, `{ term }`, `{ reading, is }`, `{ is: tree }`, or one derivation. */
  expression(raw: unknown, path: TreePath): Expression;
  /** An option that can only name a field or moment takes the bare name: `from: issuedOn`. */
  named(raw: unknown, path: TreePath): Expression;
  condition(raw: unknown, path: TreePath): Condition;
  /** `{ count: { of: invoice, … } }`: one word of the closed table, with its options. */
  derivation(raw: RawMap, path: TreePath): Expression;
}

export function placeOf(reader: RuleWords, path: TreePath): PlaceOf {
  return () => reader.tree.at(path);
}

export function complain(
  reader: RuleWords,
  path: TreePath,
  code: ProblemCode,
  message: string,
  hint?: string,
): void {
  reader.problems.add({ code, message, at: reader.tree.at(path), ...(hint === undefined ? {} : { hint }) });
}

/** Complains of keys that are none of the allowed ones, each with the nearest name. */
export function checkKeys(
  reader: RuleWords,
  raw: RawMap,
  path: TreePath,
  allowed: readonly string[],
  what: string,
): void {
  for (const key of Object.keys(raw)) {
    if (allowed.includes(key)) continue;
    const near = suggest(key, allowed);
    const hint = near === undefined ? `one of: ${allowed.join(', ')}` : `did you mean '${near}'?`;
    reader.problems.add({
      code: 'unknown-field',
      message: `${what} has no field '${key}'`,
      at: reader.tree.keyAt([...path, key]),
      hint,
    });
  }
}
