import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { type Interval, intersect, subtract, total, union } from '../values/interval.js';
import type { Period } from '../values/period.js';
import { Rational } from '../values/rational.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { anything, NONE, point, range, reasonsOf, type Scalar, type Value } from '../values/value.js';
import type { Derivation, DerivationInput, Member, Population } from './derivation.js';

const UNITS = ['minutes', 'hours', 'days', 'working-days'];

const SYNTAX = {
  takes: 'options',
  options: { outside: 'member-name', inside: 'member-name', unit: 'text' },
  required: ['from', 'unit'],
  population: true,
  spans: true,
  units: UNITS,
} as const;

/** Time that is surely covered, and time that may be. */
interface Cover {
  readonly sure: readonly Interval[];
  readonly possible: readonly Interval[];
  readonly why: readonly Reason[];
}

/** The length of the union of spans inside a period; overlaps count once. */
export const covered: Derivation = {
  syntax: {
    name: 'covered',
    says: 'How much of a period the spans of a population cover, overlaps once.',
    ...SYNTAX,
  },
  compute: (input) =>
    measure(input, false, (cover, period, more) =>
      lengths(input, cover.sure, more ? [period] : cover.possible, cover.why),
    ),
};

/**
 * The length of a period that no span covers. Before the first known span nobody knows; after a known end it is
 * uncovered. Time after as-of is not judged.
 */
export const uncovered: Derivation = {
  syntax: { name: 'uncovered', says: 'How much of a period no span of a population covers.', ...SYNTAX },
  compute: (input) =>
    measure(input, true, (cover, period, more) => {
      const begin = cover.possible[0]?.from;
      const nothing: Reason = {
        because: 'missing',
        what: input.what,
        detail: 'nothing is known to cover the period',
      };
      if (begin === undefined) return anything(mergeReasons(cover.why, [nothing]));
      const before = begin > period.from ? [{ from: period.from, to: Math.min(begin, period.to) }] : [];
      const gaps = subtract(
        [{ from: Math.max(begin, period.from), to: period.to }].filter((span) => span.from < span.to),
        cover.possible,
      );
      const most = union([...subtract([period], cover.sure), ...before]);
      const why =
        before.length === 0
          ? cover.why
          : mergeReasons(cover.why, [{ ...nothing, detail: 'nothing is known before the first' }]);
      return lengths(input, more ? [] : gaps, most, why);
    }),
};

function measure(
  input: DerivationInput,
  upToAsOf: boolean,
  result: (cover: Cover, period: Interval, more: boolean) => Value,
): Value {
  const population = input.population();
  if (population === undefined) return NONE;
  const span = input.period;
  const limit =
    span === undefined
      ? spanOfAll(population, input)
      : clip(span, upToAsOf ? input.frame.asOf.ms + 1 : Number.POSITIVE_INFINITY);
  if (limit === undefined) return anything(openReasons(population));
  const nobodyKnows = population.more !== undefined;
  return result(coverOf(population, limit, input), limit, nobodyKnows);
}

function openReasons(population: Population): readonly Reason[] {
  let why: readonly Reason[] = population.more?.why ?? [];
  for (const { from, until, through } of population.members) {
    for (const value of [from, until, through])
      if (value !== undefined) why = mergeReasons(why, reasonsOf(value));
  }
  return why;
}

function clip(period: Period, end: number): Interval {
  return { from: period.from.ms, to: Math.min(period.until.ms, end) };
}

/** Without a period the spans are measured whole. */
function spanOfAll(population: Population, input: DerivationInput): Interval | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const member of population.members) {
    const span = spanOf(member, input);
    if (span.sure === undefined && span.possible === undefined) return undefined;
    from = Math.min(from, span.possible?.from ?? Number.POSITIVE_INFINITY);
    to = Math.max(to, span.possible?.to ?? Number.NEGATIVE_INFINITY);
  }
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

function coverOf(population: Population, limit: Interval, input: DerivationInput): Cover {
  const sure: Interval[] = [];
  const possible: Interval[] = [];
  let why: readonly Reason[] = population.more?.why ?? [];
  for (const member of population.members) {
    if (isFalse(member.sure)) continue;
    const span = spanOf(member, input);
    const inLimit = (part: Interval | undefined): Interval[] =>
      part === undefined ? [] : intersect([part], [limit]);
    const most = inLimit(span.possible);
    if (most.length === 0) continue;
    const windows = windowsOf(member, limit, input);
    const surely = isTrue(member.sure) ? windows.least(inLimit(span.sure)) : [];
    const perhaps = windows.most(most);
    sure.push(...surely);
    possible.push(...perhaps);
    if (total(surely) !== total(perhaps)) {
      why = mergeReasons(why, mergeReasons(member.sure.why, mergeReasons(span.why, windows.why)));
    }
  }
  return { sure: union(sure), possible: union(possible), why };
}

/** A member's span: an open start or end gives a shorter sure span and a longer possible one. */
function spanOf(
  member: Member,
  input: DerivationInput,
): { sure?: Interval | undefined; possible?: Interval | undefined; why: readonly Reason[] } {
  const { zone } = input.frame;
  const edge = (scalar: Scalar | undefined, closing: boolean, through: boolean): number | undefined => {
    if (scalar instanceof Instant) return scalar.ms;
    if (!(scalar instanceof Day)) return undefined;
    if (!Number.isFinite(scalar.n)) return scalar.n;
    return closing && through ? zone.endOf(scalar).ms : zone.startOf(scalar).ms;
  };
  const through = member.through !== undefined;
  const start = member.from ?? NONE;
  const end = member.through ?? member.until ?? NONE;
  const [startLow, startHigh] = ends(start);
  const [endLow, endHigh] = ends(end);
  const from = edge(startLow, false, false) ?? Number.NEGATIVE_INFINITY;
  const latestFrom = edge(startHigh, false, false) ?? Number.POSITIVE_INFINITY;
  const to = edge(endHigh, true, through) ?? Number.POSITIVE_INFINITY;
  const earliestTo = edge(endLow, true, through) ?? (end === NONE ? Number.POSITIVE_INFINITY : latestFrom);
  const why = mergeReasons(reasonsOf(start), reasonsOf(end));
  return {
    sure: latestFrom < earliestTo ? { from: latestFrom, to: earliestTo } : undefined,
    possible: from < to ? { from, to } : undefined,
    why,
  };
}

function ends(value: Value): readonly [Scalar | undefined, Scalar | undefined] {
  if (value.is === 'known') return [value.value, value.value];
  if (value.is === 'range') return [value.low, value.high];
  const moments = value.options.filter((option) => option instanceof Instant || option instanceof Day);
  const position = (moment: Day | Instant): number =>
    moment instanceof Instant ? moment.ms : moment.n * 86_400_000;
  const sorted = [...moments].sort((a, b) => position(a) - position(b));
  return [sorted[0], sorted[sorted.length - 1]];
}

/** What `inside` and `outside` leave of a span, at least and at most, over all windows that they can be. */
function windowsOf(
  member: Member,
  limit: Interval,
  input: DerivationInput,
): {
  least(spans: Interval[]): Interval[];
  most(spans: Interval[]): Interval[];
  readonly why: readonly Reason[];
} {
  const inside = member.option('inside');
  const outside = member.option('outside');
  const chosen = inside ?? outside;
  if (chosen === undefined) return { least: (spans) => spans, most: (spans) => spans, why: [] };
  const options =
    chosen.is === 'known' ? [chosen.value] : chosen.is === 'one-of' ? chosen.options : undefined;
  if (options === undefined) return { least: () => [], most: (spans) => spans, why: reasonsOf(chosen) };
  const opens = options.map(
    (option) => input.windowOf(option)?.open(new Instant(limit.from), new Instant(limit.to)) ?? [],
  );
  const keep = (spans: Interval[], open: readonly Interval[]): Interval[] =>
    inside === undefined ? subtract(spans, open) : intersect(spans, open);
  const each = (spans: Interval[]): Interval[][] => opens.map((open) => keep(spans, open));
  return {
    least: (spans) => each(spans).reduce((a, b) => intersect(a, b)),
    most: (spans) => union(each(spans).flat()),
    why: reasonsOf(chosen),
  };
}

function lengths(
  input: DerivationInput,
  least: readonly Interval[],
  most: readonly Interval[],
  why: readonly Reason[],
): Value {
  const low = inUnit(input, least);
  const high = inUnit(input, most);
  return low.equals(high) ? point(low) : range(low, high, why);
}

function inUnit(input: DerivationInput, spans: readonly Interval[]): Rational {
  const unit = input.text('unit') ?? 'minutes';
  if (unit === 'minutes' || unit === 'hours') {
    return Rational.of(total(spans)).div(Rational.of(unit === 'minutes' ? 60_000 : 3_600_000));
  }
  const { zone } = input.frame;
  const working = unit === 'working-days' ? input.workingDays(undefined) : undefined;
  const days = new Set<number>();
  for (const { from, to } of spans) {
    const last = zone.dayOf(new Instant(to - 1)).n;
    for (let n = zone.dayOf(new Instant(from)).n; n <= last; n += 1) {
      if (working === undefined || working.isWorkingDay(new Day(n))) days.add(n);
    }
  }
  return Rational.of(days.size);
}
