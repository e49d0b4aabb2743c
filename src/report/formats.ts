import type { Result } from '../evaluate/result.js';
import type { ReportOptions } from './format.js';

/** One way to write a result. */
export interface ReportFormat {
  readonly name: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Whether the reports of several contracts may follow one another in one stream. */
  readonly stream: boolean;
  /** Whether it tells what would have changed a breach, which takes longer to find. */
  readonly inDepth: boolean;
  readonly write: (result: Result, options: ReportOptions) => Promise<string | Uint8Array>;
}

type Write = ReportFormat['write'];

const IN_DEPTH: readonly string[] = ['html', 'pdf'];

/** All formats. A new one is a file and a line here; the first is the default. A writer loads when it is asked for. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  format('terminal', 'txt', true, async () => (await import('./terminal.js')).writeTerminal),
  format('json', 'json', false, async () => (await import('./json.js')).writeJson),
  format('html', 'html', false, async () => (await import('./html.js')).writeHtml),
  format('pdf', 'pdf', false, async () => (await import('./pdf.js')).writePdf),
  format('markdown', 'md', true, async () => (await import('./markdown.js')).writeMarkdown),
  format('ndjson', 'ndjson', true, async () => (await import('./ndjson.js')).writeNdjson),
  format('csv', 'csv', false, async () => (await import('./csv.js')).writeCsv),
  format('sarif', 'sarif', false, async () => (await import('./sarif.js')).writeSarif),
  format('junit', 'xml', false, async () => (await import('./junit-report.js')).writeJunitReport),
  format('tap', 'tap', false, async () => (await import('./tap.js')).writeTap),
];

function format(name: string, extension: string, stream: boolean, load: () => Promise<Write>): ReportFormat {
  const inDepth = IN_DEPTH.includes(name);
  return {
    name,
    extension,
    stream,
    inDepth,
    write: async (result, options) => (await load())(result, options),
  };
}

/** The format of a name; undefined for one that there is not. */
export function formatNamed(wanted: string): ReportFormat | undefined {
  return REPORT_FORMATS.find(({ name }) => name === wanted);
}
