import type { Place } from '../evaluate/result.js';
import type { Day } from '../values/day.js';
import type { BillingProblem } from './billing-problem.js';
import type { PricedTerms } from './contract-terms.js';
import type { BilledPeriod } from './invoice-model.js';

interface Span {
  readonly from: Day;
  readonly through?: Day;
  readonly at: Place;
}

/**
 * Whether something is in force for the whole of a month. For a part of it adds to `problems`: nothing says what a
 * part of a month costs.
 */
export function isBilledFor(
  span: Span,
  period: BilledPeriod,
  what: string,
  problems: BillingProblem[],
): boolean {
  if (span.from.compare(period.through) > 0) return false;
  if (span.through !== undefined && span.through.compare(period.from) < 0) return false;
  const whole =
    span.from.compare(period.from) <= 0 &&
    (span.through === undefined || span.through.compare(period.through) >= 0);
  if (!whole) {
    problems.push({
      code: 'part-month',
      message: `${what} is in force for only a part of ${period.from} to ${period.through}, and no price is agreed for a part of a month`,
      at: span.at,
    });
  }
  return whole;
}

/** Whether a contract is in force on some day of a period. */
export function touchesContract({ startsOn, endsOn }: PricedTerms, period: BilledPeriod): boolean {
  return (
    startsOn.value.compare(period.through) <= 0 &&
    (endsOn === undefined || endsOn.value.compare(period.from) >= 0)
  );
}

/** Adds to `problems` if the contract is in force for only a part of a month, or not at all. */
export function checkInForce(terms: PricedTerms, period: BilledPeriod, problems: BillingProblem[]): void {
  const { startsOn, endsOn } = terms;
  const month = period.from.toString().slice(0, 7);
  const before = startsOn.value.compare(period.through) > 0;
  if (!touchesContract(terms, period)) {
    problems.push({
      code: 'not-in-force',
      message: before
        ? `the contract starts on ${startsOn.value}, after ${month}`
        : `the contract ended on ${endsOn?.value}, before ${month}`,
      at: before ? startsOn.at : (endsOn?.at ?? startsOn.at),
    });
    return;
  }
  const startsInside = startsOn.value.compare(period.from) > 0;
  if (startsInside || (endsOn !== undefined && endsOn.value.compare(period.through) < 0)) {
    problems.push({
      code: 'part-month',
      message: `the contract is in force for only a part of ${month}, and no price is agreed for a part of a month`,
      at: startsInside ? startsOn.at : (endsOn?.at ?? startsOn.at),
    });
  }
}
