import type { DrawPlan } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import type { Place } from '../evaluate/result.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';
import { highest, reasonsOf } from '../values/value.js';
import type { Because } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import {
  columnOf,
  dayIn,
  entitiesOf,
  isChosen,
  numberIn,
  placeOf,
  scalarOf,
  textIn,
  truthIn,
  unknownWords,
} from './columns.js';
import { atMost, type Entry, type LeftOut, leftOut, minutesText, restOf } from './entry.js';

/** An entry with the minutes that are left to bill, and how they came about. */
export interface DrawnEntry extends Entry {
  readonly because: readonly Because[];
}

/** Minutes of one period that are included, and how many are left of them. */
interface Pool {
  readonly given: Rational;
  readonly at: Place | undefined;
  left: Rational;
}

/** What was approved under one name, and how much of it was used. */
interface Approved {
  minutes: Rational;
}

/**
 * Takes off each entry what a service of the contract includes, in their order; of the rest only what was approved is
 * left. An entry of which nothing is left is dropped; why, is said in `open` where it was not approved.
 */
export function drawEntries(
  world: World,
  entries: readonly Entry[],
  open: LeftOut,
  problems: BillingProblem[],
): readonly DrawnEntry[] {
  const pools = new Map<string, Pool | undefined>();
  const approvals = new Map<string, Approved>();
  return entries.flatMap((entry): readonly DrawnEntry[] => {
    const { entity, minutes, line } = entry;
    if (minutes === undefined || line.time === undefined) {
      return isApproved(entry, open) ? [{ ...entry, because: [] }] : [];
    }
    const because: Because[] = [
      {
        what: {
          en: `${entity.key} on ${entry.day}: ${minutesText(minutes)} minutes`,
          nl: `${entity.key} op ${entry.day}: ${minutesText(minutes)} minuten`,
        },
        at: placeOf(entity, line.time.minutes),
      },
    ];
    const drawn = draw(world, entry, minutes, pools, because, problems);
    if (drawn === undefined) return [];
    const rest = minutes.sub(drawn);
    const left = withinApproval(entry, minutes, rest, approvals, because, open);
    if (rest.isZero() || !isApproved(entry, open)) return [];
    return left.isZero() ? [] : [{ ...entry, minutes: left, because }];
  });
}

function draw(
  world: World,
  { line, day }: Entry,
  minutes: Rational,
  pools: Map<string, Pool | undefined>,
  because: Because[],
  problems: BillingProblem[],
): Rational | undefined {
  const { draws } = line;
  if (draws === undefined || (draws.only !== undefined && !isChosen(world, draws.only))) return Rational.ZERO;
  const period = entitiesOf(world, draws.period).find((entity) => holds(entity, day));
  if (period === undefined || !takesService(world, draws.service, period)) return Rational.ZERO;
  const key = `${draws.service} ${period.key}`;
  if (!pools.has(key)) pools.set(key, poolOf(draws, period, problems));
  const pool = pools.get(key);
  if (pool === undefined) return undefined;
  const taken = atMost(pool.left, minutes);
  const used = pool.given.sub(pool.left);
  pool.left = pool.left.sub(taken);
  because.push({
    what: {
      en: `${minutesText(taken)} of them included in ${period.key} (${minutesText(pool.given)} minutes, ${minutesText(used)} used before)`,
      nl: `${minutesText(taken)} daarvan inbegrepen in ${period.key} (${minutesText(pool.given)} minuten, ${minutesText(used)} eerder gebruikt)`,
    },
    ...(pool.at === undefined ? {} : { at: pool.at }),
  });
  return taken;
}

/**
 * Whether the contract has a service in a period: without it nothing is included, and nothing has to be known of it.
 */
function takesService(world: World, service: string, { period }: Entity): boolean {
  return entitiesOf(world, 'contract.services').some((entity) => {
    const from = dayIn(entity, 'from');
    const through = dayIn(entity, 'through');
    if (textIn(entity, 'service') !== service || period === undefined || from === undefined) return false;
    const begun = from.compare(period.lastDay) <= 0;
    return begun && (through === undefined || through.compare(period.firstDay) >= 0);
  });
}

function holds({ period }: Entity, day: Day): boolean {
  return period !== undefined && period.firstDay.compare(day) <= 0 && day.compare(period.lastDay) <= 0;
}

/**
 * The minutes of a period. Those that only the future could take away, by an early end, are there until it does; what
 * was used of them by then is not asked back.
 */
function poolOf(draws: DrawPlan, period: Entity, problems: BillingProblem[]): Pool | undefined {
  const value = columnOf(period, draws.minutes);
  const known = scalarOf(value);
  const certain = reasonsOf(value).every(({ because }) => because === 'future');
  const given = known ?? (certain ? highest(value) : undefined);
  if (given instanceof Rational) {
    const service = entitiesOf(period.world, 'contract.services').find(
      (entity) => textIn(entity, 'service') === draws.service,
    );
    return { given, left: given, at: service === undefined ? undefined : placeOf(service) };
  }
  problems.push({
    code: 'included-unknown',
    message: `the minutes that '${draws.service}' includes in ${period.key} are ${unknownWords(reasonsOf(value)).en}`,
    at: { file: period.world.contract.file },
  });
  return undefined;
}

function isApproved({ line, entity, kind, day }: Entry, open: LeftOut): boolean {
  if (line.approved === undefined) return true;
  const approved = truthIn(entity, line.approved.when);
  if (approved === true) return true;
  const why =
    approved === false
      ? { en: 'it was not approved', nl: 'er was geen goedkeuring' }
      : unknownWords(approved);
  open.add(kind, day, leftOut(entity, why));
  return false;
}

/** Of the minutes under one approval no more are billed than it names; those that were included count too. */
function withinApproval(
  { line, entity, kind, day }: Entry,
  minutes: Rational,
  rest: Rational,
  approvals: Map<string, Approved>,
  because: Because[],
  open: LeftOut,
): Rational {
  const { approved } = line;
  if (approved?.minutes === undefined) return rest;
  const limit = numberIn(entity, approved.minutes);
  const by = textIn(entity, approved.by);
  if (limit === undefined || by === undefined) return rest;
  const state = approvals.get(by) ?? { minutes: Rational.ZERO };
  approvals.set(by, state);
  const room = restOf(limit, state.minutes);
  state.minutes = state.minutes.add(minutes);
  const billable = atMost(rest, restOf(room, minutes.sub(rest)));
  if (billable.compare(rest) < 0) {
    const what = {
      en: `${minutesText(rest.sub(billable))} minutes of ${entity.key} are above what was approved as ${by} (${minutesText(limit)})`,
      nl: `${minutesText(rest.sub(billable))} minuten van ${entity.key} gaan boven wat als ${by} is goedgekeurd (${minutesText(limit)})`,
    };
    because.push({ what, at: placeOf(entity) });
    open.add(kind, day, { what, at: placeOf(entity) });
  }
  return billable;
}
