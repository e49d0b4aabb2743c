import type { CountedLines } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import type { Rational } from '../values/rational.js';
import type { Because, Sourced } from './because.js';
import type { Charge } from './bill.js';
import type { BillingProblem } from './billing-problem.js';
import { dayIn, entitiesOf, isChosen, numberIn, placeOf, textIn, truthIn } from './columns.js';
import type { PricedTerms, Product } from './contract-terms.js';
import { chargesOf, type MonthFrame } from './product-charges.js';
import { quantityOn } from './quantity.js';
import { isBilledFor } from './whole-months.js';

/** The month of a period of facts, and between which of its days is counted. */
interface CountedMonth {
  readonly entity: Entity;
  readonly from: Day;
  readonly through: Day;
}

/**
 * The lines of products that are counted anew each month, at the highest count of the days that the readings say; and at
 * no less than the agreed quantity where that is the minimum. The actual count stands on the line all the same.
 */
export function countedCharges(
  world: World,
  terms: PricedTerms,
  line: CountedLines,
  frame: MonthFrame,
  problems: BillingProblem[],
): readonly Charge[] {
  const products = terms.products.filter(({ billedAs }) => billedAs === frame.kind);
  return products.flatMap((product) => {
    if (!isBilledFor(product, frame.period, `product '${product.id}'`, problems)) return [];
    const month = countedMonth(world, line, frame.period.from);
    const counted = month === undefined ? undefined : countOf(world, line, product, month);
    if (month === undefined || counted === undefined) {
      const days =
        month === undefined
          ? `for ${frame.period.from.toString().slice(0, 7)}`
          : daysText(month.from, month.through);
      problems.push({
        code: 'count-missing',
        message: `there is no count of '${product.id}' ${days}, so what is to be billed is not known`,
        at: product.at,
      });
      return [];
    }
    const quantity = atLeastAgreed(terms, product, line, month, counted, frame, problems);
    if (quantity === undefined) return [];
    const shown = quantity.value.equals(counted.value)
      ? undefined
      : { en: `actual number: ${counted.value}`, nl: `werkelijk aantal: ${counted.value}` };
    return chargesOf(terms, product, quantity, frame, problems, shown);
  });
}

/** The day from which the count of a month is known: the day after the last on which is counted. */
export function countKnownOn(world: World, line: CountedLines, month: Day): Day | undefined {
  return countedMonth(world, line, month)?.through.addDays(1);
}

function countedMonth(world: World, line: CountedLines, day: Day): CountedMonth | undefined {
  const entity = entitiesOf(world, 'month').find(({ period }) => period?.key === day.toString().slice(0, 7));
  if (entity === undefined) return undefined;
  const from = dayIn(entity, line.from);
  const through = dayIn(entity, line.through);
  return from === undefined || through === undefined ? undefined : { entity, from, through };
}

function countOf(
  world: World,
  line: CountedLines,
  product: Product,
  { from, through }: CountedMonth,
): Sourced | undefined {
  let best: { readonly value: Rational; readonly entity: Entity; readonly on: Day } | undefined;
  for (const entity of entitiesOf(world, line.record)) {
    if (line.when !== undefined && truthIn(entity, line.when) !== true) continue;
    const on = dayIn(entity, line.day);
    const value = numberIn(entity, line.number);
    if (textIn(entity, line.product) !== product.id || on === undefined || value === undefined) continue;
    if (on.compare(from) < 0 || on.compare(through) > 0) continue;
    if (best === undefined || value.compare(best.value) > 0) best = { value, entity, on };
  }
  if (best === undefined) return undefined;
  const { value, entity, on } = best;
  const what = { en: `counted on ${on}: ${value}`, nl: `geteld op ${on}: ${value}` };
  return { value, because: [{ what, at: placeOf(entity, line.number) }] };
}

function atLeastAgreed(
  terms: PricedTerms,
  product: Product,
  line: CountedLines,
  { entity }: CountedMonth,
  counted: Sourced,
  { period }: MonthFrame,
  problems: BillingProblem[],
): Sourced | undefined {
  if (!counted.value.isInteger() || counted.value.sign() < 0) {
    const message = `the count of '${product.id}' is ${counted.value}: it must be a whole number of 0 or more`;
    const at = counted.because[0]?.at;
    problems.push({ code: 'bad-quantity', message, ...(at === undefined ? {} : { at }) });
    return undefined;
  }
  const minimum = line.minimum === undefined ? false : truthIn(entity, line.minimum);
  if (minimum === false) return counted;
  if (minimum !== true) {
    const message = `whether the agreed quantity of '${product.id}' is the minimum for ${period.from} is not known`;
    problems.push({ code: 'amount-unknown', message, at: product.at });
    return undefined;
  }
  const changes = isChosen(entity.world, line.minimumFollows) ? terms.changes : [];
  const agreed = quantityOn(product, changes, period.from, problems);
  if (agreed === undefined || counted.value.compare(agreed.value) >= 0) return counted;
  const step: Because = {
    what: {
      en: `at least the agreed quantity: ${agreed.value}`,
      nl: `ten minste het afgesproken aantal: ${agreed.value}`,
    },
    at: agreed.because[0]?.at ?? product.at,
  };
  return { value: agreed.value, because: [...counted.because, step] };
}

function daysText(from: Day, through: Day): string {
  return from.n === through.n ? `on ${from}` : `from ${from} to ${through}`;
}
