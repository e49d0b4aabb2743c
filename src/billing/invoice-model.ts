import type { Party } from '../agreement/contract.js';
import type { Place, Words } from '../evaluate/result.js';
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

/** An allowance (BG-20, BG-27) takes off, a charge (BG-21, BG-28) adds; both are written as positive amounts. */
export interface Adjustment {
  readonly kind: 'allowance' | 'charge';
  /** BT-92, BT-99, BT-136, BT-141: without VAT, in whole cents. */
  readonly amount: Sourced;
  /** The percentage and what it is taken of, where the amount is a part of something. */
  readonly share?: { readonly percent: Rational; readonly base: Rational };
  /** BT-97, BT-104, BT-139, BT-144. */
  readonly reason: Words;
  /** A code of UNCL 5189 for an allowance, of UNCL 7161 for a charge. */
  readonly reasonCode?: string;
}

/** One on the document as a whole, which belongs to a group of VAT. */
export interface DocumentAdjustment extends Adjustment {
  readonly vat: LineVat;
}

/** An identifier, and the list that it is from: ISO 6523 for parties and goods, UNTDID 7143 for classes. */
export interface Identifier {
  readonly scheme: string;
  readonly id: string;
}

/** BG-25. */
export interface InvoiceLine {
  /** BT-126, unique on the invoice. */
  readonly id: string;
  /** BT-153. */
  readonly name: Words;
  /** BT-154. */
  readonly description?: Words;
  /** BT-127. */
  readonly note?: Words;
  /** BT-155. */
  readonly item: string;
  /** BT-156. */
  readonly buyerItem?: string;
  /** BT-157: a GTIN has the scheme 0160. */
  readonly standardItem?: Identifier;
  /** BT-158. */
  readonly classes?: readonly Identifier[];
  /** BG-32. */
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
  /** BT-132. */
  readonly orderLine?: string;
  /** BT-133. */
  readonly accountingCost?: string;
  /** BT-129; may be negative, for a correction. */
  readonly quantity: Sourced;
  /** BT-130, a code of UN/ECE Recommendation 20: `C62` one, `MON` month, `HUR` hour. */
  readonly unitCode: string;
  /** BT-146, without VAT; never negative. */
  readonly unitPrice: Sourced;
  /** BT-148, the price before the discount that led to BT-146. */
  readonly grossPrice?: Sourced;
  /** BT-149: how many units the price is for; one if it is absent. */
  readonly baseQuantity?: Sourced;
  /** BG-27, BG-28. */
  readonly adjustments?: readonly Adjustment[];
  /** BT-131 = BT-129 × BT-146 ÷ BT-149 − allowances + charges, rounded to the cent. */
  readonly net: Sourced;
  /** BG-26, inside the period of the invoice. */
  readonly period?: BilledPeriod;
  readonly vat: LineVat;
}

/** BT-120, BT-121: why there is no VAT. */
export interface Exemption {
  readonly reason: Words;
  readonly code?: string;
}

/** BG-23: the VAT of all lines, allowances and charges of one category and rate. */
export interface VatGroup {
  readonly vat: LineVat;
  /** BT-116, the sum of the lines' net amounts, less the allowances, with the charges. */
  readonly taxable: Sourced;
  /** BT-117 = BT-116 × rate, rounded to the cent once. */
  readonly tax: Sourced;
  /** For the categories E, AE, K, G and O. */
  readonly exemption?: Exemption;
}

/** BG-22; what is absent is zero and not written. */
export interface InvoiceTotals {
  /** BT-106, the sum of the lines. */
  readonly lines: Sourced;
  /** BT-107, the allowances on the document. */
  readonly allowances?: Sourced;
  /** BT-108, the charges on the document. */
  readonly charges?: Sourced;
  /** BT-109 = BT-106 − BT-107 + BT-108. */
  readonly net: Sourced;
  /** BT-110, the sum of the groups. */
  readonly tax: Sourced;
  /** BT-112 = BT-109 + BT-110. */
  readonly gross: Sourced;
  /** BT-113, with VAT. */
  readonly prepaid?: Sourced;
  /** BT-114. */
  readonly rounding?: Sourced;
  /** BT-115 = BT-112 − BT-113 + BT-114. */
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

/** BG-24: a document that goes with the invoice, inside it. */
export interface Attachment {
  /** BT-122. */
  readonly id: string;
  /** BT-123. */
  readonly description?: string;
  readonly fileName: string;
  /** One of those that EN 16931 allows: `application/pdf`, `text/csv` … */
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** BG-13, BG-15: needed for goods that go to another country (category K). */
export interface Delivery {
  /** BT-72. */
  readonly on?: Day;
  /** BT-80. */
  readonly country?: string;
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
  /** BT-11. */
  readonly projectReference?: string;
  /** BT-12. */
  readonly contractReference?: string;
  /** BT-13. */
  readonly orderReference?: string;
  /** BT-14. */
  readonly salesOrder?: string;
  /** BT-19. */
  readonly accountingCost?: string;
  /** BT-22. */
  readonly note?: Words;
  /** BG-3; a credit note names at least one. */
  readonly preceding: readonly PrecedingInvoice[];
  /** BG-4. */
  readonly seller: Party;
  /** BG-7. */
  readonly buyer: Party;
  readonly delivery?: Delivery;
  /** BG-14. */
  readonly period?: BilledPeriod;
  readonly payment?: PaymentInstruction;
  /** BT-20. */
  readonly paymentTerms: Words;
  /** BG-20, BG-21. */
  readonly adjustments?: readonly DocumentAdjustment[];
  readonly lines: readonly InvoiceLine[];
  readonly vatGroups: readonly VatGroup[];
  readonly totals: InvoiceTotals;
  /** BG-24. */
  readonly attachments?: readonly Attachment[];
  /** What a reader of the amounts should know: an indexation that was left out, for example. */
  readonly remarks: readonly Because[];
  /** Where the settings of the document stand, for what has no place of its own. */
  readonly at?: Place;
}
