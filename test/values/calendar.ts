import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { HolidayCalendar, type HolidayCalendarData } from '../../src/values/holidays.js';

export const CALENDAR_IDS = [
  'nl-usual',
  'nl-good-friday',
  'nl-every-5-may',
  'nl-statutory',
  'be',
  'aw',
  'cw',
  'sx',
  'bq',
] as const;

/** The calendar as its file in `rules/calendars` holds it. */
export function calendarData(id: string): HolidayCalendarData {
  const file = new URL(`../../rules/calendars/${id}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as HolidayCalendarData;
}

export function calendar(id: string): HolidayCalendar {
  return new HolidayCalendar(calendarData(id));
}
