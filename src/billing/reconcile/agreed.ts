import type { BilledPeriod, InvoiceLine, InvoiceModel } from '../invoice-model.js';

/** A line that the agreement calls for. */
export interface AgreedLine {
  /** The kind of invoice that it is on. */
  readonly kind: string;
  readonly line: InvoiceLine;
  readonly period: BilledPeriod;
}

/** What the agreement calls for in a time: its lines, or why they cannot be known. */
export interface AgreedPeriod {
  readonly period: BilledPeriod;
  readonly lines: readonly AgreedLine[];
  /** What stands in the way of the invoice of this time; its lines are then unknown. */
  readonly unknown?: readonly string[];
}

/** The lines of an invoice that would be made, each with the time that it is for. */
export function agreedLines(kind: string, model: InvoiceModel, period: BilledPeriod): readonly AgreedLine[] {
  return model.lines.map((line) => ({ kind, line, period: line.period ?? model.period ?? period }));
}

export function samePeriod(a: BilledPeriod, b: BilledPeriod): boolean {
  return a.from.compare(b.from) === 0 && a.through.compare(b.through) === 0;
}

export function contains(outer: BilledPeriod, inner: BilledPeriod): boolean {
  return outer.from.compare(inner.from) <= 0 && inner.through.compare(outer.through) <= 0;
}

export function overlaps(a: BilledPeriod, b: BilledPeriod): boolean {
  return a.from.compare(b.through) <= 0 && b.from.compare(a.through) <= 0;
}

/** `2025-04`, the one day, or the first and the last one. */
export function periodText({ from, through }: BilledPeriod): string {
  const month = from.startOf('month').compare(from) === 0 && from.endOf('month').compare(through) === 0;
  if (month) return from.toString().slice(0, 7);
  return from.compare(through) === 0 ? from.toString() : `${from}..${through}`;
}
