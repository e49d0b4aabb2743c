import type { DerivationSyntax } from '../agreement/expression.js';
import type { Frame } from '../values/compare.js';
import type { Instant } from '../values/instant.js';
import type { Period } from '../values/period.js';
import type { ServiceWindow } from '../values/service-window.js';
import type { Reason, Truth } from '../values/truth.js';
import type { Scalar, Value } from '../values/value.js';
import type { WorkingDays } from '../values/working-days.js';

/** A record of a population, with what is known of its belonging to it. */
export interface Member {
  readonly sure: Truth;
  /** What `take` (or `sum`) names; the constant 1 where nothing is taken. */
  readonly value: Value;
  /** The moment that places it in time. */
  readonly by: Value | undefined;
  /** The record's own span, where the derivation reads one. */
  readonly from: Value | undefined;
  readonly until: Value | undefined;
  readonly through: Value | undefined;
  /** An option that speaks about the member, such as the window outside of which its span counts. */
  option(name: string): Value | undefined;
}

/** Further members that may exist: at any time, only at or after a moment, or only before one. */
export interface More {
  readonly why: readonly Reason[];
  readonly after?: Instant;
  readonly before?: Instant;
}

export interface Population {
  readonly members: readonly Member[];
  /** Absent when the sources settle that there are no others. */
  readonly more?: More;
  /** Whether what is taken can be below zero. */
  readonly negative?: boolean;
}

/** What a derivation may use besides its options. */
export interface FactContext {
  readonly frame: Frame;
  /** The service window that a value stands for; undefined if it is none. */
  windowOf(scalar: Scalar): ServiceWindow | undefined;
  /** The working days of a named holiday calendar; of the branch's when no name is given. */
  workingDays(calendar: string | undefined): WorkingDays;
  /** The span of time that is judged: the subject's period, or the agreement up to as-of. */
  readonly period: Period | undefined;
}

/** The options of one use of a derivation, evaluated when asked for. */
export interface DerivationInput extends FactContext {
  value(name: string): Value | undefined;
  /** A list of values, each for itself. */
  list(name: string): readonly Value[];
  text(name: string): string | undefined;
  population(): Population | undefined;
  readonly branches: readonly { when(): Truth | undefined; value(): Value }[];
  /** What `else` says, if it is given. */
  otherwise(): Value | undefined;
  /** Names the derivation in reasons. */
  readonly what: string;
}

/** One word of the closed table: its syntax, and its meaning over all that its inputs can be. */
export interface Derivation {
  readonly syntax: DerivationSyntax;
  compute(input: DerivationInput): Value;
}
