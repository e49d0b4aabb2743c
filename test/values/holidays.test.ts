import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Day } from '../../src/values/day.js';
import { easterSunday } from '../../src/values/easter.js';
import { HolidayCalendar, type HolidayData } from '../../src/values/holidays.js';
import { CALENDAR_IDS, calendar, calendarData } from './calendar.js';

function dates(id: string, year: number): string[] {
  return calendar(id)
    .between(Day.of(year, 1, 1), Day.of(year, 12, 31))
    .map(({ day }) => day.toString());
}

function only(row: Partial<HolidayData>): HolidayCalendar {
  const holiday = { id: 'one', name: { en: 'One', nl: 'Een' }, source: 'test', ...row };
  return new HolidayCalendar({ id: 'test', says: holiday.name, jurisdiction: 'NL', holidays: [holiday] });
}

function days(row: Partial<HolidayData>, from: number, through: number): string[] {
  return only(row)
    .between(Day.of(from, 1, 1), Day.of(through, 12, 31))
    .map(({ day }) => day.toString());
}

describe('Easter', () => {
  it.each(['1961-04-02', '2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20', '2038-04-25', '2285-03-22'])(
    '%s',
    (text) => {
      expect(easterSunday(Number(text.slice(0, 4))).toString()).toBe(text);
    },
  );

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const day = easterSunday(year);
        return day.weekday === 7 && day.n >= Day.of(year, 3, 22).n && day.n <= Day.of(year, 4, 25).n;
      }),
    );
  });
});

describe('rows', () => {
  it('shift by the weekday on which they would fall', () => {
    const kings = { fixed: '04-27', shift: { sunday: -1 } };
    expect(days(kings, 2024, 2026)).toEqual(['2024-04-27', '2025-04-26', '2026-04-27']);
  });

  it('shift over New Year', () => {
    const eve = { fixed: '01-01', shift: { sunday: -2, saturday: 2 } };
    expect(days(eve, 2022, 2023)).toEqual(['2022-01-03', '2022-12-30']);
  });

  it('keep to their years', () => {
    expect(days({ fixed: '05-05', everyYears: 5 }, 2019, 2026)).toEqual(['2020-05-05', '2025-05-05']);
    expect(days({ fixed: '05-05', from: 2021, through: 2022 }, 2019, 2026)).toEqual([
      '2021-05-05',
      '2022-05-05',
    ]);
    expect(days({ date: '2020-12-28' }, 2019, 2026)).toEqual(['2020-12-28']);
    expect(days({ fixed: '02-29' }, 2023, 2025)).toEqual(['2024-02-29']);
  });

  it('find the nth and the last weekday of a month', () => {
    expect(days({ weekday: { month: 10, weekday: 1, nth: 2 } }, 2023, 2025)).toEqual([
      '2023-10-09',
      '2024-10-14',
      '2025-10-13',
    ]);
    expect(days({ weekday: { month: 5, weekday: 1, nth: -1 } }, 2025, 2025)).toEqual(['2025-05-26']);
    expect(days({ weekday: { month: 5, weekday: 1, nth: 5 } }, 2025, 2027)).toEqual(['2027-05-31']);
    expect(days({ weekday: { month: 2, weekday: 7, nth: 1 } }, 2026, 2026)).toEqual(['2026-02-01']);
  });

  it.each([
    {},
    { fixed: '04-27', easter: 1 },
    { fixed: '02-30' },
    { fixed: '4-27' },
    { date: '2025-02-29' },
    { easter: 0.5 },
    { fixed: '05-05', everyYears: 0 },
    { weekday: { month: 13, weekday: 1, nth: 1 } },
    { weekday: { month: 1, weekday: 8, nth: 1 } },
    { weekday: { month: 1, weekday: 1, nth: 0 } },
  ])('refuse %j', (row) => {
    expect(() => only(row)).toThrow(RangeError);
  });
});

it('names the first of two holidays on one day', () => {
  expect(calendar('nl-usual').nameOf(Day.of(2005, 5, 5))).toEqual({
    en: 'Liberation Day',
    nl: 'Bevrijdingsdag',
  });
  expect(calendar('nl-usual').nameOf(Day.of(2025, 4, 27))).toBeUndefined();
  expect(calendar('nl-usual').nameOf(new Day(Number.POSITIVE_INFINITY))).toBeUndefined();
});

it('includes both bounds of a list, and refuses an endless one', () => {
  const usual = calendar('nl-usual');
  expect(usual.between(Day.of(2025, 12, 25), Day.of(2025, 12, 26))).toHaveLength(2);
  expect(usual.between(Day.of(2025, 12, 26), Day.of(2025, 12, 25))).toEqual([]);
  expect(() => usual.between(Day.of(2025, 1, 1), new Day(Number.POSITIVE_INFINITY))).toThrow(RangeError);
});

describe('calendar files', () => {
  it.each(CALENDAR_IDS)('%s has a source for every row and no id twice', (id) => {
    const data = calendarData(id);
    expect(data.id).toBe(id);
    expect(data.holidays.filter((row) => row.source.trim() === '')).toEqual([]);
    expect(new Set(data.holidays.map((row) => row.id)).size).toBe(data.holidays.length);
  });

  it('differ in the Netherlands by Good Friday and 5 May only', () => {
    const usual = dates('nl-usual', 2026);
    expect(usual).toHaveLength(9);
    expect(dates('nl-good-friday', 2026).filter((day) => !usual.includes(day))).toEqual(['2026-04-03']);
    expect(dates('nl-every-5-may', 2026).filter((day) => !usual.includes(day))).toEqual(['2026-05-05']);
    expect(dates('nl-every-5-may', 2025)).toEqual(dates('nl-usual', 2025));
  });

  it('count by statute with Good Friday, 5 May and the equated days, without the two Sundays', () => {
    expect(dates('nl-statutory', 2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-15',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('know the ten days of Belgium', () => {
    expect(dates('be', 2025)).toEqual([
      '2025-01-01',
      '2025-04-21',
      '2025-05-01',
      '2025-05-29',
      '2025-06-09',
      '2025-07-21',
      '2025-08-15',
      '2025-11-01',
      '2025-11-11',
      '2025-12-25',
    ]);
  });

  it('follow the islands', () => {
    expect(dates('aw', 2023)).toEqual([
      '2023-01-01',
      '2023-01-25',
      '2023-02-20',
      '2023-03-18',
      '2023-04-07',
      '2023-04-10',
      '2023-04-27',
      '2023-05-01',
      '2023-05-18',
      '2023-12-25',
      '2023-12-26',
    ]);
    expect(dates('aw', 2022)).toContain('2022-05-02');
    expect(dates('cw', 2023)).toEqual([
      '2023-01-01',
      '2023-02-20',
      '2023-04-07',
      '2023-04-09',
      '2023-04-10',
      '2023-04-27',
      '2023-05-01',
      '2023-05-18',
      '2023-07-02',
      '2023-10-10',
      '2023-12-25',
      '2023-12-26',
    ]);
    expect(dates('sx', 2020)).toContain('2020-12-28');
    expect(dates('sx', 2020)).not.toContain('2020-04-30');
    expect(dates('sx', 2018)).toContain('2018-07-02');
    expect(dates('sx', 2025)).toContain('2025-10-13');
    expect(dates('bq', 2022)).toContain('2022-05-02');
    for (const id of ['aw', 'cw', 'sx', 'bq']) {
      expect(dates(id, 2025)).toContain('2025-04-26');
      expect(dates(id, 2025)).not.toContain('2025-04-27');
    }
  });
});

/** Where our calendars and date-holidays part, with the reason. Per year: only here (+) and only there (-). */
type Difference = {
  readonly why: string;
  readonly here?: (year: number) => string;
  readonly there?: (year: number) => string;
};

const easter = (offset: number) => (year: number) => easterSunday(year).addDays(offset).toString();
const fixed = (monthDay: string) => (year: number) => `${year}-${monthDay}`;
const when = (years: readonly number[], day: (year: number) => string) => (year: number) =>
  years.includes(year) ? day(year) : '';
const sundayKing = {
  why: "the library leaves King's Day on a Sunday; the kingdom celebrates it the day before",
  here: when([2025, 2031], fixed('04-26')),
  there: when([2025, 2031], fixed('04-27')),
};
const easterDay = { why: 'the library calls Easter Sunday an observance; the law lists it', here: easter(0) };
const goodFriday = {
  why: 'the library calls Good Friday a school holiday; the law equates it',
  here: easter(-2),
};
const may5 = { why: 'the library calls 5 May a school holiday', here: fixed('05-05') };
const equated = (days: readonly string[]) => ({
  why: 'equated by royal decree, which the library does not follow',
  here: (year: number) => days.filter((day) => day.startsWith(String(year))).join(' '),
});
const COMPARED: readonly { id: string; country: string; differences: readonly Difference[] }[] = [
  {
    id: 'nl-usual',
    country: 'NL',
    differences: [{ ...may5, here: when([2020, 2025, 2030], fixed('05-05')) }],
  },
  {
    id: 'nl-good-friday',
    country: 'NL',
    differences: [goodFriday, { ...may5, here: when([2020, 2025, 2030], fixed('05-05')) }],
  },
  { id: 'nl-every-5-may', country: 'NL', differences: [may5] },
  {
    id: 'nl-statutory',
    country: 'NL',
    differences: [
      goodFriday,
      may5,
      { why: 'no row of the law, but a Sunday', there: easter(0) },
      { why: 'no row of the law, but a Sunday', there: easter(49) },
      equated([
        '2023-04-28',
        '2023-05-19',
        '2024-05-10',
        '2024-12-27',
        '2025-05-30',
        '2026-01-02',
        '2026-05-15',
        '2027-05-07',
        '2028-04-28',
        '2028-05-26',
      ]),
    ],
  },
  { id: 'be', country: 'BE', differences: [] },
  {
    id: 'aw',
    country: 'AW',
    differences: [
      sundayKing,
      {
        why: "the library adds a free Friday or Monday to 18 March in a weekend; the government's list has none",
        there: (year) => ({ 6: `${year}-03-17`, 7: `${year}-03-19` })[Day.of(year, 3, 18).weekday] ?? '',
      },
    ],
  },
  {
    id: 'cw',
    country: 'CW',
    differences: [
      sundayKing,
      easterDay,
      { why: "New Year's Eve is free for some hours only", there: fixed('12-31') },
    ],
  },
  {
    id: 'sx',
    country: 'SX',
    differences: [
      sundayKing,
      {
        why: 'the library has 9 October in every year; the government set the second Monday of October',
        here: (year) => days({ weekday: { month: 10, weekday: 1, nth: 2 } }, year, year).join(),
        there: fixed('10-09'),
      },
      {
        why: 'Carnival Day 2020 was moved by the Council of Ministers',
        here: when([2020], fixed('12-28')),
        there: when([2020], fixed('04-30')),
      },
      {
        why: 'a Sunday 1 July is celebrated on the Monday',
        here: when([2029], fixed('07-02')),
        there: when([2029], fixed('07-01')),
      },
    ],
  },
  {
    id: 'bq',
    country: 'BQ',
    differences: [
      sundayKing,
      easterDay,
      { why: 'the library has no Whit Sunday', here: easter(49) },
      {
        why: 'Kingdom Day is celebrated, but Bonaire lists it among the days that are not free (2023)',
        there: fixed('12-15'),
      },
    ],
  },
];

describe('against date-holidays, 2020 to 2030', () => {
  it.each(COMPARED)(
    '$id differs where a reason is given and nowhere else',
    ({ id, country, differences }) => {
      const library = new Holidays(country);
      for (let year = 2020; year <= 2030; year += 1) {
        const there = new Set(
          library
            .getHolidays(year)
            .filter(({ type }) => type === 'public')
            .map(({ date }) => date.slice(0, 10)),
        );
        const here = new Set(dates(id, year));
        const listed = (side: 'here' | 'there') =>
          differences.flatMap((one) => one[side]?.(year).split(' ') ?? []).filter(Boolean);
        const expected = new Set([...there].filter((day) => !listed('there').includes(day)));
        for (const day of listed('here')) {
          expected.add(day);
        }
        expect([...here].sort(), `${id} ${year}`).toEqual([...expected].sort());
      }
    },
  );
});
