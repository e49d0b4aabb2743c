import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { caseJunit } from '../../src/index.js';
import { writeJunit } from '../../src/report/junit.js';
import { writeJunitReport } from '../../src/report/junit-report.js';
import { DEMO } from './fixture.js';

const options = { lang: 'en', colour: false, width: 80 } as const;
const text = await writeJunitReport(DEMO, options);

/** The test of a subject, up to its end. */
function testOf(xml: string, classname: string, name: string): string {
  const start = xml.indexOf(`<testcase name="${name}" classname="${classname}"`);
  expect(start).toBeGreaterThan(0);
  const rest = xml.slice(start);
  return rest.slice(0, rest.search(/\/>\n {4}<test|<\/testcase>|\/>\n {2}<\/testsuite>/));
}

describe('the findings as JUnit XML', () => {
  it.each(['en', 'nl'] as const)('are what the golden file holds (%s)', async (lang) => {
    const xml = await writeJunitReport(DEMO, { ...options, lang });
    await expect(xml).toMatchFileSnapshot(`golden/demo.${lang}.xml`);
  });

  it('are a suite a section and a test a finding, with counts that add up', () => {
    const suites = [...text.matchAll(/<testsuite name="([^"]*)" tests="(\d+)"/g)];
    expect(suites.map(([, name]) => name)).toEqual(DEMO.sections.map(({ id, title }) => `${id} ${title.en}`));
    expect(suites.reduce((sum, [, , tests]) => sum + Number(tests), 0)).toBe(DEMO.findings.length);
    const count = (tag: string): number => text.match(new RegExp(`<${tag}[ >/]`, 'g'))?.length ?? 0;
    expect(text).toContain(
      ` tests="${count('testcase')}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}"`,
    );
    expect(() => create(text)).not.toThrow();
  });

  it('a breach is a failure with its reason and its evidence', () => {
    const test = testOf(text, 'paying.in-time', 'invoice F-2025-014');
    expect(test).toContain('<failure message="F-2025-014: breached, major. ');
    expect(test).toContain('type="major"');
    expect(test).toContain('\nproof: contracts/demo/operations/invoices.yaml:42, 44, 45;');
    expect(test).toContain('\nTerms used: paying.term 30 days (rules/demo/terms.yaml:12)');
  });

  it.each([
    ['pending', 'paying.in-time', 'invoice F-2025-040', 'There is time until'],
    ['undetermined', 'answers.first', 'ticket T-1200', 'Missing: ticket.submittedAt'],
    ['waived', 'paying.in-time', 'invoice F-2025-020', 'Accepted by J. de Boer'],
    ['missed', 'speed.share', 'month 2025-03', 'target missed'],
    ['not applicable', 'answers.weekend', 'ticket T-1102', 'Clause answers.first makes an exception'],
    ['breached, of a number that nobody agreed', 'answers.kept-copy', 'ticket T-0990', 'assumed number'],
  ])('what is %s is skipped, with the reason', (_, rule, name, reason) => {
    const test = testOf(text, rule, name);
    expect(test).toContain('<skipped message="');
    expect(test).toContain(reason);
  });

  it('what is undetermined is an error under strict, what is pending is not', async () => {
    const strict = await writeJunitReport(DEMO, { ...options, strict: true });
    expect(strict).toContain(` errors="${DEMO.summary.undetermined}" `);
    expect(testOf(strict, 'answers.first', 'ticket T-1200')).toContain(
      '<error message="T-1200: undetermined. Missing: ticket.submittedAt',
    );
    expect(testOf(strict, 'paying.in-time', 'invoice F-2025-040')).toContain('<skipped ');
  });

  it('what is met, and a state that holds, just pass', () => {
    expect(text).toContain('<testcase name="invoice F-2025-007" classname="paying.in-time"/>');
    expect(text).toContain('<testcase name="invoice F-2025-031" classname="paying.ground-for-stopping"/>');
  });

  it('a suite says how many subjects its rules passed over', async () => {
    const clauses = DEMO.clauses.map((clause) => ({ ...clause, passedOver: 7 }));
    const xml = await writeJunitReport({ ...DEMO, clauses }, options);
    const inFirst = DEMO.clauses.filter(({ section }) => section === '1').length;
    expect(xml).toContain(`<property name="notApplicable" value="${7 * inFirst}"/>`);
    expect(text).not.toContain('<propert');
  });

  it('names are the same in every language, so that a history goes on', async () => {
    const names = (xml: string): string[] => xml.match(/<testcase [^>]*"/g) ?? [];
    const dutch = await writeJunitReport(DEMO, { ...options, lang: 'nl' });
    expect(names(dutch)).toEqual(names(text));
    expect(new Set(names(text)).size).toBe(DEMO.findings.length);
  });
});

it('worked cases are a suite a file', async () => {
  const position = { file: 'a.cases.yaml', line: 1, column: 1 };
  const xml = await caseJunit({
    outcomes: [
      { id: 'one', file: 'a.cases.yaml', at: position, failures: [] },
      { id: 'two', file: 'b.cases.yaml', at: position, failures: ['expected <met>\u0007'] },
    ] as unknown as Parameters<typeof caseJunit>[0]['outcomes'],
  });
  expect(xml).toContain('<testsuites tests="2" failures="1" errors="0" skipped="0">');
  expect(xml).toContain('<failure message="expected &lt;met&gt;␇"/>');
  expect(xml.match(/<testsuite /g)).toHaveLength(2);
});

it('nothing to tell is a document too', async () => {
  expect(await writeJunit([])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites tests="0" failures="0" errors="0" skipped="0"/>\n',
  );
});
