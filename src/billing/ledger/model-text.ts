import { Day } from '../../values/day.js';
import { Rational } from '../../values/rational.js';
import type { InvoiceModel } from '../invoice-model.js';

/** JSON has no exact numbers, no days and no bytes: they stand as maps of one of these keys. */
const NUMBER = '$number';
const DAY = '$day';
const BYTES = '$base64';

/** Of a number that is no decimal fraction; documents hold none. */
const DECIMALS = 10;

/**
 * An invoice as JSON: all that it says, and where each amount comes from, with files named from `folder` on. Whatever
 * fields a model has, they are kept; the same model gives the same text.
 */
export function modelText(model: InvoiceModel, folder: string): string {
  return `${JSON.stringify(toJson(model, folder), undefined, 1)}\n`;
}

/** Reads what `modelText` wrote; undefined for text that it did not write. */
export function readModelText(text: string): InvoiceModel | undefined {
  try {
    const model = fromJson(JSON.parse(text) as unknown);
    return isModel(model) ? model : undefined;
  } catch {
    return undefined;
  }
}

/** What a value of a model says, without where it comes from: equal for what says the same. */
export function plainJson(value: unknown): string {
  return JSON.stringify(withoutSources(toJson(value, ''))) ?? '';
}

/** With its keys in order. */
function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'because' && key !== 'at');
  const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, item]: [string, unknown]) => [key, withoutSources(item)]));
}

function toJson(value: unknown, folder: string): unknown {
  if (value instanceof Rational) return { [NUMBER]: decimalText(value) };
  if (value instanceof Day) return { [DAY]: value.toString() };
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map((item: unknown) => toJson(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      key === 'file' && typeof item === 'string' ? near(item, folder) : toJson(item, folder),
    ]),
  );
}

function decimalText(value: Rational): string {
  const text = value.toString();
  return Rational.parse(text) === undefined ? value.toFixed(DECIMALS) : text;
}

function near(file: string, folder: string): string {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, item as unknown] as const);
  const [[key, item] = ['', undefined]] = entries;
  if (entries.length === 1 && typeof item === 'string') {
    if (key === NUMBER) return found(Rational.parse(item));
    if (key === DAY) return found(Day.parse(item));
    if (key === BYTES) return new Uint8Array(Buffer.from(item, 'base64'));
  }
  return Object.fromEntries(entries.map(([name, inside]) => [name, fromJson(inside)]));
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a value that is none');
  return value;
}

/** Whether it has what every invoice has; its hash says that the rest is as it was written. */
function isModel(value: unknown): value is InvoiceModel {
  if (typeof value !== 'object' || value === null) return false;
  const model = value as Partial<InvoiceModel>;
  return (
    typeof model.number === 'string' &&
    model.issueDate instanceof Day &&
    Array.isArray(model.lines) &&
    Array.isArray(model.vatGroups) &&
    model.totals?.payable.value instanceof Rational
  );
}
