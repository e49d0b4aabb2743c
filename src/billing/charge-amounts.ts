import type { Sourced } from './because.js';
import type { Charge } from './bill.js';
import { lineNet } from './line-net.js';

/** Codes of UN/ECE Recommendation 20 for what has one; everything else is counted as `C62`, one. */
const UNIT_CODES: ReadonlyMap<string, string> = new Map([
  ['minute', 'MIN'],
  ['hour', 'HUR'],
  ['day', 'DAY'],
  ['week', 'WEE'],
  ['month', 'MON'],
  ['year', 'ANN'],
]);
const ONE_EACH = 'C62';

/** BT-130 of what is counted: `user`, `hour`. */
export function unitCode(unit: string): string {
  return UNIT_CODES.get(unit) ?? ONE_EACH;
}

/** Quantity, price and BT-131; where the price is that of several units, of `per` of them: 55 minutes at 149.00 for 60. */
export function amountsOf(
  quantity: Sourced,
  unitPrice: Sourced,
  per?: Sourced,
): Pick<Charge, 'quantity' | 'unitPrice' | 'baseQuantity' | 'net'> {
  const amounts = { quantity, unitPrice, ...(per === undefined ? {} : { baseQuantity: per }) };
  return { ...amounts, net: lineNet(amounts) };
}
