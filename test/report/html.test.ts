import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Result } from '../../src/evaluate/result.js';
import { nearFiles } from '../../src/report/contract-folder.js';
import { writeHtml } from '../../src/report/html.js';
import { fromColumns, toColumns } from '../../src/report/page/columns.js';
import { DEMO, HOSTILE } from './fixture.js';
import { bulkFindings } from './fixture-bulk.js';
import { modelOf, seenOf } from './page.js';

const options = { lang: 'en', colour: false, width: 80 } as const;
const page = await writeHtml(DEMO, options);
const seen = seenOf(page);
const model = modelOf(page, 'en');

const inside = (tag: string, text = page): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');

const attributes = (name: string, text = seen): string[] =>
  [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

const listed = DEMO.findings.filter(({ gap }) => gap === undefined);
const bodies = listed.map(({ id }) => model.body(id) ?? '').join('\n');

/** Findings over some clauses, one in thirteen breached. */
function large(count: number, clauseCount: number): Result {
  const [template] = DEMO.clauses.filter((clause) => clause.id === 'copies.daily');
  const names = Array.from({ length: clauseCount }, (_, index) => `copies.daily-${index}`);
  const findings: Finding[] = names.flatMap((name) => bulkFindings(count / clauseCount, name));
  const clauses = names.flatMap((id) => (template === undefined ? [] : [{ ...template, id }]));
  return { ...DEMO, findings, clauses };
}

describe('the page', () => {
  it.each(['en', 'nl'] as const)('is what the golden file holds (%s)', async (lang) => {
    const text = await writeHtml(DEMO, { ...options, lang });
    await expect(seenOf(text)).toMatchFileSnapshot(`golden/demo.${lang}.html`);
  });

  it('opens its findings as the golden file holds', async () => {
    const dutch = modelOf(page, 'nl');
    const both = listed.map(({ id }) => `${model.body(id)}\n\n${dutch.body(id)}\n`);
    await expect(both.join('\n')).toMatchFileSnapshot('golden/demo.findings.html');
  });

  it('is one file that fetches nothing', () => {
    const fetching = /\b(src|href|action|srcset|poster)="(?!#)|@import|url\((?!#)|\bfetch\(|https?:/i;
    const own = `${seen}${bodies}${inside('style')[0]}`.replace(
      /(<bdi>|<code[^>]*>)[\s\S]*?(<\/bdi>|<\/code>)/g,
      '',
    );
    expect(own).not.toMatch(fetching);
    expect(inside('script')[0]).not.toMatch(/\bfetch\(|XMLHttpRequest|import\(|eval\(|new Function|https?:/);
  });

  it('allows only the style and the script that it carries', () => {
    const [policy = ''] = attributes('content', page).filter((text) => text.includes('default-src'));
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const plain = policy.replaceAll('&#39;', "'");
    expect(inside('script')).toHaveLength(1);
    expect(inside('style')).toHaveLength(1);
    expect(plain).toContain("default-src 'none'");
    expect(plain).toContain(`script-src 'sha256-${hash(inside('script')[0] ?? '')}'`);
    expect(plain).toContain(`style-src 'sha256-${hash(inside('style')[0] ?? '')}'`);
    expect(plain).not.toContain('unsafe');
    expect(`${seen}${bodies}`).not.toMatch(/ (style|on[a-z]+)="/);
  });

  it('shows hostile texts as texts', () => {
    for (const text of [seen, bodies]) {
      expect(text).not.toContain('<img');
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    }
    const both = `${seen}${bodies}`;
    expect(both).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(both).toContain(HOSTILE.rightToLeft);
    expect(both).toContain('⟨U+202E⟩gnp.exe');
    expect(both).toContain('red ␛[31malert');
  });

  it('is in the language that was asked for, and carries the other', async () => {
    expect(page).toMatch(/<html lang="en">/);
    const dutch = await writeHtml(DEMO, { ...options, lang: 'nl' });
    expect(dutch).toMatch(/<html lang="nl">/);
    expect(seenOf(dutch)).toContain('De klant betaalt binnen de termijn.');
    expect(seenOf(dutch)).not.toContain('The customer pays');
    expect(modelOf(page, 'en').speak('nl').body).toBe(seenOf(dutch));
    expect(modelOf(dutch, 'nl').speak('en').body).toBe(seen);
  });

  it('has a word and a drawing for every outcome, not colour alone', () => {
    for (const shown of ['breached', 'missed', 'pending', 'undetermined', 'waived', 'met', 'holds']) {
      expect(page).toContain(`<symbol id="i-${shown}"`);
      expect(seen).toMatch(
        new RegExp(`<use href="#i-${shown}"/></svg>${shown === 'missed' ? 'target ' : ''}${shown}`),
      );
    }
  });

  it('prints no blank where a word should be', () => {
    expect(`${seen}${bodies}`).not.toMatch(/\bundefined\b|\bnull\b|\[object|NaN|Infinity/);
  });

  it('has a cell on the map for each clause, in the order of the text, told in words too', () => {
    const map = /<div class="plan">([\s\S]*?)<p class="told"/.exec(seen)?.[1] ?? '';
    const cells = [...map.matchAll(/<a class="v-([\w-]+)" href="#c-([^"]+)" aria-label="([^"]+)">/g)];
    expect(cells.map(([, , id]) => id)).toEqual(DEMO.clauses.map(({ id }) => id));
    for (const [, , id, told] of cells) expect(told).toMatch(new RegExp(`^${id}: \\S`));
  });

  it('gives every link a place, and every finding a place or a list that opens to it', () => {
    const ids = attributes('id');
    expect(new Set(ids).size).toBe(ids.length);
    const places = new Set(ids);
    for (const finding of listed) {
      const { clause, shown } = model.placeOf(finding.id)!;
      const isFolded = seen.includes(`data-clause="${clause}" data-o="${shown}"`);
      expect(places.has(`f-${finding.id}`) || isFolded).toBe(true);
    }
    const links = attributes('href').filter((link) => link.startsWith('#') && !link.startsWith('#f-'));
    const drawn = new Set(attributes('id', page).map((id) => `#${id}`));
    expect(links.filter((link) => !drawn.has(link) && !link.startsWith('#c-'))).toEqual([]);
  });

  it('opens a folded list to all its findings, in order, each once', () => {
    const lists = [...seen.matchAll(/data-clause="([^"]+)" data-o="([^"]+)" data-skip="(\d+)"/g)];
    expect(lists.length).toBeGreaterThan(0);
    for (const [, clause = '', shown = '', skip = ''] of lists) {
      const all = listed.filter((each) => each.clause === clause && model.placeOf(each.id)?.shown === shown);
      const { markup, left } = model.rows(clause, shown, Number(skip));
      const ids = attributes('id', markup);
      expect(left).toBe(0);
      expect(ids).toHaveLength(all.length - Number(skip));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('finds by words and choices, and says how many', () => {
    const wanted = { search: '', outcome: '', section: '', bearer: '', severity: '' };
    const { state } = model.filtered(wanted);
    expect(state).toBe(`${listed.length} of ${listed.length} findings shown`);
    const breached = listed.filter(({ verdict }) => verdict === 'breached');
    const found = model.filtered({ ...wanted, outcome: 'breached' });
    expect(found.state).toBe(`${breached.length} of ${listed.length} findings shown`);
    expect(attributes('id', found.markup).filter((id) => id.startsWith('f-'))).toHaveLength(breached.length);
    const one = breached[0]!;
    const named = model.filtered({ ...wanted, search: ` ${one.subject.key.toUpperCase()}  ${one.rule}` });
    expect(attributes('id', named.markup)).toContain(`f-${one.id}`);
    expect(model.filtered({ ...wanted, search: 'no such words' }).markup).toContain('No finding fits');
  });

  it('tells what has no source once, by record type', () => {
    expect(seen.match(/<th scope="row"><code>training-day<\/code>/g)).toHaveLength(1);
  });

  it('says the folder of the contract once', () => {
    expect(seen.match(/contracts\/demo\//g)).toHaveLength(1);
    expect(bodies).toContain('operations/invoices.yaml:44');
  });

  it('tells each drawing in words', () => {
    const drawings = [...`${seen}${bodies}`.matchAll(/<svg class="(clock|chart)[^>]*>(.{0,8})/g)];
    expect(drawings.length).toBeGreaterThan(8);
    for (const [, , start] of drawings) expect(start).toMatch(/^<title>/);
  });

  it.each([10, 50, 200, 400])('stays under 2 MB with 10,000 findings over %i clauses', async (clauses) => {
    const result = large(10_000, clauses);
    const text = await writeHtml(result, options);
    expect(result.findings).toHaveLength(10_000);
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
    expect(modelOf(text, 'en').data.result).toEqual(nearFiles(result).result);
  });

  it('says so when nothing asks for attention', async () => {
    const findings = DEMO.findings.filter((each) => each.verdict === 'met');
    const text = await writeHtml({ ...DEMO, findings, gaps: [], warnings: [], charts: [] }, options);
    expect(text).toContain('Nothing was breached and no target was missed.');
  });
});

describe('columns', () => {
  // Null stands for what is not there, so it is no value itself; a result has none.
  const key = fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text !== '__proto__');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.boolean(),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));

  it('give back what was put into them', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (list) => {
        const written = JSON.stringify(toColumns(list));
        expect(fromColumns(JSON.parse(written))).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
});
