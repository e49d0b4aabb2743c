import type { Clock, Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { momentText, readMoment } from './moment-text.js';
import { boundOf, briefText, isPlanned } from './reason.js';
import { valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { countText, inWords } from './words.js';

/** Windows that are told one by one; those between the first and the last are told together. */
const MOST_SPANS = 6;

/** A stretch in which a clock ran, and how long it had run at its end; minutes. */
interface Ran {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly total: number;
}

/**
 * How a clock came to its due moment and what happened, a sentence a step: start, terms, windows with what they add up
 * to, holidays, changes of the clock, due moment, act, margin. Empty for a finding without a clock.
 */
export function clockSteps(finding: Finding, catalogue: Catalogue): string[] {
  const { clock } = finding;
  if (clock === undefined) return [];
  const { explain } = catalogue;
  const moment = (text: string): string => momentText(text, catalogue.notation);
  const due = clock.due ?? finding.dueAt;
  const margin = briefText(finding, catalogue);
  return [
    ...startSteps(finding, clock, catalogue),
    ...finding.terms.map(({ id, key, value, unit }) => {
      const name = visibleText(key === undefined ? id : `${id} · ${key}`);
      const said = valueText(value, unit, catalogue);
      return unit === 'window' ? explain.window(said) : explain.term(name, said);
    }),
    ...windowSteps({ ...clock, ...startOf(finding) }, due, catalogue),
    ...holidayStep(clock, catalogue),
    ...changeSteps(clock, catalogue),
    ...(due === undefined ? [] : [explain.due(boundOf(finding), moment(due))]),
    ...actStep(finding, clock, catalogue),
    ...(margin === undefined ? [] : [explain.distance(margin)]),
  ];
}

function startSteps({ subject }: Finding, clock: Clock, catalogue: Catalogue): string[] {
  const { explain, notation } = catalogue;
  if (clock.from !== undefined) return [explain.starts(momentText(clock.from, notation))];
  return subject.moment === undefined ? [] : [explain.begins(momentText(subject.moment, notation))];
}

/** The start of a clock; one without begins with what it is about. */
function startOf({ clock, subject }: Finding): { readonly from?: string } {
  const from = clock?.from ?? subject.moment;
  return from === undefined ? {} : { from };
}

/** The windows between the start and the due moment, with what had run at the end of each. */
function ranUntilDue({ from, open = [] }: Clock, due: string | undefined): Ran[] {
  if (from === undefined || due === undefined || !isInstant(from) || !isInstant(due)) return [];
  const [start, end] = [Date.parse(from), Date.parse(due)];
  const spans: Ran[] = [];
  let total = 0;
  for (const [first, last] of open) {
    const begins = Date.parse(first) < start ? from : first;
    const ends = Date.parse(last) > end ? due : last;
    const minutes = Math.round((Date.parse(ends) - Date.parse(begins)) / 60_000);
    if (minutes <= 0) continue;
    total += minutes;
    spans.push({ from: begins, to: ends, minutes, total });
  }
  return spans;
}

function windowSteps(clock: Clock, due: string | undefined, catalogue: Catalogue): string[] {
  const spans = ranUntilDue(clock, due);
  if (spans.length <= MOST_SPANS) return spans.map((span) => spanText(span, catalogue));
  const head = spans.slice(0, MOST_SPANS - 2);
  const between = spans.slice(head.length, -1);
  const last = spans.at(-1);
  const total = between.at(-1)?.total ?? 0;
  const ran = between.reduce((sum, { minutes }) => sum + minutes, 0);
  const { explain, counted } = catalogue;
  return [
    ...head.map((span) => spanText(span, catalogue)),
    explain.runsMore(
      `${countText(between.length, catalogue)} ${counted.window.other}`,
      minutesText(ran, catalogue),
      minutesText(total, catalogue),
    ),
    ...(last === undefined ? [] : [spanText(last, catalogue)]),
  ];
}

function spanText({ from, to, minutes, total }: Ran, catalogue: Catalogue): string {
  const [start, end] = [readMoment(from), readMoment(to)];
  const day = momentText(from.slice(0, 10), catalogue.notation, true);
  const time = end?.time === '00:00' ? '24:00' : (end?.time ?? '24:00');
  // One that runs on past the day says on which one it ends; the midnight that ends the day is of it.
  const isSameDay = to.slice(0, 10) === from.slice(0, 10) || time === '24:00';
  const until = isSameDay ? time : momentText(to, catalogue.notation, true);
  return catalogue.explain.runs(
    day,
    start?.time ?? '00:00',
    until,
    minutesText(minutes, catalogue),
    minutesText(total, catalogue),
  );
}

function holidayStep({ holidays = [] }: Clock, catalogue: Catalogue): string[] {
  if (holidays.length === 0) return [];
  const days = holidays.map(
    ({ day, name }) =>
      `${momentText(day, catalogue.notation, true)} (${visibleText(inWords(name, catalogue))})`,
  );
  return [catalogue.explain.holidays(days.join(', '))];
}

function changeSteps({ changes = [] }: Clock, catalogue: Catalogue): string[] {
  return changes.map(({ at, minutes }) =>
    catalogue.explain.clockChange(
      momentText(at, catalogue.notation),
      minutes > 0,
      minutesText(Math.abs(minutes), catalogue),
    ),
  );
}

function actStep(finding: Finding, clock: Clock, catalogue: Catalogue): string[] {
  const { explain, notation } = catalogue;
  if (clock.to === undefined) return [explain.notDone(momentText(clock.horizon, notation))];
  const act = momentText(clock.to, notation);
  return [isPlanned(finding) ? explain.planned(act) : explain.done(act)];
}

function minutesText(minutes: number, catalogue: Catalogue): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const part = (amount: number, unit: string): string => valueText(String(amount), unit, catalogue);
  if (hours === 0) return part(rest, 'minute');
  return rest === 0 ? part(hours, 'hour') : `${part(hours, 'hour')} ${part(rest, 'minute')}`;
}

function isInstant(text: string): boolean {
  return text.includes('T');
}
