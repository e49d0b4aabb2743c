import { Rational } from '../../values/rational.js';
import type { LineVat } from '../invoice-model.js';
import type { AgreedLine } from './agreed.js';
import type { Expected, LineDifference } from './compared.js';
import { explainPrice, type PriceTerms } from './explain-price.js';
import { explainQuantity, type QuantityTerms } from './explain-quantity.js';
import { type BilledLine, priceOf } from './match-lines.js';

const CENTS = 2;

/** What the agreement says for a line that bills these agreed lines. */
export function expectedOf(lines: readonly AgreedLine[]): Expected {
  const net = lines.reduce((sum, { line }) => sum.add(line.net.value), Rational.ZERO);
  const vats = [...new Set(lines.map(({ line }) => vatText(line.vat)))];
  const [vat] = vats.length === 1 ? vats : [];
  const [only] = lines.length === 1 ? lines : [];
  return {
    lines,
    ...(only === undefined ? {} : { quantity: only.line.quantity.value, price: priceOf(only) }),
    net,
    ...(vat === undefined ? {} : { vat }),
  };
}

/** `S 21`, `AE`, `O`: without a rate where it is zero, for there the category says all. */
export function vatText({
  category,
  percent,
}: {
  readonly category: string;
  readonly percent?: LineVat['percent'];
}): string {
  return percent === undefined || percent.isZero() ? category : `${category} ${percent}`;
}

/**
 * In what a line that bills what is agreed is not as agreed. The same amount under another quantity and price is no
 * difference. `quantities` are those of the whole item in its time, over all tiers.
 */
export function differencesOf(
  billed: BilledLine,
  expected: Expected,
  terms: PriceTerms & QuantityTerms,
  quantities: { readonly billed: Rational; readonly agreed: Rational },
): readonly LineDifference[] {
  const { line } = billed;
  const differences: LineDifference[] = [];
  if (!billed.amount.equals(expected.net))
    differences.push(...amountDifferences(billed, expected, terms, quantities));
  const vat = vatText({
    category: line.category ?? '',
    ...(line.percent === undefined ? {} : { percent: line.percent }),
  });
  if (expected.vat !== undefined && vat !== expected.vat) differences.push({ kind: 'vat' });
  return differences;
}

function amountDifferences(
  { line, item }: BilledLine,
  { lines, quantity, price }: Expected,
  terms: PriceTerms & QuantityTerms,
  quantities: { readonly billed: Rational; readonly agreed: Rational },
): readonly LineDifference[] {
  const [first] = lines;
  const differences: LineDifference[] = [];
  if (first === undefined || quantity === undefined || price === undefined) return [{ kind: 'amount' }];
  if (line.quantity !== undefined && !line.quantity.equals(quantity)) {
    const explanation = quantities.billed.equals(quantities.agreed)
      ? undefined
      : explainQuantity(terms, item ?? '', quantities.billed, first.period);
    differences.push({ kind: 'quantity', ...(explanation === undefined ? {} : { explanation }) });
  }
  if (line.price !== undefined && !line.price.equals(price)) {
    const explanation = explainPrice(terms, first.line, line.price);
    differences.push({ kind: 'price', ...(explanation === undefined ? {} : { explanation }) });
  }
  const own = line.price === undefined ? undefined : line.quantity?.mul(line.price).round(CENTS);
  const addsUp = own?.equals(line.net) === true;
  if (differences.length === 0 || !addsUp)
    differences.push({ kind: 'amount', ...amountExplanation(line, own) });
  return differences;
}

function amountExplanation(
  line: BilledLine['line'],
  own: Rational | undefined,
): Pick<LineDifference, 'explanation'> {
  const { adjustments } = line;
  if (!adjustments.isZero()) {
    const sum = adjustments.abs().toFixed(CENTS);
    const what =
      adjustments.sign() > 0
        ? { en: `a charge of ${sum} on the line`, nl: `een toeslag van ${sum} op de regel` }
        : { en: `an allowance of ${sum} on the line`, nl: `een korting van ${sum} op de regel` };
    return { explanation: { what } };
  }
  if (own === undefined || own.equals(line.net)) return {};
  const step = `${line.quantity} × ${line.price} = ${own.toFixed(CENTS)}`;
  return {
    explanation: { what: { en: `quantity times price is ${step}`, nl: `aantal maal prijs is ${step}` } },
  };
}
