import type { TreePath } from '../source/yaml-tree.js';
import type { During, Expression, PopulationSpec, Span } from './expression.js';
import { isMap, type RawMap } from './raw-map.js';
import { placeOf, type RuleReader } from './rule-reader.js';

export const POPULATION_OPTIONS: readonly string[] = [
  'of',
  'where',
  'by',
  'from',
  'upTo',
  'before',
  'during',
  'until',
  'through',
  'at',
  'latest',
  'take',
  'is',
  'else',
];

/**
 * The options shared by all derivations that read a population. Inside `where`, `by`, `take` and `is` names
 * speak of its records; in `from`, `upTo`, `before`, `at` and `during` of the subject. With `until` or `through`,
 * or where the derivation measures spans, `from` names the start of the records' own span instead.
 */
export function readPopulation(
  reader: RuleReader,
  raw: RawMap,
  path: TreePath,
  spans: boolean,
): PopulationSpec {
  const named = (option: string): Expression | undefined =>
    option in raw ? reader.named(raw[option], [...path, option]) : undefined;
  const during = readDuring(reader, raw['during'], [...path, 'during']);
  const ownSpan = spans || 'until' in raw || 'through' in raw;
  const span = ownSpan ? spanOf(reader, raw, path) : during.span;
  const optional = {
    where: 'where' in raw ? reader.condition(raw['where'], [...path, 'where']) : undefined,
    by: named('by'),
    from: ownSpan ? undefined : named('from'),
    upTo: named('upTo'),
    before: named('before'),
    during: during.during,
    span,
    moment: named('at'),
    latest: 'latest' in raw ? reader.expression(raw['latest'], [...path, 'latest']) : undefined,
    take: named('take'),
    only: 'is' in raw ? reader.condition(raw['is'], [...path, 'is']) : undefined,
    otherwise: 'else' in raw ? reader.expression(raw['else'], [...path, 'else']) : undefined,
  };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    of: 'of' in raw ? String(raw['of']) : '',
    ...Object.fromEntries(given),
    at: placeOf(reader, 'of' in raw ? [...path, 'of'] : path),
  };
}

function spanOf(reader: RuleReader, raw: RawMap, path: TreePath): Span | undefined {
  if (!('from' in raw)) return undefined;
  return {
    from: reader.named(raw['from'], [...path, 'from']),
    ...('until' in raw ? { until: reader.named(raw['until'], [...path, 'until']) } : {}),
    ...('through' in raw ? { through: reader.named(raw['through'], [...path, 'through']) } : {}),
  };
}

/** `agreement`, a record type that is valid for a time, a span of the members, or a period. */
export function readDuring(
  reader: RuleReader,
  raw: unknown,
  path: TreePath,
): { readonly during?: During; readonly span?: Span } {
  if (raw === undefined) return {};
  if (raw === 'agreement') return { during: { is: 'agreement' } };
  if (typeof raw === 'string') return { during: { is: 'records', type: raw, at: placeOf(reader, path) } };
  if (isMap(raw) && 'from' in raw) {
    const span = spanOf(reader, raw, path);
    return span === undefined ? {} : { span };
  }
  return { during: { is: 'period', period: reader.expression(raw, path) } };
}
