import { describe, expect, it } from 'vitest';
import {
  anything,
  canBeNone,
  joinValues,
  mapValue,
  NONE,
  None,
  point,
  range,
  sameScalar,
} from '../../src/values/value.js';
import { between, d, MISSING, n, one, shown, span, t } from '../facts/input.js';

const join = (...values: Parameters<typeof joinValues>[0]): string => shown(joinValues(values, [MISSING]));

describe('joinValues', () => {
  it('keeps points apart and says each once', () => {
    expect(join(point('a'), one('b', 'a'))).toBe('a | b');
    expect(join(point(n(1)), point(n('1.0')))).toBe('1');
    expect(join(point(['a', 'b']), point(['a', 'b']))).toBe('{a,b}');
  });

  it('tells durations apart, in every unit', () => {
    expect(join(point(span('14 days')), point(span('30 days')))).toBe('14 days | 30 days');
    expect(join(point(span('1 month')), point(span('2 months')))).toBe('1 month | 2 months');
    expect(sameScalar(span('60 minutes'), span('1 hour'))).toBe(false);
    expect(sameScalar(span('2 hours'), span('2 hours'))).toBe(true);
  });

  it('widens ranges to the whole, with none beside it', () => {
    expect(join(between(n(1), n(2)), one(n(9), n(5)))).toBe('[1, 9]');
    expect(join(between(n(1), undefined), point(n(0)))).toBe('[0, *]');
    const open = joinValues([between(n(1), n(2)), NONE], []);
    expect(shown(open)).toBe('[1, 2]');
    expect(canBeNone(open)).toBe(true);
    expect(canBeNone(mapValue(open, (scalar) => point(scalar)))).toBe(true);
    expect(canBeNone(joinValues([between(n(1), n(2)), one(None.VALUE, n(3))], []))).toBe(true);
  });

  it('has no bounds for things without an order', () => {
    expect(join(between(n(1), n(2)), point('a'))).toBe('[*, *]');
    expect(join(between(n(1), n(2)), point(d('2025-01-01')))).toBe('[*, *]');
    expect(join(anything([MISSING]), point(n(1)))).toBe('[*, *]');
  });

  it('orders days among days and instants among instants, exactly', () => {
    expect(join(between(d('2025-01-02'), d('2025-01-05')), point(d('2025-01-07')))).toBe(
      '[2025-01-02, 2025-01-07]',
    );
    const [a, b] = [t('2025-01-02T10:00:00+01:00'), t('2025-01-02T10:00:00.001+01:00')];
    expect(join(range(b, b, [MISSING]), point(a))).toBe(
      `[2025-01-02T10:00:00+01:00, 2025-01-02T10:00:00.001+01:00]`,
    );
  });

  it('widens to all of the day where a day and an instant on it meet', () => {
    const joined = joinValues(
      [between(d('2025-01-02'), d('2025-01-02')), point(t('2025-01-02T10:00:00+01:00'))],
      [],
    );
    expect(joined.is === 'range' && sameScalar(joined.low ?? false, t('2025-01-01T10:00:00Z'))).toBe(true);
    expect(joined.is === 'range' && sameScalar(joined.high ?? false, t('2025-01-03T14:00:00Z'))).toBe(true);
    expect(join(between(d('2025-01-02'), d('2025-01-02')), point(t('2025-01-09T10:00:00+01:00')))).toBe(
      '[2025-01-02, 2025-01-09T10:00:00+01:00]',
    );
  });
});

describe('mapValue', () => {
  it('takes the first and the last of what an end maps to', () => {
    const value = mapValue(between(n(1), n(2)), (scalar) => one(scalar, n(0)));
    expect(shown(value)).toBe('[0, 2]');
  });
});
