import type { Words } from '../evaluate/result.js';
import type { Day } from '../values/day.js';
import type { Duration } from '../values/duration.js';
import type { BillingProblem } from './billing-problem.js';
import type { Written } from './contract-terms.js';

/**
 * The last day for payment (BT-9): the issue date plus the term, counted on the calendar; a weekend or a holiday
 * moves nothing. Undefined after adding to `problems`, for a unit that a term of payment cannot have.
 */
export function dueDate(
  issueDate: Day,
  term: Written<Duration>,
  problems: BillingProblem[],
): Day | undefined {
  const { amount, unit } = term.value;
  switch (unit) {
    case 'day':
      return issueDate.addDays(amount);
    case 'week':
      return issueDate.addDays(7 * amount);
    case 'month':
      return issueDate.addMonths(amount);
    default:
      problems.push({
        code: 'payment-term-unit',
        message: `a term of payment is given in days, weeks or months, not '${term.value}'`,
        at: term.at,
      });
      return undefined;
  }
}

/** BT-20 where nothing else was agreed. The day itself is BT-9, which each reader shows in a notation of its own. */
export const DUE_WORDS: Words = {
  en: 'Please pay no later than the due date.',
  nl: 'Te betalen uiterlijk op de vervaldatum.',
};
