import { unescapeText } from './content-line.js';

/** An event of a calendar that was written before. */
export interface EarlierEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** `DTSTART` with its parameters, as it was written. */
  readonly start: string;
  readonly summary: string;
  readonly categories: string;
}

export type EarlierCalendar =
  | { readonly events: readonly EarlierEvent[] }
  | { readonly wrong: string; readonly line: number };

/** Reads the events of an iCalendar file of this program: as much as it takes to go on from it. */
export function readEarlierCalendar(text: string): EarlierCalendar {
  const lines = unfold(text);
  if (lines[0]?.text.toUpperCase() !== 'BEGIN:VCALENDAR') {
    return { wrong: 'a calendar begins with BEGIN:VCALENDAR', line: 1 };
  }
  if (lines.at(-1)?.text.toUpperCase() !== 'END:VCALENDAR') {
    return {
      wrong: 'the calendar is cut off: it does not end with END:VCALENDAR',
      line: lines.at(-1)?.at ?? 1,
    };
  }
  const events: EarlierEvent[] = [];
  let event: Map<string, string> | undefined;
  let inside = 0;
  for (const { text: each, at } of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Za-z-]+)(;[^:]*)?:(.*)$/.exec(each) ?? [];
    if (name === '') return { wrong: 'this is no line of a calendar', line: at };
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    else if (name === 'BEGIN' && event !== undefined) inside += 1;
    else if (name === 'END' && value === 'VEVENT' && event !== undefined) {
      const uid = event.get('UID');
      if (uid === undefined) return { wrong: 'an event without UID', line: at };
      events.push(eventOf(uid, event));
      event = undefined;
    } else if (name === 'END' && inside > 0) inside -= 1;
    else if (event !== undefined && inside === 0)
      event.set(name.toUpperCase(), parameters + (parameters === '' ? '' : ':') + value);
  }
  return { events };
}

function eventOf(uid: string, properties: ReadonlyMap<string, string>): EarlierEvent {
  const sequence = Number(properties.get('SEQUENCE') ?? '0');
  return {
    uid,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    cancelled: properties.get('STATUS') === 'CANCELLED',
    start: properties.get('DTSTART') ?? '',
    summary: unescapeText(properties.get('SUMMARY') ?? ''),
    categories: properties.get('CATEGORIES') ?? '',
  };
}

function unfold(text: string): readonly { readonly text: string; readonly at: number }[] {
  const lines: { text: string; at: number }[] = [];
  for (const [index, each] of text.split(/\r?\n/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(each) && last !== undefined) last.text += each.slice(1);
    else if (each !== '') lines.push({ text: each, at: index + 1 });
  }
  return lines;
}
