import type { BillingPlan, TimePlan } from '../agreement/billing-plan.js';
import type { Words } from '../evaluate/result.js';
import { termValue } from '../evaluate/term-value.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import { groupOf } from '../values/group-of.js';
import { Rational } from '../values/rational.js';
import { point } from '../values/value.js';
import type { Because, Sourced } from './because.js';
import type { Charge } from './bill.js';
import type { BillingProblem } from './billing-problem.js';
import { amountsOf, unitCode } from './charge-amounts.js';
import { numberIn, placeOf, scalarOf, textIn } from './columns.js';
import type { PriceRow } from './contract-terms.js';
import type { DrawnEntry } from './drawn-entry.js';
import { minutesText, restOf } from './entry.js';
import { priceFor, type RatedPrice } from './rate.js';

const HOUR = Rational.of(60);
/** An hour or a day in parts that this many decimals hold is shown as such, everything else in minutes. */
const MOST_DECIMALS = 4;

/** What the records of a run of invoices are billed with. */
export interface RecordFrame {
  readonly world: World;
  readonly plan: BillingPlan;
  readonly prices: readonly PriceRow[];
  /** Amounts that were billed under each approval, in the order of time. */
  readonly spent: Map<string, Rational>;
}

/**
 * The lines of the entries of one invoice: one for each, or one a day where the plan says so. A time is rounded as the
 * readings say, and never billed for more than was approved under one name.
 */
export function recordCharges(
  frame: RecordFrame,
  entries: readonly DrawnEntry[],
  issueDate: Day,
  problems: BillingProblem[],
): readonly Charge[] {
  return grouped(entries).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { entity, day, line, kind } = first;
    const question = { plan: frame.plan, price: line.price, entity, day, issueDate };
    const rated = priceFor({ ...question, prices: frame.prices, otherwise: kind.id }, problems);
    if (rated === undefined) return [];
    const amounts =
      line.time === undefined
        ? { unitCode: unitCode(''), ...amountsOf(oneOf(first), rated.price) }
        : timeAmounts(frame, line.time, group, rated, problems);
    if (amounts === undefined) return [];
    return [
      {
        name: line.name,
        description: descriptionOf(group),
        item: rated.item,
        ...amounts,
        period: { from: day, through: day },
        vatFor: [rated.item, kind.id],
        taxedOn: day,
      },
    ];
  });
}

function grouped(entries: readonly DrawnEntry[]): readonly (readonly DrawnEntry[])[] {
  const groups = groupOf(entries, ({ line, kind, entity, day }) => {
    const by = line.approved === undefined ? '' : (textIn(entity, line.approved.by) ?? entity.key);
    const place = kind.lines.indexOf(line);
    return line.time?.perDay === true ? `${place} ${day} ${by}` : `${place} ${entity.key}`;
  });
  return [...groups.values()];
}

function oneOf({ entity }: DrawnEntry): Sourced {
  return {
    value: Rational.ONE,
    because: [{ what: { en: entity.key, nl: entity.key }, at: placeOf(entity) }],
  };
}

function descriptionOf(group: readonly DrawnEntry[]): Words {
  const [first] = group;
  const keys = group.map(({ entity }) => entity.key);
  const about = group.map(({ entity, line }) =>
    line.about === undefined ? undefined : textIn(entity, line.about),
  );
  const parts = [first?.day.toString(), ...keys, ...new Set(about)].filter((part) => part !== undefined);
  const text = parts.join(', ');
  return { en: text, nl: text };
}

type Amounts = Pick<Charge, 'quantity' | 'unitCode' | 'baseQuantity' | 'unitPrice' | 'net'>;

function timeAmounts(
  frame: RecordFrame,
  time: TimePlan,
  group: readonly DrawnEntry[],
  rated: RatedPrice,
  problems: BillingProblem[],
): Amounts | undefined {
  const [first] = group;
  const unit = first === undefined ? undefined : unitMinutes(frame.world, time, first, problems);
  if (first === undefined || unit === undefined) return undefined;
  const worked = group.reduce((sum, { minutes = Rational.ZERO }) => sum.add(minutes), Rational.ZERO);
  const because = group.flatMap((entry) => entry.because);
  const rounded = roundedMinutes(frame.world, time, worked, because);
  const limited = withinAmount(frame, first, rounded, rated, unit, because);
  if (limited.isZero()) return undefined;
  const amounts = quantityOf(time, limited, unit, because, rated.price);
  const by = approvalOf(first);
  if (by !== undefined) frame.spent.set(by, (frame.spent.get(by) ?? Rational.ZERO).add(amounts.net.value));
  return amounts;
}

function unitMinutes(
  world: World,
  { unit, dayHours }: TimePlan,
  { day, entity }: DrawnEntry,
  problems: BillingProblem[],
): Rational | undefined {
  if (unit === 'hour') return HOUR;
  const hours =
    dayHours === undefined ? undefined : scalarOf(termValue(world, dayHours, point(day), undefined));
  if (hours instanceof Rational && hours.sign() > 0) return hours.mul(HOUR);
  problems.push({
    code: 'amount-unknown',
    message: `the hours of a day are not known on ${day} (term '${dayHours ?? 'dayHours'}')`,
    at: placeOf(entity),
  });
  return undefined;
}

function roundedMinutes(world: World, time: TimePlan, minutes: Rational, because: Because[]): Rational {
  const step = time.upTo === undefined ? undefined : time.upTo.minutes[world.choiceOf(time.upTo.reading)];
  const least = time.least === undefined ? undefined : time.least.minutes[world.choiceOf(time.least.reading)];
  let rounded = minutes;
  if (step !== undefined && step > 1) rounded = upToMultiple(minutes, Rational.of(step));
  if (least !== undefined && rounded.compare(Rational.of(least)) < 0) rounded = Rational.of(least);
  if (!rounded.equals(minutes)) {
    const text = `${minutesText(minutes)} → ${minutesText(rounded)}`;
    because.push({
      what: { en: `rounded up as read: ${text} minutes`, nl: `naar boven, zoals gelezen: ${text} minuten` },
    });
  }
  return rounded;
}

function upToMultiple(minutes: Rational, step: Rational): Rational {
  const nearest = minutes.div(step).round(0).mul(step);
  return nearest.compare(minutes) < 0 ? nearest.add(step) : nearest;
}

function approvalOf({ line, entity }: DrawnEntry): string | undefined {
  return line.approved === undefined ? undefined : textIn(entity, line.approved.by);
}

/** As many whole minutes as the approved amount still pays for. */
function withinAmount(
  { spent }: RecordFrame,
  first: DrawnEntry,
  minutes: Rational,
  { price }: RatedPrice,
  unit: Rational,
  because: Because[],
): Rational {
  const { approved } = first.line;
  const by = approvalOf(first);
  if (approved?.amount === undefined || by === undefined || price.value.isZero()) return minutes;
  const limit = numberIn(first.entity, approved.amount);
  if (limit === undefined) return minutes;
  const left = restOf(limit, spent.get(by) ?? Rational.ZERO);
  const full = minutes.mul(price.value).div(unit).round(2);
  if (full.compare(left) <= 0) return minutes;
  const paid = left.mul(unit).div(price.value);
  const nearest = paid.round(0);
  const whole = nearest.compare(paid) > 0 ? nearest.sub(Rational.ONE) : nearest;
  const what = {
    en: `no more than the ${limit.toFixed(2)} that was approved as ${by}: ${minutesText(whole)} of ${minutesText(minutes)} minutes`,
    nl: `niet meer dan de ${limit.toFixed(2)} die als ${by} is goedgekeurd: ${minutesText(whole)} van ${minutesText(minutes)} minuten`,
  };
  because.push({ what, at: placeOf(first.entity) });
  return whole;
}

/** Hours or days where a decimal says them exactly, or where the plan rounds them; minutes otherwise. */
function quantityOf(
  { unit, decimals }: TimePlan,
  minutes: Rational,
  unitLength: Rational,
  because: readonly Because[],
  price: Sourced,
): Amounts {
  const exact = minutes.div(unitLength);
  const shown = decimals === undefined ? exact.round(MOST_DECIMALS) : exact.round(decimals);
  if (decimals === undefined && !shown.equals(exact)) {
    const per = { value: unitLength, because: [] };
    return { unitCode: unitCode('minute'), ...amountsOf({ value: minutes, because }, price, per) };
  }
  const text = `${minutesText(minutes)} ÷ ${unitLength} = ${shown}`;
  const step = {
    what:
      unit === 'hour'
        ? { en: `hours: ${text}`, nl: `uren: ${text}` }
        : { en: `days: ${text}`, nl: `dagen: ${text}` },
  };
  return { unitCode: unitCode(unit), ...amountsOf({ value: shown, because: [...because, step] }, price) };
}
