import type { RecordShape } from '../source/field.js';
import { formatPosition } from '../source/position.js';
import type { Problems } from '../source/problem.js';
import type { RecordRow } from '../source/record.js';
import { Day } from '../values/day.js';

/**
 * Reports entries of the same thing that are in force on the same day. One after the other they are a change;
 * on the same day they contradict each other. Entries without a name of their own are left alone.
 */
export function reportOverlaps(rows: readonly RecordRow[], shape: RecordShape, problems: Problems): void {
  const [name] = shape.key;
  if (name === undefined) return;
  const seen = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const id = String(row.values[name]);
    const earlier = seen.get(id) ?? [];
    const other = earlier.find((before) => overlap(before, row));
    if (other !== undefined) {
      problems.add({
        code: 'duplicate-record',
        message: `'${id}' stands in ${shape.type} twice for the same days`,
        at: row.fieldAt(name),
        hint: `the first one is at ${formatPosition(other.fieldAt(name))}; end it with 'through' before this one begins`,
      });
    }
    seen.set(id, [...earlier, row]);
  }
}

function overlap(a: RecordRow, b: RecordRow): boolean {
  return dayOf(a, 'from') <= dayOf(b, 'through') && dayOf(b, 'from') <= dayOf(a, 'through');
}

/** An entry without a first or last day has no bound there. */
function dayOf(row: RecordRow, field: 'from' | 'through'): number {
  const day = row.values[field];
  if (day instanceof Day) return day.n;
  return field === 'from' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
