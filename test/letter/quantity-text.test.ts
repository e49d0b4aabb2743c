import { describe, expect, it } from 'vitest';
import { letterWords } from '../../src/letter/language.js';
import { monthDayText, numberText, percentText, quantityText } from '../../src/letter/quantity-text.js';
import { subjectText } from '../../src/letter/subject-text.js';

const nl = letterWords('nl');
const en = letterWords('en');

describe('a number', () => {
  it.each([
    ['0', '0'],
    ['9999', '9999'],
    ['10000', '10.000'],
    ['-1234567.50', '−1.234.567,5'],
    ['≈0.9936755952', '0,993676'],
  ])('%s is %s', (value, text) => {
    expect(numberText(value, nl)).toBe(text);
  });

  it('is no text', () => {
    expect(numberText('unlimited', nl)).toBeUndefined();
  });
});

describe('a share', () => {
  it('is a percentage of two decimals at most', () => {
    expect(percentText('0.995', nl)).toBe('99,5%');
    expect(percentText('≈0.9936755952', en)).toBe('99.37%');
    expect(percentText('1', en)).toBe('100%');
  });

  it('never looks like the limit that it misses', () => {
    expect(percentText('0.99499', en, '0.995')).toBe('99.499%');
    expect(percentText('0.994999', en, '0.995')).toBe('99.4999%');
    expect(percentText('0.995', en, '0.995')).toBe('99.5%');
  });
});

describe('a quantity', () => {
  it.each([
    ['384', 'EUR', '€384.00'],
    ['0.5', 'ratio', '50%'],
    ['21', 'percent', '21%'],
    ['2.5', 'second', '2.5\u00a0seconds'],
    ['3', 'working-days', '3\u00a0working days'],
    ['12000', 'count', '12,000'],
    ['2021', 'year', '2021'],
    ['7', undefined, '7'],
  ])('%s of %s is %s', (value, unit, text) => {
    expect(quantityText(value, unit, en)).toBe(text);
  });

  it('is no word', () => {
    expect(quantityText('portal', undefined, en)).toBeUndefined();
    expect(monthDayText('09-30', nl)).toBe('30\u00a0september');
    expect(monthDayText('13-01', nl)).toBeUndefined();
  });
});

describe('a subject', () => {
  const of = (type: string, key: string, at?: { file: string }) =>
    subjectText({ type, key, label: key, ...(at && { at }) }, nl);

  it('is a period in words', () => {
    expect(of('month', '2025-02')).toBe('februari 2025');
    expect(of('day', '2025-02-03')).toBe('3 februari 2025');
    expect(of('quarter', '2025-Q3')).toBe('het 3e kwartaal van 2025');
    expect(of('half-year', '2025-H1')).toBe('de 1e helft van 2025');
    expect(of('week', '2025-W09')).toBe('week 9 van 2025');
    expect(of('year', '2025')).toBe('2025');
    expect(of('environment+day', 'PRD/2025-08-17', { file: 'a' })).toBe('PRD, 17 augustus 2025');
  });

  it('is a record by its own name, whatever that looks like', () => {
    expect(of('invoice', '2025-02', { file: 'a' })).toBe('2025-02');
    expect(of('invoice.lines', '2025-02/1', { file: 'a' })).toBe('2025-02/1');
    expect(of('line+change', 'L-1/6/W-2', { file: 'a' })).toBe('L-1/6/W-2');
  });
});
