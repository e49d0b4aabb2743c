import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/evaluate/result.js';
import { writeMarkdown } from '../../src/report/markdown.js';
import { markdownCode, markdownText } from '../../src/report/markdown-text.js';
import { DEMO } from './fixture.js';
import { bulkFindings } from './fixture-bulk.js';

const options = { lang: 'en', colour: false, width: 80 } as const;
const LIMIT = 60_000;

function long(count: number, label: string): Finding[] {
  return bulkFindings(count * 13)
    .filter(({ verdict }) => verdict === 'breached')
    .map((finding, index) => ({ ...finding, subject: { ...finding.subject, label: `${index} ${label}` } }));
}

/** Every fold is closed, in its order. */
function expectClosed(text: string): void {
  const tags = [...text.matchAll(/^<(\/?)details>/gm)].map(([, slash]) => slash);
  expect(tags.join('')).toMatch(/^(\/)*$/);
  expect(tags.filter((slash) => slash === '')).toHaveLength(tags.filter((slash) => slash === '/').length);
}

describe('the report as a comment', () => {
  it.each(['en', 'nl'] as const)('is what the golden file holds (%s)', async (lang) => {
    const text = await writeMarkdown(DEMO, { ...options, lang });
    await expect(text).toMatchFileSnapshot(`golden/demo.${lang}.md`);
  });

  it('has every breach of up to five a clause, and no cut', async () => {
    const text = await writeMarkdown(DEMO, options);
    expect(text.match(/^- ✗ /gm)).toHaveLength(DEMO.summary.breached);
    expect(text).not.toContain('Cut here');
    expectClosed(text);
  });

  it('folds the sixth breach of a clause and those after it', async () => {
    const text = await writeMarkdown({ ...DEMO, findings: long(7, 'copy') }, options);
    expect(text.match(/^- ✗ /gm)).toHaveLength(5);
    expect(text).toContain('<details><summary>… and 2 more</summary>');
    expectClosed(text);
  });

  it('tells what is pending, and states that something follows from, once a clause', async () => {
    const alike = (verdict: Finding['verdict'], holds: boolean): Finding[] => {
      const one = DEMO.findings.find((each) => each.verdict === verdict && (each.holds ?? false) === holds)!;
      return ['A', 'B', 'C'].map((key) => ({ ...one, subject: { ...one.subject, key, label: key } }));
    };
    const findings = [...alike('pending', false), ...alike('met', true)];
    const text = await writeMarkdown({ ...DEMO, findings }, options);
    expect(text).toContain(
      '○ pending (3)</summary>\n\n- `A` (`paying.in-time`) – known from 15 January 2026 … and 2 more\n',
    );
    expect(text).toContain(
      '● holds (3)</summary>\n\n- `A` (`paying.ground-for-stopping`) … and 2 more – right: stop-renewing for the vendor\n',
    );
  });

  it('stays short of its limit whatever there is, and says what it leaves out', async () => {
    const name = '`<b>|@x'.repeat(80);
    const text = await writeMarkdown({ ...DEMO, gaps: [], findings: long(2_000, name) }, options);
    expect(text.length).toBeLessThan(LIMIT);
    expect(text.length).toBeGreaterThan(LIMIT - 4_000);
    expectClosed(text);
    const told = (text.match(/^- /gm)?.length ?? 0) - 6;
    const left = /\(([\d,]+) findings left out\)/.exec(text)?.[1]?.replaceAll(',', '');
    expect(told + Number(left)).toBe(2_000);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^<sub>/);
  });

  it('says so too when only the end of its tables is missing', async () => {
    const warnings = Array.from({ length: 400 }, (_, index) => ({
      message: `${index} ${'long '.repeat(50)}`,
    }));
    const text = await writeMarkdown({ ...DEMO, warnings }, options);
    expect(text.length).toBeLessThan(LIMIT);
    expect(text).toContain('Cut here, for a comment holds no more. The whole report');
    expectClosed(text);
  });

  it('stays short of its limit with names that know no end', async () => {
    const endless = '@'.repeat(200_000);
    const { contract, agreement } = DEMO;
    const text = await writeMarkdown(
      {
        ...DEMO,
        contract: { ...contract, customer: endless, vendor: endless, id: endless, zone: endless },
        agreement: { ...agreement, version: endless, title: { en: endless, nl: endless } },
      },
      options,
    );
    expect(text.length).toBeLessThan(LIMIT);
    expect(text).toContain('F-2025-031');
  });

  it('says in a line when nothing asks for attention', async () => {
    const findings = DEMO.findings.filter(({ verdict }) => verdict === 'met');
    const text = await writeMarkdown({ ...DEMO, findings }, options);
    expect(text).toContain('Nothing was breached and no target was missed.');
    expect(text).not.toContain('####');
  });

  it('says of a breach that it rests on a number that nobody agreed', async () => {
    expect(await writeMarkdown(DEMO, options)).toContain(
      '  - Rests on an assumed number that the text does not give.',
    );
  });
});

describe('text from data in Markdown', () => {
  it.each([
    ['a_b*c', 'a\\_b\\*c'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['12.5', '12.5'],
    ['2025-01', '2025-01'],
    ['a@b.nl', 'a@<!-- -->b.nl'],
    ['see #12', 'see #<!-- -->12'],
    ['€ 5, $x$', '€ 5, $<!-- -->x$'],
    ['http://a', 'http:/<!-- -->/a'],
    ['www.a', 'www<!-- -->.a'],
    ['a\nb', 'a␊b'],
    ['x'.repeat(301), `${'x'.repeat(300)}…`],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it.each([
    ['a', '`a`'],
    ['', '`  `'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a```b', '````a```b````'],
    [' a ', '`  a  `'],
  ])('%j is the code %j', (text, written) => {
    expect(markdownCode(text)).toBe(written);
  });
});
