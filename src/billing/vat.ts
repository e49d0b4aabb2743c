import type { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';
import type { Because } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import type { VatRate } from './contract-terms.js';
import type {
  DocumentAdjustment,
  Exemption,
  InvoiceLine,
  LineVat,
  VatCategory,
  VatGroup,
} from './invoice-model.js';
import { shareOf, sumOfAdjustments } from './line-net.js';
import { usualExemption } from './vat-exemption.js';

const CENTS = 2;

/** The rate in force on a day; undefined after adding to `problems`, if there is none or more than one. */
export function vatRateOn(
  rates: readonly VatRate[],
  day: Day,
  problems: BillingProblem[],
): VatRate | undefined {
  const [rate, rival] = rates.filter(
    (one) => one.from.compare(day) <= 0 && (one.through === undefined || one.through.compare(day) >= 0),
  );
  if (rate === undefined) {
    problems.push({ code: 'vat-rate-missing', message: `no VAT rate is in force on ${day}` });
    return undefined;
  }
  if (rival !== undefined) {
    problems.push({
      code: 'vat-rate-twice',
      message: `more than one VAT rate is in force on ${day}`,
      at: rival.at,
    });
    return undefined;
  }
  return rate;
}

/** What the groups are made of besides lines, and why there is no VAT in some. */
export interface GroupOptions {
  readonly adjustments?: readonly DocumentAdjustment[];
  /** The reason of a category without VAT; by default the usual words and code for it. */
  readonly exemption?: (category: VatCategory) => Exemption | undefined;
}

/**
 * One group a category and rate (BG-23), in order of category and rate. The tax is computed on the sum of the group
 * and rounded to the cent once, half away from zero, so that a credit note mirrors its invoice.
 */
export function vatGroups(
  lines: readonly InvoiceLine[],
  rateBecause: readonly Because[],
  { adjustments = [], exemption = usualExemption }: GroupOptions = {},
): readonly VatGroup[] {
  const groups = new Map<string, { vat: LineVat; nets: Rational[] }>();
  const add = (vat: LineVat, amount: Rational): void => {
    const key = `${vat.category} ${vat.percent ?? ''}`;
    const group = groups.get(key) ?? { vat, nets: [] };
    group.nets.push(amount);
    groups.set(key, group);
  };
  for (const { vat, net } of lines) add(vat, net.value);
  for (const one of adjustments) add(one.vat, sumOfAdjustments([one]));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { vat, nets }]) => vatGroup(vat, sum(nets), rateBecause, exemption(vat.category)));
}

function vatGroup(
  vat: LineVat,
  taxable: Rational,
  rateBecause: readonly Because[],
  exemption: Exemption | undefined,
): VatGroup {
  const percent = vat.percent ?? Rational.ZERO;
  const tax = shareOf(taxable, percent);
  const step = `${taxable.toFixed(CENTS)} × ${percent} % = ${tax.toFixed(CENTS)}`;
  return {
    vat,
    taxable: {
      value: taxable,
      because: [
        {
          what: {
            en: `sum of the lines in category ${vat.category}`,
            nl: `som van de regels in categorie ${vat.category}`,
          },
        },
      ],
    },
    tax: { value: tax, because: [...rateBecause, { what: { en: step, nl: step } }] },
    ...(exemption === undefined ? {} : { exemption }),
  };
}

/** Exact sum. */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce((total, value) => total.add(value), Rational.ZERO);
}
