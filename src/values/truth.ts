import type { Instant } from './instant.js';

/** Why a value is not known: the future, missing evidence, or a question that a person must answer. */
export type Because = 'future' | 'missing' | 'judgement';

export interface Reason {
  readonly because: Because;
  /** What is not known: `incident.firstResponseAt`, `outage`, or the question itself. */
  readonly what: string;
  readonly detail?: string;
  /** The record that lacks it, as a lazily resolved place. */
  readonly place?: () => { readonly file: string; readonly line: number; readonly column: number };
  /** For the future: how far the evidence reaches (closed). */
  readonly horizon?: Instant;
  /** For the future: the first moment at which this can be decided. */
  readonly decidedAt?: Instant;
  /** True when no source at all was given for the record type `what`, or none with a column for the field `what`. */
  readonly noSource?: boolean;
}

/** Kleene's third value carries the reasons; `true` and `false` have none. */
export interface Truth {
  readonly canBeTrue: boolean;
  readonly canBeFalse: boolean;
  readonly why: readonly Reason[];
}

const NO_REASONS: readonly Reason[] = [];

export const TRUE: Truth = { canBeTrue: true, canBeFalse: false, why: NO_REASONS };
export const FALSE: Truth = { canBeTrue: false, canBeFalse: true, why: NO_REASONS };

export function known(value: boolean): Truth {
  return value ? TRUE : FALSE;
}

export function unknown(why: readonly Reason[]): Truth {
  return { canBeTrue: true, canBeFalse: true, why };
}

export function isTrue(truth: Truth): boolean {
  return !truth.canBeFalse;
}

export function isFalse(truth: Truth): boolean {
  return !truth.canBeTrue;
}

export function isUnknown(truth: Truth): boolean {
  return truth.canBeTrue && truth.canBeFalse;
}

export function not(truth: Truth): Truth {
  if (truth === TRUE) return FALSE;
  if (truth === FALSE) return TRUE;
  return { canBeTrue: truth.canBeFalse, canBeFalse: truth.canBeTrue, why: truth.why };
}

/** Kleene's conjunction: false as soon as one part is false. An empty conjunction is true. */
export function and(parts: readonly Truth[]): Truth {
  let open: readonly Reason[] | undefined;
  for (const part of parts) {
    if (isFalse(part)) return FALSE;
    if (isUnknown(part)) open = open === undefined ? part.why : mergeReasons(open, part.why);
  }
  return open === undefined ? TRUE : unknown(open);
}

/** Kleene's disjunction: true as soon as one part is true. An empty disjunction is false. */
export function or(parts: readonly Truth[]): Truth {
  let open: readonly Reason[] | undefined;
  for (const part of parts) {
    if (isTrue(part)) return TRUE;
    if (isUnknown(part)) open = open === undefined ? part.why : mergeReasons(open, part.why);
  }
  return open === undefined ? FALSE : unknown(open);
}

/** A result shows the first reasons only; a wall of them helps nobody and costs memory. */
const MOST_REASONS = 20;

export function mergeReasons(a: readonly Reason[], b: readonly Reason[]): readonly Reason[] {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  const merged = [...a];
  for (const reason of b) {
    if (merged.length >= MOST_REASONS && merged.some((kept) => kept.because === reason.because)) continue;
    if (!merged.some((kept) => sameReason(kept, reason))) merged.push(reason);
  }
  return merged;
}

function sameReason(a: Reason, b: Reason): boolean {
  return (
    a === b ||
    (a.because === b.because &&
      a.what === b.what &&
      a.detail === b.detail &&
      a.place === b.place &&
      a.decidedAt?.ms === b.decidedAt?.ms)
  );
}

/** Open because of the future only: such a verdict is pending, any other open one undetermined. */
export function onlyFuture(why: readonly Reason[]): boolean {
  return why.length > 0 && why.every((reason) => reason.because === 'future');
}
