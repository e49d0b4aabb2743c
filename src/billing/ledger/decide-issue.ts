import type { BillingProblem } from '../billing-problem.js';
import type { Bills, LedgerLine } from './ledger-line.js';

/**
 * The invoice that stands for what is to be billed: the last one for it that no credit note took back. Undefined where
 * there is none yet.
 */
export function standingFor(bills: Bills, issued: readonly LedgerLine[]): LedgerLine | undefined {
  return standing(issued)
    .filter((line) => keyOf(line.bills) === keyOf(bills))
    .at(-1);
}

/**
 * A problem for a time that was billed in part: its invoice of the same kind overlaps what stands, and is not for the same
 * time. Undefined where there is none.
 */
export function overlapping(bills: Bills, issued: readonly LedgerLine[]): BillingProblem | undefined {
  const other = standing(issued).find(
    ({ bills: { kind, of, from, through } }) =>
      kind === bills.kind && of === bills.of && from <= bills.through && bills.from <= through,
  );
  if (other === undefined || keyOf(other.bills) === keyOf(bills)) return undefined;
  const { number, bills: had } = other;
  return {
    code: 'billed-twice',
    message: `${bills.from} to ${bills.through} would be billed twice: ${number} is for ${had.from} to ${had.through}`,
  };
}

function standing(issued: readonly LedgerLine[]): readonly LedgerLine[] {
  const credited = new Set(issued.flatMap(({ kind, corrects }) => (kind === 'credit-note' ? corrects : [])));
  return issued.filter(({ kind, number }) => kind === 'invoice' && !credited.has(number));
}

function keyOf({ kind, from, through, of = '' }: Bills): string {
  return [kind, from, through, of].join('\0');
}
