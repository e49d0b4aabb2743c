import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding, Result } from '../../src/evaluate/result.js';
import { writeHtml } from '../../src/report/html.js';
import { DEMO, HOSTILE } from './fixture.js';
import { bulkFindings } from './fixture-bulk.js';

const options = { lang: 'en', colour: false, width: 80 } as const;
const page = await writeHtml(DEMO, options);

const inside = (tag: string, text = page): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');

const attributes = (name: string, text = page): string[] =>
  [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

/** Two thousand findings over some clauses, one in thirteen breached. */
function large(clauseCount: number): Result {
  const [template] = DEMO.clauses.filter((clause) => clause.id === 'copies.daily');
  const names = Array.from({ length: clauseCount }, (_, index) => `copies.daily-${index}`);
  const findings: Finding[] = names.flatMap((name) => bulkFindings(2000 / clauseCount, name));
  const clauses = names.flatMap((id) => (template === undefined ? [] : [{ ...template, id }]));
  return { ...DEMO, findings, clauses };
}

describe('the page', () => {
  it.each(['en', 'nl'] as const)('is what the golden file holds (%s)', async (lang) => {
    const text = await writeHtml(DEMO, { ...options, lang });
    await expect(text).toMatchFileSnapshot(`golden/demo.${lang}.html`);
  });

  it('is one file that fetches nothing', () => {
    const fetching = /\b(src|href|action|srcset|poster)="(?!#)|@import|url\((?!#)|\bfetch\(|https?:/i;
    const own = page.replace(/(<bdi>|<code[^>]*>)[\s\S]*?(<\/bdi>|<\/code>)/g, '');
    expect(own).not.toMatch(fetching);
  });

  it('allows only the style and the script that it carries', () => {
    const [policy = ''] = attributes('content').filter((text) => text.includes('default-src'));
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const plain = policy.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=');
    expect(inside('script')).toHaveLength(1);
    expect(inside('style')).toHaveLength(1);
    expect(plain).toContain("default-src 'none'");
    expect(plain).toContain(`script-src 'sha256-${hash(inside('script')[0] ?? '')}'`);
    expect(plain).toContain(`style-src 'sha256-${hash(inside('style')[0] ?? '')}'`);
    expect(plain).not.toContain('unsafe');
    expect(page).not.toMatch(/ (style|on[a-z]+)="/);
  });

  it('shows hostile texts as texts', () => {
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;/script&gt;&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
    expect(page).toContain('<bdi>&quot;quoted&quot; &#x27;single&#x27; &amp; {{braces}} $');
    expect(page).toContain(`<bdi>${HOSTILE.rightToLeft}</bdi>`);
    expect(page).toContain('⟨U+202E⟩gnp.exe');
    expect(page).toContain('red ␛[31malert');
    expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  it('is in the language that was asked for', async () => {
    expect(page).toMatch(/<html lang="en">/);
    const dutch = await writeHtml(DEMO, { ...options, lang: 'nl' });
    expect(dutch).toMatch(/<html lang="nl">/);
    expect(dutch).toContain('De klant betaalt binnen de termijn.');
    expect(dutch).not.toContain('The customer pays');
    expect(dutch).toContain('€\u00a01.210,01');
    expect(page).toContain('€1,210.01');
  });

  it('has a word and a drawing for every outcome, not colour alone', () => {
    for (const shown of ['breached', 'missed', 'pending', 'undetermined', 'waived', 'met', 'holds']) {
      expect(page).toContain(`<symbol id="i-${shown}"`);
      expect(page).toMatch(
        new RegExp(`<use href="#i-${shown}"/></svg>${shown === 'missed' ? 'target ' : ''}${shown}`),
      );
    }
  });

  it('prints no blank where a word should be', () => {
    const text = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
    expect(text).not.toMatch(/\bundefined\b|\bnull\b|\[object|NaN|Infinity/);
  });

  it('gives every finding one place to link to, and every link a place', () => {
    const ids = attributes('id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, gap } of DEMO.findings) expect(ids.includes(`f-${id}`)).toBe(gap === undefined);
    const links = attributes('href').filter((link) => link !== '#');
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('tells what has no source once, by record type, and counts it nowhere else', () => {
    const listed = DEMO.findings.filter(({ gap }) => gap === undefined).length;
    expect(page).toContain(`data-total="${listed}"`);
    expect(page.match(/<th scope="row"><code>training-day<\/code>/g)).toHaveLength(1);
  });

  it('says the folder of the contract once', () => {
    expect(page.match(/contracts\/demo\//g)).toHaveLength(1);
    expect(page).toContain('operations/invoices.yaml:44');
  });

  it('tells each drawing in words', () => {
    const drawings = [...page.matchAll(/<svg class="(clock|chart)[^>]*>(.{0,8})/g)];
    expect(drawings.length).toBeGreaterThan(8);
    for (const [, , start] of drawings) expect(start).toMatch(/^<title>/);
  });

  it('folds what needs no attention when there is much of it', () => {
    const folded = page.slice(page.indexOf('class="folded'));
    expect(folded).toContain('37 met, in a table');
    expect(folded.match(/<tr id=/g)).toHaveLength(37);
  });

  it.each([10, 50, 200, 400])('stays under 2 MB with 2,000 findings over %i clauses', async (clauseCount) => {
    const result = large(clauseCount);
    const text = await writeHtml(result, options);
    expect(result.findings).toHaveLength(2000);
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
    expect(text.match(/ id="f-/g)).toHaveLength(2000);
  });

  it('says so when nothing asks for attention', async () => {
    const findings = DEMO.findings.filter((each) => each.verdict === 'met');
    const text = await writeHtml({ ...DEMO, findings, gaps: [], warnings: [], charts: [] }, options);
    expect(text).toContain('Nothing was breached and no target was missed.');
  });
});
