import type { Language } from './catalogue.js';

/** How a report is to be written. Nothing in it changes what the report says. */
export interface ReportOptions {
  readonly lang: Language;
  /** Terminal colours. */
  readonly colour: boolean;
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  /** Also list what needs no attention, one by one. */
  readonly all?: boolean;
}
