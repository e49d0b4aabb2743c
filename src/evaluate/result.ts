import type { ChartSpec } from '../agreement/agreement.js';
import type { ClauseKind } from '../agreement/rule.js';
import type { Place, Words } from '../agreement/words.js';

export type { ChartSpec, ClauseKind, Place, Words };

/**
 * The result of a check: plain JSON, the one thing that reports, letters and other programs read.
 * Moments are ISO texts: a day as `2025-03-31`, an instant with the offset of the contract's zone.
 * Numbers that must be exact are decimal texts.
 */

export const SCHEMA_VERSION = '1.0';

/** `waived` is laid over another verdict by a waiver; the verdict beneath stays in `waiver.verdict`. */
export type Verdict =
  | 'met'
  | 'missed'
  | 'breached'
  | 'pending'
  | 'not-applicable'
  | 'undetermined'
  | 'waived';

export type Severity = 'critical' | 'major' | 'minor' | 'note';

export interface ClauseEntry {
  readonly id: string;
  readonly section: string;
  readonly kind: ClauseKind;
  readonly bearer: string;
  /** First and last line of the agreement's text. */
  readonly lines: readonly [number, number];
  readonly says: Words;
  readonly status: 'rules' | 'reason' | 'todo';
  /** The reason why no rule can exist. */
  readonly none?: Words;
  readonly rules: readonly string[];
  /** How many subjects its rules do not apply to, beside those that have a finding. */
  readonly passedOver?: number;
  readonly at: Place;
}

export interface UsedTerm {
  readonly id: string;
  readonly value: string;
  readonly unit?: string;
  /** The entry of a map term that was read. */
  readonly key?: string;
  readonly at: Place;
  /** `contract` when an individual term prevailed. */
  readonly from: 'agreement' | 'contract';
  readonly assumed?: boolean;
  /** Why a number that the text does not give was assumed. */
  readonly because?: Words;
}

export interface UsedFact {
  readonly name: string;
  readonly value: string;
  readonly at?: Place;
}

export interface MissingFact {
  /** What is missing, as record type and field: `incident.firstResponseAt`, or a source: `outage`. */
  readonly what: string;
  readonly because: 'future' | 'missing' | 'judgement';
  readonly detail?: string;
  readonly at?: Place;
}

/** The clock of a `within` rule, enough to draw it. */
export interface Clock {
  readonly from?: string;
  /** When the act happened. Absent while it has not. */
  readonly to?: string;
  readonly due?: string;
  /** Up to where the evidence reaches. */
  readonly horizon: string;
  /** Whether the due moment is the latest for the act, which is so without it, or the earliest, as in keeping. */
  readonly bound?: 'latest' | 'earliest';
  /** Open spans of the service window between start and end, if a window is part of the clock. */
  readonly open?: readonly (readonly [string, string])[];
  readonly holidays?: readonly { readonly day: string; readonly name: Words }[];
  /** Where the clocks of the contract's zone changed on the way, and by how many minutes; forward is positive. */
  readonly changes?: readonly { readonly at: string; readonly minutes: number }[];
}

export interface Consequence {
  readonly when: 'met' | 'breached' | 'pending' | 'undetermined' | 'missed';
  readonly kind: 'letter' | 'calendar' | 'invoice-line' | 'right';
  readonly name: string;
  readonly to?: string;
  /** Of a letter: the one of the stage before, which must have been sent. */
  readonly after?: string;
}

export interface Subject {
  readonly type: string;
  readonly key: string;
  readonly label: string;
  /** The place of the record; absent for periods and for the agreement as a whole. */
  readonly at?: Place;
  /** The moment that places the subject in time. */
  readonly moment?: string;
}

/** A change of one fact that was tried: with it the verdict is another. */
export interface TriedChange {
  /** The record and its field: `invoice F-1 paidOn`. */
  readonly what: string;
  /** The value that was put in its place; absent where the value was taken away. */
  readonly value?: string;
  readonly verdict: Verdict;
}

export interface Finding {
  /** Stable between runs: a hash of contract, rule and subject. */
  readonly id: string;
  readonly clause: string;
  readonly rule: string;
  readonly section: string;
  readonly subject: Subject;
  readonly verdict: Verdict;
  /** True for a condition: `met` then says that a state holds, and is no praise. */
  readonly holds?: boolean;
  readonly severity: Severity;
  readonly dueAt?: string;
  readonly actual?: string;
  readonly limit?: string;
  /** Distance from the limit; positive on the right side of it. */
  readonly margin?: { readonly value: string; readonly unit: string };
  /** Unit of actual and limit when they are numbers: `ratio`, `minutes`, `EUR`, `count`. */
  readonly unit?: string;
  readonly clock?: Clock;
  readonly terms: readonly UsedTerm[];
  readonly facts: readonly UsedFact[];
  readonly readings: readonly { readonly id: string; readonly choice: string }[];
  readonly missing?: readonly MissingFact[];
  /** For a pending verdict: the first moment at which it can fall. */
  readonly decidedAt?: string;
  /** The clause whose exception took this one away. */
  readonly liftedBy?: string;
  /** The question that the text leaves to a person. */
  readonly question?: Words;
  /** True when the verdict rests on an assumed term that the contract did not set. */
  readonly assumed?: boolean;
  readonly waiver?: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly approver: string;
    readonly until: string;
    readonly at: Place;
  };
  readonly consequences: readonly Consequence[];
  /** Changes of a single fact that would have given another verdict; absent where none were looked for. */
  readonly changes?: readonly TriedChange[];
  /** The chart that this finding is a point of, from the rule: one chart per name. */
  readonly chart?: string;
  /**
   * The record type without any source that leaves the whole rule undecided. There is one such finding a rule;
   * reports show them together, by record type.
   */
  readonly gap?: string;
}

export interface Summary {
  readonly met: number;
  readonly missed: number;
  readonly breached: number;
  readonly pending: number;
  readonly notApplicable: number;
  readonly undetermined: number;
  readonly waived: number;
  /** Clauses of the ledger that have neither a rule nor a reason yet. Never counted as met. */
  readonly notEncoded: number;
}

export interface InputFile {
  readonly file: string;
  readonly record?: string;
  readonly sha256: string;
  readonly coverage?: { readonly from: string; readonly until: string };
  readonly records?: number;
}

/** A record type for which no source was given, and what it would decide. */
export interface Gap {
  readonly recordType: string;
  readonly clauses: readonly string[];
  readonly rules: readonly string[];
}

/** A verdict that another reading would change. */
export interface Flip {
  readonly clause: string;
  readonly rule: string;
  /** The key of the subject. */
  readonly subject: string;
  readonly from: Verdict;
  readonly to: Verdict;
}

/** What another choice of one reading would change, all else being the same. */
export interface SweptChoice {
  readonly reading: string;
  readonly question: Words;
  /** The choice of this run, and the one that was tried instead. */
  readonly chosen: string;
  readonly choice: string;
  readonly flips: readonly Flip[];
  /** How much money hangs on it, in the agreement's currency; absent where none does. */
  readonly amount?: string;
}

/** A reading that findings used: what it asks, and what can be answered. */
export interface ReadingEntry {
  readonly id: string;
  readonly question: Words;
  /** The choice of this run. */
  readonly chosen: string;
  readonly choices: readonly { readonly id: string; readonly says: Words }[];
}

/** How things stood at another moment: recomputed, or taken from an earlier result. */
export interface Standpoint {
  readonly asOf: string;
  readonly recomputed: boolean;
  readonly summary: Summary;
  /** Verdicts that are not those of the standpoint before; absent for the first one. */
  readonly changed?: readonly Flip[];
  /** Sources that were not made yet and were left out. */
  readonly unseen?: readonly string[];
}

export interface Result {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly program: { readonly name: 'servanda'; readonly version: string };
  readonly agreement: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly title: Words;
  };
  readonly contract: {
    readonly id: string;
    readonly customer: string;
    readonly vendor: string;
    readonly branch: string;
    readonly zone: string;
    readonly currency: string;
  };
  readonly asOf: string;
  readonly period?: { readonly from: string; readonly through: string };
  readonly inputs: readonly InputFile[];
  readonly summary: Summary;
  readonly gaps: readonly Gap[];
  readonly sections: readonly { readonly id: string; readonly title: Words }[];
  readonly clauses: readonly ClauseEntry[];
  readonly charts: readonly ChartSpec[];
  readonly findings: readonly Finding[];
  /** What the readings that findings name say; absent in results of older programs. */
  readonly readings?: readonly ReadingEntry[];
  /** Earlier standpoints, the oldest first; absent where none were asked. */
  readonly history?: readonly Standpoint[];
  /** Each other choice of a reading that would change something; absent where it was not asked. */
  readonly sweep?: readonly SweptChoice[];
  readonly warnings: readonly { readonly message: string; readonly at?: Place }[];
}
