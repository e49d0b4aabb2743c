import type { Party } from '../agreement/contract.js';
import type { Words } from '../evaluate/result.js';
import type { Day } from '../values/day.js';
import type { Rational } from '../values/rational.js';
import type { Because, Sourced } from './because.js';

/**
 * VAT categories (UNCL 5305): S standard or reduced rate, Z zero rate, E exempt, AE reverse charge, K goods to the
 * European Union, G export of goods, O outside the scope.
 */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';

/** First and last day, both included. */
export interface BilledPeriod {
  readonly from: Day;
  readonly through: Day;
}

/** BG-30: the VAT of a line. */
export interface LineVat {
  readonly category: VatCategory;
  /** `21` for 21 %. Absent only for category O. */
  readonly percent?: Rational;
}

/** BG-25. */
export interface InvoiceLine {
  /** BT-126, unique on the invoice. */
  readonly id: string;
  /** BT-153. */
  readonly name: Words;
  /** BT-154. */
  readonly description?: Words;
  /** BT-155. */
  readonly item: string;
  /** BT-129; may be negative, for a correction. */
  readonly quantity: Sourced;
  /** BT-130, a code of UN/ECE Recommendation 20: `C62` one, `MON` month, `HUR` hour. */
  readonly unitCode: string;
  /** BT-146, without VAT; never negative. */
  readonly unitPrice: Sourced;
  /** BT-131 = BT-129 × BT-146, rounded to the cent. */
  readonly net: Sourced;
  /** BG-26, inside the period of the invoice. */
  readonly period?: BilledPeriod;
  readonly vat: LineVat;
}

/** BG-23: the VAT of all lines of one category and rate. */
export interface VatGroup {
  readonly vat: LineVat;
  /** BT-116, the sum of the lines' net amounts. */
  readonly taxable: Sourced;
  /** BT-117 = BT-116 × rate, rounded to the cent once. */
  readonly tax: Sourced;
  /** BT-120, BT-121: why there is no VAT. For the categories E, AE, K, G and O. */
  readonly exemption?: { readonly reason: Words; readonly code?: string };
}

/** BG-22. */
export interface InvoiceTotals {
  /** BT-106 and BT-109: no allowances or charges on the document as a whole. */
  readonly net: Sourced;
  /** BT-110. */
  readonly tax: Sourced;
  /** BT-112 and BT-115: nothing paid in advance, nothing rounded. */
  readonly payable: Sourced;
}

/** BG-16. */
export interface PaymentInstruction {
  /** BT-81: 58 SEPA credit transfer, 30 other credit transfer. */
  readonly means: '30' | '58';
  /** BT-84, without blanks. */
  readonly iban: string;
  readonly bic?: string;
  /** BT-83. */
  readonly reference?: string;
}

/** BG-3: the invoice that this one corrects. */
export interface PrecedingInvoice {
  readonly number: string;
  readonly issueDate?: Day;
}

/** An invoice or a credit note after EN 16931; all amounts in one currency, those of a credit note positive too. */
export interface InvoiceModel {
  /** BT-3: an invoice is 380, a credit note 381. */
  readonly kind: 'invoice' | 'credit-note';
  /** BT-1. */
  readonly number: string;
  /** BT-2. */
  readonly issueDate: Day;
  /** BT-9. */
  readonly dueDate: Day;
  /** BT-5. */
  readonly currency: string;
  /** BT-10. */
  readonly buyerReference?: string;
  /** BT-13. */
  readonly orderReference?: string;
  /** BT-12. */
  readonly contractReference?: string;
  /** BT-22. */
  readonly note?: Words;
  /** BG-3; a credit note names at least one. */
  readonly preceding: readonly PrecedingInvoice[];
  /** BG-4. */
  readonly seller: Party;
  /** BG-7. */
  readonly buyer: Party;
  /** BG-14. */
  readonly period: BilledPeriod;
  readonly payment?: PaymentInstruction;
  /** BT-20. */
  readonly paymentTerms: Words;
  readonly lines: readonly InvoiceLine[];
  readonly vatGroups: readonly VatGroup[];
  readonly totals: InvoiceTotals;
  /** What a reader of the amounts should know: an indexation that was left out, for example. */
  readonly remarks: readonly Because[];
}
