import type { Finding, Place, Severity, Subject, Verdict } from '../result.js';

/**
 * Why a verdict is another one: somebody waived it, a reading or a term was chosen otherwise, the evidence is
 * other, time has passed, the rules, the program or the judged period changed; or the results do not tell.
 */
export type Cause =
  | 'waiver'
  | 'reading'
  | 'term'
  | 'evidence'
  | 'as-of'
  | 'version'
  | 'program'
  | 'period'
  | 'unknown';

export interface Side {
  readonly value: string;
  readonly at?: Place;
}

/** One thing that is not the same; what has only one side is there only once. */
export interface Difference {
  /** Beside the causes: a fact that was worked out, without a place of its own, and what is not known. */
  readonly kind: Exclude<Cause, 'unknown'> | 'fact' | 'missing';
  /** The id of a term or reading, the name of a fact, what is missing, a file. */
  readonly what: string;
  readonly before?: Side;
  readonly after?: Side;
}

/** A finding as far as it is needed to tell which one it is. */
export interface FindingName {
  readonly clause: string;
  readonly rule: string;
  readonly section: string;
  readonly subject: Pick<Subject, 'type' | 'key' | 'at'>;
  readonly severity: Severity;
}

export type Outcome = Pick<Finding, 'dueAt' | 'actual' | 'limit' | 'margin' | 'unit'> & {
  readonly verdict: Verdict;
  /** Of a waived one the verdict beneath. */
  readonly beneath?: Verdict;
};

export interface ChangedVerdict extends FindingName {
  readonly before: Outcome;
  readonly after: Outcome;
  /** The nearest one. */
  readonly cause: Cause;
  /** All that differs, what belongs to the cause first. */
  readonly differences: readonly Difference[];
}

/** A finding that is only in one of two results. */
export interface LoneFinding extends FindingName {
  readonly outcome: Outcome;
  readonly cause: Cause;
}
