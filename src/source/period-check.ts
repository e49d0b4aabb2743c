import { Day } from '../values/day.js';
import { compareMoments, isMoment, type Moment } from '../values/moment.js';
import type { ConvertContext } from './convert-context.js';
import type { PeriodFields } from './field.js';
import type { FieldValue } from './record.js';
import { AmbiguousInstant } from './record.js';
import type { SourceRow } from './record-row.js';

/** Reports a period that ends before it starts; one that ends where it starts, or is open, is fine. */
export function checkPeriods(
  row: SourceRow,
  [fromField, untilField]: PeriodFields,
  context: ConvertContext,
): void {
  const { zone } = row.origin;
  const from = momentOf(row.values[fromField], 'earliest');
  const until = momentOf(row.values[untilField], 'latest');
  if (from === undefined || until === undefined || compareMoments(until, from, zone) >= 0) return;
  const show = (moment: Moment): string => (moment instanceof Day ? moment.toString() : moment.toISO(zone));
  context.failAt(
    row.fieldAt(untilField),
    'end-before-start',
    `${untilField} (${show(until)}) lies before ${fromField} (${show(from)})`,
  );
}

/**
 * A repeated local time gets the benefit of the doubt: the period may be as long as either reading allows.
 */
function momentOf(value: FieldValue | undefined, reading: 'earliest' | 'latest'): Moment | undefined {
  if (value instanceof AmbiguousInstant) return value.options[reading === 'earliest' ? 0 : 1];
  return isMoment(value) ? value : undefined;
}
