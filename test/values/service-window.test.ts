import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, NEVER } from '../../src/values/instant.js';
import { ServiceWindow } from '../../src/values/service-window.js';
import type { WindowSpec } from '../../src/values/window-spec.js';
import { Zone } from '../../src/values/zone.js';
import { calendar } from './calendar.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const amsterdam = Zone.of('Europe/Amsterdam');
const usual = calendar('nl-usual');
const hours = [['08:00', '17:00']] as const;
const OFFICE: WindowSpec = { id: 'office', mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const office = new ServiceWindow(OFFICE, amsterdam, usual);
const whole = [['00:00', '24:00']] as const;
const DAILY: WindowSpec = {
  mon: whole,
  tue: whole,
  wed: whole,
  thu: whole,
  fri: whole,
  sat: whole,
  sun: whole,
};

function at(text: string): Instant {
  const instant = Instant.parse(text);
  if (instant === undefined) {
    throw new Error(`not an instant: ${text}`);
  }
  return instant;
}

function iso(instant: Instant): string {
  return instant.toISO(amsterdam);
}

describe('office hours', () => {
  it('includes the opening and not the closing', () => {
    expect(office.id).toBe('office');
    expect(office.isOpen(at('2025-07-01T07:59:59.999+02:00'))).toBe(false);
    expect(office.isOpen(at('2025-07-01T08:00+02:00'))).toBe(true);
    expect(office.isOpen(at('2025-07-01T16:59:59.999+02:00'))).toBe(true);
    expect(office.isOpen(at('2025-07-01T17:00+02:00'))).toBe(false);
  });

  it('opens next at the instant itself, or on the next working day', () => {
    expect(iso(office.nextOpening(at('2025-07-01T12:00+02:00')))).toBe('2025-07-01T12:00:00+02:00');
    expect(iso(office.nextOpening(at('2025-07-01T17:00+02:00')))).toBe('2025-07-02T08:00:00+02:00');
    expect(iso(office.nextOpening(at('2025-07-04T17:00+02:00')))).toBe('2025-07-07T08:00:00+02:00');
    expect(iso(office.nextOpening(at('2025-12-24T17:00+01:00')))).toBe('2025-12-29T08:00:00+01:00');
  });

  it('closes where the present or next opening closes', () => {
    expect(iso(office.nextClosing(at('2025-07-01T12:00+02:00')))).toBe('2025-07-01T17:00:00+02:00');
    expect(iso(office.nextClosing(at('2025-07-01T17:00+02:00')))).toBe('2025-07-02T17:00:00+02:00');
  });

  it('runs only while open', () => {
    expect(iso(office.addElapsed(at('2025-07-04T16:30+02:00'), HOUR))).toBe('2025-07-07T08:30:00+02:00');
    expect(iso(office.addElapsed(at('2025-07-04T16:00+02:00'), HOUR))).toBe('2025-07-04T17:00:00+02:00');
    expect(iso(office.addElapsed(at('2025-07-04T16:00+02:00'), HOUR + 1))).toBe(
      '2025-07-07T08:00:00.001+02:00',
    );
    expect(iso(office.addElapsed(at('2025-07-05T12:00+02:00'), 0))).toBe('2025-07-05T12:00:00+02:00');
    expect(office.elapsed(at('2025-07-04T16:30+02:00'), at('2025-07-07T08:30+02:00'))).toBe(HOUR);
    expect(office.elapsed(at('2025-07-07T08:30+02:00'), at('2025-07-04T16:30+02:00'))).toBe(0);
    expect(office.elapsed(at('2025-01-01T00:00+01:00'), at('2026-01-01T00:00+01:00'))).toBe(254 * 9 * HOUR);
  });

  it('never runs out for ever', () => {
    expect(office.addElapsed(at('2025-07-04T16:00+02:00'), Number.POSITIVE_INFINITY)).toBe(NEVER);
    expect(office.elapsed(at('2025-07-04T16:00+02:00'), NEVER)).toBe(Number.POSITIVE_INFINITY);
    expect(office.nextOpening(NEVER)).toBe(NEVER);
    expect(() => office.open(at('2025-07-04T16:00+02:00'), NEVER)).toThrow(RangeError);
    expect(() => office.addElapsed(at('2025-07-04T16:00+02:00'), -1)).toThrow(RangeError);
  });
});

describe('holidays and exceptions', () => {
  const christmas = at('2025-12-25T11:00+01:00');
  const open = (spec: WindowSpec, instant: Instant) =>
    new ServiceWindow({ ...OFFICE, ...spec }, amsterdam, usual).isOpen(instant);

  it('close, are ordinary, or have hours of their own', () => {
    expect(open({}, christmas)).toBe(false);
    expect(open({ holidays: 'closed' }, christmas)).toBe(false);
    expect(open({ holidays: 'ordinary' }, christmas)).toBe(true);
    expect(open({ holidays: [['10:00', '12:00']] }, christmas)).toBe(true);
    expect(open({ holidays: [['10:00', '11:00']] }, christmas)).toBe(false);
    expect(new ServiceWindow(OFFICE, amsterdam, undefined).isOpen(christmas)).toBe(true);
  });

  it('give way to exceptions', () => {
    const exceptions = {
      '2025-12-24': [['08:00', '12:00']],
      '2025-12-25': [['08:00', '12:00']],
      '2025-12-29': [],
    } as const;
    expect(open({ exceptions }, at('2025-12-24T12:00+01:00'))).toBe(false);
    expect(open({ exceptions }, christmas)).toBe(true);
    expect(open({ exceptions }, at('2025-12-29T09:00+01:00'))).toBe(false);
  });

  it('close the weekend when only working days count', () => {
    const spec = { ...DAILY, onlyWorkingDays: true };
    expect(open(spec, at('2025-07-05T12:00+02:00'))).toBe(false);
    expect(open(spec, at('2025-07-04T23:59+02:00'))).toBe(true);
    expect(open({ ...spec, holidays: 'ordinary' }, christmas)).toBe(false);
  });
});

describe('clock changes', () => {
  const day = (id: string, spec: WindowSpec) => new ServiceWindow(spec, Zone.of(id), undefined);
  const sunday = { ...DAILY, mon: [] };

  it('count the hours that passed', () => {
    const window = day('Europe/Amsterdam', sunday);
    expect(window.elapsed(at('2025-03-30T00:00+01:00'), at('2025-03-31T00:00+02:00'))).toBe(23 * HOUR);
    expect(window.elapsed(at('2025-10-26T00:00+02:00'), at('2025-10-27T00:00+01:00'))).toBe(25 * HOUR);
    expect(iso(window.addElapsed(at('2025-03-30T01:30+01:00'), HOUR))).toBe('2025-03-30T03:30:00+02:00');
  });

  it('cut or repeat an opening in the night', () => {
    const night = day('Europe/Amsterdam', { sun: [['02:15', '02:45']] });
    expect(night.open(at('2025-03-30T00:00Z'), at('2025-03-31T00:00Z'))).toEqual([]);
    expect(night.elapsed(at('2025-10-26T00:00+02:00'), at('2025-10-27T00:00+01:00'))).toBe(HOUR);
    expect(night.open(at('2025-10-26T00:00+02:00'), at('2025-10-27T00:00+01:00'))).toHaveLength(2);
  });

  it('do not move the opening by the wall clock', () => {
    expect(iso(office.nextOpening(at('2025-03-28T17:00+01:00')))).toBe('2025-03-31T08:00:00+02:00');
    expect(iso(office.nextOpening(at('2025-10-24T17:00+02:00')))).toBe('2025-10-27T08:00:00+01:00');
  });
});

describe('always and never', () => {
  const now = at('2025-07-01T12:00Z');

  it('is always open', () => {
    for (const window of [ServiceWindow.ALWAYS, new ServiceWindow(DAILY, amsterdam, undefined)]) {
      expect(window.isOpen(now)).toBe(true);
      expect(window.nextOpening(now).ms).toBe(now.ms);
      expect(window.nextClosing(now)).toBe(NEVER);
      expect(window.addElapsed(now, HOUR).ms).toBe(now.ms + HOUR);
      expect(window.open(now, NEVER)).toEqual([{ from: now.ms, to: NEVER.ms }]);
      expect(window.elapsed(now, now.addMs(5))).toBe(5);
    }
  });

  it('closes around the clock on a holiday that closes it', () => {
    const window = new ServiceWindow(DAILY, amsterdam, usual);
    expect(iso(window.nextClosing(now))).toBe('2025-12-25T00:00:00+01:00');
    expect(iso(window.nextOpening(at('2025-12-25T00:00+01:00')))).toBe('2025-12-27T00:00:00+01:00');
  });

  it('is never open', () => {
    expect(ServiceWindow.NEVER.isOpen(now)).toBe(false);
    expect(ServiceWindow.NEVER.nextOpening(now)).toBe(NEVER);
    expect(ServiceWindow.NEVER.nextClosing(now)).toBe(NEVER);
    expect(ServiceWindow.NEVER.addElapsed(now, 1)).toBe(NEVER);
    expect(ServiceWindow.NEVER.elapsed(now, NEVER)).toBe(0);
    expect(ServiceWindow.NEVER.open(now, NEVER)).toEqual([]);
  });

  it('does not wait for an exception longer than five years', () => {
    const once = new ServiceWindow({ exceptions: { '2025-07-03': [['08:00', '09:00']] } }, amsterdam, usual);
    expect(iso(once.nextOpening(now))).toBe('2025-07-03T08:00:00+02:00');
    expect(once.nextOpening(at('2025-07-03T09:00+02:00'))).toBe(NEVER);
    expect(once.addElapsed(now, HOUR).ms).toBe(at('2025-07-03T09:00+02:00').ms);
    expect(once.addElapsed(now, HOUR + 1)).toBe(NEVER);
  });
});

it.each([
  { mon: [['17:00', '08:00']] },
  { mon: [['08:00', '08:00']] },
  { mon: [['8:00', '17:00']] },
  { mon: [['08:00', '24:01']] },
  { mon: [['08:00', '25:00']] },
  { mon: [['08:60', '17:00']] },
  { holidays: [['10:00', 'noon']] },
  { exceptions: { '2025-02-29': [] } },
] as WindowSpec[])('refuses %j', (spec) => {
  expect(() => new ServiceWindow(spec, amsterdam, usual)).toThrow(RangeError);
});

describe('for any window', () => {
  const time = fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => {
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
  const opening = fc.tuple(time, time).filter(([a, b]) => a < b);
  const openings = fc.array(opening, { maxLength: 2 });
  const window = fc
    .record({
      mon: openings,
      tue: openings,
      wed: openings,
      thu: openings,
      fri: openings,
      sat: openings,
      sun: fc.array(opening, { minLength: 1, maxLength: 3 }),
      holidays: fc.oneof(fc.constantFrom('closed' as const, 'ordinary' as const), openings),
    })
    .chain((spec) =>
      fc
        .constantFrom('Europe/Amsterdam', 'America/Curacao', 'America/New_York', 'America/St_Johns', 'UTC')
        .map((id) => new ServiceWindow(spec, Zone.of(id), usual)),
    );
  // Around both clock changes and the turn of the year.
  const start = fc
    .tuple(
      fc.constantFrom('2025-03-29T12:00Z', '2025-10-25T12:00Z', '2025-12-31T12:00Z', '2010-11-06T12:00Z'),
      fc.integer({ min: 0, max: 72 * 3600 }),
    )
    .map(([text, seconds]) => at(text).addMs(seconds * 1000));
  const span = fc.integer({ min: 0, max: 60 * HOUR });

  it('elapses exactly what was added', () => {
    fc.assert(
      fc.property(window, start, span, (one, from, ms) => {
        const end = one.addElapsed(from, ms);
        return (
          end.ms >= from.ms &&
          one.elapsed(from, end) === ms &&
          (ms === 0 || one.elapsed(from, end.addMs(-1)) === ms - 1)
        );
      }),
      { numRuns: 300 },
    );
  });

  it('lists sorted, disjoint openings that agree with isOpen, nextOpening and nextClosing', () => {
    fc.assert(
      fc.property(window, start, (one, from) => {
        const to = from.addMs(9 * 24 * HOUR);
        const list = one.open(from, to);
        const quarter = 15 * MINUTE;
        let probed = 0;
        for (let ms = Math.ceil(from.ms / quarter) * quarter; ms < to.ms; ms += quarter) {
          const listed = list.some((each) => each.from <= ms && ms < each.to);
          if (listed !== one.isOpen(new Instant(ms))) {
            return false;
          }
          probed += listed ? 1 : 0;
        }
        const first = list[0];
        return (
          probed > 0 &&
          list.every((each, index) => each.from < each.to && (list[index + 1]?.from ?? NEVER.ms) > each.to) &&
          one.elapsed(from, to) === list.reduce((sum, each) => sum + each.to - each.from, 0) &&
          one.nextOpening(from).ms === first?.from &&
          Math.min(one.nextClosing(from).ms, to.ms) === first.to
        );
      }),
      { numRuns: 150 },
    );
  });
});
