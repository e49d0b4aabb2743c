import type { Party } from '../agreement/contract.js';
import type { Words } from '../evaluate/result.js';
import type { Day } from '../values/day.js';
import type { BillingProblem } from './billing-problem.js';
import type { BillingSettings, ContractTerms } from './contract-terms.js';
import { dueDate } from './due-date.js';
import { indexationsUpTo } from './indexation.js';
import type { BilledPeriod, InvoiceModel, PaymentInstruction } from './invoice-model.js';
import { licenceLines } from './licence-lines.js';
import { fillNumber } from './numbering.js';
import { invoiceTotals } from './totals.js';
import { vatGroups, vatRateOn } from './vat.js';

export type InvoiceAnswer =
  | { readonly model: InvoiceModel }
  | { readonly problems: readonly BillingProblem[] };

export interface LicenceInvoiceOptions {
  /** Any day of the billed month. */
  readonly month: Day;
  /** BT-2; by default the first day of the month, the last one that is still in advance. */
  readonly issueDate?: Day;
  /** For a numbering scheme with a running number: the number, or a word where it is not taken yet. */
  readonly sequence?: number | string;
}

/**
 * The licence invoice of a calendar month: per product the quantity, price row and tier in force on its first day,
 * indexed; then the subscriptions; VAT in category S at the rate of that day. Answers with everything that stands in
 * the way instead, if anything does.
 */
export function licenceInvoice(terms: ContractTerms, options: LicenceInvoiceOptions): InvoiceAnswer {
  const problems: BillingProblem[] = [];
  const period = { from: options.month.startOf('month'), through: options.month.endOf('month') };
  const issueDate = options.issueDate ?? period.from;
  checkInForce(terms, period, problems);

  const pricedOn = terms.indexedBy === 'invoice-date' ? issueDate : period.from;
  const { applied, remarks } = indexationsUpTo(terms.indexations, pricedOn, problems);
  const rate = vatRateOn(terms.vatRates, period.from, problems);
  const vat = { category: 'S' as const, ...(rate === undefined ? {} : { percent: rate.percent }) };
  const lines = licenceLines(terms, { period, vat, indexations: applied }, problems);
  if (lines.length === 0 && problems.length === 0) {
    problems.push({ code: 'nothing-to-bill', message: `nothing is to be billed for ${monthText(period)}` });
  }

  const names = numberingValues(terms, period, options.sequence);
  const number = fillNumber(terms.billing.numbering, names, problems);
  const due = dueDate(issueDate, terms.paymentTerm, problems);
  const payment = paymentOf(terms.seller, terms.billing, { ...names, number: number ?? '' }, problems);
  if (problems.length > 0 || rate === undefined || number === undefined || due === undefined) {
    return { problems };
  }

  const rateStep = { en: `VAT rate: ${rate.percent} %`, nl: `btw-tarief: ${rate.percent} %` };
  const groups = vatGroups(lines, [{ what: rateStep, at: rate.at }]);
  const { buyerReference, orderReference, currency } = terms.billing;
  return {
    model: {
      kind: 'invoice',
      number,
      issueDate,
      dueDate: due,
      currency,
      ...(buyerReference === undefined ? {} : { buyerReference }),
      ...(orderReference === undefined ? {} : { orderReference }),
      contractReference: terms.id,
      preceding: [],
      seller: terms.seller,
      buyer: terms.buyer,
      period,
      ...(payment === undefined ? {} : { payment }),
      paymentTerms: termWords(due),
      lines,
      vatGroups: groups,
      totals: invoiceTotals(lines, groups),
      remarks,
    },
  };
}

function checkInForce(terms: ContractTerms, period: BilledPeriod, problems: BillingProblem[]): void {
  const { startsOn, endsOn } = terms;
  const before = startsOn.value.compare(period.through) > 0;
  if (before || (endsOn !== undefined && endsOn.value.compare(period.from) < 0)) {
    problems.push({
      code: 'not-in-force',
      message: before
        ? `the contract starts on ${startsOn.value}, after ${monthText(period)}`
        : `the contract ended on ${endsOn?.value}, before ${monthText(period)}`,
      at: before ? startsOn.at : (endsOn?.at ?? startsOn.at),
    });
    return;
  }
  const startsInside = startsOn.value.compare(period.from) > 0;
  if (startsInside || (endsOn !== undefined && endsOn.value.compare(period.through) < 0)) {
    problems.push({
      code: 'part-month',
      message: `the contract is in force for only a part of ${monthText(period)}, and no price is agreed for a part of a month`,
      at: startsInside ? startsOn.at : (endsOn?.at ?? startsOn.at),
    });
  }
}

function numberingValues(terms: ContractTerms, period: BilledPeriod, sequence: number | string | undefined) {
  return {
    contract: terms.id,
    year: String(period.from.year).padStart(4, '0'),
    month: String(period.from.month).padStart(2, '0'),
    ...(sequence === undefined ? {} : { sequence }),
  };
}

function paymentOf(
  seller: Party,
  billing: BillingSettings,
  names: Parameters<typeof fillNumber>[1],
  problems: BillingProblem[],
): PaymentInstruction | undefined {
  if (seller.iban === undefined) return undefined;
  const { paymentReference } = billing;
  const reference =
    paymentReference === undefined ? names.number : fillNumber(paymentReference, names, problems);
  return {
    means: billing.currency === 'EUR' ? '58' : '30',
    iban: seller.iban.replaceAll(' ', ''),
    ...(seller.bic === undefined ? {} : { bic: seller.bic }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function termWords(due: Day): Words {
  return { en: `Please pay no later than ${due}.`, nl: `Te betalen uiterlijk op ${due}.` };
}

function monthText(period: BilledPeriod): string {
  return period.from.toString().slice(0, 7);
}
