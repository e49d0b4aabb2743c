import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  check,
  drift,
  lint,
  lintLine,
  mutantLine,
  mutateAgreement,
  openContract,
  type Result,
} from '../src/index.js';
import { Day } from '../src/values/day.js';
import { HolidayCalendar, type HolidayCalendarData } from '../src/values/holidays.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const RULES = 'rules/example-sla';
const CONTRACT = 'contracts/tullaroe-books';
const REQUEST = { root: ROOT, agreement: RULES };

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const yaml = <Data>(path: string): Data => parse(read(path)) as Data;

interface Manifest {
  readonly text: { readonly lines: number; readonly blank: readonly number[] };
}
interface SectionFile {
  readonly section: string;
  readonly clauses: readonly { readonly id: string; readonly lines: readonly [number, number] }[];
}

describe('the agreement', () => {
  const text = read(`${RULES}/agreement.md`).trimEnd().split('\n');
  const manifest = yaml<Manifest>(`${RULES}/agreement.yaml`).text;

  it('counts the lines of its text, and leaves out headings and empty lines only', () => {
    const blank = text.flatMap((line, index) => (/^(#|$)/.test(line) ? [index + 1] : []));
    expect(manifest).toEqual({ lines: text.length, blank });
  });

  it('has each numbered sentence in the section of its number', () => {
    for (const file of readdirSync(join(ROOT, RULES)).filter((name) =>
      /^\d.*(?<!\.cases)\.yaml$/.test(name),
    )) {
      const { section, clauses } = yaml<SectionFile>(`${RULES}/${file}`);
      for (const { id, lines } of clauses.filter(({ id }) => id !== 'about.example'))
        expect(text[lines[0] - 1], id).toMatch(new RegExp(`^${section}\\.\\d `));
    }
  });

  it('has the fingerprints of its text', async () => {
    expect(await drift({ ...REQUEST, text: `${RULES}/agreement.md` })).toMatchObject({ same: true });
  });

  it('is clean to lint', async () => {
    expect((await lint(REQUEST)).map(lintLine)).toEqual([]);
  });

  it('has cases that notice every change of its rules', async () => {
    const { mutants, survivors } = await mutateAgreement(REQUEST);
    expect(survivors.map(mutantLine)).toEqual([]);
    expect(mutants).toBeGreaterThan(150);
  }, 60_000);
});

describe('its calendar', () => {
  const calendar = new HolidayCalendar(yaml<HolidayCalendarData>(`${RULES}/calendars/ie.yaml`));
  const ours = (year: number): string[] =>
    calendar.between(Day.of(year, 1, 1), Day.of(year, 12, 31)).map(({ day }) => day.toString());

  it('agrees with date-holidays but for a day that the library lacks', () => {
    const library = new Holidays('IE');
    for (let year = 2020; year <= 2036; year += 1) {
      const theirs = library
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
      if (year === 2022) theirs.push('2022-03-18');
      expect(ours(year), String(year)).toEqual(theirs.sort());
    }
  });

  it('keeps Saint Brigid on a Friday 1 February', () => {
    expect(ours(2029)).toContain('2029-02-05');
    expect(ours(2030)).toContain('2030-02-01');
    expect(ours(2022)).not.toContain('2022-02-07');
  });
});

interface Planted {
  readonly clause: string;
  readonly subject: string;
  readonly verdict: string;
  readonly file: string;
}

describe('a contract under it', () => {
  const { asOf, planted } = yaml<{ asOf: string; planted: readonly Planted[] }>(`${CONTRACT}/planted.yaml`);
  let result: Result;

  beforeAll(async () => {
    result = await check(await openContract({ root: ROOT, folder: CONTRACT }), { asOf });
  });

  it('shows what is planted, and nothing else', () => {
    const found = result.findings
      .filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable')
      .map(({ clause, subject, verdict }) => `${verdict} ${clause} ${subject.key}`);
    const wanted = planted.map(({ clause, subject, verdict }) => `${verdict} ${clause} ${subject}`);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('has a source for every record type, and its evidence in the file that is named', () => {
    expect(result.gaps).toEqual([]);
    expect(result.warnings).toEqual([]);
    const files = result.inputs.map(({ file }) => file);
    for (const { file } of planted) expect(files).toContain(`${CONTRACT}/${file}`);
  });

  it('counts real minutes over the change of the clock, and overlaps once', () => {
    const uptime = (month: string): number => {
      const finding = result.findings.find(
        ({ clause, subject }) => clause === 'uptime.monthly' && subject.key === month,
      );
      return Number(finding?.actual?.replace('≈', ''));
    };
    expect(uptime('2025-03')).toBeCloseTo((44_580 - 55) / 44_580, 9);
    expect(uptime('2025-06')).toBeCloseTo((43_200 - 491) / 43_200, 9);
    expect(uptime('2025-07')).toBeCloseTo((44_640 - 90) / 44_640, 9);
  });

  it('follows its individual term from the day on which that begins', () => {
    const due = (bill: string) =>
      result.findings.find(({ clause, subject }) => clause === 'fee.paid' && subject.key === bill)?.dueAt;
    expect([due('B-2025-06'), due('B-2025-07')]).toEqual(['2025-07-03', '2025-08-15']);
  });
});
