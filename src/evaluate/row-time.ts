import { AmbiguousInstant, type FieldValue, type RecordRow } from '../source/record.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { compareMoments, isMoment } from '../values/moment.js';
import type { Zone } from '../values/zone.js';

/** Whether something surely happens after a moment; a repeated local time does when its first instant does. */
export function isAfter(value: FieldValue | undefined, moment: Instant, zone: Zone): boolean {
  const first = value instanceof AmbiguousInstant ? value.options[0] : value;
  return isMoment(first) && compareMoments(first, moment, zone) > 0;
}

/** Records in the order of a field's moments, then of their keys; those without a moment come last. */
export function inTime(rows: readonly RecordRow[], field: string | undefined): RecordRow[] {
  const placed = rows.map((row) => ({ row, ms: field === undefined ? 0 : positionOf(row.values[field]) }));
  placed.sort((a, b) => compare(a.ms, b.ms) || compare(a.row.key, b.row.key));
  return placed.map(({ row }) => row);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For sorting alone: a day counts from its midnight in UTC. */
function positionOf(value: FieldValue | undefined): number {
  if (value instanceof AmbiguousInstant) return value.options[0].ms;
  if (value instanceof Instant) return value.ms;
  return value instanceof Day ? value.n * 86_400_000 : Number.POSITIVE_INFINITY;
}
