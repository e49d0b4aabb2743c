import type { InvoiceModel } from '../invoice-model.js';

/** What an invoice bills: an invoice of a kind for a time; of several of one kind and time, which. */
export interface Bills {
  readonly kind: string;
  /** First and last day, both included: `2025-04-01`. */
  readonly from: string;
  readonly through: string;
  readonly of?: string;
}

/** A document as it was issued: its name in the entry, and what proves that it is still the same. */
export interface IssuedFile {
  readonly name: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** One issued invoice or credit note, as a line of the ledger. */
export interface LedgerLine {
  /** Of the entry, from 1. Documents that were issued together share it. */
  readonly position: number;
  /** SHA-256 of the ledger file of the entry before; the first entry has none. */
  readonly previous?: string;
  /** BT-1. */
  readonly number: string;
  /** The numbers that count as one series, and the place in it. */
  readonly series: string;
  readonly sequence: number;
  readonly kind: InvoiceModel['kind'];
  readonly bills: Bills;
  /** BT-2. */
  readonly issueDate: string;
  /** The day on which prices were taken, where a correction is dated later. */
  readonly pricedOn: string;
  readonly currency: string;
  /** BT-115, with two decimals. */
  readonly payable: string;
  /** Of a credit note, the number of the invoice that it takes back; of a new invoice for it, the same. */
  readonly corrects?: string;
  readonly files: readonly IssuedFile[];
}

/** The file of an entry with its lines, one JSON object each. */
export const LEDGER_FILE = 'ledger.ndjson';

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const DIGEST = /^[0-9a-f]{64}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNT = /^-?\d+\.\d{2}$/;

/** The lines of one entry as text: the same lines give the same bytes. */
export function ledgerText(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${JSON.stringify(ordered(line))}\n`).join('');
}

/** Reads what `ledgerText` wrote; a line that is not whole is undefined. */
export function readLedgerText(text: string): readonly (LedgerLine | undefined)[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      try {
        const value: unknown = JSON.parse(line);
        return isLine(value) ? value : undefined;
      } catch {
        return undefined;
      }
    });
}

function ordered(line: LedgerLine): LedgerLine {
  const { position, previous, number, series, sequence, kind, bills, issueDate, pricedOn } = line;
  const { currency, payable, corrects, files } = line;
  return {
    position,
    ...(previous === undefined ? {} : { previous }),
    number,
    series,
    sequence,
    kind,
    bills: {
      kind: bills.kind,
      from: bills.from,
      through: bills.through,
      ...(bills.of === undefined ? {} : { of: bills.of }),
    },
    issueDate,
    pricedOn,
    currency,
    payable,
    ...(corrects === undefined ? {} : { corrects }),
    files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
}

function isLine(value: unknown): value is LedgerLine {
  if (!isMap(value)) return false;
  const { position, previous, number, series, sequence, kind, bills } = value;
  const { issueDate, pricedOn, currency, payable, corrects, files } = value;
  return (
    isCount(position) &&
    isCount(sequence) &&
    [number, series, currency].every((text) => typeof text === 'string' && text !== '') &&
    (previous === undefined || matches(previous, DIGEST)) &&
    (corrects === undefined || typeof corrects === 'string') &&
    (kind === 'invoice' || kind === 'credit-note') &&
    isMap(bills) &&
    typeof bills['kind'] === 'string' &&
    (bills['of'] === undefined || typeof bills['of'] === 'string') &&
    [bills['from'], bills['through'], issueDate, pricedOn].every((day) => matches(day, DATE)) &&
    matches(payable, AMOUNT) &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isFile)
  );
}

function isFile(value: unknown): value is IssuedFile {
  return (
    isMap(value) &&
    matches(value['name'], FILE_NAME) &&
    matches(value['sha256'], DIGEST) &&
    isCount(value['bytes'])
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}
