import type { TreePath } from '../source/yaml-tree.js';
import type { Expression } from './expression.js';
import { readCondition } from './read-condition.js';
import {
  checkKeys,
  complain,
  isMap,
  pathOf,
  placeOf,
  type RawMap,
  type RuleReader,
  readExpression,
  readNamed,
} from './read-expression.js';
import { readDuring } from './read-population.js';
import type {
  ConsequenceSpec,
  Demand,
  ExpectSpec,
  FactSpec,
  GroupSpec,
  LiftSpec,
  PeriodWord,
  Rule,
  SubjectSpec,
  WithinSpec,
} from './rule.js';

export const RULE_FIELDS: readonly string[] = [
  'forEach',
  'facts',
  'where',
  'within',
  'require',
  'expect',
  'holds',
  'lifts',
  'doubt',
  'otherwise',
  'severity',
  'consequences',
  'chart',
];

const PERIODS: readonly PeriodWord[] = [
  'day',
  'working-day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
];
const DEMANDS = ['within', 'require', 'expect', 'holds'] as const;

/** Reads one rule, the facts that belong to it included. `path` leads to the map that holds `forEach`. */
export function readRule(
  reader: RuleReader,
  raw: RawMap,
  path: TreePath,
  ids: { readonly clause: string; readonly rule: string; readonly target: boolean },
): Rule | undefined {
  const demand = readDemand(reader, raw, path);
  if (!('forEach' in raw)) {
    complain(
      reader,
      path,
      'required-missing',
      `the rule '${ids.rule}' does not say who is judged`,
      'forEach: invoice',
    );
  }
  if (demand === undefined || !('forEach' in raw)) return undefined;
  const otherwise = raw['otherwise'] as Rule['otherwise'] | undefined;
  const doubt = raw['doubt'];
  return {
    id: ids.rule,
    clause: ids.clause,
    subjects: readSubjects(reader, raw['forEach'], [...path, 'forEach']),
    facts: readFacts(reader, raw['facts'], [...path, 'facts']).filter((fact) => fact.type === undefined),
    ...('where' in raw ? { where: readCondition(reader, raw['where'], [...path, 'where']) } : {}),
    demand,
    ...(isMap(doubt)
      ? {
          doubt: {
            when: readCondition(reader, doubt['when'], [...path, 'doubt', 'when']),
            ask: String(doubt['ask']),
          },
        }
      : {}),
    ...(otherwise === undefined ? (ids.target ? { otherwise: 'missed' } : {}) : { otherwise }),
    severity: (raw['severity'] as Rule['severity'] | undefined) ?? 'major',
    consequences: readConsequences(reader, raw['consequences'], [...path, 'consequences']),
    ...('chart' in raw ? { chart: String(raw['chart']) } : {}),
    at: placeOf(reader, path),
  };
}

function readDemand(reader: RuleReader, raw: RawMap, path: TreePath): Demand | undefined {
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
  return { is, condition: readCondition(reader, raw[is], here) };
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
  for (const name of moments) if (name in raw) read[name] = readNamed(reader, raw[name], [...path, name]);
  for (const name of lengths)
    if (name in raw) read[name] = readExpression(reader, raw[name], [...path, name]);
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
        return { field, name, relation, value: readExpression(reader, value[relation], [...here, relation]) };
      }
    }
    return { field, name, relation: 'equal', value: readExpression(reader, value, here) };
  });
}

function readSubjects(reader: RuleReader, raw: unknown, path: TreePath): SubjectSpec[] {
  const at = placeOf(reader, path);
  if (typeof raw === 'string') return [{ alias: raw, from: { is: 'records', type: raw }, at }];
  if (!isMap(raw)) {
    complain(
      reader,
      path,
      'wrong-type',
      "'forEach' names a record type, a period, or several with an alias each",
    );
    return [];
  }
  if ('period' in raw) return [readPeriodSubject(reader, raw, path, undefined)];
  return Object.keys(raw).map((alias): SubjectSpec => {
    const here = [...path, alias];
    const value = raw[alias];
    if (typeof value === 'string')
      return { alias, from: { is: 'records', type: value }, at: placeOf(reader, here) };
    if (isMap(value) && 'period' in value) return readPeriodSubject(reader, value, here, alias);
    return {
      alias,
      from: { is: 'items', list: readExpression(reader, value, here) },
      at: placeOf(reader, here),
    };
  });
}

function readPeriodSubject(
  reader: RuleReader,
  raw: RawMap,
  path: TreePath,
  alias: string | undefined,
): SubjectSpec {
  checkKeys(reader, raw, path, ['period', 'during', 'slots'], 'a period');
  const unit = PERIODS.find((word) => word === raw['period']);
  if (unit === undefined) {
    complain(
      reader,
      [...path, 'period'],
      'not-allowed',
      `'${String(raw['period'])}' is no period`,
      `one of: ${PERIODS.join(', ')}`,
    );
  }
  const during = readDuring(reader, raw['during'] ?? 'agreement', [...path, 'during']).during ?? {
    is: 'agreement',
  };
  const slots = 'slots' in raw ? { slots: readExpression(reader, raw['slots'], [...path, 'slots']) } : {};
  return {
    alias: alias ?? unit ?? 'period',
    from: { is: 'period', unit: unit ?? 'month', during, ...slots },
    at: placeOf(reader, path),
  };
}

/** `invoice.paidOn` belongs to a record type and is there for all rules; `unpaid` belongs to its rule alone. */
export function readFacts(reader: RuleReader, raw: unknown, path: TreePath): FactSpec[] {
  if (raw === undefined) return [];
  if (!isMap(raw)) {
    complain(reader, path, 'wrong-type', "'facts' is a map of names to values");
    return [];
  }
  return Object.keys(raw).map((key): FactSpec => {
    const here = [...path, key];
    const parts = pathOf(reader, key, here);
    const name = parts[parts.length - 1] ?? key;
    const type = parts.length > 1 ? { type: parts.slice(0, -1).join('.') } : {};
    return {
      ...type,
      name,
      value: readExpression(reader, raw[key], here),
      at: () => reader.tree.keyAt(here),
    };
  });
}

export function readGroups(reader: RuleReader, raw: unknown, path: TreePath): GroupSpec[] {
  if (!isMap(raw)) return [];
  const groups: GroupSpec[] = [];
  for (const [name, spec] of Object.entries(raw)) {
    const here = [...path, name];
    if (!isMap(spec) || typeof spec['of'] !== 'string') {
      complain(
        reader,
        here,
        'wrong-form',
        `the group '${name}' does not say what it is made of`,
        '{ of: claim, by: causeId }',
      );
      continue;
    }
    checkKeys(reader, spec, here, ['of', 'where', 'by'], 'a group');
    groups.push({
      name,
      of: spec['of'],
      ...('where' in spec ? { where: readCondition(reader, spec['where'], [...here, 'where']) } : {}),
      ...('by' in spec ? { by: readNamed(reader, spec['by'], [...here, 'by']) } : {}),
      at: placeOf(reader, here),
    });
  }
  return groups;
}

export function readLifts(reader: RuleReader, raw: unknown, path: TreePath): LiftSpec | undefined {
  if (!isMap(raw)) return undefined;
  checkKeys(reader, raw, path, ['clauses', 'except', 'when'], 'an exception');
  return {
    clauses: (Array.isArray(raw['clauses']) ? raw['clauses'] : []).map(String),
    except: (Array.isArray(raw['except']) ? raw['except'] : []).map(String),
    when: readCondition(reader, raw['when'], [...path, 'when']),
    at: placeOf(reader, path),
  };
}

function readConsequences(reader: RuleReader, raw: unknown, path: TreePath): ConsequenceSpec[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry, index): ConsequenceSpec[] => {
    const here = [...path, index];
    const kinds = ['letter', 'calendar', 'invoice-line', 'right'] as const;
    if (!isMap(entry)) return [];
    checkKeys(reader, entry, here, ['when', 'to', ...kinds], 'a consequence');
    const kind = kinds.find((candidate) => candidate in entry);
    if (kind === undefined) {
      complain(
        reader,
        here,
        'required-missing',
        'the consequence does not say what follows',
        `one of: ${kinds.join(', ')}`,
      );
      return [];
    }
    return [
      {
        when: entry['when'] as ConsequenceSpec['when'],
        kind,
        name: String(entry[kind]),
        ...('to' in entry ? { to: String(entry['to']) } : {}),
        at: placeOf(reader, here),
      },
    ];
  });
}
