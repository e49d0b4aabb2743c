/** What a field of a record holds. */
export type FieldKind =
  | 'text'
  | 'integer'
  | 'number'
  | 'money'
  | 'boolean'
  | 'day'
  | 'instant'
  | 'month'
  | 'list'
  | 'texts';

/**
 * What the absence of a value means: nobody knows it; there is none; the event has not happened yet; or it
 * has not happened yet as long as the field `until` is absent too.
 */
export type Absence = 'missing' | 'none' | 'not-yet' | { readonly until: string };

/** Names of two fields: the second may not lie before the first. */
export type PeriodFields = readonly [from: string, until: string];

/** One field of a record type. */
export interface FieldSpec {
  readonly name: string;
  readonly is: FieldKind;
  /** The allowed values, as text (also those of an integer). */
  readonly oneOf?: readonly string[];
  readonly required?: boolean;
  /** The moment at which something happened: after as-of it does not exist yet. */
  readonly event?: boolean;
  /** The fields of a row, for a list. */
  readonly of?: readonly FieldSpec[];
  /** Periods inside a row, for a list. */
  readonly periods?: readonly PeriodFields[];
  readonly absent?: Absence;
  /** The record type whose key this field holds. */
  readonly references?: string;
  readonly says?: { readonly en: string; readonly nl: string };
  readonly unit?: string;
  /** Most decimals of an amount of money; two unless said otherwise. */
  readonly decimals?: number;
  /** Whether a number may be below zero, such as an amount that is paid back; refused otherwise. */
  readonly negative?: boolean;
  /** The version of the record type that introduced the field. */
  readonly since?: string;
}

/** Whether a field holds a number: a whole one, any, or an amount of money. */
export function isNumeric({ is }: Pick<FieldSpec, 'is'>): boolean {
  return is === 'integer' || is === 'number' || is === 'money';
}

/** A record type, as far as reading its records needs it. */
export interface RecordShape {
  readonly type: string;
  readonly fields: readonly FieldSpec[];
  /** The fields that together name a record; empty if its records have no name of their own. */
  readonly key: readonly string[];
  /** The event with which a record begins to exist. */
  readonly born?: string;
  /** The field that places a record in time. */
  readonly moment?: string;
  readonly periods?: readonly PeriodFields[];
}
