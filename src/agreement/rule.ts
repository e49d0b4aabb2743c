import type { Day } from '../values/day.js';
import type { Condition, During, Expression, PlaceOf } from './expression.js';
import type { Words } from './words.js';

export type PeriodWord = 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Who is judged: one alias, or several that are joined. */
export interface SubjectSpec {
  readonly alias: string;
  readonly from:
    | { readonly is: 'records'; readonly type: string }
    | {
        readonly is: 'period';
        readonly unit: PeriodWord;
        readonly during: During;
        readonly slots?: Expression;
        /** The periods that are still to begin, in place of those that have begun. */
        readonly ahead?: boolean;
      }
    | { readonly is: 'items'; readonly list: Expression };
  readonly at: PlaceOf;
}

/** A named value. With `type`, a derived column of that record type; `any` stands for every type. */
export interface FactSpec {
  readonly type?: string;
  readonly name: string;
  readonly value: Expression;
  readonly at: PlaceOf;
}

/** `within`: a clock with a limit. */
export interface WithinSpec {
  readonly from?: Expression;
  readonly to: Expression;
  readonly before?: Expression;
  readonly by?: Expression;
  readonly atMost?: Expression;
  readonly atLeast?: Expression;
  readonly startsIn?: Expression;
  readonly runsIn?: Expression;
  readonly calendar?: string;
  readonly releasedBy?: Expression;
  readonly at: PlaceOf;
}

export interface ExpectSpec {
  readonly field: Expression;
  readonly name: string;
  readonly relation: 'equal' | 'atMost' | 'atLeast';
  readonly value: Expression;
}

export type Demand =
  | { readonly is: 'within'; readonly clock: WithinSpec }
  | { readonly is: 'require' | 'holds'; readonly condition: Condition }
  | { readonly is: 'expect'; readonly fields: readonly ExpectSpec[] };

export interface LiftSpec {
  /** Clause ids, or prefixes that end in `.*`. */
  readonly clauses: readonly string[];
  readonly except: readonly string[];
  readonly when: Condition;
  readonly at: PlaceOf;
}

export interface ConsequenceSpec {
  readonly when: 'met' | 'breached' | 'pending' | 'undetermined' | 'missed';
  readonly kind: 'letter' | 'calendar' | 'invoice-line' | 'right';
  readonly name: string;
  readonly to?: string;
  /** The letter that must have been sent before, and its time must be over: the stage before this one. */
  readonly after?: string;
  readonly at: PlaceOf;
}

export interface GroupSpec {
  readonly name: string;
  readonly of: string;
  readonly where?: Condition;
  readonly by?: Expression;
  readonly at: PlaceOf;
}

export interface Rule {
  readonly id: string;
  readonly clause: string;
  readonly subjects: readonly SubjectSpec[];
  readonly facts: readonly FactSpec[];
  readonly where?: Condition;
  readonly demand: Demand;
  readonly lifts?: LiftSpec;
  readonly doubt?: { readonly when: Condition; readonly ask: Words };
  readonly otherwise?: 'missed' | 'undetermined' | 'not-applicable' | 'breached';
  readonly severity: 'critical' | 'major' | 'minor' | 'note';
  /** Whether the rule says its severity itself. */
  readonly saysSeverity: boolean;
  readonly consequences: readonly ConsequenceSpec[];
  readonly chart?: string;
  readonly at: PlaceOf;
}

/** By which records an older version of the terms is kept, and for how long. */
export interface KeepSpec {
  /** The record type. */
  readonly of: string;
  readonly where?: Condition;
  /** A version of the agreement, by its name. */
  readonly version: Expression;
  /** First and last day. */
  readonly from: Expression;
  readonly through: Expression;
  readonly at: PlaceOf;
}

/** The closed list of clause kinds, in the order in which reports explain them. */
export type ClauseKind =
  | 'obligation'
  | 'prohibition'
  | 'right'
  | 'power'
  | 'condition'
  | 'definition'
  | 'price'
  | 'limit-of-liability'
  | 'target'
  | 'information';

export interface Clause {
  readonly id: string;
  readonly section: string;
  readonly kind: ClauseKind;
  readonly bearer: 'customer' | 'vendor' | 'both' | 'none';
  readonly lines: readonly [number, number];
  readonly says: Words;
  /** The days on which the text has it; of a clause that a change of the terms brought or ended. */
  readonly inForce?: { readonly from?: Day; readonly through?: Day };
  readonly status: 'rules' | 'reason' | 'todo';
  readonly none?: Words;
  readonly rules: readonly Rule[];
  /**
   * What calls for a letter or a calendar entry without a verdict: a rule whose demand is the moment in question, with
   * one consequence. Nobody is judged by it.
   */
  readonly occasions: readonly Rule[];
  readonly groups: readonly GroupSpec[];
  /** Facts of the clause that belong to record types rather than to one of its rules. */
  readonly facts: readonly FactSpec[];
  readonly lifts?: LiftSpec;
  readonly keeps?: KeepSpec;
  readonly at: PlaceOf;
}
