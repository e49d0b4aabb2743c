import { Rational } from '../values/rational.js';
import type { Because, Sourced } from './because.js';
import type { DocumentAdjustment, InvoiceLine, InvoiceTotals, VatGroup } from './invoice-model.js';
import { sum } from './vat.js';

/** What stands on the document as a whole beside its lines. */
export interface DocumentAmounts {
  readonly adjustments?: readonly DocumentAdjustment[];
  /** BT-113, with VAT. */
  readonly prepaid?: Sourced;
  /** BT-114. */
  readonly rounding?: Sourced;
}

/** BG-22 from the lines and the VAT groups; sums of amounts that are rounded already, so nothing is rounded here. */
export function invoiceTotals(
  lines: readonly InvoiceLine[],
  groups: readonly VatGroup[],
  { adjustments = [], prepaid, rounding }: DocumentAmounts = {},
): InvoiceTotals {
  const lineSum = sum(lines.map((line) => line.net.value));
  const allowances = totalOf(adjustments, 'allowance');
  const charges = totalOf(adjustments, 'charge');
  const net = lineSum.sub(allowances?.value ?? Rational.ZERO).add(charges?.value ?? Rational.ZERO);
  const tax = sum(groups.map((group) => group.tax.value));
  const gross = net.add(tax);
  const payable = gross.sub(prepaid?.value ?? Rational.ZERO).add(rounding?.value ?? Rational.ZERO);
  const ofLines = words('sum of the lines', 'som van de regels');
  return {
    lines: { value: lineSum, because: [ofLines] },
    ...(allowances === undefined ? {} : { allowances }),
    ...(charges === undefined ? {} : { charges }),
    net: {
      value: net,
      because:
        adjustments.length === 0 ? [ofLines] : [step([lineSum, minus(allowances), plus(charges)], net)],
    },
    tax: { value: tax, because: [words('VAT of all categories', 'btw van alle categorieën')] },
    gross: { value: gross, because: [step([net, ['+', tax]], gross)] },
    ...(prepaid === undefined ? {} : { prepaid }),
    ...(rounding === undefined ? {} : { rounding }),
    payable: {
      value: payable,
      because:
        prepaid === undefined && rounding === undefined
          ? [step([net, ['+', tax]], payable)]
          : [step([gross, minus(prepaid), plus(rounding)], payable)],
    },
  };
}

function totalOf(
  adjustments: readonly DocumentAdjustment[],
  kind: DocumentAdjustment['kind'],
): Sourced | undefined {
  const own = adjustments.filter((one) => one.kind === kind);
  if (own.length === 0) return undefined;
  return {
    value: sum(own.map(({ amount }) => amount.value)),
    because: own.flatMap(({ amount }) => amount.because),
  };
}

type Part = Rational | readonly ['+' | '−', Rational] | undefined;

function minus(amount: Sourced | undefined): Part {
  return amount === undefined ? undefined : ['−', amount.value];
}

function plus(amount: Sourced | undefined): Part {
  return amount === undefined ? undefined : ['+', amount.value];
}

function step(parts: readonly Part[], result: Rational): Because {
  const texts = parts.map((part) => {
    if (part === undefined) return '';
    return part instanceof Rational ? part.toFixed(2) : ` ${part[0]} ${part[1].toFixed(2)}`;
  });
  const text = `${texts.join('')} = ${result.toFixed(2)}`;
  return words(text, text);
}

function words(en: string, nl: string): Because {
  return { what: { en, nl } };
}
