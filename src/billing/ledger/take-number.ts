import type { BillingProblem } from '../billing-problem.js';
import type { Written } from '../contract-terms.js';
import { fillNumber, hasSequence, type NumberingValues } from '../numbering.js';
import type { LedgerLine } from './ledger-line.js';

/** A number that no issued document has, and its place in its series. */
export type TakenNumber = Pick<LedgerLine, 'number' | 'series' | 'sequence'>;

/**
 * The next number of a scheme. With `{sequence}` in it, a series is what the rest of the scheme gives: `{year}{sequence:5}`
 * counts each year anew, and the next number is one above the highest. Without it, the scheme gives one number a period;
 * what is issued for it afterwards gets `-2`, `-3` … Undefined after adding to `problems`.
 */
export function takeNumber(
  scheme: Written<string>,
  values: Omit<NumberingValues, 'sequence' | 'number'>,
  issued: readonly TakenNumber[],
  problems: BillingProblem[],
): TakenNumber | undefined {
  const running = hasSequence(scheme.value);
  const series = fillNumber(scheme, running ? { ...values, sequence: '#' } : values, problems);
  if (series === undefined) return undefined;
  const highest = issued.reduce(
    (top, line) => (line.series === series ? Math.max(top, line.sequence) : top),
    0,
  );
  const sequence = highest + 1;
  const number = running
    ? fillNumber(scheme, { ...values, sequence }, problems)
    : sequence === 1
      ? series
      : `${series}-${sequence}`;
  if (number === undefined) return undefined;
  const holder = issued.find((line) => line.number === number);
  if (holder === undefined) return { number, series, sequence };
  problems.push({
    code: 'number-in-use',
    message: `the scheme '${scheme.value}' gives ${number}, which an issued document of another series has already`,
    at: scheme.at,
  });
  return undefined;
}
