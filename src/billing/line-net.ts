import { Rational } from '../values/rational.js';
import type { Sourced } from './because.js';
import type { Adjustment, InvoiceLine } from './invoice-model.js';
import { moneyText } from './money-text.js';

const CENTS = 2;
const HUNDRED = Rational.of(100);

/** BT-131 of a line, rounded to the cent once, half away from zero; the step says how. */
export function lineNet(
  line: Pick<InvoiceLine, 'quantity' | 'unitPrice' | 'baseQuantity' | 'adjustments'>,
): Sourced {
  const { quantity, unitPrice, baseQuantity, adjustments = [] } = line;
  const whole = quantity.value.mul(unitPrice.value);
  const priced = baseQuantity === undefined ? whole : whole.div(baseQuantity.value);
  const value = priced.add(sumOfAdjustments(adjustments)).round(CENTS);
  const parts = adjustments.map(
    ({ kind, amount }) => ` ${kind === 'allowance' ? '−' : '+'} ${moneyText(amount.value)}`,
  );
  const per = baseQuantity === undefined ? '' : ` ÷ ${baseQuantity.value}`;
  const step = `${quantity.value} × ${moneyText(unitPrice.value)}${per}${parts.join('')} = ${value.toFixed(CENTS)}`;
  return { value, because: [{ what: { en: step, nl: step } }] };
}

/** What allowances and charges change, exactly: charges less allowances. */
export function sumOfAdjustments(adjustments: readonly Adjustment[]): Rational {
  return adjustments.reduce(
    (total, { kind, amount }) => (kind === 'charge' ? total.add(amount.value) : total.sub(amount.value)),
    Rational.ZERO,
  );
}

/** A percentage of a base, rounded to the cent, half away from zero. */
export function shareOf(base: Rational, percent: Rational): Rational {
  return base.mul(percent).div(HUNDRED).round(CENTS);
}
