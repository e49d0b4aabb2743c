import { describe, expect, it } from 'vitest';
import { letterWords } from '../../src/letter/language.js';
import { amountText, lengthText, momentText, placeText } from '../../src/letter/value-text.js';

const nl = letterWords('nl');
const en = letterWords('en');

describe('a moment', () => {
  it('is a day or a time of the day, as the wall shows it', () => {
    expect(momentText('2025-03-01', nl)).toBe('1 maart 2025');
    expect(momentText('2025-03-01T09:05:00+01:00', nl)).toBe('1 maart 2025 om 09:05');
    expect(momentText('2025-03-01T09:05:07Z', en)).toBe('1 March 2025 at 09:05:07');
  });

  it('is nothing else', () => {
    expect(momentText('2025-13-01', nl)).toBeUndefined();
    expect(momentText('soon', nl)).toBeUndefined();
  });
});

describe('an amount', () => {
  it('is grouped, with two decimals, in the manner of the language', () => {
    expect(amountText('1234567.5', 'EUR', nl)).toBe('€\u00a01.234.567,50');
    expect(amountText('1234567.5', 'EUR', en)).toBe('€1,234,567.50');
    expect(amountText('-0.005', 'XCG', nl)).toBe('−XCG\u00a00,01');
    expect(amountText('999', 'EUR', en)).toBe('€999.00');
  });

  it('is no text', () => {
    expect(amountText('1e3', 'EUR', nl)).toBeUndefined();
    expect(amountText('', 'EUR', nl)).toBeUndefined();
  });
});

describe('a length of time', () => {
  it.each([
    ['1', 'day', '1\u00a0dag'],
    ['5', 'days', '5\u00a0dagen'],
    ['3', 'working-days', '3\u00a0werkdagen'],
    ['119', 'minutes', '119\u00a0minuten'],
    ['120', 'minutes', '2\u00a0uur'],
    ['1506', 'minutes', '1\u00a0dag 1\u00a0uur 6\u00a0minuten'],
    ['145.75', 'minutes', '2\u00a0uur 25\u00a0minuten'],
    ['59.5', 'minutes', '59,5\u00a0minuten'],
    ['0.5', 'hours', '0,5\u00a0uur'],
    ['2', 'parsecs', '2\u00a0parsecs'],
  ])('%s %s is %s', (value, unit, text) => {
    expect(lengthText(value, unit, nl)).toBe(text);
  });
});

it('a place is a file and, if known, a line', () => {
  expect(placeText({ file: 'a.csv', line: 12, column: 3 }, en)).toBe('a.csv, line\u00a012');
  expect(placeText({ file: 'a.csv' }, nl)).toBe('a.csv');
});
