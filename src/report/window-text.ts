import type { Notation } from './catalogue.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * The hours of a service window, `mon tue wed thu fri 06:00–23:00, sat 10:00–12:00`, as the language writes them:
 * `Mon–Fri 06:00–23:00, Sat 10:00–12:00`. Words that are no day of the week stay as they are.
 */
export function windowText(value: string, notation: Notation): string {
  return value
    .split(', ')
    .map((part) => part.replace(/^(?:(?:mon|tue|wed|thu|fri|sat|sun) )+/, (days) => daysText(days, notation)))
    .join(', ');
}

/** Days of the week, three or more in a row as a range. */
function daysText(text: string, { weekdays }: Notation): string {
  const days = text
    .trim()
    .split(' ')
    .map((day) => DAYS.indexOf(day));
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => weekdays[day ?? 0] ?? '';
  return `${runs
    .map((run) => (run.length > 2 ? `${name(run[0])}–${name(run[run.length - 1])}` : run.map(name).join(' ')))
    .join(' ')} `;
}
