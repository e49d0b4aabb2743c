import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/evaluate/result.js';
import { figureRows } from '../../src/report/figure-rows.js';
import { boundOf, briefText, headlineText, reasonText } from '../../src/report/reason.js';
import { catalogueOf } from '../../src/report/words.js';

const en = catalogueOf('en');
const nl = catalogueOf('nl');

function finding(more: Partial<Finding>): Finding {
  return {
    id: 'f',
    clause: 'c',
    rule: 'c',
    section: '1',
    subject: { type: 't', key: 'k', label: 'k' },
    verdict: 'met',
    severity: 'major',
    terms: [],
    facts: [],
    readings: [],
    consequences: [],
    ...more,
  };
}

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const clock = { from: '2025-03-02', due: '2025-04-01', horizon: '2025-12-31' };
const late = finding({
  verdict: 'breached',
  dueAt: '2025-04-01',
  actual: '2025-04-09',
  margin: { value: '-8', unit: 'days' },
  clock: { ...clock, to: '2025-04-09' },
});

describe('why a finding has its verdict', () => {
  it('late', () => {
    expect(spaced(reasonText(late, en))).toBe(
      'This happened on 9 April 2025. The latest moment was 1 April 2025. That is 8 days late.',
    );
    expect(spaced(reasonText(late, nl))).toBe(
      'Dit gebeurde op 9 april 2025. Het uiterste moment was 1 april 2025. Dat is 8 dagen te laat.',
    );
  });

  it('too early, where the limit is the earliest moment', () => {
    const early = finding({
      verdict: 'breached',
      margin: { value: '-3', unit: 'days' },
      clock: { ...clock, to: '2025-03-29', bound: 'earliest' },
    });
    expect(spaced(reasonText(early, en))).toContain(
      'The earliest moment was 1 April 2025. That is 3 days early.',
    );
    expect(spaced(briefText(early, en) ?? '')).toBe('3 days early');
  });

  it('on the limit', () => {
    const exact = finding({ margin: { value: '0', unit: 'days' }, clock: { ...clock, to: '2025-04-01' } });
    expect(boundOf(exact)).toBe('latest');
    expect(reasonText(exact, en)).toBe(
      'This happened on 1 April 2025. The latest moment was 1 April 2025. That is exactly on the limit.',
    );
  });

  it('not done at all', () => {
    expect(reasonText(finding({ verdict: 'breached', clock }), en)).toBe(
      'This had not happened by 31 December 2025. The latest moment was 1 April 2025.',
    );
    expect(headlineText(finding({ verdict: 'breached', clock }), en)).toBe('not yet');
  });

  it('not done, and how long it has been open since', () => {
    const open = finding({
      verdict: 'breached',
      dueAt: '2025-04-01',
      clock,
      margin: { value: '-274', unit: 'days' },
    });
    expect(spaced(reasonText(open, en))).toContain(
      'The latest moment was 1 April 2025. That was 274 days earlier.',
    );
    expect(spaced(headlineText(open, en))).toBe('not yet; 274 days overdue');
    expect(spaced(headlineText(open, nl))).toBe('nog niet; 274 dagen over tijd');
    expect(figureRows(open, en).map(({ name }) => name)).toEqual(['due', 'actual']);
  });

  it('planned, which is not done', () => {
    const planned = finding({
      verdict: 'pending',
      actual: '2026-01-14T13:30:00+01:00',
      dueAt: '2026-01-12',
      margin: { value: '-2', unit: 'days' },
      clock: {
        to: '2026-01-14T13:30:00+01:00',
        due: '2026-01-12',
        horizon: '2025-12-31T23:59:59.999+01:00',
        bound: 'latest',
      },
    });
    expect(reasonText(planned, en)).toBe(
      'This is planned for 14 January 2026 13:30. There is time until 12 January 2026.',
    );
    expect(headlineText(planned, en)).toBe('due 12 January 2026');
    expect(figureRows(planned, en).map(({ name }) => name)).toEqual(['due', 'planned']);
  });

  it('says no moment from which it is known if that is any moment from now on', () => {
    const horizon = '2025-12-31T23:59:59.999+01:00';
    const pending = finding({
      verdict: 'pending',
      dueAt: '2026-01-05',
      clock: { due: '2026-01-05', horizon },
      decidedAt: horizon,
    });
    expect(reasonText(pending, en)).toBe(
      'This had not happened by 31 December 2025. There is time until 5 January 2026.',
    );
    expect(headlineText(pending, en)).toBe('due 5 January 2026');
  });

  it('a moment without a clock is a limit, and nothing is late', () => {
    const other = finding({
      verdict: 'breached',
      dueAt: '2025-10-01',
      limit: '2025-10-01',
      actual: '2025-09-15',
    });
    expect(figureRows(other, en)).toEqual([
      { name: 'limit', value: '1 October 2025' },
      { name: 'actual', value: '15 September 2025' },
    ]);
  });

  it('a number just short of its limit does not look as if it reached it', () => {
    const near = finding({
      verdict: 'breached',
      actual: '≈0.9949998148',
      limit: '0.995',
      unit: 'ratio',
      margin: { value: '≈-0.0000001852', unit: 'ratio' },
    });
    expect(spaced(reasonText(near, en))).toBe(
      'Found: 99.49998%. Agreed limit: 99.5%. That is 0.00002 percentage points below the limit.',
    );
  });

  it('pending says from when it can be known', () => {
    const pending = finding({
      verdict: 'pending',
      clock: { ...clock, due: '2026-01-14' },
      decidedAt: '2026-01-15',
    });
    expect(reasonText(pending, en)).toContain('The outcome can be known from 15 January 2026.');
    expect(headlineText(pending, en)).toBe('known from 15 January 2026');
  });

  it('a number against its limit', () => {
    const share = finding({
      verdict: 'breached',
      actual: '0.9952',
      limit: '0.998',
      unit: 'ratio',
      margin: { value: '-0.0028', unit: 'ratio' },
    });
    expect(spaced(reasonText(share, nl))).toBe(
      'Gevonden: 99,52%. Afgesproken grens: 99,8%. Dat is 0,28 procentpunt onder de grens.',
    );
  });

  it('a state that holds is measured, not praised', () => {
    const holds = finding({
      holds: true,
      actual: '77',
      limit: '60',
      unit: 'days',
      margin: { value: '17', unit: 'days' },
    });
    expect(spaced(reasonText(holds, en))).toBe('Found: 77 days. Agreed limit: 60 days.');
    expect(briefText(holds, en)).toBeUndefined();
  });

  it('what is missing, and why', () => {
    const unknown = finding({
      verdict: 'undetermined',
      missing: [
        { what: 'ticket.priority', because: 'missing' },
        { what: 'ticket.useful', because: 'judgement' },
      ],
    });
    expect(reasonText(unknown, en)).toBe('Missing: ticket.priority. Left to a person: ticket.useful.');
  });

  it('an exception, an assumption, a waiver', () => {
    expect(reasonText(finding({ verdict: 'not-applicable', liftedBy: 'a.b' }), en)).toBe(
      'Clause a.b makes an exception here.',
    );
    expect(reasonText(finding({ assumed: true }), en)).toContain('assumed number');
    const waived = finding({
      ...late,
      verdict: 'waived',
      waiver: { verdict: 'breached', reason: 'r', approver: 'a', until: '2025-12-31', at: { file: 'w' } },
    });
    expect(reasonText(waived, en)).toBe(reasonText(late, en));
  });
});
