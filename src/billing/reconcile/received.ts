import type { Place } from '../../evaluate/result.js';
import type { Day } from '../../values/day.js';
import type { Rational } from '../../values/rational.js';
import type { BilledPeriod, InvoiceModel } from '../invoice-model.js';

/** A line of an invoice that was received, or an allowance or a charge on it as a whole. */
export interface ReceivedLine {
  /** BT-126; `charge 1` for a charge on the document. */
  readonly id: string;
  readonly sort: 'line' | 'allowance' | 'charge';
  /** BT-155, BT-156, BT-157: the numbers by which sellers and buyers know the item. */
  readonly items: readonly string[];
  /** BT-153, or the reason of a charge. */
  readonly name: string;
  readonly quantity?: Rational;
  /** BT-146 for one unit. */
  readonly price?: Rational;
  /** Charges less allowances of the line itself. */
  readonly adjustments: Rational;
  /** BT-131. */
  readonly net: Rational;
  /** BG-26, else that of the document. */
  readonly period?: BilledPeriod;
  readonly category?: string;
  readonly percent?: Rational;
  /** Where a field of it stands; without a name, the line itself. */
  readonly at: (field?: LineField) => Place;
}

export type LineField = 'quantity' | 'price' | 'net' | 'rate' | 'name';

/** BG-23. */
export interface ReceivedGroup {
  readonly category?: string;
  readonly percent?: Rational;
  readonly base: Rational;
  readonly tax: Rational;
}

/** An invoice or a credit note that was received, as far as it is compared. Amounts have the sign that they are written with. */
export interface ReceivedInvoice {
  readonly file: string;
  /** Of the file, lower-case hexadecimal. */
  readonly sha256: string;
  /** BT-1. */
  readonly number: string;
  readonly kind: InvoiceModel['kind'];
  /** BT-2. */
  readonly issuedOn: Day;
  /** BT-9. */
  readonly dueOn?: Day;
  /** BT-5. */
  readonly currency: string;
  /** BT-25. */
  readonly preceding: readonly string[];
  readonly lines: readonly ReceivedLine[];
  readonly groups: readonly ReceivedGroup[];
  /** BT-109. */
  readonly net: Rational;
  /** BT-110. */
  readonly tax: Rational;
  /** BT-112. */
  readonly gross: Rational;
  readonly seller: ReceivedParty;
  readonly buyer: ReceivedParty;
  /** BT-84. */
  readonly accounts: readonly string[];
  readonly at: (field?: 'number' | 'gross' | 'seller' | 'buyer' | 'account') => Place;
}

/** BT-27, BT-31, BT-30, or the same of the buyer. */
export interface ReceivedParty {
  readonly name: string;
  readonly vatNumber?: string;
  readonly registration?: string;
}
