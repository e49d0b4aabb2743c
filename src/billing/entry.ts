import type { BillingPlan, KindPlan, RecordLines } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';
import type { Because } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import { dayIn, entitiesOf, numberIn, placeOf, truthIn, unknownWords } from './columns.js';

/** A record that is billed, before what is included or not approved is taken off. */
export interface Entry {
  readonly kind: KindPlan;
  readonly line: RecordLines;
  readonly entity: Entity;
  readonly day: Day;
  /** Absent where the record is not measured in time. */
  readonly minutes?: Rational;
}

/** Says what is left out, and of which invoice: of those that are not asked for nothing is said. */
export interface LeftOut {
  /** With the day of the record, where it is known. */
  add(kind: KindPlan, day: Day | undefined, because: Because): void;
}

/**
 * The records of all kinds that are billed, up to a day, in the order in which they use up what is included: by day, then
 * in the plan's order, then by name. One of which nobody knows whether it is billed is left out, and said in `open`.
 */
export function entriesUpTo(
  world: World,
  plan: BillingPlan,
  last: Day,
  open: LeftOut,
  problems: BillingProblem[],
): readonly Entry[] {
  const found = plan.kinds.flatMap((kind) =>
    kind.lines.flatMap((line) =>
      line.of === 'records'
        ? entitiesOf(world, line.record).flatMap((entity) => entryOf(kind, line, entity, open, problems))
        : [],
    ),
  );
  return found
    .filter(({ day }) => day.compare(last) <= 0)
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.day.compare(b.entry.day) || a.index - b.index)
    .map(({ entry }) => entry);
}

function entryOf(
  kind: KindPlan,
  line: RecordLines,
  entity: Entity,
  open: LeftOut,
  problems: BillingProblem[],
): readonly Entry[] {
  const billed = line.when === undefined ? true : truthIn(entity, line.when);
  if (billed === false) return [];
  const day = dayIn(entity, line.day);
  if (billed !== true) {
    // What the future decides will be billed when it has come.
    if (!billed.every(({ because }) => because === 'future'))
      open.add(kind, day, leftOut(entity, unknownWords(billed)));
    return [];
  }
  if (day === undefined) {
    open.add(kind, day, leftOut(entity, { en: `not known: ${line.day}`, nl: `niet bekend: ${line.day}` }));
    return [];
  }
  if (line.time === undefined) return [{ kind, line, entity, day }];
  const minutes = numberIn(entity, line.time.minutes);
  const at = placeOf(entity, line.time.minutes);
  if (minutes === undefined) {
    const { minutes: name } = line.time;
    open.add(kind, day, leftOut(entity, { en: `not known: ${name}`, nl: `niet bekend: ${name}` }));
    return [];
  }
  if (minutes.sign() < 0) {
    const message = `the minutes of ${entity.type.name} '${entity.key}' are ${minutes}: time is never negative`;
    problems.push({ code: 'bad-quantity', message, at });
    return [];
  }
  return [{ kind, line, entity, day, minutes }];
}

/** A record that is on no invoice, and why. */
export function leftOut(entity: Entity, why: Because['what']): Because {
  return {
    what: {
      en: `${entity.type.name} ${entity.key} is not billed (${why.en})`,
      nl: `${entity.type.name} ${entity.key} wordt niet gefactureerd (${why.nl})`,
    },
    at: placeOf(entity),
  };
}

/** Whole minutes as a sentence shows them. */
export function minutesText(minutes: Rational): string {
  return minutes.isInteger() ? minutes.toString() : minutes.toFixed(2);
}

/** The smaller of two. */
export function atMost(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

/** What is left of one number after another, never below zero. */
export function restOf(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? Rational.ZERO : a.sub(b);
}
