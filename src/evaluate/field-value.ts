import type { FieldSpec } from '../source/field.js';
import { AmbiguousInstant, type FieldValue, SkippedInstant } from '../source/record.js';
import type { Frame } from '../values/compare.js';
import { type Instant, NEVER } from '../values/instant.js';
import { compareMoments, isMoment } from '../values/moment.js';
import type { Reason } from '../values/truth.js';
import { anything, NONE, notYet, point, range, type Scalar, type Value } from '../values/value.js';

/** Why a field is not known of any record of a source. */
export const NO_FIELD = 'the source has no such field';

/** What holds fields, as far as reading one needs to know it. */
export interface FieldHolder {
  /** The record type, for reasons. */
  readonly name: string;
  readonly frame: Frame;
  readonly values: Readonly<Record<string, FieldValue>> | undefined;
  fieldNamed(name: string): FieldSpec | undefined;
  /** How far the evidence of the record's type reaches. */
  horizon(): Instant;
  lacks(name: string, detail?: string): Reason;
  /** Whether the source could say anything of a field. */
  carries(name: string): boolean;
  /** Another field, as far as it is known. */
  get(name: string): Value;
}

/** A field as far as it is known at as-of; what its absence means is the record type's to say. */
export function fieldValue(holder: FieldHolder, name: string): Value {
  const field = holder.fieldNamed(name);
  if (field === undefined) return NONE;
  const raw = holder.values?.[name];
  if (raw === undefined) return absentValue(holder, field);
  if (raw instanceof SkippedInstant) return anything([holder.lacks(name, `the clock skips ${raw.text}`)]);
  if (raw instanceof AmbiguousInstant) return ambiguous(holder, field, raw);
  const value = scalarOf(raw);
  if (field.event === true && isLater(holder, value)) return absentValue(holder, field, true);
  const until = typeof field.absent === 'object' ? field.absent.until : undefined;
  if (
    until !== undefined &&
    holder.fieldNamed(until)?.event === true &&
    isLater(holder, holder.values?.[until])
  ) {
    return absentValue(holder, field);
  }
  return point(value);
}

function isLater({ frame }: FieldHolder, value: unknown): boolean {
  return isMoment(value) && compareMoments(value, frame.asOf, frame.zone) > 0;
}

function ambiguous(holder: FieldHolder, field: FieldSpec, raw: AmbiguousInstant): Value {
  const options = raw.options.filter((option) => field.event !== true || !isLater(holder, option));
  if (options.length === 0) return absentValue(holder, field, true);
  const why = [holder.lacks(field.name, `the clock repeats ${raw.text}`)];
  // One of the two lies after as-of: it happened at the first, or is still to come.
  if (options.length === 1) return range(options[0], NEVER, why);
  return { is: 'one-of', options, why };
}

function absentValue(holder: FieldHolder, field: FieldSpec, happensLater = false): Value {
  const absent = field.absent ?? 'missing';
  // A source without a column for a field cannot say that there is none, or that it has not happened.
  if (!happensLater && !holder.carries(field.name)) {
    return anything([{ ...holder.lacks(field.name, NO_FIELD), noSource: true }]);
  }
  if (absent === 'none') return NONE;
  if (absent === 'not-yet' || happensLater) return notYetValue(holder, field);
  if (absent === 'missing') return anything([holder.lacks(field.name)]);
  const closed = holder.get(absent.until);
  const openValue = (): Value =>
    field.event === true ? notYetValue(holder, field) : laterKnown(holder, field);
  if (closed.is === 'known' && isLater(holder, closed.value)) return openValue();
  if (closed.is === 'known' && closed.value !== NONE.value) return anything([holder.lacks(field.name)]);
  return closed.is === 'range' && closed.why.every((reason) => reason.because === 'future')
    ? openValue()
    : anything([holder.lacks(field.name)]);
}

/** What becomes known at another event may be anything, a moment that has passed too. */
function laterKnown(holder: FieldHolder, field: FieldSpec): Value {
  return anything([{ because: 'future', what: `${holder.name}.${field.name}`, horizon: holder.horizon() }]);
}

function notYetValue(holder: FieldHolder, field: FieldSpec): Value {
  const horizon = holder.horizon();
  const why: readonly Reason[] = [{ because: 'future', what: `${holder.name}.${field.name}`, horizon }];
  if (field.is === 'instant') return notYet(horizon, why);
  if (field.is === 'day' || field.is === 'month') return range(holder.frame.zone.dayOf(horizon), NEVER, why);
  return anything(why);
}

function scalarOf(raw: FieldValue): Scalar {
  if (Array.isArray(raw)) return raw.filter((item): item is string => typeof item === 'string');
  return raw as Scalar;
}
