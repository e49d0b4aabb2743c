import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/report/html.js';
import { DEMO } from '../report/fixture.js';
import { bulkFindings } from '../report/fixture-bulk.js';
import { findChromium } from './chromium.js';

const executablePath = findChromium();
const options = { lang: 'en', colour: false, width: 80 } as const;

if (executablePath === undefined) {
  process.stderr.write('No Chromium was found: the tests of the report in a browser are skipped.\n');
}

// A browser takes its time where others work too; nothing here is measured by the clock.
describe.skipIf(executablePath === undefined)('the report in Chromium', () => {
  let browser: Browser;
  let folder: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'servanda-page-'));
    writeFileSync(join(folder, 'demo.html'), await writeHtml(DEMO, options));
    const [clause] = DEMO.clauses.filter(({ id }) => id === 'copies.daily');
    const ids = Array.from({ length: 50 }, (_, index) => `copies.daily-${index}`);
    const many = {
      ...DEMO,
      clauses: ids.map((id) => ({ ...clause!, id })),
      findings: ids.flatMap((id) => bulkFindings(200, id)),
    };
    writeFileSync(join(folder, 'many.html'), await writeHtml(many, options));
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page, waits for its script, and takes down everything that goes wrong in it. */
  async function open(
    file: 'demo.html' | 'many.html',
    { hash = '', dark = false, width = 1280, script = true } = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) troubles.push(request.url());
    });
    await page.goto(`${pathToFileURL(join(folder, file))}${hash}`);
    if (script) await page.waitForSelector('html[data-ready]');
    return page;
  }

  const close = async (page: Page): Promise<void> => {
    await page.context().close();
    expect(troubles.splice(0)).toEqual([]);
  };

  const finding = (verdict: string) => DEMO.findings.find((each) => each.verdict === verdict)!;

  it.each([
    ['light', false],
    ['dark', true],
  ])(
    'has nothing that axe finds wrong, with everything open (%s)',
    async (_, dark) => {
      const page = await open('demo.html', { dark });
      await page.locator('button[name=open]').click();
      const isAllOpen = `(() => {
      const closed = [...document.querySelectorAll('details:not([open])')];
      for (const each of closed) each.open = true;
      return closed.length === 0;
    })()`;
      await expect.poll(() => page.evaluate(isAllOpen)).toBe(true);
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(20);
      await close(page);
    },
    120_000,
  );

  it('changes its colours with a key, whatever the system has', async () => {
    const page = await open('demo.html', { dark: true });
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await paper();
    const button = page.locator('[data-theme=dark]');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.press('Enter');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await paper()).not.toBe(dark);
    await close(page);
  });

  it('speaks the other language at a key, and keeps the filter and the finding that is open', async () => {
    const { id } = finding('breached');
    const page = await open('demo.html', { hash: `#f-${id}` });
    expect(await page.locator(`#f-${id}`).textContent()).toContain('What would have changed it');
    await page.locator('select[name=outcome]').selectOption('breached');
    await page.locator('[data-lang=nl]').press('Enter');
    expect(await page.evaluate('document.documentElement.lang')).toBe('nl');
    expect(await page.title()).toMatch(/^Nalevingsrapport /);
    expect(await page.locator('select[name=outcome]').inputValue()).toBe('breached');
    expect(await page.locator(`#f-${id}`).textContent()).toContain('Wat de uitkomst had veranderd');
    expect(await page.evaluate('document.activeElement.dataset.lang')).toBe('nl');
    await close(page);
  });

  it('is used by keyboard alone: skip link, map, search, finding', async () => {
    const page = await open('demo.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#findings');
    const cells = page.locator('.plan a:not(.number)');
    expect(await page.locator('.plan a[tabindex="0"]').count()).toBe(1);
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    const last = await page.evaluate('document.activeElement.getAttribute("href")');
    expect(last).toBe(`#c-${DEMO.clauses.at(-1)!.id}`);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe(`#c-${DEMO.clauses[0]!.id}`);
    await page.keyboard.press('/');
    const one = finding('breached');
    await page.keyboard.type(`${one.subject.key} ${one.rule}`);
    const line = page.locator(`#f-${one.id}`);
    await expect.poll(() => page.locator('.sections .finding').count()).toBeLessThan(5);
    await line.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => line.locator('svg.clock').count()).toBe(1);
    await close(page);
  });

  it('leads to a finding that lies folded, and to one that a filter hides', async () => {
    const met = DEMO.findings.filter(({ verdict, clause }) => verdict === 'met' && clause === 'copies.daily');
    const wanted = met.at(-1)!;
    const page = await open('demo.html', { hash: `#f-${wanted.id}` });
    expect(await page.locator(`[id="f-${wanted.id}"]`).isVisible()).toBe(true);
    await page.locator('select[name=outcome]').selectOption('pending');
    await expect.poll(() => page.locator(`[id="f-${wanted.id}"]`).count()).toBe(0);
    await page.evaluate(`location.assign('#f-${met[0]!.id}')`);
    await expect.poll(() => page.locator(`[id="f-${met[0]!.id}"]`).isVisible()).toBe(true);
    await page.evaluate("location.assign('#%E0%A4%A')");
    await close(page);
  });

  it.each([320, 390])('needs no scrolling sideways at %i pixels', async (width) => {
    const page = await open('demo.html', { width, hash: `#f-${finding('breached').id}` });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await close(page);
  });

  it('prints what asks for attention in full', async () => {
    const page = await open('demo.html');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const closed = await page.locator('.finding.v-breached:not([open])').count();
    expect(closed).toBe(0);
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
    await close(page);
  });

  it('is readable where no script may run', async () => {
    const page = await open('demo.html', { script: false });
    const { id } = finding('breached');
    await page.locator(`#f-${id} summary`).click();
    expect(await page.locator(`#f-${id}`).textContent()).toContain('The latest moment was');
    expect(await page.locator('form.filter').isVisible()).toBe(false);
    expect(await page.locator('.tools').isVisible()).toBe(false);
    await close(page);
  });

  it('stays usable with ten thousand findings: opens, filters, unfolds and changes its language', async () => {
    const page = await open('many.html');
    expect(await page.locator('.filter output').textContent()).toBe('10,000 of 10,000 findings shown');
    await page.locator('input[name=search]').fill('copies.daily-7 2025');
    await expect.poll(() => page.locator('.filter output').textContent()).not.toContain('10,000 of 10,000');
    expect(await page.locator('.sections .clause').count()).toBe(1);
    await page.locator('button[type=reset]').click();
    await expect.poll(() => page.locator('.filter output').textContent()).toContain('10,000 of 10,000');
    await page.locator('.folded.v-met summary').first().click();
    await expect.poll(() => page.locator('.folded.v-met .finding').count()).toBeGreaterThan(100);
    await page.locator('[data-lang=nl]').click();
    expect(await page.locator('.filter output').textContent()).toContain('10.000 van 10.000');
    const nodes = await page.evaluate("document.querySelectorAll('*').length");
    expect(nodes).toBeLessThan(30_000);
    await close(page);
  });
});
