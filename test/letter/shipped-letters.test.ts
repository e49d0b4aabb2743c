import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillLetter, type Letter, type LetterInput } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parsed-letter.js';
import { renderMarkdown } from '../../src/letter/render-markdown.js';
import { renderPdf } from '../../src/letter/render-pdf.js';
import { type PdfFonts, pdfFonts } from '../../src/pdf/fonts.js';
import { finding, lateResponse, matter, shipped } from './matter.js';

const paidLate = (): LetterInput =>
  matter({
    finding: finding({
      clock: {
        from: '2025-07-01',
        due: '2025-07-31',
        to: '2025-08-08',
        horizon: '2025-08-12',
        bound: 'latest',
      },
      margin: { value: '-8', unit: 'days' },
    }),
  });

const unanswered = (): LetterInput => {
  const late = lateResponse();
  const { from, due, horizon } = late.finding.clock ?? { horizon: '' };
  const { margin: _, ...rest } = late.finding;
  return {
    ...late,
    finding: {
      ...rest,
      clock: { ...(from && { from }), ...(due && { due }), horizon, bound: 'latest' },
      facts: rest.facts.filter(({ name }) => !name.endsWith('firstResponseAt')),
    },
  };
};

const LETTERS: readonly (readonly [string, string, () => LetterInput])[] = [
  ['unpaid', 'payment-reminder', matter],
  ['paid-late', 'payment-reminder', paidLate],
  ['answered-late', 'response-missed', lateResponse],
  ['unanswered', 'response-missed', unanswered],
];

async function letter(template: string, input: LetterInput): Promise<Letter> {
  const answer = fillLetter(await shipped(template), input);
  if (!('letter' in answer)) throw new Error(JSON.stringify(answer.problem));
  return answer.letter;
}

describe.each(LETTERS)('%s', (name, template, input) => {
  it.each(['nl', 'en'])('%s: every word', async (lang) => {
    const text = renderMarkdown(await letter(`${template}.${lang}`, input()));
    await expect(text).toMatchFileSnapshot(`golden/${name}.${lang}.md`);
  });
});

describe('a letter as PDF', () => {
  let fonts: PdfFonts;
  beforeAll(async () => {
    fonts = await pdfFonts();
  });

  const sha = async (made: Letter) =>
    createHash('sha256')
      .update(await renderPdf(await parseLetter(made), fonts))
      .digest('hex');

  it('has the same bytes every time, and after other letters', async () => {
    const first = await letter('payment-reminder.nl', matter());
    const other = await letter('response-missed.en', lateResponse());
    const hash = await sha(first);
    await sha(other);
    expect(await sha(first)).toBe(hash);
    expect(await sha({ ...first, subject: 'Another' })).not.toBe(hash);
  });

  it('is tagged, names its language, dates itself by the letter and embeds its fonts', async () => {
    const bytes = await renderPdf(await parseLetter(await letter('payment-reminder.nl', matter())), fonts);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang (nl)');
    expect(text).toContain('(D:20250812000000Z)');
    expect(text).toContain('/FontFile2');
    expect(text).not.toContain('/BaseFont /Helvetica');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toMatch(/\/S \/TH[\s\S]*?\/Scope \/Column/);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text.match(/\/S \/H1\b/g)).toHaveLength(1);
    // A single page needs no bookmarks, and they would open a panel.
    expect(text).not.toContain('/Outlines');
  });

  it('goes on over pages when it is long', async () => {
    const short = await letter('payment-reminder.nl', matter());
    const rows = Array.from({ length: 80 }, (_, index) => `| row ${index} | ${'long words '.repeat(20)} |`);
    const long = {
      ...short,
      body: `${short.body}\n| a | b |\n| --- | --- |\n${rows.join('\n')}\n\n- ${'x '.repeat(900)}\n`,
    };
    const pages = async (made: Letter) =>
      new TextDecoder('latin1')
        .decode(await renderPdf(await parseLetter(made), fonts))
        .match(/\/Type \/Page\b(?!s)/g)?.length;
    expect(await pages(short)).toBe(1);
    expect(await pages(long)).toBeGreaterThan(5);
    const text = new TextDecoder('latin1').decode(await renderPdf(await parseLetter(long), fonts));
    expect(text.match(/\/Title \(/g)?.length).toBeGreaterThan(3);
    expect(text).toContain('/Outlines');
  });
});
