import type { Rational } from '../../values/rational.js';
import type { AgreedLine } from './agreed.js';
import type { StatedParties } from './compare-parties.js';
import type { Explanation } from './explain-price.js';
import type { BilledLine } from './match-lines.js';
import type { ReceivedInvoice } from './received.js';

/**
 * What a received line is: one that bills what is agreed; what was billed before; what nobody agreed; one that a credit
 * note took back in full, and that credit; or one of a time of which the agreed side is not known.
 */
export type Standing = 'agreed' | 'twice' | 'not-due' | 'credited' | 'credit' | 'unknown';

export type DifferenceKind = 'not-due' | 'twice' | 'quantity' | 'price' | 'amount' | 'vat';

/** One thing in which a line is not what the agreement says, and what was taken instead, if that can be told. */
export interface LineDifference {
  readonly kind: DifferenceKind;
  readonly explanation?: Explanation;
}

/** What the agreement says for a line: of several agreed lines together, the amount alone. */
export interface Expected {
  readonly lines: readonly AgreedLine[];
  readonly quantity?: Rational;
  readonly price?: Rational;
  readonly net: Rational;
  /** `S 21`, `AE`; absent where the lines have several. */
  readonly vat?: string;
}

/** A received line and what became of it. */
export interface ComparedLine extends BilledLine {
  readonly standing: Standing;
  readonly expected?: Expected;
  /** The line that billed the same before. */
  readonly twiceOf?: BilledLine;
  /** Of a line that was taken back or put right, and of the credit: the other one. */
  readonly counterpart?: BilledLine;
  readonly differences: readonly LineDifference[];
  /** Differences that a credit note has put right since; `counterpart` is its line. */
  readonly putRight: readonly LineDifference[];
  /** Without VAT: what is billed too much, after credits. */
  readonly excess: Rational;
  /** Without VAT: what is billed too little. */
  readonly shortfall: Rational;
  /** Why the agreed side is not known. */
  readonly unknown?: readonly string[];
}

/** A received invoice or credit note, and what of it is owed. */
export interface ComparedInvoice {
  readonly invoice: ReceivedInvoice;
  readonly lines: readonly ComparedLine[];
  /** With VAT: what is to be paid of it, as far as it is what was agreed. A credit note has all of its total. */
  readonly undisputed: Rational;
  /** With VAT: the rest. */
  readonly disputed: Rational;
  /** With VAT: what its own lines, groups and rates add up to. */
  readonly computed: Rational;
  readonly parties: StatedParties;
  /** How many of the received documents have its number. */
  readonly sameNumber: number;
}

/** Everything that was received, held against everything that was agreed. */
export interface Comparison {
  readonly invoices: readonly ComparedInvoice[];
  /** Agreed lines that no received line bills, of the kinds that were received at all. */
  readonly missing: readonly AgreedLine[];
  /** Kinds of invoice that were agreed and of which no line was received. */
  readonly absentKinds: readonly string[];
  /** With VAT: what is billed too much, all told. */
  readonly claim: Rational;
}
