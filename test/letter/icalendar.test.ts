import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../src/letter/calendar/calendar-entry.js';
import { calendarText } from '../../src/letter/calendar/calendar-formats.js';
import { readEarlierCalendar } from '../../src/letter/calendar/earlier-calendar.js';
import { icalendar } from '../../src/letter/calendar/icalendar.js';
import { Instant } from '../../src/values/instant.js';

const STAMP = Instant.parse('2025-12-31T23:59:59+01:00') as Instant;

function entry(more: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'a@servanda.invalid',
    contract: 'haven',
    zone: 'Europe/Amsterdam',
    name: 'payment-due',
    says: { en: 'Invoice to be paid', nl: 'Factuur te betalen' },
    to: 'customer',
    at: '2026-01-14',
    subject: 'F1',
    clauses: [
      {
        id: 'payment.term',
        section: '2',
        says: { en: 'An invoice is paid.', nl: 'Een factuur wordt betaald.' },
      },
    ],
    agreement: { en: 'Terms', nl: 'Voorwaarden' },
    margin: { value: 14, unit: 'days' },
    asOf: '2025-12-31',
    ...more,
  };
}

const write = (entries: readonly CalendarEntry[], earlier?: string): string => {
  const read = earlier === undefined ? { events: [] } : readEarlierCalendar(earlier);
  if (!('events' in read)) throw new Error(read.wrong);
  return icalendar(entries, { lang: 'en', stamp: STAMP, earlier: read.events });
};

const events = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.remove(String(zone.getFirstPropertyValue('tzid')));
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      event,
      status: component.getFirstPropertyValue('status'),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
};

describe('iCalendar, as another program reads it', () => {
  it('has a day as a whole day, with clause, reason, margin and alarms', () => {
    const [read] = events(write([entry()]));
    expect(read?.event.startDate.toString()).toBe('2026-01-14');
    expect(read?.event.endDate.toString()).toBe('2026-01-15');
    expect(read?.event.summary).toBe('Invoice to be paid: F1');
    expect(read?.event.description).toBe(
      'Terms, section 2: An invoice is paid.\nAbout: haven / F1\nAs of 31 December 2025: 14\u00a0days left',
    );
    expect(read?.alarms).toEqual(['-P6DT15H', '-PT15H']);
    expect(read?.status).toBe('CONFIRMED');
  });

  it.each([
    ['Europe/Amsterdam', '2026-03-28T09:30:00+01:00'],
    ['Europe/Amsterdam', '2026-03-29T09:30:00+02:00'],
    ['Europe/Amsterdam', '2026-10-25T02:30:00+02:00'],
    ['Europe/Amsterdam', '2026-10-25T03:30:00+01:00'],
    ['Europe/Brussels', '2026-07-01T00:20:00+02:00'],
    ['America/Curacao', '2026-07-01T09:00:00-04:00'],
    ['America/Kralendijk', '2026-01-01T23:59:00-04:00'],
  ])('has a moment in %s with the zone that it needs: %s', (zone, at) => {
    const [read] = events(write([entry({ zone, at })]));
    expect(read?.event.startDate.toUnixTime()).toBe(Date.parse(at) / 1000);
    // The clock repeats this hour: it can only be told in UTC.
    expect(read?.event.startDate.zone.tzid).toBe(at.startsWith('2026-10-25T02') ? 'UTC' : zone);
    expect(read?.alarms).toEqual(['-P1D', '-PT2H']);
  });

  it('keeps contracts of several zones apart in one file', () => {
    const text = write([
      entry({ at: '2026-01-02T09:00:00+01:00' }),
      entry({ uid: 'b@servanda.invalid', zone: 'America/Aruba', at: '2026-01-02T09:00:00-04:00' }),
    ]);
    expect(events(text).map(({ event }) => event.startDate.toUnixTime())).toEqual(
      ['2026-01-02T09:00:00+01:00', '2026-01-02T09:00:00-04:00'].map((at) => Date.parse(at) / 1000),
    );
  });

  it('leaves out what has no date', () => {
    const { at: _, ...undated } = entry();
    expect(events(write([undated]))).toEqual([]);
  });

  it('brings every text through, in lines of at most 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((value) => value.replaceAll('\r', ''));
    fc.assert(
      fc.property(text, text, (says, subject) => {
        const written = write([entry({ says: { en: `x${says}`, nl: '' }, subject: `y${subject}` })]);
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const shown = `x${says}: y${subject}`
          .replace(/[\u2028\u2029]/g, '\n')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what has no place in a calendar
          .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        expect(events(written)[0]?.event.summary).toBe(shown);
      }),
    );
  });

  it('ends every line as RFC 5545 asks', () => {
    const text = write([entry(), entry({ uid: 'b', at: '2026-01-02T09:00:00+01:00' })]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('against an earlier file', () => {
  const sequences = (text: string) =>
    events(text).map(({ event, status }) => `${event.uid} ${event.sequence} ${status}`);

  it('the sequence number goes up when the date changes, and stays when it does not', () => {
    const first = write([entry()]);
    const same = write([entry({ says: { en: 'Other words', nl: 'x' } })], first);
    const moved = write([entry({ at: '2026-01-15' })], same);
    const withHour = write([entry({ at: '2026-01-15T09:00:00+01:00' })], moved);
    expect([first, same, moved, withHour].flatMap(sequences)).toEqual([
      'a@servanda.invalid 0 CONFIRMED',
      'a@servanda.invalid 0 CONFIRMED',
      'a@servanda.invalid 1 CONFIRMED',
      'a@servanda.invalid 2 CONFIRMED',
    ]);
  });

  it('what is gone and lies ahead is cancelled once, and may come back', () => {
    const first = write([entry(), entry({ uid: 'b', at: '2026-02-01T09:00:00+01:00' })]);
    const gone = write([], first);
    const still = write([], gone);
    const back = write([entry()], still);
    expect(sequences(gone)).toEqual(['a@servanda.invalid 1 CANCELLED', 'b 1 CANCELLED']);
    expect(sequences(still)).toEqual(sequences(gone));
    expect(sequences(back)).toEqual(['a@servanda.invalid 2 CONFIRMED', 'b 1 CANCELLED']);
    expect(events(gone)[1]?.event.startDate.toUnixTime()).toBe(
      Date.parse('2026-02-01T09:00:00+01:00') / 1000,
    );
  });

  it('what is behind us is left alone', () => {
    const first = write([entry({ at: '2025-12-30' }), entry({ uid: 'b', at: '2025-12-31' })]);
    expect(sequences(write([], first))).toEqual(['b 1 CANCELLED']);
  });

  it.each([
    ['something else', 'BEGIN:VCARD\r\n', 'a calendar begins with BEGIN:VCALENDAR', 1],
    ['a file that is cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', 'does not end with END:VCALENDAR', 2],
    ['a line that is none', 'BEGIN:VCALENDAR\r\nwhat\r\nEND:VCALENDAR\r\n', 'no line of a calendar', 2],
    [
      'an event without a name',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      'without UID',
      3,
    ],
  ])('%s is refused with its line', (_, text, wrong, line) => {
    expect(readEarlierCalendar(text)).toEqual({ wrong: expect.stringContaining(wrong), line });
  });
});

describe('the other formats', () => {
  const options = { lang: 'en', stamp: STAMP } as const;

  it('CSV has no formula in it', () => {
    const text = calendarText([entry({ subject: '=1+2', contract: 'a,"b"' })], 'csv', options);
    expect(text).toContain("payment-due,'=1+2,Invoice to be paid");
    expect(text).toContain('"a,""b"""');
  });

  it('the table says when, how long still, for whom and why', () => {
    const { at: _, margin: __, ...undated } = entry({ uid: 'b' });
    expect(calendarText([entry(), undated], 'table', options)).toBe(
      [
        'When             Margin        For       Contract  Section  What',
        '14 January 2026  14\u00a0days left  customer  haven     2        Invoice to be paid: F1',
        'no date yet                    customer  haven     2        Invoice to be paid: F1',
        '',
      ].join('\n'),
    );
  });

  it('JSON is the entries', () => {
    expect(JSON.parse(calendarText([entry()], 'json', options))).toEqual({ entries: [entry()] });
  });
});
