import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLetter } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parsed-letter.js';
import { renderHtml } from '../../src/letter/render-html.js';
import { matter, shipped } from '../letter/matter.js';
import { findChromium } from './chromium.js';

const executablePath = findChromium();

if (executablePath === undefined) {
  process.stderr.write('No Chromium was found: the test of a letter in a browser is skipped.\n');
}

describe.skipIf(executablePath === undefined)('a letter in Chromium', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'servanda-letter-'));
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['nl', 'en'])('%s: can be read by all, and nothing in it runs or is fetched', async (lang) => {
    const hostile = matter({
      customer: { ...matter().customer, name: '<img src=x onerror="document.title=1">' },
    });
    const answer = fillLetter(await shipped(`payment-reminder.${lang}`), hostile);
    if (!('letter' in answer)) throw new Error(JSON.stringify(answer.problem));
    const file = join(folder, `${lang}.html`);
    const house = { colour: '#005b99', footer: ['KvK 12345678'] };
    writeFileSync(file, renderHtml(await parseLetter(answer.letter), house));
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(String(pathToFileURL(file)));
    expect(asked).toEqual([String(pathToFileURL(file))]);
    expect(await page.title()).toContain('L-2025-07');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
});
