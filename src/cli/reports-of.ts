import type { Result } from '../evaluate/result.js';
import { formatNamed } from '../report/formats.js';
import type { ReportOutput } from './format-option.js';
import { terminalOptions } from './terminal.js';

/** What reports are written with. */
export interface ReportFlags {
  readonly lang?: 'nl' | 'en';
  readonly all?: boolean;
  readonly strict?: boolean;
}

/** One report; without a path it goes to the terminal. */
export interface WrittenReport {
  readonly path?: string;
  readonly bytes: string | Uint8Array;
}

/**
 * The reports of one contract. `inDepth` gives the result with what takes longer to find, for the formats that tell it; it
 * is asked once, and not at all where none does.
 */
export async function reportsOf(
  result: Result,
  outputs: readonly ReportOutput[],
  flags: ReportFlags,
  inDepth: () => Result = () => result,
): Promise<WrittenReport[]> {
  const options = {
    lang: flags.lang ?? 'en',
    ...terminalOptions(),
    ...(flags.all === true ? { all: true } : {}),
    ...(flags.strict === true ? { strict: true } : {}),
  };
  const reports: WrittenReport[] = [];
  let deep: Result | undefined;
  for (const { format, file } of outputs) {
    const writer = formatNamed(format);
    if (writer === undefined) continue;
    if (writer.inDepth) deep ??= inDepth();
    const told = writer.inDepth ? (deep ?? result) : result;
    if (file === undefined) reports.push({ bytes: await writer.write(told, options) });
    else {
      const plain = { ...options, colour: false, width: 100 };
      reports.push({ path: file, bytes: await writer.write(told, plain) });
    }
  }
  return reports;
}
