import { occasionsOf } from '../evaluate/occasions.js';
import type { Result } from '../evaluate/result.js';
import { type CalendarEntry, calendarEntries } from '../letter/calendar/calendar-entry.js';
import { type EarlierEvent, readEarlierCalendar } from '../letter/calendar/earlier-calendar.js';
import { InputError, Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import type { Zone } from '../values/zone.js';
import { parseAsOf } from './check.js';
import { fileAnywhere } from './file-anywhere.js';
import type { LoadedContract } from './load-contract.js';
import { worldOf } from './world.js';

export interface ContractDatesOptions {
  /** Those that the result was made with. */
  readonly readings?: ReadonlyMap<string, string> | undefined;
  /** Only the dates of this party, and those of both. */
  readonly as?: 'customer' | 'vendor' | undefined;
  /** The last day that is shown. */
  readonly until?: string | undefined;
}

/** The dates that an agreement sets for a contract, the nearest first; those that nobody can know yet last. */
export function contractDates(
  loaded: LoadedContract,
  result: Result,
  { readings, as, until }: ContractDatesOptions = {},
): readonly CalendarEntry[] {
  const { contract, agreement } = loaded;
  const asOf = parseAsOf(result.asOf, contract.zone);
  const entries = calendarEntries({
    result,
    occasions: occasionsOf(worldOf(loaded, asOf, readings)),
    agreement,
    marginOf: (moment) => marginOf(moment, asOf, contract.zone),
  });
  return entries.filter(
    ({ to, at }) =>
      (as === undefined || to === as || to === 'both') &&
      (until === undefined || at === undefined || at.slice(0, 10) <= until),
  );
}

/** The events of an earlier calendar file. Throws InputError for a file that is none. */
export async function earlierEvents(root: string, path: string): Promise<readonly EarlierEvent[]> {
  const problems = new Problems();
  const file = await readInputFile(fileAnywhere(root, path), problems);
  problems.throwIfAny();
  const read = readEarlierCalendar(file?.text ?? '');
  if ('events' in read) return read.events;
  const at = { file: path, line: read.line, column: 1 };
  throw new InputError([{ code: 'wrong-form', message: read.wrong, at }]);
}

function marginOf(moment: string, asOf: Instant, zone: Zone): CalendarEntry['margin'] {
  const day = Day.parse(moment);
  if (day !== undefined) return { value: day.n - zone.dayOf(asOf).n, unit: 'days' };
  const instant = Instant.parse(moment);
  if (instant === undefined) return undefined;
  return { value: Math.round((instant.ms - asOf.ms) / 60_000), unit: 'minutes' };
}
