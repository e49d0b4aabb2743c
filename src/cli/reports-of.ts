import type { Result } from '../evaluate/result.js';
import { REPORT_FORMATS } from '../report/formats.js';
import type { ReportOutput } from './format-option.js';
import { terminalOptions } from './terminal.js';

/** What reports are written with. */
export interface ReportFlags {
  readonly lang?: 'nl' | 'en';
  readonly all?: boolean;
  readonly strict?: boolean;
}

/** The reports of one contract; those without a path go to the terminal. */
export async function reportsOf(
  result: Result,
  outputs: readonly ReportOutput[],
  flags: ReportFlags,
): Promise<{ readonly path?: string; readonly text: string }[]> {
  const options = {
    lang: flags.lang ?? 'en',
    ...terminalOptions(),
    ...(flags.all === true ? { all: true } : {}),
    ...(flags.strict === true ? { strict: true } : {}),
  };
  const reports: { path?: string; text: string }[] = [];
  for (const { format, file } of outputs) {
    const writer = REPORT_FORMATS.find(({ name }) => name === format);
    if (writer === undefined) continue;
    if (file === undefined) reports.push({ text: await writer.write(result, options) });
    else
      reports.push({
        path: file,
        text: await writer.write(result, { ...options, colour: false, width: 100 }),
      });
  }
  return reports;
}
