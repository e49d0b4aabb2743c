import { Command, InvalidArgumentError, Option } from 'commander';
import { contractDates, earlierEvents } from '../index/calendar.js';
import { check, parseAsOf } from '../index/check.js';
import { openContract } from '../index/load-contract.js';
import { byDate, type CalendarEntry } from '../letter/calendar/calendar-entry.js';
import { CALENDAR_FORMATS, type CalendarFormat, calendarText } from '../letter/calendar/calendar-formats.js';
import type { Instant } from '../values/instant.js';
import { contractFolders } from './contracts.js';
import { EXIT } from './exit-code.js';
import {
  asOfOption,
  asOfOr,
  type CommonOptions,
  langOption,
  readDay,
  readingOption,
  rulesOption,
} from './options.js';
import { writeOutputs } from './write-outputs.js';

interface CalendarOutput {
  readonly format: CalendarFormat;
  readonly file?: string;
}

interface CalendarFlags extends CommonOptions {
  readonly as?: 'customer' | 'vendor';
  readonly until?: string;
  readonly format?: readonly CalendarOutput[];
  readonly earlier?: string;
}

/** `servanda calendar`: the dates that the agreement sets, for people and for their calendars. */
export function calendarCommand(done: (code: number) => void): Command {
  return new Command('calendar')
    .description('List the dates that the agreement sets, or write them as iCalendar.')
    .argument('[contract...]', 'folders of contracts; all of ./contracts without it')
    .addOption(
      new Option(
        '--format <name[=file]>',
        `${CALENDAR_FORMATS.join(', ')}; may be given more than once`,
      ).argParser(readFormat),
    )
    .addOption(
      new Option('--as <party>', 'only the dates of one side, and those of both').choices([
        'customer',
        'vendor',
      ]),
    )
    .addOption(new Option('--until <day>', 'leave out what comes after it').argParser(readDay))
    .option('--earlier <file>', 'the .ics that this one replaces: dates that moved or went are marked')
    .addOption(asOfOption())
    .addOption(readingOption())
    .addOption(langOption())
    .addOption(rulesOption())
    .addHelpText('after', CALENDAR_EXAMPLES)
    .action(async (contracts: string[], flags: CalendarFlags) => {
      const root = process.cwd();
      const entries: CalendarEntry[] = [];
      let stamp: Instant | undefined;
      for (const folder of await contractFolders(root, contracts)) {
        const loaded = await openContract({ root, folder, rules: flags.rules });
        const result = await check(loaded, { asOf: asOfOr(flags.asOf), readings: flags.reading });
        entries.push(
          ...contractDates(loaded, result, { readings: flags.reading, as: flags.as, until: flags.until }),
        );
        stamp ??= parseAsOf(result.asOf, loaded.contract.zone);
      }
      if (stamp === undefined) return;
      const earlier = flags.earlier === undefined ? [] : await earlierEvents(root, flags.earlier);
      const options = { lang: flags.lang ?? 'en', stamp, earlier } as const;
      const sorted = entries.sort(byDate);
      const outputs = flags.format ?? [{ format: 'table' }];
      const written = outputs.map(({ format, file }) => ({
        file,
        text: calendarText(sorted, format, options),
      }));
      await writeOutputs(
        written.flatMap(({ file, text }) => (file === undefined ? [] : [{ path: file, bytes: text }])),
      );
      for (const { file, text } of written) if (file === undefined) process.stdout.write(text);
      done(EXIT.ok);
    });
}

function readFormat(text: string, before: readonly CalendarOutput[] = []): readonly CalendarOutput[] {
  const cut = text.indexOf('=');
  const name = cut < 0 ? text : text.slice(0, cut);
  const file = cut < 0 ? undefined : text.slice(cut + 1);
  const format = CALENDAR_FORMATS.find((one) => one === name);
  if (format === undefined || file === '') {
    throw new InvalidArgumentError(`Write one of ${CALENDAR_FORMATS.join(', ')}, or name=file.`);
  }
  return [...before, { format, ...(file === undefined ? {} : { file }) }];
}

const CALENDAR_EXAMPLES = `
Examples:
  servanda calendar contracts/my-company --as-of 2025-12-31
  servanda calendar --as customer --until 2026-03-31 --lang nl
  servanda calendar contracts/my-company --format ics=dates.ics --earlier dates.ics
  servanda calendar --format csv=dates.csv --format ics=dates.ics`;
