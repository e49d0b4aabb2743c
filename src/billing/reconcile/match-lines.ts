import type { Rational } from '../../values/rational.js';
import { type AgreedLine, contains, overlaps, samePeriod } from './agreed.js';
import type { ReceivedInvoice, ReceivedLine } from './received.js';

/** A received line, of which invoice, and which item of the contract it is about, if any. */
export interface BilledLine {
  readonly invoice: ReceivedInvoice;
  readonly line: ReceivedLine;
  readonly item: string | undefined;
  /** What it adds to what is to be paid, without VAT: below zero for a credit. */
  readonly amount: Rational;
}

/** Which agreed lines a received line bills: one, or several where it is for a longer time. */
export type Matches = ReadonlyMap<BilledLine, readonly AgreedLine[]>;

type Test = (billed: BilledLine, agreed: AgreedLine) => boolean;

const sameTime: Test = ({ line }, { period }) => line.period !== undefined && samePeriod(line.period, period);
const sameQuantity: Test = ({ line }, agreed) => line.quantity?.equals(agreed.line.quantity.value) === true;
const samePrice: Test = ({ line }, agreed) => line.price?.equals(priceOf(agreed)) === true;
const sameAmount: Test = ({ amount }, agreed) => amount.equals(agreed.line.net.value);

/** From what fits in all to what fits in item and time alone. */
const PASSES: readonly Test[] = [
  (billed, agreed) => sameTime(billed, agreed) && sameQuantity(billed, agreed) && samePrice(billed, agreed),
  (billed, agreed) => sameTime(billed, agreed) && sameAmount(billed, agreed),
  (billed, agreed) => sameTime(billed, agreed) && sameQuantity(billed, agreed),
  (billed, agreed) => sameTime(billed, agreed) && samePrice(billed, agreed),
  sameTime,
  // What says no time is for the first that it fits.
  (billed, agreed) => billed.line.period === undefined && sameAmount(billed, agreed),
  (billed) => billed.line.period === undefined,
];

/**
 * Finds for each received line what it bills. What fits best is taken first, and nothing is billed by two lines; those
 * that are left over bill nothing that is still open.
 */
export function matchLines(billed: readonly BilledLine[], agreed: readonly AgreedLine[]): Matches {
  const matches = new Map<BilledLine, readonly AgreedLine[]>();
  const open = new Map<string, AgreedLine[]>();
  for (const one of agreed) {
    const list = open.get(one.line.item) ?? [];
    open.set(one.line.item, list);
    list.push(one);
  }
  const waiting = (): BilledLine[] => billed.filter((one) => !matches.has(one));
  for (const test of PASSES) {
    for (const one of waiting()) {
      const list = open.get(one.item ?? '') ?? [];
      const at = list.findIndex((candidate) => test(one, candidate));
      if (at >= 0) matches.set(one, list.splice(at, 1));
    }
  }
  for (const one of waiting()) {
    const { period } = one.line;
    const list = open.get(one.item ?? '') ?? [];
    const inside = period === undefined ? [] : list.filter((candidate) => contains(period, candidate.period));
    const touched =
      period === undefined ? [] : list.filter((candidate) => overlaps(period, candidate.period));
    const found = inside.length > 0 ? inside : touched.slice(0, 1);
    if (found.length === 0) continue;
    matches.set(one, found);
    open.set(
      one.item ?? '',
      list.filter((candidate) => !found.includes(candidate)),
    );
  }
  return matches;
}

/** The price of one unit. */
export function priceOf({ line }: AgreedLine): Rational {
  const { unitPrice, baseQuantity } = line;
  return baseQuantity === undefined ? unitPrice.value : unitPrice.value.div(baseQuantity.value);
}
