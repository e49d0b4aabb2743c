import type { Bill, Charge } from '../billing/bill.js';
import type { BillingProblem } from '../billing/billing-problem.js';
import { billsOf } from '../billing/bills-of.js';
import { pricedTerms } from '../billing/terms-of-contract.js';
import type { World } from '../evaluate/world.js';
import type { Position } from '../source/position.js';
import type { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';

/** A line as a worked case writes it; what is absent is not asserted. */
export interface BilledLine {
  readonly item?: string;
  readonly quantity?: string | number;
  /** BT-146. */
  readonly price?: string | number;
  readonly amount: string | number;
}

/** An invoice of a kind on its day of issue: exactly these lines, none at all, or what stands in its way. */
export interface BillExpectation {
  readonly kind: string;
  readonly issuedOn: Day;
  readonly lines?: readonly BilledLine[];
  /** The code of a problem. */
  readonly problem?: string;
  readonly at: Position;
}

/** What is not as a case expects of an invoice, in one line; undefined if all is. Lines are compared before VAT. */
export function billDifference(world: World, expected: BillExpectation): string | undefined {
  const { kind, issuedOn } = expected;
  const name = `invoice of kind ${kind} on ${issuedOn}`;
  const plan = world.agreement.billing;
  if (plan === undefined) return `${name}: the agreement bills nothing`;
  const problems: BillingProblem[] = [];
  const terms = pricedTerms(world, plan, issuedOn, problems);
  const span = { from: issuedOn, through: issuedOn };
  const answer = problems.length > 0 ? { problems } : billsOf(world, terms, { span, kinds: [kind] });
  if ('problems' in answer) {
    const codes = answer.problems.map(({ code }) => code);
    if (expected.problem !== undefined && codes.includes(expected.problem as BillingProblem['code']))
      return undefined;
    return `${name}: ${answer.problems.map(({ code, message }) => `${code}, ${message}`).join('; ')}`;
  }
  if (expected.problem !== undefined)
    return `${name}: expected ${expected.problem}, found ${shown(answer.bills)}`;
  const charges = answer.bills.flatMap((bill) => bill.charges);
  const lines = expected.lines ?? [];
  const same = charges.length === lines.length && lines.every((line, index) => isSame(line, charges[index]));
  return same ? undefined : `${name}: expected ${written(lines)}, found ${shown(answer.bills)}`;
}

function isSame({ item, quantity, price, amount }: BilledLine, charge: Charge | undefined): boolean {
  if (charge === undefined) return false;
  return (
    (item === undefined || item === charge.item) &&
    isNumber(quantity, charge.quantity.value) &&
    isNumber(price, charge.unitPrice.value) &&
    isNumber(amount, charge.net.value)
  );
}

function isNumber(expected: string | number | undefined, found: Rational): boolean {
  return expected === undefined || Rational.parse(String(expected))?.equals(found) === true;
}

function written(lines: readonly BilledLine[]): string {
  const texts = lines.map(({ item, quantity, price, amount }) =>
    [item, quantity, price === undefined ? undefined : `× ${price}`, `= ${amount}`]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  return texts.length === 0 ? 'no lines' : texts.join('; ');
}

function shown(bills: readonly Bill[]): string {
  return written(
    bills.flatMap(({ charges }) =>
      charges.map(({ item, quantity, unitPrice, net }) => ({
        item,
        quantity: quantity.value.toString(),
        price: unitPrice.value.toString(),
        amount: net.value.toFixed(2),
      })),
    ),
  );
}
