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
  readonly write: (result: Result, options: ReportOptions) => Promise<string>;
}

/** All formats. A new one is a file and a line here; the first is the default. */
export const REPORT_FORMATS = [
  { name: 'terminal', extension: 'txt', write: writeTerminal },
  { name: 'json', extension: 'json', write: writeJson },
  { name: 'html', extension: 'html', write: writeHtml },
  { name: 'markdown', extension: 'md', write: writeMarkdown },
  { name: 'ndjson', extension: 'ndjson', write: writeNdjson },
  { name: 'csv', extension: 'csv', write: writeCsv },
  { name: 'sarif', extension: 'sarif', write: writeSarif },
  { name: 'junit', extension: 'xml', write: writeJunitReport },
  { name: 'tap', extension: 'tap', write: writeTap },
] as const satisfies readonly ReportFormat[];
