import { listFolder } from '../source/list-folder.js';
import type { Problems } from '../source/problem.js';
import type { JsonSchema } from '../source/schema-check.js';
import type { YamlTree } from '../source/yaml-tree.js';
import { HolidayCalendar, type HolidayCalendarData } from '../values/holidays.js';
import { CALENDAR_SCHEMA } from './schema/reference-schema.js';

interface Files {
  read(path: string, schema: JsonSchema, folder?: string): Promise<YamlTree | undefined>;
}

/** Reads the holiday calendars of several folders; a calendar of a later folder replaces its namesake. */
export async function readCalendars(
  root: string,
  folders: readonly string[],
  files: Files,
  problems: Problems,
): Promise<Map<string, HolidayCalendar>> {
  const calendars = new Map<string, HolidayCalendar>();
  for (const folder of folders) {
    const listed = await listFolder(root, folder);
    for (const name of listed?.files.filter((file) => file.endsWith('.yaml')) ?? []) {
      const tree = await files.read(name, CALENDAR_SCHEMA, folder);
      if (tree === undefined) continue;
      const data = tree.data as HolidayCalendarData;
      try {
        calendars.set(data.id, new HolidayCalendar(data));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        problems.add({ code: 'wrong-form', message: `not a holiday calendar: ${message}`, file: tree.file });
      }
    }
  }
  return calendars;
}
