import { describe, expect, it } from 'vitest';
import { Duration } from '../../src/values/duration.js';

describe('parse', () => {
  it.each([
    ['30 days', 30, 'day', '30 days'],
    ['1 hour', 1, 'hour', '1 hour'],
    ['3 working days', 3, 'working-day', '3 working days'],
    ['1 working-day', 1, 'working-day', '1 working day'],
    ['0 minutes', 0, 'minute', '0 minutes'],
    ['2 weeks', 2, 'week', '2 weeks'],
    ['12 months', 12, 'month', '12 months'],
    ['7 years', 7, 'year', '7 years'],
    ['90 seconds', 90, 'second', '90 seconds'],
  ] as const)('reads %s', (text, amount, unit, written) => {
    const duration = Duration.parse(text);
    expect(duration).toMatchObject({ amount, unit });
    expect(duration?.toString()).toBe(written);
    expect(Duration.parse(written)).toEqual(duration);
  });

  it.each([
    '',
    '30',
    'days',
    '30days',
    '-1 day',
    '1.5 hours',
    '1 fortnight',
    '30  days',
    ' 30 days',
    'one day',
    '30 DAYS',
  ])('refuses %j', (text) => {
    expect(Duration.parse(text)).toBeUndefined();
  });
});

it('has milliseconds only when it elapses', () => {
  expect(Duration.parse('48 hours')?.ms).toBe(172_800_000);
  expect(Duration.parse('90 minutes')?.ms).toBe(5_400_000);
  expect(Duration.parse('2 days')?.ms).toBeUndefined();
  expect(Duration.parse('1 working day')?.ms).toBeUndefined();
});

it('is a whole amount of at least nothing', () => {
  expect(() => new Duration(-1, 'day')).toThrow(RangeError);
  expect(() => new Duration(1.5, 'day')).toThrow(RangeError);
});
