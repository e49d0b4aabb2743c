import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../../src/agreement/text/fingerprints.js';
import { sentencesOfText } from '../../../src/agreement/text/sentences-of-text.js';
import { alikeness, wordPairs } from '../../../src/agreement/text/word-pairs.js';
import { wordsOfText } from '../../../src/agreement/text/words-of-text.js';

const words = (text: string): string[] => wordsOfText(text).map(({ letters }) => letters);

function sentences(text: string, headings: readonly number[] = []): string[] {
  const all = wordsOfText(text);
  return sentencesOfText(all, undefined, new Set(headings)).map(({ from, to }) =>
    all
      .slice(from, to)
      .map(({ letters }) => letters)
      .join(' '),
  );
}

describe('the words of a text', () => {
  it.each([
    ['blanks and line ends', 'The  customer\tpays\r\n\n\u00a0late.\f', ['The', 'customer', 'pays', 'late.']],
    ['a word broken at the end of a line', 'the custo-\n\nmer', ['the', 'customer']],
    ['a word broken by a soft hyphen', 'the custo\u00ad\nmer', ['the', 'customer']],
    ['a name at the start of a line, which breaks no word', 'Pre-\nSales', ['Pre', 'Sales']],
    ['hyphens', 'e-mail Well- and back-up', ['email', 'Well', 'and', 'backup']],
    ['signs of lists', '• one\n- two\n– three\n*four', ['one', 'two', 'three', 'four']],
    ['quotes and ligatures', '‘a’ “b” ﬁne', ["'a'", '"b"', 'fine']],
  ])('do not show %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['capitals', 'Customer', 'customer'],
    ['a comma', 'pays, late', 'pays late'],
    ['a decimal point', '1.5 days', '15 days'],
    ['a range of numbers', '1-2 days', '12 days'],
    ['a sign', '€ 5', '5'],
    ['a negative number', '-5', '5'],
  ])('do show %s', (_, one, other) => {
    expect(words(one)).not.toEqual(words(other));
  });

  it('know their lines, and how a broken one is divided', () => {
    expect(wordsOfText('a custo-\n\nmer')[1]).toMatchObject({ line: 1, lastLine: 3, lastSize: 3 });
  });
});

describe('the sentences of a text', () => {
  it('end at a stop before anything but a small letter', () => {
    expect(sentences('See www.x.nl for more. It is 5.30 e.g. here! "Yes." No')).toEqual([
      'See www.x.nl for more.',
      'It is 5.30 e.g. here!',
      '"Yes."',
      'No',
    ]);
  });

  it('begin at the sign of a list, and not after the number of a section', () => {
    expect(sentences('2.1. Prices are:\n- low;\n-fair;\n•\u00a0just.')).toEqual([
      '2.1. Prices are:',
      'low;',
      'fair;',
      'just.',
    ]);
  });

  it('leave headings alone where the ledger knows them', () => {
    expect(sentences('Pay-\nment terms\nThe customer pays.', [1, 2])).toEqual([
      'Payment terms',
      'The customer pays.',
    ]);
    expect(sentences('One. Two\nThree\nfour.', [1, 2])).toEqual(['One. Two', 'Three', 'four.']);
  });

  it('are the same however the lines are cut', () => {
    const text = 'The customer pays within the time to pay. Who pays late owes inter-\nest, per month.';
    const flat = text.replace('-\n', '').replaceAll(' ', '\n\n');
    const [one, other] = [text, flat].map((each) => fingerprintsOf({ text: each, sha256: '' }, new Set()));
    expect(other?.sentences.map(({ hash }) => hash)).toEqual(one?.sentences.map(({ hash }) => hash));
    expect(one?.sentences[1]?.lines).toEqual([
      [1, 20],
      [2, 13],
    ]);
  });
});

describe('how much two sentences share', () => {
  const alike = (one: string, other: string): number =>
    alikeness(wordPairs(one.split(' ')), wordPairs(other.split(' ')));

  it.each([
    ['a b c d', 'a b c d', 1],
    ['a b c d', 'A b, c d.', 1],
    ['a b c d', 'a b x d', 0.6],
    ['a b', 'x y', 0],
  ])('%s, %s: %d', (one, other, share) => {
    expect(alike(one, other)).toBeCloseTo(share, 10);
  });

  it('takes no time over what is no word', () => {
    expect(alike(`a${'!'.repeat(500_000)}b`, 'a')).toBe(0);
  });
});
