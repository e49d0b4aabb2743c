import type { TreePath } from '../source/yaml-tree.js';
import type { Expression } from './expression.js';
import { isMap, type RawMap } from './raw-map.js';
import { pathOf } from './read-scalar.js';
import type { Demand, ExpectSpec, WithinSpec } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

const DEMANDS = ['within', 'require', 'expect', 'holds'] as const;

/** What a rule demands: exactly one of within, require, expect and holds. */
export function readDemand(reader: RuleReader, raw: RawMap, path: TreePath): Demand | undefined {
  const given = DEMANDS.filter((demand) => demand in raw);
  const is = given[0];
  if (is === undefined || given.length > 1) {
    complain(
      reader,
      path,
      'wrong-form',
      'a rule says exactly one of within, require, expect and holds',
      `found: ${given.join(', ') || 'none'}`,
    );
    return undefined;
  }
  const here = [...path, is];
  if (is === 'within') {
    const clock = readWithin(reader, raw['within'], here);
    return clock === undefined ? undefined : { is, clock };
  }
  if (is === 'expect') return { is, fields: readExpect(reader, raw['expect'], here) };
  return { is, condition: reader.condition(raw[is], here) };
}

function readWithin(reader: RuleReader, raw: unknown, path: TreePath): WithinSpec | undefined {
  if (!isMap(raw)) {
    complain(reader, path, 'wrong-type', 'a clock is a map', '{ from, atMost, to }');
    return undefined;
  }
  const moments = ['from', 'to', 'before', 'by', 'releasedBy'] as const;
  const lengths = ['atMost', 'atLeast', 'startsIn', 'runsIn'] as const;
  checkKeys(reader, raw, path, [...moments, ...lengths, 'calendar'], 'a clock');
  if (!('to' in raw)) {
    complain(reader, path, 'required-missing', "a clock needs 'to', the act that stops it");
    return undefined;
  }
  if (('atMost' in raw || 'atLeast' in raw) && !('from' in raw) && !('before' in raw)) {
    complain(reader, path, 'required-missing', "a clock with a limit needs 'from', or 'before'");
  }
  const read: Record<string, Expression> = {};
  for (const name of moments) if (name in raw) read[name] = reader.named(raw[name], [...path, name]);
  for (const name of lengths) if (name in raw) read[name] = reader.expression(raw[name], [...path, name]);
  const calendar = 'calendar' in raw ? { calendar: String(raw['calendar']) } : {};
  return { ...read, ...calendar, at: placeOf(reader, path) } as WithinSpec;
}

function readExpect(reader: RuleReader, raw: unknown, path: TreePath): ExpectSpec[] {
  if (!isMap(raw)) {
    complain(
      reader,
      path,
      'wrong-type',
      "'expect' is a map of a field to its right value",
      '{ unitPrice: { fact: rightPrice } }',
    );
    return [];
  }
  return Object.keys(raw).map((name): ExpectSpec => {
    const here = [...path, name];
    const field: Expression = { is: 'fact', path: pathOf(reader, name, here), at: placeOf(reader, here) };
    const value = raw[name];
    for (const relation of ['atMost', 'atLeast'] as const) {
      if (isMap(value) && relation in value) {
        checkKeys(reader, value, here, [relation], `the expectation of '${name}'`);
        return { field, name, relation, value: reader.expression(value[relation], [...here, relation]) };
      }
    }
    return { field, name, relation: 'equal', value: reader.expression(value, here) };
  });
}
