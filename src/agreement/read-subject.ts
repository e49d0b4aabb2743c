import type { TreePath } from '../source/yaml-tree.js';
import { isMap, type RawMap } from './raw-map.js';
import { readDuring } from './read-population.js';
import type { PeriodWord, SubjectSpec } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';

const PERIODS: readonly PeriodWord[] = [
  'day',
  'working-day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
];

/** Who is judged. */
export function readSubjects(reader: RuleReader, raw: unknown, path: TreePath): SubjectSpec[] {
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
      from: { is: 'items', list: reader.expression(value, here) },
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
  checkKeys(reader, raw, path, ['period', 'during', 'slots', 'ahead'], 'a period');
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
  const { during = { is: 'agreement' } } = readDuring(reader, raw['during'] ?? 'agreement', [
    ...path,
    'during',
  ]);
  if (isMap(raw['during'])) {
    complain(
      reader,
      [...path, 'during'],
      'wrong-form',
      "'during' of a subject names whose time is judged",
      'agreement, or a record type with valid',
    );
  }
  const slots = 'slots' in raw ? { slots: reader.expression(raw['slots'], [...path, 'slots']) } : {};
  return {
    alias: alias ?? unit ?? 'period',
    from: {
      is: 'period',
      unit: unit ?? 'month',
      during,
      ...slots,
      ...(raw['ahead'] === true ? { ahead: true } : {}),
    },
    at: placeOf(reader, path),
  };
}
