import type { Position } from '../source/position.js';
import type { Scalar } from '../values/value.js';

/** Where a part of a rule stands; worked out when a problem or a report asks. */
export type PlaceOf = () => Position;

/** `invoice.paidOn` as its parts. */
export type Path = readonly string[];

export type Operator =
  | 'equal'
  | 'in'
  | 'contains'
  | 'containsAll'
  | 'atMost'
  | 'atLeast'
  | 'lessThan'
  | 'greaterThan'
  | 'onOrBefore'
  | 'onOrAfter'
  | 'before'
  | 'after'
  | 'inside';

export const OPERATORS: readonly Operator[] = [
  'equal',
  'in',
  'contains',
  'containsAll',
  'atMost',
  'atLeast',
  'lessThan',
  'greaterThan',
  'onOrBefore',
  'onOrAfter',
  'before',
  'after',
  'inside',
];

/** The four order relations: of numbers, and of moments, because a date is not 'at most' another. */
export const ORDER_RELATIONS: readonly (readonly [ofNumbers: Operator, ofMoments: Operator])[] = [
  ['atMost', 'onOrBefore'],
  ['atLeast', 'onOrAfter'],
  ['lessThan', 'before'],
  ['greaterThan', 'after'],
];

export type Condition =
  | { readonly is: 'all' | 'any'; readonly parts: readonly Condition[]; readonly at: PlaceOf }
  | { readonly is: 'not'; readonly part: Condition; readonly at: PlaceOf }
  | {
      readonly is: 'atom';
      readonly left: Expression;
      readonly operator: Operator;
      readonly right: Expression;
      /** Written as an equality, where a list on the right means one of it. */
      readonly short: boolean;
      readonly at: PlaceOf;
    };

export type Expression =
  | { readonly is: 'literal'; readonly value: Scalar; readonly at: PlaceOf }
  | { readonly is: 'missing'; readonly at: PlaceOf }
  | { readonly is: 'fact'; readonly path: Path; readonly at: PlaceOf }
  | { readonly is: 'as-of'; readonly at: PlaceOf }
  | {
      readonly is: 'term';
      readonly term: string;
      readonly key?: Expression;
      /** The day on which the term is read; without it the day on which the clock starts, or the subject's. */
      readonly on?: Expression;
      readonly at: PlaceOf;
    }
  | {
      readonly is: 'reading';
      readonly reading: string;
      readonly choices: ReadonlyMap<string, Expression>;
      readonly at: PlaceOf;
    }
  | { readonly is: 'condition'; readonly condition: Condition; readonly at: PlaceOf }
  | { readonly is: 'list'; readonly items: readonly Expression[]; readonly at: PlaceOf }
  | {
      readonly is: 'derived';
      readonly derivation: string;
      readonly options: DerivationOptions;
      readonly at: PlaceOf;
    };

/** The options of a derivation after reading, by the kind that its syntax declares. */
export interface DerivationOptions {
  readonly values: ReadonlyMap<string, Expression>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly texts: ReadonlyMap<string, string>;
  readonly branches: readonly Branch[];
  readonly population?: PopulationSpec;
}

export interface Branch {
  /** Absent for `else`. */
  readonly when?: Condition;
  readonly value: Expression;
}

/** Which records a derivation reads, and which part of time. */
export interface PopulationSpec {
  readonly of: string;
  readonly where?: Condition;
  /** The member's moment that places it in time. */
  readonly by?: Expression;
  readonly from?: Expression;
  readonly upTo?: Expression;
  readonly before?: Expression;
  readonly during?: During;
  /** The member's own span, for members in force at a moment or covering time. */
  readonly span?: Span;
  readonly moment?: Expression;
  readonly latest?: Expression;
  readonly take?: Expression;
  readonly only?: Condition;
  readonly otherwise?: Expression;
  readonly at: PlaceOf;
}

export type During =
  | { readonly is: 'agreement' }
  | { readonly is: 'records'; readonly type: string; readonly at: PlaceOf }
  | { readonly is: 'period'; readonly period: Expression };

/** `until` is excluded and an instant, or a day; `through` is the last day. */
export interface Span {
  readonly from: Expression;
  readonly until?: Expression;
  readonly through?: Expression;
}

/** How one option of a derivation is written. */
export type OptionKind =
  | 'value'
  | 'values'
  | 'condition'
  | 'name'
  | 'text'
  | 'population'
  | 'branches'
  | 'member-name';

export interface DerivationSyntax {
  readonly name: string;
  /** One line for the documentation and the editor. */
  readonly says: string;
  /** True when the options are a list of values, or of branches. */
  readonly takes: 'options' | 'list' | 'branches' | 'list-or-population';
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly required: readonly string[];
  readonly population?: boolean;
  /** `from`, `until` and `through` name the member's own span. */
  readonly spans?: boolean;
  readonly units?: readonly string[];
}

export type DerivationTable = ReadonlyMap<string, DerivationSyntax>;
