import type { Position } from '../source/position.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { Duration, type DurationUnit } from '../values/duration.js';
import { Rational } from '../values/rational.js';
import { ServiceWindow } from '../values/service-window.js';
import type { Scalar } from '../values/value.js';
import type { WindowSpec } from '../values/window-spec.js';
import { Zone } from '../values/zone.js';
import { isMap, type RawMap } from './raw-map.js';
import {
  type DatedTermValue,
  NUMBER_UNITS,
  SlotTerm,
  type Term,
  type TermValue,
  WindowTerm,
} from './term.js';
import { type Words, wordsOf } from './words.js';

const DURATION_UNITS: Readonly<Record<string, DurationUnit>> = {
  seconds: 'second',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  'working-days': 'working-day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

const OTHER_UNITS = ['text', 'texts', 'window', 'slots', 'map', 'month-day'] as const;

const TERM_UNITS: readonly string[] = [...Object.keys(DURATION_UNITS), ...NUMBER_UNITS, ...OTHER_UNITS];

/** Characters of a wrong value that a message repeats. */
const MOST_SHOWN = 60;

/** Beyond it a duration leads out of the calendar; who means no end writes unlimited. */
const LONGEST = 1_000_000;

interface RawTerm {
  readonly section: string;
  readonly unit: string;
  readonly of?: string;
  readonly says: Words;
  readonly assumed?: string | Words;
  readonly source?: string;
  readonly values: readonly { readonly from: string; readonly value: unknown }[];
}

/** Reads the entries of a terms file that has passed its schema. Ids that exist already are problems. */
export function readTerms(tree: YamlTree, terms: Map<string, Term>, problems: Problems): void {
  const raw = (tree.data as { readonly terms: Readonly<Record<string, RawTerm>> }).terms;
  for (const [id, entry] of Object.entries(raw)) {
    const path = ['terms', id];
    if (terms.has(id)) {
      problems.add({
        code: 'duplicate-id',
        message: `the term '${id}' is declared twice`,
        at: tree.keyAt(path),
      });
      continue;
    }
    terms.set(id, readTerm(tree, id, entry, path, problems));
  }
}

function readTerm(tree: YamlTree, id: string, raw: RawTerm, path: TreePath, problems: Problems): Term {
  const values: DatedTermValue[] = [];
  const known = checkUnits(tree, raw, path, problems);
  const shape = { unit: raw.unit, of: raw.of };
  for (const [index, entry] of raw.values.entries()) {
    const here = [...path, 'values', index];
    const from = Day.parse(entry.from);
    // The schema has seen to the date.
    if (from === undefined) continue;
    const value = known ? readTermValue(tree, entry.value, [...here, 'value'], shape, problems) : undefined;
    const last = values[values.length - 1];
    if (last !== undefined && last.from.compare(from) >= 0) {
      problems.add({
        code: 'bad-term-value',
        message: `the dates of the term '${id}' are not in order`,
        at: tree.at(here),
        hint: 'the oldest first, each date once',
      });
    }
    if (value === undefined) continue;
    const text = termText(entry.value, raw.unit);
    values.push({
      term: id,
      from,
      value,
      text,
      at: tree.at([...here, 'value']),
      set: 'agreement',
      unit: raw.unit,
      ...assumedOf(raw),
    });
  }
  const { section, unit, says, source } = raw;
  return {
    id,
    section,
    unit,
    says,
    values,
    at: tree.keyAt(path),
    ...(raw.of === undefined ? {} : { of: raw.of }),
    ...assumedOf(raw),
    ...(source === undefined ? {} : { source }),
  };
}

/** Whether the unit, and that of a map's entries, is one of the closed list. */
function checkUnits(tree: YamlTree, raw: RawTerm, path: TreePath, problems: Problems): boolean {
  const before = problems.count;
  for (const field of ['unit', 'of'] as const) {
    const unit = raw[field];
    if (unit === undefined || TERM_UNITS.includes(unit)) continue;
    const near = suggest(unit, TERM_UNITS);
    problems.add({
      code: 'unknown-unit',
      message: `there is no unit '${unit}'`,
      at: tree.at([...path, field]),
      hint: near === undefined ? `one of: ${TERM_UNITS.join(', ')}` : `did you mean '${near}'?`,
    });
  }
  return problems.count === before;
}

function assumedOf(raw: RawTerm): { readonly assumed?: Words } {
  return raw.assumed === undefined ? {} : { assumed: wordsOf(raw.assumed) };
}

/** Reads one value of a term of a given unit; a problem names what the unit would take. */
export function readTermValue(
  tree: YamlTree,
  raw: unknown,
  path: TreePath,
  term: { readonly unit: string; readonly of?: string | undefined },
  problems: Problems,
): TermValue | undefined {
  if (raw === 'unlimited') return { is: 'unlimited' };
  if (raw === 'unknown') return { is: 'unknown' };
  const at = tree.at(path);
  if (term.unit === 'map') return readMap(tree, raw, path, term.of ?? 'text', problems);
  if (term.unit === 'window') return readWindow(raw, at, problems);
  if (isMap(raw) && 'from' in raw && 'to' in raw) {
    const from = readScalar(raw['from'], term.unit);
    const to = readScalar(raw['to'], term.unit);
    if (from !== undefined && to !== undefined) return { is: 'vague', from, to };
    return wrongValue(raw, term.unit, at, problems);
  }
  if (term.unit === 'slots') {
    return Array.isArray(raw)
      ? { is: 'slots', slots: new SlotTerm(raw.map(String)) }
      : wrongValue(raw, term.unit, at, problems);
  }
  const value = readScalar(raw, term.unit);
  return value === undefined ? wrongValue(raw, term.unit, at, problems) : { is: 'value', value };
}

function wrongValue(raw: unknown, unit: string, at: Position, problems: Problems): undefined {
  const wanted = unit in DURATION_UNITS ? `a whole number of ${unit}` : `a value in ${unit}`;
  const written = JSON.stringify(raw);
  const shown = written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;
  problems.add({
    code: 'bad-term-value',
    message: `${shown} is not ${wanted}`,
    at,
    hint: 'or unlimited, or unknown',
  });
  return undefined;
}

function readScalar(raw: unknown, unit: string): Scalar | undefined {
  const duration = DURATION_UNITS[unit];
  if (duration !== undefined) {
    return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= LONGEST
      ? new Duration(raw, duration)
      : undefined;
  }
  if (unit === 'texts') return Array.isArray(raw) ? raw.map(scalarText) : undefined;
  if (unit === 'text' || unit === 'month-day') return typeof raw === 'string' ? raw : undefined;
  return typeof raw === 'number' || typeof raw === 'string' ? Rational.parse(String(raw)) : undefined;
}

function scalarText(raw: unknown): Scalar {
  return typeof raw === 'number' ? (Rational.parse(String(raw)) ?? String(raw)) : String(raw);
}

function readMap(
  tree: YamlTree,
  raw: unknown,
  path: TreePath,
  unit: string,
  problems: Problems,
): TermValue | undefined {
  if (!isMap(raw)) return wrongValue(raw, 'map', tree.at(path), problems);
  const entries = new Map<string, TermValue>();
  for (const [key, value] of Object.entries(raw)) {
    const read = readTermValue(tree, value, [...path, key], { unit }, problems);
    if (read !== undefined) entries.set(key, read);
  }
  return { is: 'map', entries };
}

/** The window is built once here so that a wrong time is found when the agreement is loaded. */
function readWindow(raw: unknown, at: Position, problems: Problems): TermValue | undefined {
  if (!isMap(raw)) return wrongValue(raw, 'window', at, problems);
  const spec = raw as RawMap as WindowSpec;
  try {
    new ServiceWindow(spec, Zone.of('UTC'), undefined);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.add({
      code: 'bad-term-value',
      message: `not a service window: ${message}`,
      at,
      hint: 'mon: [["08:00", "17:00"]]',
    });
    return undefined;
  }
  return { is: 'window', window: new WindowTerm(spec) };
}

/** The value as a reader of a report knows it. */
export function termText(raw: unknown, unit: string): string {
  if (isMap(raw) && 'from' in raw && 'to' in raw && unit !== 'map')
    return `${String(raw['from'])}–${String(raw['to'])}`;
  if (unit === 'window' && isMap(raw)) return windowText(raw);
  if (Array.isArray(raw)) return raw.map(String).join(', ');
  if (isMap(raw))
    return Object.entries(raw)
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join(', ');
  return String(raw);
}

function windowText(raw: RawMap): string {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].filter((day) => day in raw);
  const openings = (day: string): string =>
    (Array.isArray(raw[day]) ? raw[day] : [])
      .map((span) => (Array.isArray(span) ? span.join('–') : String(span)))
      .join(' ');
  const groups: string[][] = [];
  for (const day of days) {
    const last = groups[groups.length - 1];
    if (last?.[0] !== undefined && openings(last[0]) === openings(day)) last.push(day);
    else groups.push([day]);
  }
  return groups.map((group) => `${group.join(' ')} ${openings(group[0] ?? '')}`).join(', ');
}
