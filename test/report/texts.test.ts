import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes } from '../../src/report/display-width.js';
import { momentText, readMoment, startText } from '../../src/report/moment-text.js';
import { decimalText, ratioToPercent } from '../../src/report/number-text.js';
import { roundedText, sideOf } from '../../src/report/rounding.js';
import { subjectText } from '../../src/report/subject-text.js';
import { distanceText, valueText } from '../../src/report/value-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { catalogueOf, counted } from '../../src/report/words.js';
import { wrapText } from '../../src/report/wrap-text.js';

const en = catalogueOf('en');
const nl = catalogueOf('nl');
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  it.each([
    ['1234567.80', '1,234,567.80', '1.234.567,80'],
    ['-0.5', '−0.5', '−0,5'],
    ['999', '999', '999'],
    ['1000', '1,000', '1.000'],
    ['≈0.3333333333', '≈0.3333333333', '≈0,3333333333'],
    ['12345678901234567890.12', '12,345,678,901,234,567,890.12', '12.345.678.901.234.567.890,12'],
    ['n/a', 'n/a', 'n/a'],
  ])('%s is %s, and in Dutch %s', (text, english, dutch) => {
    expect(decimalText(text, en.notation)).toBe(english);
    expect(decimalText(text, nl.notation)).toBe(dutch);
  });

  it.each([
    ['0.9952', '99.52'],
    ['1', '100'],
    ['0.998', '99.8'],
    ['0.5', '50'],
    ['0.0028', '0.28'],
    ['-0.0009', '-0.09'],
    ['0', '0'],
    ['12.5', '1250'],
    ['0.100', '10'],
  ])('the ratio %s is %s per cent', (ratio, percent) => {
    expect(ratioToPercent(ratio)).toBe(percent);
  });

  it('a ratio keeps its digits, however many', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.integer({ min: 3, max: 30 }),
        (digits, places) => {
          const text = digits.toString().padStart(places + 1, '0');
          const ratio = `${text.slice(0, -places)}.${text.slice(-places)}`;
          const [whole = '', part = ''] = ratioToPercent(ratio).split('.');
          const back = `${whole}${part.padEnd(places - 2, '0')}`;
          expect(BigInt(back)).toBe(digits);
        },
      ),
    );
  });
});

describe('rounding', () => {
  it.each([
    ['99.4977', '99.5', '99.4977'],
    ['≈99.4977314815', '99.5', '99.498'],
    ['≈99.4999814815', '99.5', '99.49998'],
    ['≈99.5000185185', '99.5', '99.50002'],
    ['≈99.5000000000', '99.5', '99.50'],
    ['≈-0.0013244048', '0', '-0.001'],
    ['≈0.3333333333', undefined, '0.33'],
    ['0.1250', undefined, '0.1250'],
    ['12', '12.001', '12'],
    ['n/a', '1', 'n/a'],
  ])('%s against %s is %s', (text, limit, rounded) => {
    expect(roundedText(text, limit)).toBe(rounded);
  });

  it('never takes a number to another side of a limit that it is not on, nor on it', () => {
    const digits = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(digits, fc.integer({ min: -3, max: 3 }), fc.boolean(), (value, near, about) => {
        const text = (n: number): string => `${Math.floor(n / 1e9)}.${String(n % 1e9).padStart(9, '0')}`;
        const limit = text(Math.max(0, value + near));
        const rounded = roundedText(`${about ? '≈' : ''}${text(value)}`, limit);
        if (near !== 0) expect(sideOf(rounded, limit)).toBe(sideOf(text(value), limit));
      }),
    );
  });
});

describe('subjects', () => {
  const named = (type: string, key: string, label = key): readonly string[] =>
    [en, nl].map((words) => subjectText({ type, key, label }, words));

  it.each([
    ['agreement', 'agreement', 'the agreement as a whole', 'de overeenkomst als geheel'],
    ['month', '2025-02', 'February 2025', 'februari 2025'],
    ['quarter', '2025-Q3', 'quarter 3 of 2025', '3e kwartaal van 2025'],
    ['half-year', '2025-H1', 'first half of 2025', 'eerste helft van 2025'],
    ['year', '2025', '2025', '2025'],
    ['month', '2025-13', '2025-13', '2025-13'],
    ['invoice', '2025-02', '2025-02', '2025-02'],
  ])('a %s %s is "%s" and "%s"', (type, key, english, dutch) => {
    expect(named(type, key)).toEqual([english, dutch]);
  });

  it('a label of its own is kept, made visible', () => {
    expect(named('month', '2025-02', 'a\u202eb')).toEqual(['a⟨U+202E⟩b', 'a⟨U+202E⟩b']);
  });
});

describe('values', () => {
  it.each([
    ['0.9952', 'ratio', '99.52%', '99,52%'],
    ['1210.01', 'EUR', '€1,210.01', '€ 1.210,01'],
    ['10.00', 'XCG', 'XCG 10.00', 'XCG 10,00'],
    ['332.8', 'EUR', '€332.80', '€ 332,80'],
    ['384', 'EUR', '€384.00', '€ 384,00'],
    ['0.8725', 'EUR', '€0.8725', '€ 0,8725'],
    ['≈0.9936755952', 'ratio', '99.37%', '99,37%'],
    ['0.9923828125', 'ratio', '99.24%', '99,24%'],
    ['3.2', 'percent', '3.2%', '3,2%'],
    ['≈1.1693824701', 'second', '1.17 seconds', '1,17 seconden'],
    ['16', 'number', '16', '16'],
    ['0 days', undefined, '0 days', '0 dagen'],
    ['2021', 'year', '2021', '2021'],
    ['2', 'years', '2 years', '2 jaar'],
    ['09-30', 'month-day', '30 September', '30 september'],
    ['13-30', 'month-day', '13-30', '13-30'],
    [
      'mon tue wed thu fri 00:00–07:00 21:00–24:00, sat sun 00:00–24:00',
      'window',
      'Mon–Fri 00:00–07:00 21:00–24:00, Sat Sun 00:00–24:00',
      'ma–vr 00:00–07:00 21:00–24:00, za zo 00:00–24:00',
    ],
    ['mon wed 09:00–12:00', 'window', 'Mon Wed 09:00–12:00', 'ma wo 09:00–12:00'],
    ['1', 'days', '1 day', '1 dag'],
    ['30', 'day', '30 days', '30 dagen'],
    ['1.5', 'hours', '1.5 hours', '1,5 uur'],
    ['119', 'minutes', '119 minutes', '119 minuten'],
    ['135', 'minutes', '2 hours 15 minutes', '2 uur 15 minuten'],
    ['4350', 'minutes', '3 days 30 minutes', '3 dagen 30 minuten'],
    ['12', 'count', '12', '12'],
    ['7', 'barrels', '7 barrels', '7 barrels'],
    ['3 working-days', undefined, '3 working days', '3 werkdagen'],
    ['true', undefined, 'yes', 'ja'],
    ['unlimited', 'days', 'unlimited', 'onbeperkt'],
    ['2025-03-31', undefined, '31 March 2025', '31 maart 2025'],
    ['12100.00', undefined, '12100.00', '12100.00'],
    ['constructor', undefined, 'constructor', 'constructor'],
    ['3 constructors', undefined, '3 constructors', '3 constructors'],
  ])('%s (%s) is "%s" and "%s"', (value, unit, english, dutch) => {
    expect(spaced(valueText(value, unit, en))).toBe(english);
    expect(spaced(valueText(value, unit, nl))).toBe(dutch);
  });

  it('a distance has no sign and knows percentage points', () => {
    expect(spaced(distanceText({ value: '-0.0028', unit: 'ratio' }, en))).toBe('0.28 percentage points');
    expect(spaced(distanceText({ value: '0.01', unit: 'ratio' }, en))).toBe('1 percentage point');
    expect(spaced(distanceText({ value: '-8', unit: 'days' }, nl))).toBe('8 dagen');
  });

  it('counts by the plural rules', () => {
    expect(counted(1, en.counted.clause, en)).toBe('1 clause');
    expect(counted(0, en.counted.clause, en)).toBe('0 clauses');
    expect(counted(2000, nl.counted.finding, nl)).toBe('2.000 bevindingen');
  });
});

describe('moments', () => {
  it.each([
    ['2025-03-31', '31 March 2025'],
    ['2025-03-31T14:05:00+02:00', '31 March 2025 14:05'],
    ['2025-03-31T14:05:30.250+02:00', '31 March 2025 14:05:30'],
    ['2025-03-31T14:05Z', '31 March 2025 14:05'],
    ['31-03-2025', '31-03-2025'],
    ['2025-12-31T23:59:59.999+01:00', '31 December 2025'],
    ['2026-01-01T00:00:00+01:00', '1 January 2026 00:00'],
  ])('%s is %s', (text, told) => {
    expect(momentText(text, en.notation)).toBe(told);
  });

  it('something that begins at midnight begins on a day', () => {
    expect(startText('2026-01-01T00:00:00+01:00', en.notation)).toBe('1 January 2026');
    expect(startText('2026-01-01T00:01:00+01:00', en.notation)).toBe('1 January 2026 00:01');
  });

  it('the wall clock does not know of the offset', () => {
    const summer = readMoment('2025-10-26T02:30:00+02:00');
    expect(readMoment('2025-10-26T02:30:00+01:00')).toEqual(summer);
  });
});

describe('texts from data', () => {
  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['tab\tnew\nline', 'tab␉new␊line'],
    ['\u007f\u0085', '␡⟨U+0085⟩'],
    ['a\u202eb\ufeff', 'a⟨U+202E⟩b⟨U+FEFF⟩'],
    ['\ud800', '⟨U+D800⟩'],
    ['שלום 👩‍💻 é', 'שלום 👩‍💻 é'],
  ])('%j shows as %s', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('never holds a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});

describe('lines', () => {
  it('measures as a terminal draws', () => {
    expect(displayWidth('株式会社')).toBe(8);
    expect(displayWidth('cafe\u0301')).toBe(4);
    expect(displayWidth('👩‍💻')).toBe(2);
    expect(displayWidth('€ – ✗')).toBe(5);
  });

  it('hangs under its own start', () => {
    expect(wrapText('one two three four', 14, '  * ')).toEqual(['  * one two', '    three four']);
  });

  it('keeps every character and fits the width', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 100 }), (list, width) => {
        const text = visibleText(list.join(' '));
        const lines = wrapText(text, width, '  ');
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const bare = (each: string): string => graphemes(each.replace(/[\s\u00a0]/g, '')).join('');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });
});
