import { Rational } from '../../values/rational.js';
import type { BilledLine } from './match-lines.js';

/** Which credit takes a billed line back in full, both ways. */
export interface Cancelled {
  readonly billed: ReadonlyMap<BilledLine, BilledLine>;
  readonly credits: ReadonlyMap<BilledLine, BilledLine>;
}

/**
 * Pairs credits with the lines that they take back in full: of the same item, time and amount, and first of the invoice
 * that the credit note names.
 */
export function cancelledLines(billed: readonly BilledLine[], credits: readonly BilledLine[]): Cancelled {
  const taken = new Map<BilledLine, BilledLine>();
  const by = new Map<BilledLine, BilledLine>();
  for (const credit of credits) {
    const candidates = billed.filter(
      (one) => !taken.has(one) && sameMatter(one, credit) && one.amount.add(credit.amount).isZero(),
    );
    const found = candidates.find((one) => isNamed(one, credit)) ?? candidates[0];
    if (found === undefined) continue;
    taken.set(found, credit);
    by.set(credit, found);
  }
  return { billed: taken, credits: by };
}

/** What credits give back. */
export interface Spread {
  /** How much each billed line gets back, and by which credit last. */
  readonly back: ReadonlyMap<BilledLine, { readonly part: Rational; readonly by: BilledLine }>;
  /** How much of each credit finds nothing to give back, and the line that it put right last. */
  readonly left: ReadonlyMap<BilledLine, { readonly rest: Rational; readonly of?: BilledLine }>;
}

/**
 * Uses up credits on what was billed too much: in the invoice that a credit note names first, and of the same item where
 * the credit says which.
 */
export function spreadCredits(
  credits: readonly BilledLine[],
  excess: ReadonlyMap<BilledLine, Rational>,
): Spread {
  const back = new Map<BilledLine, { readonly part: Rational; readonly by: BilledLine }>();
  const left = new Map<BilledLine, { readonly rest: Rational; readonly of?: BilledLine }>();
  for (const credit of credits) {
    let rest = credit.amount.neg();
    let of: BilledLine | undefined;
    const named = (one: BilledLine): number => (isNamed(one, credit) ? 0 : 1);
    const candidates = [...excess.keys()]
      .filter((one) => (credit.item === undefined ? isNamed(one, credit) : one.item === credit.item))
      .sort((a, b) => named(a) - named(b));
    for (const one of candidates) {
      const open = (excess.get(one) ?? Rational.ZERO).sub(back.get(one)?.part ?? Rational.ZERO);
      const part = open.compare(rest) < 0 ? open : rest;
      if (part.sign() <= 0) continue;
      back.set(one, { part: (back.get(one)?.part ?? Rational.ZERO).add(part), by: credit });
      rest = rest.sub(part);
      of = one;
    }
    left.set(credit, { rest, ...(of === undefined ? {} : { of }) });
  }
  return { back, left };
}

function sameMatter(a: BilledLine, b: BilledLine): boolean {
  if (a.item !== b.item || (a.item === undefined && a.line.name !== b.line.name)) return false;
  const [one, other] = [a.line.period, b.line.period];
  if (one === undefined || other === undefined) return true;
  return one.from.compare(other.from) === 0 && one.through.compare(other.through) === 0;
}

function isNamed({ invoice }: BilledLine, credit: BilledLine): boolean {
  return credit.invoice.preceding.includes(invoice.number) || invoice === credit.invoice;
}
