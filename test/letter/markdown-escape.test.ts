import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, markdownRuns } from '../../src/letter/markdown-blocks.js';
import { escapeMarkdown, escapeTexts } from '../../src/letter/markdown-escape.js';

const words = async (markdown: string) => (await markdownRuns(markdown)).map((run) => run.text).join('');

describe('a value in Markdown', () => {
  it.each([
    '*bold*',
    '_it_',
    '# heading',
    '- item',
    '1. one',
    '12) x',
    '> quote',
    '[a](http://b)',
    '`code`',
    '<b>',
    '&amp;',
    'a | b',
    '---',
    '===',
    '+ plus',
    'Haven & Zoon',
    '\\',
    '-5',
    '2025.',
    '![x](y)',
    '~~a~~',
    'https://a.example',
  ])('%s shows as it is', async (text) => {
    expect(await markdownBlocks(escapeMarkdown(text))).toEqual([
      { kind: 'paragraph', runs: [{ text, bold: false, italic: false }] },
    ]);
  });

  it('stays one paragraph of plain text, whatever it holds', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab*_#-+=>1.)[](`\\|<&;~! '), maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const shown = value.trim();
        expect(await words(escapeMarkdown(value))).toBe(shown);
        expect(await words(`x ${escapeMarkdown(value)} x`)).toBe(shown === '' ? 'x  x' : `x ${shown} x`);
      }),
    );
  });

  it('loses line breaks and hidden characters', () => {
    expect(escapeMarkdown('a\n\n# b\u202e\u0007c')).toBe('a # b c');
  });

  it('is escaped in all depths of data, and nothing else is', () => {
    expect(escapeTexts({ a: ['*'], b: { c: 1, d: true, e: undefined } })).toEqual({
      a: ['\\*'],
      b: { c: 1, d: true, e: undefined },
    });
  });
});

describe('the Markdown of a letter', () => {
  it('has headings, runs, lists and tables', async () => {
    const blocks = await markdownBlocks('## A *b*\n\nc **d**\\\ne\n\n3. f\n4. g\n\n| h |\n| --- |\n| i |\n');
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 2, runs: [{ text: 'A ' }, { text: 'b', italic: true }] },
      { kind: 'paragraph', runs: [{ text: 'c ' }, { text: 'd', bold: true }, { text: '\ne' }] },
      { kind: 'list', start: 3, items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
      { kind: 'table', head: [[{ text: 'h' }]], rows: [[[{ text: 'i' }]]] },
    ]);
  });

  it('reads a nested list and what follows it', async () => {
    const blocks = await markdownBlocks('- a\n  - b\n- c\n\nd\n');
    expect(blocks.map((block) => block.kind)).toEqual(['list', 'paragraph']);
    expect(blocks[0]).toMatchObject({
      items: [[{ kind: 'paragraph' }, { kind: 'list' }], [{ kind: 'paragraph' }]],
    });
  });

  it('keeps the words of a link, and HTML as text', async () => {
    expect(await words('a [b](http://c.example) <i>d</i>')).toBe('a b <i>d</i>');
  });
});
