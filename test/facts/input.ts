import type { Derivation, DerivationInput, Member, Population } from '../../src/facts/derivation.js';
import { Day } from '../../src/values/day.js';
import { Duration } from '../../src/values/duration.js';
import { ALWAYS, Instant, NEVER } from '../../src/values/instant.js';
import type { Period } from '../../src/values/period.js';
import { Rational } from '../../src/values/rational.js';
import { ServiceWindow } from '../../src/values/service-window.js';
import { type Reason, TRUE, type Truth, unknown } from '../../src/values/truth.js';
import { point, range, type Scalar, type Value } from '../../src/values/value.js';
import { WorkingDays } from '../../src/values/working-days.js';
import { Zone } from '../../src/values/zone.js';
import { calendar } from '../values/calendar.js';

export const ZONE = Zone.of('Europe/Amsterdam');

export const MISSING: Reason = { because: 'missing', what: 'test' };
export const FUTURE: Reason = { because: 'future', what: 'test' };

export function n(text: string | number): Rational {
  const number = Rational.parse(String(text));
  if (number === undefined) throw new Error(`no number: ${text}`);
  return number;
}

export function d(text: string): Day {
  const day = Day.parse(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

export function t(text: string): Instant {
  const instant = Instant.parse(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
}

export function span(text: string): Duration {
  const duration = Duration.parse(text);
  if (duration === undefined) throw new Error(`no duration: ${text}`);
  return duration;
}

export function one(...options: Scalar[]): Value {
  return { is: 'one-of', options, why: [MISSING] };
}

export function between(low: Scalar | undefined, high: Scalar | undefined): Value {
  return range(low, high, [MISSING]);
}

/** A value as short text: `5`, `2025-01-01`, `a | b`, `[low, high]`; an open end is a star. */
export function shown(value: Value): string {
  if (value.is === 'known') return text(value.value);
  if (value.is === 'one-of') return value.options.map(text).join(' | ');
  return `[${value.low === undefined ? '*' : text(value.low)}, ${value.high === undefined ? '*' : text(value.high)}]`;
}

function text(scalar: Scalar): string {
  if (scalar instanceof Instant) {
    if (scalar.ms === NEVER.ms) return 'never';
    return scalar.ms === ALWAYS.ms ? 'always' : scalar.toISO(ZONE);
  }
  if (Array.isArray(scalar)) return `{${scalar.map((item: Scalar) => text(item)).join(',')}}`;
  return String(scalar);
}

export interface Given {
  readonly values?: Readonly<Record<string, Value>>;
  readonly lists?: Readonly<Record<string, readonly Value[]>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly population?: Population;
  readonly branches?: DerivationInput['branches'];
  readonly otherwise?: Value;
  readonly period?: Period;
  readonly asOf?: string;
}

/** Runs one derivation on inputs made by hand; as-of is the end of 2025 unless it is given. */
export function derive(derivation: Derivation, given: Given): Value {
  const days = new WorkingDays(calendar('nl-usual'));
  return derivation.compute({
    frame: { zone: ZONE, asOf: t(given.asOf ?? '2025-12-31T23:59:59.999+01:00') },
    windowOf: (scalar) => (scalar instanceof ServiceWindow ? scalar : undefined),
    workingDays: () => days,
    period: given.period,
    value: (name) => given.values?.[name],
    list: (name) => given.lists?.[name] ?? [],
    text: (name) => given.texts?.[name],
    population: () => given.population,
    branches: given.branches ?? [],
    otherwise: () => given.otherwise,
    what: 'test',
  });
}

export interface GivenMember {
  readonly sure?: Truth;
  readonly value?: Value;
  readonly by?: Value | undefined;
  readonly from?: Value | undefined;
  readonly until?: Value | undefined;
  readonly through?: Value | undefined;
  readonly options?: Readonly<Record<string, Value>>;
}

export const MAYBE = unknown([MISSING]);

export function member(parts: GivenMember = {}): Member {
  return {
    sure: parts.sure ?? TRUE,
    value: parts.value ?? point(Rational.ONE),
    by: parts.by,
    from: parts.from,
    until: parts.until,
    through: parts.through,
    option: (name) => parts.options?.[name],
  };
}
