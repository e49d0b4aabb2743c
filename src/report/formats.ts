import type { Result } from '../evaluate/result.js';
import { writeCsv } from './csv.js';
import type { ReportOptions } from './format.js';
import { writeHtml } from './html.js';
import { writeJson } from './json.js';
import { writeJunitReport } from './junit-report.js';
import { writeMarkdown } from './markdown.js';
import { writeNdjson } from './ndjson.js';
import { writeSarif } from './sarif.js';
import { writeTap } from './tap.js';
import { writeTerminal } from './terminal.js';

/** One way to write a result. */
export interface ReportFormat {
  readonly name: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Whether the reports of several contracts may follow one another in one stream. */
  readonly stream: boolean;
  readonly write: (result: Result, options: ReportOptions) => Promise<string>;
}

/** All formats. A new one is a file and a line here; the first is the default. */
export const REPORT_FORMATS = [
  { name: 'terminal', extension: 'txt', stream: true, write: writeTerminal },
  { name: 'json', extension: 'json', stream: false, write: writeJson },
  { name: 'html', extension: 'html', stream: false, write: writeHtml },
  { name: 'markdown', extension: 'md', stream: true, write: writeMarkdown },
  { name: 'ndjson', extension: 'ndjson', stream: true, write: writeNdjson },
  { name: 'csv', extension: 'csv', stream: false, write: writeCsv },
  { name: 'sarif', extension: 'sarif', stream: false, write: writeSarif },
  { name: 'junit', extension: 'xml', stream: false, write: writeJunitReport },
  { name: 'tap', extension: 'tap', stream: false, write: writeTap },
] as const satisfies readonly ReportFormat[];
