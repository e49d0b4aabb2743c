import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import { contractDates } from '../../src/index/calendar.js';
import { check, parseAsOf } from '../../src/index/check.js';
import { type LoadedContract, openContract } from '../../src/index/load-contract.js';
import type { CalendarEntry } from '../../src/letter/calendar/calendar-entry.js';
import { readEarlierCalendar } from '../../src/letter/calendar/earlier-calendar.js';
import { icalendar } from '../../src/letter/calendar/icalendar.js';

const AS_OF = '2025-12-31';

describe('the dates of the sample', () => {
  let loaded: LoadedContract;
  let result: Result;
  let entries: readonly CalendarEntry[];

  beforeAll(async () => {
    loaded = await openContract({ root: process.cwd(), folder: 'contracts/noordkade-logistiek' });
    result = await check(loaded, { asOf: AS_OF });
    entries = contractDates(loaded, result);
  }, 60_000);

  const at = (name: string, subject?: string) =>
    entries
      .filter((entry) => entry.name === name && (subject === undefined || entry.subject === subject))
      .map((entry) => entry.at);

  it('hold what the agreement sets, worked out by hand', () => {
    // 31 December 2025: three working days before 1 February 2026 is Wednesday 28 January.
    expect(at('last-day-to-change', '2026-02')).toEqual(['2026-01-28']);
    expect(at('last-day-to-terminate', '2026-02')).toEqual(['2026-01-28']);
    // Easter Monday is 6 April 2026 and the days before 1 April are ordinary: Friday 27 March.
    expect(at('last-day-to-change', '2026-04')).toEqual(['2026-03-27']);
    // The last day before 1 October.
    expect(at('last-day-to-announce-indexation')).toEqual(['2026-09-30']);
    expect(at('payment-due', 'K-2025-12-15')).toEqual(['2026-01-14']);
    // 72 hours after 31 December 09:30.
    expect(at('authority-report-due')).toEqual(['2026-01-03T09:30:00+01:00']);
    expect(at('hours-lapse')).toEqual(['2025-12-31']);
    expect(at('migration-date-final')).toEqual(['2026-01-12']);
    expect(at('announce-terms-change', 'TC-2026')).toEqual(['2026-02-01']);
  });

  it('are one entry where several clauses set the same date, and name them all', () => {
    const [entry, ...more] = entries.filter(({ name }) => name === 'authority-report-due');
    expect(more).toEqual([]);
    expect(entry?.clauses.map(({ id }) => id).sort()).toEqual([
      'breach.controller-reports',
      'breach.customer-72-hours',
      'breach.customer-decides',
    ]);
  });

  it('each have words, a clause and, with a date, a margin', () => {
    for (const { name, says, clauses, margin, at: moment } of entries) {
      expect(says.nl, name).not.toBe(name.replaceAll('-', ' '));
      expect(clauses.length).toBeGreaterThan(0);
      expect(margin === undefined).toBe(moment === undefined);
    }
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
  });

  it('are told apart by party', () => {
    const customer = contractDates(loaded, result, { as: 'customer' });
    const vendor = contractDates(loaded, result, { as: 'vendor' });
    const both = entries.filter(({ to }) => to === 'both').length;
    expect(customer.some(({ to }) => to === 'vendor')).toBe(false);
    expect(customer.length + vendor.length - both).toBe(entries.length);
  });

  it('end where they are asked to', () => {
    const early = contractDates(loaded, result, { until: '2026-01-31' });
    expect(early.every(({ at: moment }) => moment === undefined || moment < '2026-02')).toBe(true);
    expect(early.length).toBeLessThan(entries.length);
  });

  it('come out of another program as they went in', () => {
    const stamp = parseAsOf(AS_OF, loaded.contract.zone);
    const text = icalendar(entries, { lang: 'nl', stamp });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    }
    const read = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const dated = entries.filter((entry) => entry.at !== undefined);
    expect(read.map(({ uid }) => uid)).toEqual(dated.map(({ uid }) => uid));
    for (const [index, { startDate }] of read.entries()) {
      const moment = dated[index]?.at ?? '';
      if (startDate.isDate) expect(startDate.toString()).toBe(moment);
      else expect(startDate.toUnixTime() * 1000).toBe(Date.parse(moment));
    }
    // Written again over itself, nothing moves.
    const earlier = readEarlierCalendar(text);
    expect('events' in earlier && icalendar(entries, { lang: 'nl', stamp, earlier: earlier.events })).toBe(
      text,
    );
  });

  it('keep their names from one day to the next', async () => {
    const day = await check(loaded, { asOf: '2025-12-30' });
    const before = new Map(contractDates(loaded, day).map((entry) => [entry.uid, entry]));
    const kept = entries.filter(({ uid }) => before.has(uid));
    expect(kept.length).toBeGreaterThan(60);
    for (const { uid, name, subject } of kept) expect(before.get(uid)).toMatchObject({ name, subject });
  }, 60_000);
});
