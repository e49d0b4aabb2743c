import type { Language } from './catalogue.js';

/** How a report is to be written. Nothing in it changes a verdict. */
export interface ReportOptions {
  readonly lang: Language;
  /** Terminal colours. */
  readonly colour: boolean;
  /** Columns of the terminal; at least 40 are used. */
  readonly width: number;
  /** Also list what needs no attention, one by one. */
  readonly all?: boolean;
  /** What is undetermined fails, in formats that know passed and failed. */
  readonly strict?: boolean;
}
