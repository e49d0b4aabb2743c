import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreement/agreement.js';
import type { ClauseEntry, Consequence, Finding, MissingFact, Result } from '../../src/evaluate/result.js';
import { chooseLetters } from '../../src/letter/choose-letters.js';
import { deadlineOf, isOver } from '../../src/letter/deadline.js';
import { missedLetters } from '../../src/letter/missed-letters.js';
import { type SentLetter, SentLetters } from '../../src/letter/sent-letters.js';
import { Day } from '../../src/values/day.js';
import { Duration } from '../../src/values/duration.js';
import { Instant } from '../../src/values/instant.js';
import { Zone } from '../../src/values/zone.js';
import { finding, matter } from './matter.js';

const ZONE = Zone.of('Europe/Amsterdam');
const instant = (text: string) => Instant.parse(text) as Instant;
const day = (text: string) => Day.parse(text) as Day;

const letter = (name: string, when: Consequence['when'], after?: string): Consequence => ({
  when,
  kind: 'letter',
  name,
  to: 'customer',
  ...(after === undefined ? {} : { after }),
});

const result = (...findings: readonly Finding[]) =>
  ({ findings, clauses: [matter().clause] as readonly ClauseEntry[] }) as unknown as Result;

const sent = (more: Partial<SentLetter> = {}): SentLetter => ({
  number: '00000001',
  letter: 'first',
  to: 'customer',
  verdict: 'breached',
  findings: [finding({}).id],
  subject: 'F1',
  reference: 'r',
  sentOn: '2025-08-01',
  answerBy: '2025-08-08',
  at: { file: 'sent-letters.yaml' },
  ...more,
});

describe('stages', () => {
  const names = new Set(['first', 'second']);
  const staged = (more: Partial<Finding> = {}) =>
    finding({ consequences: [letter('first', 'breached'), letter('second', 'breached', 'first')], ...more });
  const calls = (of: Finding, ledger: readonly SentLetter[], now: string) =>
    chooseLetters(result(of), names, {
      sent: new SentLetters(ledger),
      now: { instant: instant(now), zone: ZONE },
    }).calls.map(({ name, sent: was, waitsFor }) => `${name} ${was?.sentOn ?? waitsFor ?? 'now'}`);

  it('the second waits until the first was sent and its time is over', () => {
    expect(calls(staged(), [], '2025-08-09T00:00:00+02:00')).toEqual(['first now']);
    expect(calls(staged(), [sent()], '2025-08-09T00:00:00+02:00')).toEqual([
      'first 2025-08-01',
      'second 2025-08-08',
    ]);
    expect(calls(staged(), [sent()], '2025-08-09T00:00:01+02:00')).toEqual([
      'first 2025-08-01',
      'second now',
    ]);
  });

  it('time that is counted in hours is over at its minute', () => {
    const hours = [sent({ answerBy: '2025-08-03T12:00:00+02:00' })];
    expect(calls(staged(), hours, '2025-08-03T12:00:00+02:00')[1]).toBe('second 2025-08-03T12:00:00+02:00');
    expect(calls(staged(), hours, '2025-08-03T12:00:01+02:00')[1]).toBe('second now');
  });

  it('there is no second for an act that came after all, and none to another party', () => {
    const done = staged({ clock: { to: '2025-08-05', horizon: '2025-09-01' } });
    expect(calls(done, [sent()], '2025-09-01T00:00:00+02:00')).toEqual(['first 2025-08-01']);
    expect(calls(staged(), [sent({ to: 'vendor' })], '2025-09-01T00:00:00+02:00')).toEqual(['first now']);
  });

  it('a letter of another verdict is another letter', () => {
    expect(calls(staged(), [sent({ verdict: 'pending' })], '2025-08-02T00:00:00+02:00')[0]).toBe('first now');
  });
});

describe('letters that nobody sent in time', () => {
  const breached = finding({ consequences: [letter('complaint', 'breached')] });
  const clauses = (...consequences: Consequence[]) =>
    ({
      clauses: new Map([[breached.clause, { rules: [{ id: breached.rule, consequences }] }]]),
    }) as unknown as Agreement;
  const missed = (ledger: readonly SentLetter[], ...consequences: Consequence[]) =>
    missedLetters(result(breached), clauses(...consequences), new SentLetters(ledger)).map(
      ({ name, to, instead }) => `${name} to ${to}, now ${instead.join()}`,
    );

  it('are those for pending of what is breached now', () => {
    expect(missed([], letter('notice', 'pending'))).toEqual(['notice to customer, now complaint']);
    expect(missed([], letter('notice', 'met'), letter('complaint', 'breached'))).toEqual([]);
  });

  it('but not those that went out, and not one that is called for all the same', () => {
    expect(missed([sent({ letter: 'notice', verdict: 'pending' })], letter('notice', 'pending'))).toEqual([]);
    expect(missed([], letter('complaint', 'pending'))).toEqual([]);
  });
});

describe('a request for data', () => {
  const open = (id: string, what: string, more: Partial<Finding> = {}): Finding => ({
    ...finding({
      verdict: 'undetermined',
      consequences: [],
      missing: [{ what, because: 'missing' }] as MissingFact[],
    }),
    id,
    subject: { ...finding({}).subject, key: id },
    ...more,
  });
  const agreement = {
    evidenceLetter: 'evidence',
    recordTypes: new Map([
      ['outage', { keptBy: 'vendor' }],
      ['claim', {}],
    ]),
  } as unknown as Agreement;
  const requests = (findings: readonly Finding[], ledger: readonly SentLetter[] = []) =>
    chooseLetters(result(...findings), new Set(['evidence']), {
      agreement,
      sent: new SentLetters(ledger),
    }).calls.map(
      (call) =>
        `${call.to}: ${call.requests?.map(({ what, records }) => `${what} of ${records.join('+')}`).join(', ')}`,
    );

  it('goes to who keeps them, and to both where either may', () => {
    expect(requests([open('A', 'outage.cause'), open('B', 'outage.cause'), open('C', 'claim')])).toEqual([
      'customer: claim of C',
      'vendor: claim of C, outage.cause of A+B',
    ]);
  });

  it('leaves out what is for a person, what is for later, and what has a letter of its own', () => {
    const judgement = open('A', 'outage', { missing: [{ what: 'outage', because: 'judgement' }] });
    const future = open('B', 'outage', { missing: [{ what: 'outage', because: 'future' }] });
    const own = open('C', 'outage', { consequences: [letter('proof', 'undetermined')] });
    expect(requests([judgement, future])).toEqual([]);
    expect(
      chooseLetters(result(own), new Set(['evidence', 'proof']), { agreement }).calls.map(({ name }) => name),
    ).toEqual(['proof']);
  });

  it('asks once: what is new since the last is asked for alone', () => {
    const before = [sent({ letter: 'evidence', to: 'vendor', verdict: 'undetermined', findings: ['A'] })];
    expect(requests([open('A', 'outage.cause')], before)).toEqual([]);
    expect(requests([open('A', 'outage.cause'), open('B', 'outage.id')], before)).toEqual([
      'vendor: outage.id of B',
    ]);
  });
});

describe('until when', () => {
  const moment = { day: day('2025-12-31'), instant: instant('2025-12-31T17:00:00+01:00'), zone: ZONE };
  const until = (text: string, at = moment) => deadlineOf(Duration.parse(text), finding({}), at.day, at);

  it('days are days, hours are moments, and a midnight is the day that it ends', () => {
    expect(until('14 days')).toBe('2026-01-14');
    expect(until('2 weeks')).toBe('2026-01-14');
    expect(until('1 month')).toBe('2026-01-31');
    expect(until('48 hours')).toBe('2026-01-02T17:00:00+01:00');
    expect(until('24 hours', { ...moment, instant: instant('2026-01-01T00:00:00+01:00') })).toBe(
      '2026-01-01',
    );
  });

  it('hours run over a change of the clock', () => {
    const before = { ...moment, day: day('2026-03-28'), instant: instant('2026-03-28T17:00:00+01:00') };
    expect(until('24 hours', before)).toBe('2026-03-29T18:00:00+02:00');
  });

  it('may be what the clause sets', () => {
    expect(deadlineOf('due', finding({}), moment.day, moment)).toBe('2025-07-31');
    expect(
      deadlineOf(
        'due',
        { ...finding({}), clock: { horizon: '' }, dueAt: undefined } as unknown as Finding,
        moment.day,
        moment,
      ),
    ).toBeUndefined();
  });

  it('is over when the day has ended', () => {
    expect(isOver('2025-12-31', instant('2026-01-01T00:00:00+01:00'), ZONE)).toBe(false);
    expect(isOver('2025-12-31', instant('2026-01-01T00:00:01+01:00'), ZONE)).toBe(true);
  });
});
