import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { type Interval, intersect, subtract, total, union } from '../values/interval.js';
import type { Period } from '../values/period.js';
import { Rational } from '../values/rational.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { anything, NONE, point, range, reasonsOf, type Value } from '../values/value.js';
import type { Derivation, DerivationInput, Member, Population } from './derivation.js';
import { spanOf } from './member-span.js';

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
  /** Whether one surely ended before the period. */
  readonly ended: boolean;
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
 * The length of a period that no span covers. What lies before the first span that is known may be covered by a
 * document nobody has filed; after a known end it is uncovered. Time after as-of is not judged.
 */
export const uncovered: Derivation = {
  syntax: {
    name: 'uncovered',
    says: 'How much of a period no span of a population covers.',
    ...SYNTAX,
  },
  compute: (input) =>
    measure(input, true, (cover, period, more) => {
      if (period.from >= period.to) return point(Rational.ZERO);
      const begin = cover.ended ? period.from : cover.possible[0]?.from;
      if (begin === undefined) {
        return anything(mergeReasons(cover.why, [unseen(input, 'nothing is known to cover the period')]));
      }
      const before = begin > period.from ? [{ from: period.from, to: begin }] : [];
      const why =
        before.length === 0
          ? cover.why
          : mergeReasons(cover.why, [unseen(input, 'nothing is known before the first')]);
      const least = more ? [] : subtract([period], union([...cover.possible, ...before]));
      return lengths(input, least, union([...subtract([period], cover.sure), ...before]), why);
    }),
};

function unseen({ what }: DerivationInput, detail: string): Reason {
  return { because: 'missing', what, detail };
}

function measure(
  input: DerivationInput,
  upToAsOf: boolean,
  result: (cover: Cover, period: Interval, more: boolean) => Value,
): Value {
  const population = input.population();
  if (population === undefined) return NONE;
  const { members, more } = population;
  const span = input.period;
  if (span === undefined && more === undefined && members.every((member) => isNothing(member, input))) {
    return point(Rational.ZERO);
  }
  const limit =
    span === undefined
      ? spanOfAll(population, input)
      : clip(span, upToAsOf ? input.frame.asOf.ms + 1 : Number.POSITIVE_INFINITY);
  if (limit === undefined) return anything(openReasons(population, input));
  return result(coverOf(population, limit, input), limit, more !== undefined);
}

/** A span that begins and ends at the same known moment has no length. */
function isNothing(member: Member, input: DerivationInput): boolean {
  const { possible, why } = spanOf(member, input.frame.zone);
  return possible === undefined && why.length === 0;
}

function openReasons({ members, more }: Population, input: DerivationInput): readonly Reason[] {
  let why: readonly Reason[] = more?.why ?? [];
  for (const member of members) why = mergeReasons(why, spanOf(member, input.frame.zone).why);
  return why.length === 0 ? [unseen(input, 'a span has no end')] : why;
}

function clip(period: Period, end: number): Interval {
  return { from: period.from.ms, to: Math.min(period.until.ms, end) };
}

/** Without a period the spans are measured whole. */
function spanOfAll(population: Population, input: DerivationInput): Interval | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const member of population.members) {
    const { possible } = spanOf(member, input.frame.zone);
    if (possible === undefined) continue;
    from = Math.min(from, possible.from);
    to = Math.max(to, possible.to);
  }
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

function coverOf(population: Population, limit: Interval, input: DerivationInput): Cover {
  const sure: Interval[] = [];
  const possible: Interval[] = [];
  let ended = false;
  let why: readonly Reason[] = population.more?.why ?? [];
  for (const member of population.members) {
    if (isFalse(member.sure)) continue;
    const span = spanOf(member, input.frame.zone);
    const inLimit = (part: Interval | undefined): Interval[] =>
      part === undefined ? [] : intersect([part], [limit]);
    const most = inLimit(span.possible);
    if (span.possible !== undefined && span.possible.to <= limit.from) ended ||= isTrue(member.sure);
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
  return { sure: union(sure), possible: union(possible), ended, why };
}

/** What `inside` and `outside` leave of a span, at least and at most, over all windows that they can be. */
interface Windowed {
  least(spans: readonly Interval[]): readonly Interval[];
  most(spans: readonly Interval[]): readonly Interval[];
  readonly why: readonly Reason[];
}

function windowsOf(member: Member, limit: Interval, input: DerivationInput): Windowed {
  const inside = windowed(member.option('inside'), intersect, limit, input);
  const outside = windowed(member.option('outside'), subtract, limit, input);
  return {
    least: (spans) => outside.least(inside.least(spans)),
    most: (spans) => outside.most(inside.most(spans)),
    why: mergeReasons(inside.why, outside.why),
  };
}

function windowed(
  window: Value | undefined,
  keep: (spans: readonly Interval[], open: readonly Interval[]) => Interval[],
  limit: Interval,
  input: DerivationInput,
): Windowed {
  if (window === undefined) return { least: (spans) => spans, most: (spans) => spans, why: [] };
  if (window.is === 'range') return { least: () => [], most: (spans) => spans, why: window.why };
  const options = window.is === 'known' ? [window.value] : window.options;
  const opens = options.map(
    (option) => input.windowOf(option)?.open(new Instant(limit.from), new Instant(limit.to)) ?? [],
  );
  const each = (spans: readonly Interval[]): Interval[][] => opens.map((open) => keep(spans, open));
  return {
    least: (spans) => each(spans).reduce((a, b) => intersect(a, b)),
    most: (spans) => union(each(spans).flat()),
    why: reasonsOf(window),
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
