import { Rational } from '../../values/rational.js';
import type { ComparedLine, Expected } from './compared.js';
import type { ReceivedInvoice, ReceivedLine } from './received.js';

const CENTS = 2;
const HUNDRED = Rational.of(100);
/** What programs that round elsewhere may differ by in a group of VAT. */
const A_CENT = Rational.ONE.div(HUNDRED);

/** With VAT: what the lines of an invoice add up to at their own rates; its total where only the rounding differs. */
export function computedTotal(invoice: Pick<ReceivedInvoice, 'lines' | 'gross' | 'groups'>): Rational {
  const computed = withVat(invoice.lines.map(({ net, percent }) => ({ net, percent })));
  const off = invoice.gross.sub(computed).abs();
  return off.compare(roundingOf(invoice)) <= 0 ? invoice.gross : computed;
}

/** A cent in each group of VAT. */
function roundingOf({ groups }: Pick<ReceivedInvoice, 'groups'>): Rational {
  return A_CENT.mul(Rational.of(Math.max(1, groups.length)));
}

/**
 * With VAT: what of an invoice is owed. Of each line what is not billed too much, at the agreed rate where that is the
 * lower one; never more than the invoice asks for, and all of it where only the rounding of VAT differs.
 */
export function undisputedOf(invoice: ReceivedInvoice, lines: readonly ComparedLine[]): Rational {
  const owed = withVat(
    lines.map(({ amount, excess, line, expected }) => ({
      net: amount.sub(excess),
      percent: lowerRate(line, expected),
    })),
  );
  const open = invoice.gross.sub(owed);
  const isRounding = lines.every(isOwedInFull) && open.compare(roundingOf(invoice)) <= 0;
  if (open.sign() <= 0 || isRounding) return invoice.gross;
  return owed.sign() < 0 ? Rational.ZERO : owed;
}

function isOwedInFull({ excess, differences }: ComparedLine): boolean {
  return excess.isZero() && differences.every(({ kind }) => kind !== 'vat');
}

function withVat(
  parts: readonly { readonly net: Rational; readonly percent: Rational | undefined }[],
): Rational {
  const groups = new Map<string, { percent: Rational; base: Rational }>();
  for (const { net, percent = Rational.ZERO } of parts) {
    const key = percent.toString();
    const base = groups.get(key)?.base ?? Rational.ZERO;
    groups.set(key, { percent, base: base.add(net) });
  }
  return [...groups.values()].reduce(
    (sum, { percent, base }) => sum.add(base).add(base.mul(percent).div(HUNDRED).round(CENTS)),
    Rational.ZERO,
  );
}

function lowerRate({ percent }: ReceivedLine, expected: Expected | undefined): Rational | undefined {
  const [first] = expected?.lines ?? [];
  if (first === undefined || expected?.vat === undefined) return percent;
  const agreed = first.line.vat.percent ?? Rational.ZERO;
  return percent === undefined || percent.compare(agreed) <= 0 ? percent : agreed;
}
