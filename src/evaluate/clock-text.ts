import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { isMoment, type Moment } from '../values/moment.js';
import { Rational } from '../values/rational.js';
import type { ServiceWindow } from '../values/service-window.js';
import { knownMoment, type Value } from '../values/value.js';
import type { EntityType } from './entity-type.js';
import type { JudgedClock, Judgement } from './judge.js';
import type { Clock, Finding } from './result.js';
import { knownText } from './value-text.js';
import type { World } from './world.js';

/** How far the act lies from the limit, in days or minutes; positive on the right side. An act not done yet counts up to the horizon. */
export function marginOf(clock: JudgedClock, verdict: Finding['verdict'], world: World): Finding['margin'] {
  const due = knownMoment(clock.due);
  if (due === undefined || isInfinite(due)) return undefined;
  const open = clock.to.is === 'range' && verdict === 'breached' ? clock.to.low : undefined;
  const act = knownMoment(clock.to) ?? (isMoment(open) ? open : undefined);
  if (act === undefined || isInfinite(act)) return undefined;
  const sign = clock.keeps ? -1 : 1;
  if (due instanceof Instant && act instanceof Instant) {
    const minutes = Rational.of(Math.round(due.ms - act.ms))
      .div(Rational.of(60_000))
      .round(2);
    return { value: (sign < 0 ? minutes.neg() : minutes).toString(), unit: 'minutes' };
  }
  const day = (moment: Moment): number =>
    moment instanceof Day ? moment.n : world.frame.zone.dayOf(moment).n;
  return { value: String(sign * (day(due) - day(act)) + 0), unit: 'days' };
}

function isInfinite(moment: Moment): boolean {
  return !Number.isFinite(moment instanceof Day ? moment.n : moment.ms);
}

const LONGEST_DRAWN_MS = 40 * 86_400_000;

/** The clock as a report draws it: the moments, and where a service window is open and a holiday falls. */
export function clockOf(judgement: Judgement, clock: JudgedClock, world: World): Clock {
  const { zone } = world.frame;
  const { rule, scope } = judgement;
  const from = knownText(clock.from, zone);
  const to = knownText(clock.to, zone);
  const due = knownText(clock.due, zone);
  const span = spanOf(clock, scope.subjects[0]?.moment(), world);
  const window =
    rule.demand.is === 'within'
      ? (rule.demand.clock.startsIn ?? rule.demand.clock.runsIn)?.(scope)
      : undefined;
  const service = window?.is === 'known' ? world.windowOf(window.value) : windowUsed(judgement, world);
  const drawn = span !== undefined && span.to.ms - span.from.ms <= LONGEST_DRAWN_MS;
  const open = drawn && service !== undefined ? service.open(span.from, span.to) : [];
  const holidays =
    span === undefined || !drawn
      ? []
      : world.contract.calendar.between(zone.dayOf(span.from), zone.dayOf(span.to));
  const isTimed = [clock.from, clock.to, clock.due].some((each) => knownMoment(each) instanceof Instant);
  const changes = span === undefined || !drawn || !isTimed ? [] : zone.changesBetween(span.from, span.to);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(due === undefined ? {} : { due }),
    horizon: lastSeen(scope.subjects[0]?.type ?? world.program.agreementType, world).toISO(zone),
    bound: clock.keeps ? 'earliest' : 'latest',
    ...(open.length === 0
      ? {}
      : {
          open: open.map(
            (part) => [new Instant(part.from).toISO(zone), new Instant(part.to).toISO(zone)] as const,
          ),
        }),
    ...(holidays.length === 0
      ? {}
      : { holidays: holidays.map(({ day, name }) => ({ day: day.toString(), name })) }),
    ...(changes.length === 0
      ? {}
      : { changes: changes.map(({ at, minutes }) => ({ at: at.toISO(zone), minutes })) }),
  };
}

/** The one window that a due moment was worked out with; undefined where there were several. */
function windowUsed({ uses }: Judgement, world: World): ServiceWindow | undefined {
  const windows = uses.allTerms().flatMap(({ value: { value } }) => (value.is === 'window' ? [value] : []));
  const [first] = windows;
  return first === undefined || windows.length > 1 ? undefined : world.windowFor(first.window);
}

/** The last instant of which the source of a type tells. */
function lastSeen(type: EntityType, world: World): Instant {
  const horizon = world.horizonOf(type);
  return horizon.ms < world.frame.asOf.ms ? horizon.addMs(-1) : horizon;
}

/** From the first to the last moment of a clock; one without a start begins with what it is about. */
function spanOf(
  clock: JudgedClock,
  subject: Value | undefined,
  world: World,
): { readonly from: Instant; readonly to: Instant } | undefined {
  const { zone } = world.frame;
  const from = knownMoment(clock.from) === undefined && subject !== undefined ? subject : clock.from;
  const moments = [from, clock.to, clock.due]
    .map(knownMoment)
    .filter((moment) => moment !== undefined && !isInfinite(moment));
  const starts = moments.map((moment) =>
    moment instanceof Day ? zone.startOf(moment).ms : (moment?.ms ?? 0),
  );
  const ends = moments.map((moment) => (moment instanceof Day ? zone.endOf(moment).ms : (moment?.ms ?? 0)));
  if (moments.length < 2) return undefined;
  return { from: new Instant(Math.min(...starts)), to: new Instant(Math.max(...ends)) };
}
