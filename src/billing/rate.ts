import type { BillingPlan, PricePlan } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import type { Day } from '../values/day.js';
import type { Sourced } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import { dayIn, entitiesOf, isChosen, numberIn, placeOf, textIn } from './columns.js';
import type { PriceRow } from './contract-terms.js';
import { moneyText } from './money-text.js';
import { checkPrice } from './price-check.js';
import { rowsInForce } from './price-tier.js';

/** What a record is billed under, its price, and what is shown of it. */
export interface RatedPrice {
  /** The name of the rate, or of the agreed amount. */
  readonly item: string;
  readonly price: Sourced;
}

export interface RateQuestion {
  readonly plan: BillingPlan;
  readonly price: PricePlan;
  readonly entity: Entity;
  /** The day of the record. */
  readonly day: Day;
  readonly issueDate: Day;
  /** The price list of the contract: a price of its own for a rate goes before the published one. */
  readonly prices: readonly PriceRow[];
  /** The item where the price is an agreed amount. */
  readonly otherwise: string;
}

/**
 * The price of one unit: the agreed amount of the record, else the contract's own price for the rate, else the published
 * rate in force on the day that the reading says. Undefined after adding to `problems`.
 */
export function priceFor(question: RateQuestion, problems: BillingProblem[]): RatedPrice | undefined {
  const { price, entity, otherwise } = question;
  if ('amount' in price) {
    const value = numberIn(entity, price.amount);
    const at = placeOf(entity, price.amount);
    if (value === undefined) {
      problems.push({
        code: 'amount-unknown',
        message: `the amount of ${entity.type.name} '${entity.key}' is not known`,
        at,
      });
      return undefined;
    }
    checkPrice(value, entity.key, at, problems);
    const text = moneyText(value);
    const what = {
      en: `agreed amount of ${entity.key}: ${text}`,
      nl: `afgesproken bedrag van ${entity.key}: ${text}`,
    };
    return { item: otherwise, price: { value, because: [{ what, at }] } };
  }
  const item = price.rate ?? (price.rateOf === undefined ? undefined : textIn(entity, price.rateOf));
  if (item === undefined) {
    problems.push({
      code: 'rate-missing',
      message: `nothing says which rate ${entity.type.name} '${entity.key}' is billed at ('${price.rateOf ?? 'price'}' is not known)`,
      at: placeOf(entity),
    });
    return undefined;
  }
  const day = isChosen(entity.world, price.onInvoiceDay) ? question.issueDate : question.day;
  const found = ownPrice(question, item, day) ?? publishedRate(question, price.take, item, day, problems);
  return found === undefined ? undefined : { item, price: found };
}

function ownPrice({ prices }: RateQuestion, item: string, day: Day): Sourced | undefined {
  const [row] = rowsInForce(
    item,
    prices.filter(({ individual }) => individual === true),
    undefined,
    day,
  );
  if (row === undefined) return undefined;
  const text = moneyText(row.unitPrice);
  const what = {
    en: `individual price of ${item} from ${row.from} on: ${text}`,
    nl: `individuele prijs van ${item} vanaf ${row.from}: ${text}`,
  };
  return { value: row.unitPrice, because: [{ what, at: row.at }] };
}

function publishedRate(
  { plan, entity }: RateQuestion,
  take: string,
  item: string,
  day: Day,
  problems: BillingProblem[],
): Sourced | undefined {
  const { rates } = plan;
  const rows = rates === undefined ? [] : entitiesOf(entity.world, rates.record);
  const inForce = rows.filter((row) => {
    if (rates === undefined || textIn(row, rates.service) !== item) return false;
    const from = dayIn(row, rates.from);
    const through = dayIn(row, rates.through);
    return (
      from !== undefined && from.compare(day) <= 0 && (through === undefined || day.compare(through) <= 0)
    );
  });
  const [row, rival] = inForce;
  const value = row === undefined ? undefined : numberIn(row, take);
  if (row === undefined || value === undefined) {
    problems.push({
      code: 'rate-missing',
      message:
        row === undefined
          ? `no rate of '${item}' is in force on ${day}, the day of ${entity.type.name} '${entity.key}'`
          : `the rate of '${item}' that is in force on ${day} has no '${take}', which ${entity.type.name} '${entity.key}' is billed at`,
      at: placeOf(row ?? entity),
    });
    return undefined;
  }
  if (rival !== undefined) {
    problems.push({
      code: 'rate-twice',
      message: `more than one rate of '${item}' is in force on ${day}`,
      at: placeOf(rival),
    });
    return undefined;
  }
  checkPrice(value, item, placeOf(row, take), problems);
  const from = rates === undefined ? undefined : dayIn(row, rates.from);
  const text = moneyText(value);
  const what = {
    en: `rate of ${item} from ${from} on: ${text}`,
    nl: `tarief van ${item} vanaf ${from}: ${text}`,
  };
  return { value, because: [{ what, at: placeOf(row, take) }] };
}
