import { CsvLocator } from './csv-locator.js';
import { MAX_CSV_RECORD_LENGTH } from './limits.js';
import type { Problems } from './problem.js';
import type { RawRow, RawTable } from './raw-table.js';
import type { InputFile } from './read-file.js';

interface ReadRow {
  readonly cells: readonly string[];
  /** The offset of its first byte. */
  readonly start: number;
}

/**
 * A CSV file with a header: cells separated by `delimiter` (one ASCII character), double quotes around cells
 * that need them, blanks around cells without meaning, LF or CRLF. A row that is shorter or longer than the
 * header is a problem, and so is a quote in the wrong place, after which nothing can be read. Undefined
 * without a usable header.
 */
export async function csvTable(
  input: InputFile,
  delimiter: string,
  problems: Problems,
): Promise<RawTable | undefined> {
  const bytes = Buffer.from(input.text, 'utf8');
  const locator = new CsvLocator(input.file, bytes, delimiter);
  const rows = await readRows(bytes, delimiter, locator, problems);
  const first = rows?.shift();
  if (rows === undefined) return undefined;
  if (first === undefined) {
    problems.add({
      code: 'empty-file',
      message: 'the file holds no header',
      at: { file: input.file, line: 1, column: 1 },
      hint: 'the names of the columns, also when there are no records',
    });
    return undefined;
  }
  const header = first.cells;
  locator.header = header;
  if (!checkHeader(first, delimiter, locator, problems)) return undefined;

  const { sha256 } = input;
  return {
    locator,
    notation: 'text',
    header,
    each: async (take) => {
      for (const { cells, start } of rows) {
        if (cells.length === header.length) take(cells as unknown as RawRow, start);
        else addWrongLength(cells.length, header.length, start, locator, problems);
      }
      return { sha256, bytes: input.bytes };
    },
  };
}

async function readRows(
  bytes: Buffer,
  delimiter: string,
  locator: CsvLocator,
  problems: Problems,
): Promise<ReadRow[] | undefined> {
  const { CsvError } = await import('csv-parse');
  const { parse } = await import('csv-parse/sync');
  const rows: ReadRow[] = [];
  let end = 0;
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: MAX_CSV_RECORD_LENGTH,
      on_record: (cells: string[], { bytes: recordEnd }) => {
        rows.push({ cells, start: locator.rowStart(end) });
        end = recordEnd;
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const start = locator.rowStart(end);
    const column: unknown = error['column'];
    const at = typeof column === 'number' ? locator.cell(start, column) : locator.row(start);
    problems.add({ code: 'csv-syntax', at, ...sayWrong(error.code) });
    return undefined;
  }
}

function sayWrong(code: string): { message: string; hint: string } {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return { message: 'a quote is opened here and never closed', hint: 'close it before the next delimiter' };
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return {
      message: 'the record is too long',
      hint: `at most ${MAX_CSV_RECORD_LENGTH} characters; is a quote open?`,
    };
  }
  return {
    message: 'a quote stands in the middle of a cell',
    hint: 'put the whole cell in quotes and double the quotes in it',
  };
}

function checkHeader(first: ReadRow, delimiter: string, locator: CsvLocator, problems: Problems): boolean {
  const before = problems.count;
  const [only = ''] = first.cells;
  const other = [';', ',', '\t'].find((sign) => sign !== delimiter && only.includes(sign));
  if (first.cells.length === 1 && other !== undefined) {
    const hint = `delimiter: ${JSON.stringify(other)} in the description of the source`;
    problems.add({
      code: 'csv-header',
      message: 'the header is a single column',
      at: locator.row(first.start),
      hint,
    });
  }
  first.cells.forEach((name, index) => {
    const at = locator.cell(first.start, index);
    if (name === '') problems.add({ code: 'csv-header', message: 'a column without a name', at });
    else if (first.cells.indexOf(name) < index) {
      problems.add({ code: 'csv-header', message: `the column '${name}' occurs twice`, at });
    }
  });
  return problems.count === before;
}

function addWrongLength(
  cells: number,
  columns: number,
  start: number,
  locator: CsvLocator,
  problems: Problems,
): void {
  const message = `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${columns}`;
  if (cells < columns) {
    const hint = 'an empty cell still needs its delimiter';
    problems.add({ code: 'short-row', message, at: locator.row(start), hint });
    return;
  }
  const hint = 'a cell that holds the delimiter needs quotes around it';
  problems.add({ code: 'long-row', message, at: locator.cell(start, columns), hint });
}
