import { breakLongLines } from '../../source/layout/long-lines.js';
import type { LintCheck, LintMark } from './lint-check.js';

const WIDTH = 120;
const SCHEMA_LINE = /^# yaml-language-server: \$schema=.*(?=\r?\n)/;

/** So that a difference can be read side by side, and a case as a whole. */
export const longLine: LintCheck = {
  code: 'long-line',
  level: 'warning',
  find({ files }) {
    return files.flatMap(({ file, text }) =>
      text.split(/\r?\n/).flatMap((line, index): LintMark[] => {
        // The path to the editor's schema is as long as it is.
        if (line.length <= WIDTH || SCHEMA_LINE.test(`${line}\n`)) return [];
        const message = `the line has ${line.length} characters (at most ${WIDTH})`;
        return [{ at: { file, line: index + 1, column: WIDTH + 1 }, message }];
      }),
    );
  },
  fix: ({ text }) =>
    text.split(/\r?\n/).some((line) => line.length > WIDTH) ? breakLongLines(text, WIDTH) : text,
};

/** With it an editor completes and checks while one types. */
export const missingSchemaLine: LintCheck = {
  code: 'missing-schema-line',
  level: 'warning',
  find({ files }) {
    return files.flatMap(({ file, text, schemaLine }): LintMark[] => {
      if (schemaLine === undefined || firstLine(text) === schemaLine) return [];
      return [{ at: { file, line: 1, column: 1 }, message: `the first line should be '${schemaLine}'` }];
    });
  },
  fix({ text, schemaLine }) {
    if (schemaLine === undefined || firstLine(text) === schemaLine) return text;
    if (SCHEMA_LINE.test(text)) return text.replace(SCHEMA_LINE, () => schemaLine);
    return `${schemaLine}${text.includes('\r\n') ? '\r\n' : '\n'}${text}`;
  },
};

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
