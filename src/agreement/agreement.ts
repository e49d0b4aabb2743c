import type { RecordRow } from '../source/record.js';
import type { Coverage } from '../source/source-entry.js';
import type { Day } from '../values/day.js';
import type { HolidayCalendar } from '../values/holidays.js';
import type { Zone } from '../values/zone.js';
import type { BillingPlan } from './billing-plan.js';
import type { Reading } from './reading.js';
import type { RecordType } from './record-type.js';
import type { Clause } from './rule.js';
import type { Term } from './term.js';
import type { Words } from './words.js';

export interface Branch {
  readonly zone: Zone;
  readonly calendar: HolidayCalendar;
}

/** Records that belong to the agreement itself, such as a published index. */
export interface ReferenceTable {
  readonly record: string;
  readonly rows: readonly RecordRow[];
  readonly coverage: Coverage;
  readonly file: string;
  readonly sha256: string;
}

/** A chart of a report; rules join it by its name. */
export interface ChartSpec {
  readonly name: string;
  readonly title: Words;
  /** Of what is drawn: `ratio`, `days`, `EUR`. */
  readonly unit: string;
  /** What a point is: the value found (which it is without this), the time that a clock took, or the share kept a month. */
  readonly form?: 'value' | 'clock' | 'share';
  /** A fact of the rule that is drawn in place of what was found. */
  readonly fact?: string;
  /** A fact of the rule that is drawn as the limit. */
  readonly against?: string;
  /** A fact of the rule that is drawn beside it, as bars. */
  readonly beside?: { readonly fact: string; readonly title: Words; readonly unit: string };
}

/** An agreement, read, checked and ready to be compiled. */
export interface Agreement {
  readonly id: string;
  readonly title: Words;
  readonly currency: string;
  readonly textLines: number;
  /** Lines of the text that hold nothing: headings, blank lines, addresses. */
  readonly blankLines: readonly number[];
  readonly versions: readonly { readonly id: string; readonly from: Day }[];
  readonly branches: ReadonlyMap<string, Branch>;
  readonly calendars: ReadonlyMap<string, HolidayCalendar>;
  readonly sections: readonly { readonly id: string; readonly title: Words }[];
  readonly charts: readonly ChartSpec[];
  /** How documentation groups the record types. */
  readonly recordGroups: readonly { readonly title: Words; readonly types: readonly string[] }[];
  /** What invoices are made from, if any are. */
  readonly billing?: BillingPlan;
  /** What the entries of a calendar are called. */
  readonly dates: ReadonlyMap<string, Words>;
  /** The letter that asks for the data without which verdicts are undetermined. */
  readonly evidenceLetter?: string;
  readonly terms: ReadonlyMap<string, Term>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly recordTypes: ReadonlyMap<string, RecordType>;
  readonly references: readonly ReferenceTable[];
  /** In the text's order. */
  readonly clauses: ReadonlyMap<string, Clause>;
  /** SHA-256 over the names and contents of all its files. */
  readonly hash: string;
  readonly folder: string;
}
