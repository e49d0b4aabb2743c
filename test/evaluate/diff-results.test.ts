import { describe, expect, it } from 'vitest';
import { diffResults } from '../../src/evaluate/difference/diff-results.js';
import type { Finding, Result, UsedTerm, Verdict } from '../../src/evaluate/result.js';

const BILLS = 'operations/bills.yaml';

function finding(verdict: Verdict, more: Partial<Finding> = {}): Finding {
  return {
    id: 'f',
    clause: 'pay',
    rule: 'pay.in-time',
    section: '1',
    subject: { type: 'bill', key: 'B1', label: 'B1', at: { file: BILLS, line: 1, column: 3 } },
    verdict,
    severity: 'major',
    terms: [],
    facts: [],
    readings: [],
    consequences: [],
    ...more,
  };
}

function result(findings: readonly Finding[], more: Partial<Result> = {}): Result {
  return {
    schemaVersion: '1.0',
    program: { name: 'servanda', version: '0.1.0' },
    agreement: { id: 'small', version: '1', hash: 'a'.repeat(64), title: { en: 'Small', nl: 'Klein' } },
    contract: {
      id: 'one',
      customer: 'C',
      vendor: 'V',
      branch: 'NL',
      zone: 'Europe/Amsterdam',
      currency: 'EUR',
    },
    asOf: '2026-03-31',
    inputs: [],
    summary: {
      met: 0,
      missed: 0,
      breached: 0,
      pending: 0,
      notApplicable: 0,
      undetermined: 0,
      waived: 0,
      notEncoded: 0,
    },
    gaps: [],
    sections: [],
    clauses: [
      {
        id: 'pay',
        section: '1',
        kind: 'obligation',
        bearer: 'customer',
        lines: [1, 2],
        says: { en: 'Pays', nl: 'Betaalt' },
        status: 'rules',
        rules: ['pay.in-time'],
        at: { file: 'rules/small/1.yaml' },
      },
    ],
    charts: [],
    findings,
    warnings: [],
    ...more,
  };
}

const term = (value: string, line = 5): UsedTerm => ({
  id: 'pay.term',
  value,
  unit: 'days',
  at: { file: 'rules/small/terms.yaml', line },
  from: 'agreement',
});
const paid = (value: string, line = 9) => ({ name: 'paidOn', value, at: { file: BILLS, line, column: 5 } });
const input = (file: string, sha: string, until = '2026-03-31') => ({
  file,
  record: 'bill',
  sha256: sha.repeat(64),
  coverage: { from: '2026-01-01', until },
  records: 2,
});

const LATER = { asOf: '2026-04-30' };
const OTHER_RULES = { agreement: { ...result([]).agreement, hash: 'b'.repeat(64) } };
const OTHER_DATA = { inputs: [input(BILLS, '2')] };
const DATA = { inputs: [input(BILLS, '1')] };

/** The verdict that changed, in one line, with what belongs to its cause. */
function said(before: Result, after: Result): string[] {
  return diffResults(before, after).changed.map(({ before: one, after: other, cause, differences }) => {
    const own = differences
      .filter(({ kind }) => kind === cause)
      .map(({ what, before: from, after: to }) => `${what} ${from?.value ?? '-'} → ${to?.value ?? '-'}`);
    return `${one.verdict} → ${other.verdict}: ${[cause, ...own].join(', ')}`;
  });
}

describe('the cause of a verdict that changed', () => {
  it('is a term of another value, whatever else differs', () => {
    const before = result([finding('met', { terms: [term('30')], facts: [paid('2026-03-20')] })], DATA);
    const after = result([finding('breached', { terms: [term('14', 6)], facts: [paid('2026-03-20')] })], {
      ...LATER,
      ...OTHER_RULES,
      ...OTHER_DATA,
    });
    expect(said(before, after)).toEqual(['met → breached: term, pay.term 30 days → 14 days']);
    expect(diffResults(before, after).changed[0]?.differences[0]?.after?.at?.line).toBe(6);
  });

  it('is no term that only stands on another line, or that only one of both needed', () => {
    const before = result([finding('pending')]);
    const after = result([finding('met', { terms: [term('30', 8)] })], LATER);
    expect(said(before, after)).toEqual(['pending → met: as-of, as-of 2026-03-31 → 2026-04-30']);
    const moved = result([finding('met', { terms: [term('30', 8)] })], OTHER_RULES);
    expect(said(result([finding('breached', { terms: [term('30', 5)] })]), moved)[0]).toContain(
      'version, rules',
    );
  });

  it('is the entry of a map that was read', () => {
    const entry = (value: string) => [{ ...term(value), key: 'large' }];
    const before = result([finding('met', { terms: entry('30') })]);
    const after = result([finding('breached', { terms: entry('14') })]);
    expect(said(before, after)).toEqual(['met → breached: term, pay.term[large] 30 days → 14 days']);
  });

  it('is a reading that was chosen otherwise, before a term that it sets', () => {
    const read = (choice: string, value: string) => ({
      readings: [{ id: 'pay.start', choice }],
      terms: [term(value)],
    });
    const before = result([finding('met', read('issue', '30'))]);
    const after = result([finding('breached', read('receipt', '14'))]);
    expect(said(before, after)).toEqual(['met → breached: reading, pay.start issue → receipt']);
  });

  it('is a reading too where it made the rule not apply', () => {
    const other = (choice: string) => finding('met', { rule: 'x', readings: [{ id: 'pay.start', choice }] });
    const before = result([finding('not-applicable'), other('issue')]);
    const after = result([
      finding('breached', { readings: [{ id: 'pay.start', choice: 'receipt' }] }),
      other('receipt'),
    ]);
    expect(said(before, after)).toEqual(['not-applicable → breached: reading']);
  });

  it('is evidence where a fact of a file that changed is another', () => {
    const before = result([finding('met', { facts: [paid('2026-03-10')] })], DATA);
    const after = result([finding('breached', { facts: [paid('2026-03-20', 12)] })], {
      ...LATER,
      ...OTHER_DATA,
    });
    expect(said(before, after)).toEqual(['met → breached: evidence, paidOn 2026-03-10 → 2026-03-20']);
  });

  it('is as-of where the data is the same and more of it is known', () => {
    const before = result(
      [finding('pending', { missing: [{ what: 'bill.paidOn', because: 'future' }] })],
      DATA,
    );
    const after = result([finding('met', { facts: [paid('2026-04-02')] })], { ...LATER, ...DATA });
    expect(said(before, after)).toEqual(['pending → met: as-of, as-of 2026-03-31 → 2026-04-30']);
    expect(
      diffResults(before, after).changed[0]?.differences.map(({ kind, what }) => `${kind} ${what}`),
    ).toEqual(['as-of as-of', 'evidence paidOn', 'missing bill.paidOn']);
  });

  it('is as-of where time passed, though the file of the subject got more records', () => {
    const before = result([finding('pending')], DATA);
    const after = result([finding('breached')], { ...LATER, ...OTHER_DATA });
    expect(said(before, after)[0]).toContain('pending → breached: as-of');
  });

  it('is no record without a key that only stands on another line', () => {
    const record = (line: number) => ({
      name: 'payment',
      value: `${BILLS}:${line}:1`,
      at: { file: BILLS, line, column: 1 },
    });
    const before = result([finding('pending', { facts: [record(3), record(4)] })], DATA);
    const shifted = result([finding('breached', { facts: [record(5), record(6)] })], {
      ...LATER,
      ...OTHER_DATA,
    });
    expect(said(before, shifted)[0]).toContain('pending → breached: as-of');
    const more = result([finding('met', { facts: [record(5), record(6), record(7)] })], {
      ...LATER,
      ...OTHER_DATA,
    });
    expect(said(before, more)).toEqual(['pending → met: evidence, payment - → a record']);
  });

  it('is a file where nothing that the finding lists changed', () => {
    expect(said(result([finding('met')], DATA), result([finding('breached')], OTHER_DATA))).toEqual([
      'met → breached: evidence',
    ]);
  });

  it('is the rules where facts without a place differ and the data does not', () => {
    const due = (value: string) => ({ facts: [{ name: 'due', value }] });
    const before = result([finding('met', due('2026-03-20'))], DATA);
    const after = result([finding('breached', due('2026-03-10'))], { ...DATA, ...OTHER_RULES });
    expect(said(before, after)[0]).toContain('met → breached: version, rules aaa');
  });

  it.each([
    ['program', { program: { name: 'servanda' as const, version: '0.2.0' } }, 'servanda 0.1.0 → 0.2.0'],
    ['period', { period: { from: '2026-01-01', through: '2026-03-31' } }, 'period  → 2026-01-01..2026-03-31'],
  ])('is the %s where nothing else differs', (cause, more, detail) => {
    expect(said(result([finding('met')]), result([finding('breached')], more))).toEqual([
      `met → breached: ${cause}, ${detail}`,
    ]);
  });

  it('is not known where the results do not tell', () => {
    expect(said(result([finding('met')]), result([finding('breached')]))).toEqual([
      'met → breached: unknown',
    ]);
  });

  it('is a waiver only while the verdict beneath is the same', () => {
    const waiver = {
      verdict: 'breached' as const,
      reason: 'agreed',
      approver: 'C',
      until: '2026-12-31',
      at: { file: 'w' },
    };
    const waived = result([finding('waived', { waiver, terms: [term('14')] })]);
    const met = result([finding('met', { terms: [term('30')] })]);
    expect(said(result([finding('breached', { terms: [term('30')] })]), waived)).toEqual([
      'breached → waived: waiver, pay - → agreed (C, until 2026-12-31)',
    ]);
    expect(said(met, waived)).toEqual(['met → waived: term, pay.term 30 days → 14 days']);
    expect(diffResults(met, waived).changed[0]?.after).toEqual({ verdict: 'waived', beneath: 'breached' });
  });

  it('is a term of other findings where the rule did not apply', () => {
    const other = (value: string) => finding('met', { rule: 'x', terms: [term(value)] });
    const before = result([finding('not-applicable'), other('30')]);
    const after = result([finding('breached', { terms: [term('14')] }), other('14')], OTHER_RULES);
    expect(said(before, after)).toEqual(['not-applicable → breached: term, pay.term 30 days → 14 days']);
  });
});

describe('what is not a change', () => {
  it('is the same result, or the same data under another name', () => {
    const same = result([finding('met', { facts: [paid('2026-03-10')] })], DATA);
    expect(diffResults(same, same)).toMatchObject({
      roots: [],
      changed: [],
      appeared: [],
      vanished: [],
      unchanged: 1,
      restated: 0,
    });
    const renamed = result(same.findings, { inputs: [input('elsewhere/bills.yaml', '1')] });
    expect(diffResults(same, renamed).roots).toEqual([]);
  });

  it('is a verdict on other grounds, which is counted', () => {
    const before = result([finding('met', { facts: [paid('2026-03-10')] }), finding('met', { rule: 'x' })]);
    const after = result([finding('met', { facts: [paid('2026-03-11')] }), finding('met', { rule: 'x' })]);
    expect(diffResults(before, after)).toMatchObject({ changed: [], unchanged: 2, restated: 1 });
    const figure = result([finding('met', { actual: '2' })]);
    expect(diffResults(result([finding('met', { actual: '1' })]), figure)).toMatchObject({
      unchanged: 1,
      restated: 1,
    });
  });

  it('is what did not apply and does not', () => {
    const none = result([finding('not-applicable')]);
    expect(diffResults(none, none)).toMatchObject({ changed: [], unchanged: 0 });
    expect(diffResults(none, result([]))).toMatchObject({ appeared: [], vanished: [] });
  });
});

describe('findings that only one of two results has', () => {
  const later = finding('met', { subject: { type: 'month', key: '2026-04', label: '2026-04' } });
  const lone = (before: Result, after: Result): string[] => {
    const { appeared, vanished } = diffResults(before, after);
    const line = (each: (typeof appeared)[number]): string =>
      `${each.subject.key} ${each.outcome.verdict} ${each.cause}`;
    return [...appeared.map((each) => `+${line(each)}`), ...vanished.map((each) => `-${line(each)}`)];
  };

  it('are new or gone, each with its cause', () => {
    expect(lone(result([]), result([later], LATER))).toEqual(['+2026-04 met as-of']);
    expect(lone(result([later], LATER), result([]))).toEqual(['-2026-04 met as-of']);
    expect(lone(result([], DATA), result([finding('breached')], { ...LATER, ...OTHER_DATA }))).toEqual([
      '+B1 breached evidence',
    ]);
  });

  it('are of another version where only that one has the rule', () => {
    expect(
      lone(result([], { clauses: [] }), result([finding('breached')], { ...LATER, ...OTHER_DATA })),
    ).toEqual(['+B1 breached version']);
  });

  it('are as many as there are, where a key occurs more than once', () => {
    expect(lone(result([finding('met')]), result([finding('met'), finding('breached')]))).toEqual([
      '+B1 breached unknown',
    ]);
  });
});

describe('what differs as a whole', () => {
  it('lists every input that is not the same', () => {
    const before = result([finding('met', { readings: [{ id: 'r', choice: 'a' }] })], {
      inputs: [input(BILLS, '1'), input('gone.yaml', '3'), { file: 'bare', sha256: '5'.repeat(64) }],
    });
    const after = result([finding('met', { readings: [{ id: 'r', choice: 'b' }] })], {
      ...LATER,
      ...OTHER_RULES,
      inputs: [
        input(BILLS, '1', '2026-04-30'),
        { ...input('new.csv', '4'), record: 'visit' },
        { file: 'bare', sha256: '5'.repeat(64) },
      ],
    });
    expect(
      diffResults(before, after).roots.map(({ kind, what, before: from, after: to }) => [
        kind,
        what,
        from?.value,
        to?.value,
      ]),
    ).toEqual([
      ['as-of', 'as-of', '2026-03-31', '2026-04-30'],
      ['version', 'rules', 'a'.repeat(64), 'b'.repeat(64)],
      ['reading', 'r', 'a', 'b'],
      ['evidence', 'gone.yaml', '2 records, 2026-01-01..2026-03-31, sha256 333333333333', undefined],
      ['evidence', 'new.csv', undefined, '2 records, 2026-01-01..2026-03-31, sha256 444444444444'],
      [
        'evidence',
        BILLS,
        '2 records, 2026-01-01..2026-03-31, sha256 111111111111',
        '2 records, 2026-01-01..2026-04-30, sha256 111111111111',
      ],
    ]);
  });
});
