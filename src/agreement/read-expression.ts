import { suggest } from '../source/suggest.js';
import type { TreePath } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { NEVER } from '../values/instant.js';
import type { Expression } from './expression.js';
import { isMap, type RawMap } from './raw-map.js';
import { pathOf, scalarOf } from './read-scalar.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

/** A value: a literal, `{ fact }`, `{ term }`, `{ reading, is }`, `{ is: tree }`, or one derivation. */
export function readExpression(reader: RuleReader, raw: unknown, path: TreePath): Expression {
  const at = placeOf(reader, path);
  if (Array.isArray(raw)) {
    if (raw.every((item) => !isMap(item))) return { is: 'literal', value: raw.map(scalarOf), at };
    return {
      is: 'list',
      items: raw.map((item, index) => reader.expression(item, [...path, index])),
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
    return { is: 'condition', condition: reader.condition(raw['is'], [...path, 'is']), at };
  }
  return reader.derivation(raw, path);
}

/** An option that can only name a field or moment takes the bare name: `from: issuedOn`. */
export function readNamed(reader: RuleReader, raw: unknown, path: TreePath): Expression {
  const at = placeOf(reader, path);
  if (raw === 'asOf') return { is: 'as-of', at };
  if (raw === 'never') return { is: 'literal', value: NEVER, at };
  if (typeof raw === 'string' && Day.parse(raw) === undefined) {
    return { is: 'fact', path: pathOf(reader, raw, path), at };
  }
  return reader.expression(raw, path);
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
    ...('key' in raw ? { key: reader.expression(raw['key'], [...path, 'key']) } : {}),
    ...('at' in raw ? { on: reader.named(raw['at'], [...path, 'at']) } : {}),
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
      if (choice in given) choices.set(choice, reader.expression(given[choice], [...path, 'is', choice]));
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
