import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues, equalValues, type Frame, type Order } from '../../src/values/compare.js';
import { ALWAYS, NEVER } from '../../src/values/instant.js';
import { Period } from '../../src/values/period.js';
import { isFalse, isTrue, onlyFuture, type Reason, type Truth } from '../../src/values/truth.js';
import {
  anything,
  NONE,
  None,
  notYet,
  orNone,
  point,
  range,
  type Scalar,
  type Value,
} from '../../src/values/value.js';
import { between, d, FUTURE, MISSING, n, one, t, ZONE } from '../facts/input.js';

const FRAME: Frame = { zone: ZONE, asOf: t('2025-06-30T23:59:59.999+02:00') };
const HORIZON = FRAME.asOf;

function word(truth: Truth): string {
  if (isTrue(truth)) return 'true';
  if (isFalse(truth)) return 'false';
  return onlyFuture(truth.why) ? 'future' : 'open';
}

const ordered = (order: Order, a: Value, b: Value): string => word(compareValues(order, a, b, FRAME));
const equal = (a: Value, b: Value): string => word(equalValues(a, b, FRAME));

describe('points', () => {
  it('lets a day equal every instant on it, in the zone', () => {
    const day = point(d('2025-06-01'));
    const [first, last] = [point(t('2025-05-31T22:00:00Z')), point(t('2025-06-01T21:59:59Z'))];
    for (const instant of [first, last]) {
      expect(ordered('at-most', instant, day)).toBe('true');
      expect(ordered('at-least', instant, day)).toBe('true');
      expect(ordered('less', instant, day)).toBe('false');
      expect(equal(day, instant)).toBe('true');
    }
    expect(ordered('greater', point(t('2025-06-01T22:00:00Z')), day)).toBe('true');
  });

  it('finds no order between kinds, nor with none', () => {
    for (const order of ['at-most', 'at-least', 'less', 'greater'] as const) {
      expect(ordered(order, point(n(1)), point(d('2025-01-01')))).toBe('false');
      expect(ordered(order, NONE, point(n(1)))).toBe('false');
      expect(ordered(order, point('a'), point('b'))).toBe('false');
    }
    expect(equal(NONE, NONE)).toBe('true');
    expect(equal(NONE, point('none'))).toBe('false');
    expect(equal(point('1'), point(n(1)))).toBe('false');
  });

  it('orders periods, and never lies after them', () => {
    const month = (day: string): Value => point(Period.holding('month', d(day), ZONE));
    expect(ordered('less', month('2025-01-05'), month('2025-02-05'))).toBe('true');
    expect(equal(month('2025-01-05'), month('2025-01-25'))).toBe('true');
    const open = range(Period.holding('month', d('2025-06-30'), ZONE), NEVER, [FUTURE]);
    expect(equal(open, month('2025-07-01'))).toBe('future');
    expect(equal(open, month('2025-05-01'))).toBe('false');
    expect(ordered('greater', open, month('2025-05-01'))).toBe('true');
    expect(ordered('greater', point(ALWAYS), month('2025-05-01'))).toBe('false');
  });
});

describe('what may be none', () => {
  it('is neither before nor after anything, and may equal none', () => {
    const maybe = orNone(between(n(3), n(5)));
    expect(ordered('at-least', maybe, point(n(1)))).toBe('open');
    expect(ordered('at-least', maybe, point(n(9)))).toBe('false');
    expect(ordered('at-least', between(n(3), n(5)), point(n(1)))).toBe('true');
    expect(equal(maybe, NONE)).toBe('open');
    expect(equal(between(n(3), n(5)), NONE)).toBe('false');
    expect(equal(anything([MISSING]), NONE)).toBe('open');
    expect(ordered('at-most', one(None.VALUE, n(1)), point(n(2)))).toBe('open');
  });
});

describe('sets that may grow', () => {
  it('may come to be the same, and are not different for sure', () => {
    expect(equal(range(['a'], undefined, [FUTURE]), point(['a', 'b']))).toBe('future');
    expect(equal(range(['a'], ['a', 'b'], [MISSING]), point(['a', 'b']))).toBe('open');
  });
});

describe('an event that has not happened', () => {
  const event = (horizon = HORIZON): Value =>
    notYet(horizon, [{ because: 'future', what: 'event', horizon } satisfies Reason]);

  it('is still possible on the last day and at the very instant', () => {
    expect(ordered('at-most', event(), point(d('2025-06-30')))).toBe('future');
    expect(ordered('at-most', event(), point(d('2025-06-29')))).toBe('false');
    expect(ordered('at-most', event(), point(HORIZON))).toBe('future');
    expect(ordered('at-most', event(), point(HORIZON.addMs(-1)))).toBe('false');
    expect(ordered('less', event(), point(HORIZON))).toBe('false');
    expect(ordered('at-least', event(), point(HORIZON))).toBe('true');
    expect(ordered('greater', event(), point(HORIZON))).toBe('future');
  });

  it('says when the comparison falls: the midnight after a day, the instant itself', () => {
    const ofDay = compareValues('at-most', event(), point(d('2025-07-02')), FRAME);
    expect(ofDay.why.map(({ decidedAt }) => decidedAt?.ms)).toEqual([t('2025-07-03T00:00:00+02:00').ms]);
    const ofInstant = compareValues('at-most', event(), point(t('2025-07-02T10:00:00Z')), FRAME);
    expect(ofInstant.why.map(({ decidedAt }) => decidedAt?.ms)).toEqual([t('2025-07-02T10:00:00Z').ms]);
  });

  it('is missing where the source stops before a limit that as-of has passed', () => {
    const stale = event(t('2025-06-10T00:00:00+02:00'));
    expect(ordered('at-most', stale, point(d('2025-06-20')))).toBe('open');
    expect(ordered('at-most', stale, point(d('2025-06-30')))).toBe('future');
    expect(ordered('at-most', stale, point(d('2025-07-20')))).toBe('future');
    expect(ordered('at-most', stale, point(d('2025-06-09')))).toBe('false');
    const truth = compareValues('at-most', stale, point(d('2025-06-20')), FRAME);
    expect(truth.why).toMatchObject([{ because: 'missing', detail: 'the source reaches 2025-06-09' }]);
  });

  it('waits for the first possible limit, whatever leaves the limit open', () => {
    const vague = (low: string, high: string): Value =>
      range(d(low), d(high), [{ because: 'judgement', what: 'term' }]);
    expect(ordered('at-most', event(), vague('2025-07-01', '2025-08-01'))).toBe('future');
    expect(ordered('at-most', event(), vague('2025-06-01', '2025-08-01'))).toBe('open');
    expect(ordered('at-most', event(), vague('2025-05-01', '2025-06-01'))).toBe('false');
    expect(ordered('at-most', event(), anything([MISSING]))).toBe('open');
  });
});

describe('every completion', () => {
  const moments: readonly Scalar[] = [
    d('2025-06-01'),
    t('2025-06-01T08:00:00+02:00'),
    t('2025-06-01T09:00:00+02:00'),
    d('2025-06-02'),
    t('2025-06-02T09:00:00+02:00'),
    None.VALUE,
  ];
  const options = fc.uniqueArray(fc.constantFrom(...moments), { minLength: 1, maxLength: 3 });
  const oneOf = (list: readonly Scalar[]): Value => {
    const [only] = list;
    return list.length === 1 && only !== undefined ? point(only) : one(...list);
  };

  it('agrees with a verdict that is certain, and with equality too', () => {
    const orders = fc.constantFrom<Order[]>('at-most', 'at-least', 'less', 'greater');
    fc.assert(
      fc.property(orders, options, options, (order, a, b) => {
        const whole = compareValues(order, oneOf(a), oneOf(b), FRAME);
        const same = equalValues(oneOf(a), oneOf(b), FRAME);
        const pairs = a.flatMap((x) => b.map((y) => [point(x), point(y)] as const));
        const each = pairs.map(([x, y]) => isTrue(compareValues(order, x, y, FRAME)));
        expect([whole.canBeTrue, whole.canBeFalse]).toEqual([each.includes(true), each.includes(false)]);
        const equals = pairs.map(([x, y]) => isTrue(equalValues(x, y, FRAME)));
        expect([same.canBeTrue, same.canBeFalse]).toEqual([equals.includes(true), equals.includes(false)]);
      }),
    );
  });

  it('does not decide against an instant between a day and an instant on it', () => {
    const due = range(t('2025-06-01T08:00:00+02:00'), d('2025-06-01'), [MISSING]);
    expect(ordered('less', point(t('2025-06-01T09:00:00+02:00')), due)).toBe('open');
    expect(ordered('greater', point(t('2025-06-01T09:00:00+02:00')), due)).toBe('open');
    expect(ordered('at-most', point(t('2025-05-31T09:00:00+02:00')), due)).toBe('true');
  });
});
