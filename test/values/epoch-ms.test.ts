import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../src/values/epoch-ms.js';
import { Instant } from '../../src/values/instant.js';

const expected = (text: string): number => Instant.parse(text)?.ms ?? Number.NaN;

describe('epochMs', () => {
  it.each([
    '2025-03-01T10:00:00+01:00',
    '2024-02-29T23:59:59Z',
    '2023-02-29T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-18:00',
    '2025-01-01T00:00:00+18:00',
    '2025-01-01T00:00:00+18:01',
    '2025-01-01T24:00:00Z',
    '2025-01-01T00:00:60Z',
    '2025-01-01T10:00Z',
    '2025-01-01T10:00:00.5Z',
    '2025-01-01T10:00:00.123',
    '2025-01-01T10:00:00.12Z+01:00',
    '2025-01-01 10:00:00+01:00',
    '2025-01-01T10:00:00',
    '2025-01-01',
    '',
  ])('reads %s as Instant.parse does', (text) => {
    expect(epochMs(text)).toBe(expected(text));
  });

  it('reads every moment as Instant.parse does', () => {
    const two = (max: number): fc.Arbitrary<string> => fc.nat({ max }).map((n) => String(n).padStart(2, '0'));
    const year = fc.nat({ max: 9999 }).map((n) => String(n).padStart(4, '0'));
    const offset = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), two(20), two(62)).map(([s, h, m]) => `${s}${h}:${m}`),
    );
    const moment = fc
      .tuple(year, two(14), two(33), two(25), two(61), two(61), offset)
      .map(([y, mo, d, h, mi, s, o]) => `${y}-${mo}-${d}T${h}:${mi}:${s}${o}`);
    fc.assert(
      fc.property(
        moment,
        (text) => Object.is(epochMs(text), expected(text)) || expect(epochMs(text)).toBe(expected(text)),
      ),
    );
  });
});
