import { InvalidArgumentError, Option } from 'commander';
import { REPORT_FORMATS } from '../report/formats.js';
import { suggest } from '../source/suggest.js';

/** A report that is asked for: its format, and its file unless it goes to the terminal. */
export interface ReportOutput {
  readonly format: string;
  readonly file?: string;
}

/** `json`, or `html=report.html`; several at once. */
export function formatOption(): Option {
  return new Option(
    '--format <name[=file]>',
    `the form of the report: ${formatNames().join(', ')}; several at once`,
  ).argParser((text: string, before: readonly ReportOutput[] | undefined) => {
    const cut = text.indexOf('=');
    const format = cut < 0 ? text : text.slice(0, cut);
    if (!formatNames().includes(format)) {
      const near = suggest(format, formatNames());
      throw new InvalidArgumentError(
        `There is no format '${format}'.${near === undefined ? ` Known: ${formatNames().join(', ')}.` : ` Did you mean '${near}'?`}`,
      );
    }
    const output: ReportOutput = cut < 0 ? { format } : { format, file: text.slice(cut + 1) };
    if (output.file === '') throw new InvalidArgumentError('The file has no name.');
    const others = before ?? [];
    if (others.some(({ file }) => file === output.file)) {
      throw new InvalidArgumentError(
        output.file === undefined
          ? 'Only one report can go to the terminal; give the others a file.'
          : `Two reports would go to ${output.file}.`,
      );
    }
    return [...others, output];
  });
}

function formatNames(): string[] {
  return REPORT_FORMATS.map(({ name }) => name);
}
