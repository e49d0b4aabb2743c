import type { Place, Words } from '../evaluate/result.js';

/** A rule that an invoice breaks, at one place in it. */
export interface InvoiceBreach {
  readonly bundle: string;
  /** The official id: `BR-CO-10`. */
  readonly rule: string;
  readonly flag: 'fatal' | 'warning';
  /** The business term that is wrong: `BT-131`, or a group of them: `BG-16`. */
  readonly term?: string;
  /** The way to the element in the document: `/ubl:Invoice/cac:InvoiceLine[2]/cbc:ID`. */
  readonly path?: string;
  /** What stands in that element, if it holds no others. */
  readonly written?: string;
  /** What the rule asks for. */
  readonly says: Words;
  /** What the invoice says, where that is one value. */
  readonly actual?: string;
  /** What would be right. */
  readonly right?: string;
  /** The values that the rule looked at, with the business term of those that are one. */
  readonly facts: readonly { readonly name: string; readonly value: string; readonly term?: string }[];
  readonly at?: Place;
}

/** What came out for one invoice. */
export interface InvoiceCheck {
  readonly file: string;
  /** BT-1. */
  readonly number: string | undefined;
  /** BT-27. */
  readonly seller: string | undefined;
  /** The bundles of rules that were checked. */
  readonly bundles: readonly { readonly id: string; readonly version: string }[];
  /** Whether no fatal rule is broken. */
  readonly valid: boolean;
  readonly breaches: readonly InvoiceBreach[];
  /** A country whose own rules would hold too, and are not checked. */
  readonly notChecked?: string;
}
