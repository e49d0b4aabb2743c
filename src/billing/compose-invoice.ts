import type { Party } from '../agreement/contract.js';
import type { Words } from '../evaluate/result.js';
import type { Bill } from './bill.js';
import type { BillingProblem } from './billing-problem.js';
import type { BillingSettings, ContractTerms } from './contract-terms.js';
import { DUE_WORDS, dueDate } from './due-date.js';
import type { InvoiceLine, InvoiceModel, PaymentInstruction } from './invoice-model.js';
import { type ChargeVat, vatOfCharge } from './line-vat.js';
import { fillNumber, type NumberingValues, schemeFor } from './numbering.js';
import { invoiceTotals } from './totals.js';
import { vatGroups } from './vat.js';

export type InvoiceAnswer =
  | { readonly model: InvoiceModel }
  | { readonly problems: readonly BillingProblem[] };

/**
 * An invoice from what is billed: number, parties, VAT of each line and group, totals, payment. Answers with everything
 * that stands in the way instead, if anything does. `sequence` is for a numbering scheme with a running number.
 */
export function composeInvoice(terms: ContractTerms, bill: Bill, sequence?: number | string): InvoiceAnswer {
  const problems: BillingProblem[] = [];
  const taxed = bill.charges.map((charge) => ({ charge, tax: vatOfCharge(terms, charge, problems) }));
  const { issueDate, period } = bill;
  const names = numberingValues(terms, bill, sequence);
  const scheme = schemeFor(terms.billing, bill.kind.id, problems);
  const number = scheme === undefined ? undefined : fillNumber(scheme, names, problems);
  const due = dueDate(issueDate, terms.paymentTerm, problems);
  const payment = paymentOf(terms.seller, terms.billing, { ...names, number: number ?? '' }, problems);
  const lines: InvoiceLine[] = [];
  const groups = new Map<string, { readonly tax: ChargeVat; readonly lines: InvoiceLine[] }>();
  for (const [index, { charge, tax }] of taxed.entries()) {
    if (tax === undefined) continue;
    const { vatFor: _, taxedOn: __, ...rest } = charge;
    const line: InvoiceLine = { id: String(index + 1), ...rest, vat: tax.vat };
    lines.push(line);
    const key = `${tax.vat.category} ${tax.vat.percent ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { tax, lines: [line] });
    else group.lines.push(line);
  }
  checkMixed(bill, groups, problems);
  checkCurrency(terms.billing, bill, problems);
  if (problems.length > 0 || number === undefined || due === undefined) return { problems };
  const vatTotals = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => groupOf(group));
  const outside = lines.some(({ vat }) => vat.category === 'O');
  const { buyerReference, orderReference, currency } = terms.billing;
  const note = outside ? sellerNumberNote(terms.seller) : undefined;
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
      ...(note === undefined ? {} : { note }),
      preceding: [],
      seller: partyOf(terms.seller, outside),
      buyer: partyOf(terms.buyer, outside),
      period,
      ...(payment === undefined ? {} : { payment }),
      paymentTerms: DUE_WORDS,
      lines,
      vatGroups: vatTotals,
      totals: invoiceTotals(lines, vatTotals),
      remarks: bill.remarks,
    },
  };
}

function groupOf({ tax, lines }: { readonly tax: ChargeVat; readonly lines: readonly InvoiceLine[] }) {
  const { exemption } = tax;
  return vatGroups(lines, tax.because, exemption === undefined ? {} : { exemption: () => exemption });
}

/** What is outside the scope of VAT shares its document with nothing else (BR-O-11 to -14). */
function checkMixed(
  { kind, key }: Bill,
  groups: ReadonlyMap<string, { readonly tax: ChargeVat; readonly lines: readonly InvoiceLine[] }>,
  problems: BillingProblem[],
): void {
  const all = [...groups.values()];
  const other = all.find(({ tax }) => tax.vat.category !== 'O');
  if (other === undefined || !all.some(({ tax }) => tax.vat.category === 'O')) return;
  const at = other.tax.because.find((one) => one.at !== undefined)?.at;
  problems.push({
    code: 'vat-mixed',
    message: `the invoice '${key}' would mix VAT category ${other.tax.vat.category} (${other.lines.map(({ item }) => item).join(', ')}) with lines outside the scope of VAT, which must stand alone: give '${kind.id}' one category, or bill them apart`,
    ...(at === undefined ? {} : { at }),
  });
}

/** Rates and agreed amounts are in the currency of the agreement; an invoice has one (BT-5). */
function checkCurrency(
  { currency, numbering }: BillingSettings,
  bill: Bill,
  problems: BillingProblem[],
): void {
  if (bill.currency === undefined || bill.currency === currency) return;
  problems.push({
    code: 'currency-mixed',
    message: `the invoice '${bill.key}' takes amounts in ${bill.currency} from the operations data, and the contract bills in ${currency}`,
    at: numbering.at,
  });
}

/** Outside the scope of VAT no VAT number may stand where others have it (BR-O-02 to -04). */
function partyOf(party: Party, outside: boolean): Party {
  if (!outside) return party;
  const { vatNumber: _, ...rest } = party;
  return rest;
}

function sellerNumberNote({ vatNumber }: Party): Words | undefined {
  return vatNumber === undefined
    ? undefined
    : { en: `VAT number of the seller: ${vatNumber}`, nl: `Btw-nummer van de verkoper: ${vatNumber}` };
}

/** What a number can be made of. */
export function numberingValues(
  terms: Pick<ContractTerms, 'id'>,
  bill: Bill,
  sequence?: number | string,
): NumberingValues {
  const { period, issueDate, kind, subject } = bill;
  return {
    contract: terms.id,
    kind: kind.id,
    year: String(period.from.year).padStart(4, '0'),
    month: String(period.from.month).padStart(2, '0'),
    issued: issueDate.toString(),
    ...(subject === undefined ? {} : { id: subject }),
    ...(sequence === undefined ? {} : { sequence }),
  };
}

function paymentOf(
  seller: Party,
  billing: BillingSettings,
  names: NumberingValues,
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

/** Numbers that two invoices of one run would share. */
export function checkNumbers(
  models: readonly InvoiceModel[],
  billing: BillingSettings,
): readonly BillingProblem[] {
  const seen = new Set<string>();
  return models.flatMap(({ number }): readonly BillingProblem[] => {
    if (!seen.has(number)) {
      seen.add(number);
      return [];
    }
    return [
      {
        code: 'number-twice',
        message: `two invoices of this period would have the number ${number}: give each kind of invoice a scheme of its own, with {issued} or {id} in it`,
        at: billing.numbering.at,
      },
    ];
  });
}
