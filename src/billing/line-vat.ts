import { Rational } from '../values/rational.js';
import type { Because } from './because.js';
import type { Charge } from './bill.js';
import type { BillingProblem } from './billing-problem.js';
import type { ContractTerms, VatSetting } from './contract-terms.js';
import type { LineVat, VatGroup } from './invoice-model.js';
import { vatRateOn } from './vat.js';

/** The VAT of a line, and what its group says of it. */
export interface ChargeVat {
  readonly vat: LineVat;
  readonly because: readonly Because[];
  /** Where the contract gives the reason; other categories have one of their own. */
  readonly exemption?: VatGroup['exemption'];
}

/**
 * The VAT of a line: as the contract sets it for the item or for the kind of invoice, else that of the customer. The rate
 * is that of the day. Undefined after adding to `problems`.
 */
export function vatOfCharge(
  terms: ContractTerms,
  { vatFor, taxedOn }: Pick<Charge, 'vatFor' | 'taxedOn'>,
  problems: BillingProblem[],
): ChargeVat | undefined {
  const setting = settingFor(terms.vat?.settings ?? [], vatFor, taxedOn);
  const category = setting?.category ?? terms.vat?.category ?? 'S';
  const because = setting === undefined ? (terms.vat?.because ?? []) : [settingWords(setting)];
  if (category === 'O') return { vat: { category }, because };
  if (category !== 'S') {
    const { reason, code } = setting ?? {};
    const exemption = reason === undefined ? undefined : { reason, ...(code === undefined ? {} : { code }) };
    const vat = { category, percent: Rational.ZERO };
    return { vat, because, ...(exemption === undefined ? {} : { exemption }) };
  }
  if (setting?.percent !== undefined) {
    return {
      vat: { category, percent: setting.percent },
      because: [...because, rateWords(setting.percent, setting)],
    };
  }
  const rate = vatRateOn(terms.vatRates, taxedOn, problems);
  if (rate === undefined) return undefined;
  const steps = setting === undefined ? [] : because;
  return { vat: { category, percent: rate.percent }, because: [...steps, rateWords(rate.percent, rate)] };
}

function settingFor(
  settings: readonly VatSetting[],
  names: readonly string[],
  day: Charge['taxedOn'],
): VatSetting | undefined {
  const inForce = settings.filter(
    ({ from, through }) =>
      (from === undefined || from.compare(day) <= 0) && (through === undefined || day.compare(through) <= 0),
  );
  for (const name of names) {
    const found = inForce.find((one) => one.names.includes(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function settingWords({ names, category, at }: VatSetting): Because {
  const text = names.join(', ');
  return {
    what: { en: `VAT category ${category} for ${text}`, nl: `btw-categorie ${category} voor ${text}` },
    at,
  };
}

function rateWords(percent: Rational, { at }: Pick<VatSetting, 'at'>): Because {
  return { what: { en: `VAT rate: ${percent} %`, nl: `btw-tarief: ${percent} %` }, at };
}
