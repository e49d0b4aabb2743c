import type { Problems } from '../source/problem.js';
import type { ProblemCode } from '../source/problem-code.js';
import { suggest } from '../source/suggest.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { ALWAYS, Instant, NEVER } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { None, type Scalar } from '../values/value.js';
import type { DerivationTable, Expression, Path, PlaceOf } from './expression.js';
import { readCondition } from './read-condition.js';
import { readDerivation } from './read-derivation.js';

/** What the reader of rules needs to know of the agreement, and where it puts problems. */
export interface RuleReader {
  readonly tree: YamlTree;
  readonly problems: Problems;
  readonly derivations: DerivationTable;
  readonly termIds: ReadonlySet<string>;
  readonly readingChoices: ReadonlyMap<string, readonly string[]>;
}

export type RawMap = Readonly<Record<string, unknown>>;

export function isMap(raw: unknown): raw is RawMap {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function placeOf(reader: RuleReader, path: TreePath): PlaceOf {
  return () => reader.tree.at(path);
}

export function complain(
  reader: RuleReader,
  path: TreePath,
  code: ProblemCode,
  message: string,
  hint?: string,
): void {
  reader.problems.add({ code, message, at: reader.tree.at(path), ...(hint === undefined ? {} : { hint }) });
}

/** Complains of keys that are none of the allowed ones, each with the nearest name. */
export function checkKeys(
  reader: RuleReader,
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

/** A value: a literal, `{ fact }`, `{ term }`, `{ reading, is }`, `{ is: tree }`, or one derivation. */
export function readExpression(reader: RuleReader, raw: unknown, path: TreePath): Expression {
  const at = placeOf(reader, path);
  if (Array.isArray(raw)) {
    if (raw.every((item) => !isMap(item))) return { is: 'literal', value: raw.map(scalarOf), at };
    return {
      is: 'list',
      items: raw.map((item, index) => readExpression(reader, item, [...path, index])),
      at,
    };
  }
  if (!isMap(raw)) {
    if (raw === 'missing') return { is: 'missing', at };
    return { is: 'literal', value: scalarOf(raw), at };
  }
  if ('fact' in raw) {
    checkKeys(reader, raw, path, ['fact'], 'a fact');
    return { is: 'fact', path: pathOf(reader, raw['fact'], [...path, 'fact']), at };
  }
  if ('term' in raw) return readTerm(reader, raw, path);
  if ('reading' in raw) return readReading(reader, raw, path);
  if ('is' in raw && Object.keys(raw).length === 1) {
    return { is: 'condition', condition: readCondition(reader, raw['is'], [...path, 'is']), at };
  }
  return readDerivation(reader, raw, path);
}

/** An option that can only name a field or moment takes the bare name: `from: issuedOn`. */
export function readNamed(reader: RuleReader, raw: unknown, path: TreePath): Expression {
  const at = placeOf(reader, path);
  if (raw === 'asOf') return { is: 'as-of', at };
  if (raw === 'never') return { is: 'literal', value: NEVER, at };
  if (typeof raw === 'string' && Day.parse(raw) === undefined) {
    return { is: 'fact', path: pathOf(reader, raw, path), at };
  }
  return readExpression(reader, raw, path);
}

function readTerm(reader: RuleReader, raw: RawMap, path: TreePath): Expression {
  checkKeys(reader, raw, path, ['term', 'key', 'at'], 'a term');
  const term = String(raw['term']);
  if (!reader.termIds.has(term)) {
    const near = suggest(term, [...reader.termIds]);
    const hint = near === undefined ? 'declare it in terms.yaml' : `did you mean '${near}'?`;
    complain(reader, [...path, 'term'], 'unknown-term', `there is no term '${term}'`, hint);
  }
  return {
    is: 'term',
    term,
    ...('key' in raw ? { key: readExpression(reader, raw['key'], [...path, 'key']) } : {}),
    ...('at' in raw ? { on: readNamed(reader, raw['at'], [...path, 'at']) } : {}),
    at: placeOf(reader, path),
  };
}

function readReading(reader: RuleReader, raw: RawMap, path: TreePath): Expression {
  checkKeys(reader, raw, path, ['reading', 'is'], 'a reading');
  const reading = String(raw['reading']);
  const declared = reader.readingChoices.get(reading);
  const choices = new Map<string, Expression>();
  const given = raw['is'];
  if (declared === undefined) {
    const near = suggest(reading, [...reader.readingChoices.keys()]);
    const hint = near === undefined ? 'declare it in readings.yaml' : `did you mean '${near}'?`;
    complain(reader, [...path, 'reading'], 'unknown-reading', `there is no reading '${reading}'`, hint);
  } else if (!isMap(given)) {
    complain(
      reader,
      path,
      'wrong-type',
      `the reading '${reading}' needs a value for each choice`,
      'is: { choice: value }',
    );
  } else {
    checkKeys(reader, given, [...path, 'is'], declared, `the reading '${reading}'`);
    for (const choice of declared) {
      if (choice in given)
        choices.set(choice, readExpression(reader, given[choice], [...path, 'is', choice]));
      else
        complain(
          reader,
          [...path, 'is'],
          'required-missing',
          `the choice '${choice}' of '${reading}' has no value`,
        );
    }
  }
  return { is: 'reading', reading, choices, at: placeOf(reader, path) };
}

export function pathOf(reader: RuleReader, raw: unknown, path: TreePath): Path {
  if (typeof raw !== 'string' || !/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*$/.test(raw)) {
    complain(
      reader,
      path,
      'wrong-form',
      `${JSON.stringify(raw)} is no name of a fact`,
      'a name such as invoice.paidOn',
    );
    return ['?'];
  }
  return raw.split('.');
}

/** The words none, never and always are values; a date is a day; other text is text. */
export function scalarOf(raw: unknown): Scalar {
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return Rational.parse(String(raw)) ?? Rational.ZERO;
  if (raw === null || raw === 'none') return None.VALUE;
  if (raw === 'never') return NEVER;
  if (raw === 'always') return ALWAYS;
  if (Array.isArray(raw)) return raw.map(scalarOf);
  const text = String(raw);
  return Day.parse(text) ?? Instant.parse(text) ?? text;
}
