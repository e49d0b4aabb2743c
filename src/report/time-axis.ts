import type { Notation } from './catalogue.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Tick {
  /** Milliseconds on the wall-clock line. */
  readonly at: number;
  readonly label: string;
}

const HOUR_STEPS: readonly number[] = [
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
];
const DAY_STEPS: readonly number[] = [1, 2, 7, 14];
// The first Monday of the line that starts on Thursday 1 January 1970: ticks of weeks stand on Mondays.
const MONDAY = 4 * DAY;
const MONTH_STEPS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120];

const MOST = 8;

/** At most about eight ticks on whole minutes, hours, days or months of the wall clock; `days`: none between days. */
export function timeTicks(from: number, to: number, notation: Notation, days = false): readonly Tick[] {
  const span = to - from;
  const hours = days ? undefined : HOUR_STEPS.find((step) => span / step <= MOST);
  if (hours !== undefined)
    return stepped(from, to, hours).map((at) => ({ at, label: hourLabel(at, notation) }));
  const step = DAY_STEPS.find((count) => span / (count * DAY) <= MOST);
  if (step !== undefined)
    return stepped(from, to, step * DAY, step % 7 === 0 ? MONDAY : 0).map((at) => ({
      at,
      label: dayLabel(at, notation),
    }));
  const months = MONTH_STEPS.find((count) => span / (count * 30 * DAY) <= MOST) ?? 120;
  return monthly(from, to, months).map((at) => ({ at, label: monthLabel(at, notation) }));
}

/** Starts of whole days in a span. */
export function dayStart(wallMs: number): number {
  return Math.floor(wallMs / DAY) * DAY;
}

export const DAY_MS = DAY;

function stepped(from: number, to: number, step: number, offset = 0): number[] {
  const ticks: number[] = [];
  for (let at = Math.ceil((from - offset) / step) * step + offset; at <= to; at += step) ticks.push(at);
  return ticks;
}

function monthly(from: number, to: number, step: number): number[] {
  const start = new Date(from);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: number[] = [];
  for (let month = first; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > to) return ticks;
    if (at >= from) ticks.push(at);
  }
}

function hourLabel(at: number, notation: Notation): string {
  if (at % DAY === 0) return dayLabel(at, notation);
  const date = new Date(at);
  return `${String(date.getUTCHours()).padStart(2, '0')}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
}

function dayLabel(at: number, notation: Notation): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${notation.shortMonths[date.getUTCMonth()] ?? ''}`;
}

function monthLabel(at: number, notation: Notation): string {
  const date = new Date(at);
  const name = notation.shortMonths[date.getUTCMonth()] ?? '';
  return date.getUTCMonth() === 0 ? `${name} ${date.getUTCFullYear()}` : name;
}
