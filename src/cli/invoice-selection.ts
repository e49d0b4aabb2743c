import { InvalidArgumentError, Option } from 'commander';
import { Day } from '../values/day.js';

/** Which invoices are meant: those issued in a month, or from a day until another; of some kinds only. */
export interface InvoiceSelection {
  readonly period?: string;
  readonly from?: string;
  readonly until?: string;
  readonly kind?: readonly string[];
}

/** Reads the last day of a time; a month stands for its last day. */
function lastDay(text: string): string {
  const month = /^\d{4}-\d\d$/.test(text) ? Day.parse(`${text}-01`) : undefined;
  return wholeDay(month === undefined ? text : month.endOf('month').toString());
}

/** Reads the first day of a time; a month stands for its first day. */
function firstDay(text: string): string {
  return wholeDay(/^\d{4}-\d\d$/.test(text) ? `${text}-01` : text);
}

function wholeDay(text: string): string {
  if (Day.parse(text) === undefined)
    throw new InvalidArgumentError('Write a day, 2025-04-01, or a month, 2025-04.');
  return text;
}

export function fromOption(): Option {
  return new Option('--from <day>', 'instead of a month: the first day of issue, or its month').argParser(
    firstDay,
  );
}

export function untilOption(): Option {
  return new Option('--until <day>', 'the last day of issue, or its month').argParser(lastDay);
}

export function kindOption(): Option {
  return new Option('--kind <kind>', 'only invoices of this kind; may be given more than once').argParser(
    (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
  );
}

/** What is wrong with a selection; undefined if it says one time. */
export function selectionFault({ period, from, until }: InvoiceSelection): string | undefined {
  if (period !== undefined && (from !== undefined || until !== undefined))
    return 'give either --period, or --from and --until';
  if (period === undefined && (from === undefined || until === undefined))
    return 'say which invoices: --period 2025-04, or --from 2025-01 --until 2025-03';
  return from !== undefined && until !== undefined && until < from ? '--until lies before --from' : undefined;
}
