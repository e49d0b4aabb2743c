import { suggest } from '../source/suggest.js';
import type { TreePath } from '../source/yaml-tree.js';
import { type Condition, OPERATORS, type Operator } from './expression.js';
import { isMap, type RawMap } from './raw-map.js';
import { pathOf } from './read-scalar.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

/**
 * A condition tree in json-rules-engine's format. A map without `all`, `any`, `not` or `fact` is a conjunction
 * of equalities, in which a list means one of it.
 */
export function readCondition(reader: RuleReader, raw: unknown, path: TreePath): Condition {
  const at = placeOf(reader, path);
  if (!isMap(raw)) {
    complain(
      reader,
      path,
      'wrong-type',
      'a condition is a map',
      '{ fact: paid, operator: equal, value: true } or { paid: true }',
    );
    return { is: 'all', parts: [], at };
  }
  for (const is of ['all', 'any'] as const) {
    if (is in raw) return readParts(reader, raw, is, path);
  }
  if ('not' in raw && Object.keys(raw).length === 1) {
    return { is: 'not', part: reader.condition(raw['not'], [...path, 'not']), at };
  }
  if ('fact' in raw || 'operator' in raw) return readAtom(reader, raw, path);
  const parts = Object.keys(raw).map((name): Condition => {
    const here = [...path, name];
    return {
      is: 'atom',
      left: { is: 'fact', path: pathOf(reader, name, here), at: placeOf(reader, here) },
      operator: 'equal',
      right: reader.expression(raw[name], here),
      short: true,
      at: placeOf(reader, here),
    };
  });
  if (parts.length === 0)
    complain(reader, path, 'wrong-form', 'a condition without parts is always true', 'leave it out');
  const only = parts[0];
  return parts.length === 1 && only !== undefined ? only : { is: 'all', parts, at };
}

function readParts(reader: RuleReader, raw: RawMap, is: 'all' | 'any', path: TreePath): Condition {
  const at = placeOf(reader, path);
  checkKeys(reader, raw, path, [is], `a condition with '${is}'`);
  const parts = raw[is];
  if (!Array.isArray(parts) || parts.length === 0) {
    complain(
      reader,
      [...path, is],
      'wrong-form',
      `'${is}' needs a list of conditions`,
      'an empty list would decide nothing',
    );
    return { is, parts: [], at };
  }
  return { is, parts: parts.map((part, index) => reader.condition(part, [...path, is, index])), at };
}

function readAtom(reader: RuleReader, raw: RawMap, path: TreePath): Condition {
  checkKeys(reader, raw, path, ['fact', 'operator', 'value'], 'a condition');
  for (const field of ['fact', 'operator', 'value']) {
    if (!(field in raw)) complain(reader, path, 'required-missing', `the condition has no '${field}'`);
  }
  const operator = raw['operator'];
  const known = OPERATORS.find((candidate) => candidate === operator);
  if (known === undefined && 'operator' in raw) {
    const near = suggest(String(operator), OPERATORS);
    const hint = near === undefined ? `one of: ${OPERATORS.join(', ')}` : `did you mean '${near}'?`;
    complain(
      reader,
      [...path, 'operator'],
      'unknown-operator',
      `there is no operator '${String(operator)}'`,
      hint,
    );
  }
  const fact = [...path, 'fact'];
  return {
    is: 'atom',
    left: { is: 'fact', path: pathOf(reader, raw['fact'], fact), at: placeOf(reader, fact) },
    operator: known ?? ('equal' satisfies Operator),
    right: reader.expression(raw['value'], [...path, 'value']),
    short: false,
    at: placeOf(reader, path),
  };
}
