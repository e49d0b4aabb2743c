import { type FieldSpec, isNumeric } from '../source/field.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Scalar } from '../values/value.js';
import type { Zone } from '../values/zone.js';

const DAY_MS = 86_400_000;

/** Where a literal stands on the number line of a field: below `low` and above `high` the answer is certain. */
export interface LiteralPlace {
  readonly low: number;
  readonly high: number;
  /** Whether a value in between is certainly the same. */
  readonly exact: boolean;
}

/**
 * The place of a literal among the values of a field, which stand where `PlainReader` says, texts at their index
 * in `texts`. Undefined where numbers alone cannot compare the two.
 */
export function literalPlace(
  spec: FieldSpec,
  literal: Scalar,
  texts: readonly string[],
  zone: Zone | undefined,
): LiteralPlace | undefined {
  if (spec.is === 'text') return typeof literal === 'string' ? at(texts.indexOf(literal)) : undefined;
  if (spec.is === 'boolean') return typeof literal === 'boolean' ? at(literal ? 1 : 0) : undefined;
  if (spec.is === 'instant') return momentPlace(literal, zone);
  if (spec.is === 'day' || spec.is === 'month') {
    if (literal instanceof Day) return at(literal.n);
    return literal instanceof Instant && zone !== undefined ? at(zone.dayOf(literal).n) : undefined;
  }
  return isNumeric(spec) && literal instanceof Rational ? numberPlace(literal) : undefined;
}

function at(place: number): LiteralPlace {
  return { low: place, high: place, exact: true };
}

/** A double's shortest text is the value of a plain number; a literal may have more digits than that. */
function numberPlace(literal: Rational): LiteralPlace {
  const { approx } = literal;
  const shortest = Rational.parse(String(approx));
  return { low: approx, high: approx, exact: shortest?.equals(literal) ?? false };
}

/** A day is compared by local date, which near midnight is not for numbers to say. */
function momentPlace(literal: Scalar, zone: Zone | undefined): LiteralPlace | undefined {
  if (literal instanceof Instant) return at(literal.ms);
  if (!(literal instanceof Day) || zone === undefined || !Number.isFinite(literal.n)) return undefined;
  const low = zone.startOf(literal).ms - DAY_MS;
  const high = zone.endOf(literal).ms + DAY_MS;
  return { low, high, exact: false };
}
