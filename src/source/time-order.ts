import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { AmbiguousInstant } from './record.js';
import type { SourceRow } from './record-row.js';

const DAY_MS = 86_400_000;

/**
 * A history in the order of its `at`; rows of the same moment keep the file's order, rows without one come
 * last. A list without `at` stays as it is. Numbers the rows anew, since rows without an id are known by
 * their index.
 */
export function inTimeOrder(rows: SourceRow[]): SourceRow[] {
  if (rows.some((row) => row.values['at'] !== undefined)) {
    const times = new Map(rows.map((row) => [row, timeOf(row)]));
    rows.sort((a, b) => compare(times.get(a), times.get(b)));
  }
  rows.forEach((row, index) => {
    row.index = index;
  });
  return rows;
}

function compare(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}

/** For sorting alone: a day counts from its midnight in UTC, a repeated local time from its first instant. */
function timeOf(row: SourceRow): number | undefined {
  const at = row.values['at'];
  if (at instanceof Instant) return at.ms;
  if (at instanceof Day) return at.n * DAY_MS;
  return at instanceof AmbiguousInstant ? at.options[0].ms : undefined;
}
