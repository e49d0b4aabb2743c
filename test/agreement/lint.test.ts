import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINT_CHECKS } from '../../src/agreement/lint/table.js';
import { lint, lintLine } from '../../src/index/lint.js';
import { folderWith } from '../source/folder.js';
import { broken, placeOf, SECTION, SMALL, withClause } from './small-agreement.js';

const CASES = 'rules/small/1-paying.cases.yaml';

function oneCase(id: string, paidOn: string, verdict: string): string {
  return `- id: ${id}
  data: { bill: [{ id: B1, issuedOn: 2026-03-02, paidOn: ${paidOn}, amount: "10.00" }], visit: [] }
  asOf: 2026-04-30
  expect: [{ clause: pay.in-time, verdict: ${verdict} }]
  because: 2 March + 14 days = 16 March
`;
}

const BOTH_WAYS = oneCase('in-time', '2026-03-16', 'met') + oneCase('late', '2026-03-17', 'breached');

/** What the small agreement itself gives: words that nothing uses yet. */
const AT_REST = ['unused-reading', 'unused-record-type', 'unused-term'];

async function linesOf(files: Readonly<Record<string, string>>, cases = BOTH_WAYS): Promise<string[]> {
  const root = folderWith({ ...files, [CASES]: cases });
  return (await lint({ root, agreement: 'small' })).map(lintLine);
}

async function codesOf(files: Readonly<Record<string, string>>, cases = BOTH_WAYS): Promise<string[]> {
  const codes = (await linesOf(files, cases)).map((line) => line.split('  ')[1] ?? '');
  return codes.filter((code) => !AT_REST.includes(code));
}

/** The first line with a code. */
async function lineOf(
  code: string,
  files: Readonly<Record<string, string>>,
  cases = BOTH_WAYS,
): Promise<string> {
  return (await linesOf(files, cases)).find((line) => line.includes(`  ${code}  `)) ?? 'none';
}

describe('the table of checks', () => {
  it('has each code once, and a page for each', () => {
    const codes = LINT_CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const pages = readdirSync('docs/lint').map((file) => file.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual([...codes].sort());
    for (const { code, level } of LINT_CHECKS) {
      const page = readFileSync(`docs/lint/${code}.md`, 'utf8');
      expect(page.startsWith(`# ${code}\n\nLevel: ${level}\n`)).toBe(true);
    }
  });
});

describe('words that nothing uses', () => {
  it('are a term, a reading and a record type', async () => {
    expect(await linesOf(SMALL)).toEqual([
      `${placeOf(SMALL, 'rules/small/readings.yaml', 'pay.start')}  unused-reading  nothing hangs on the reading 'pay.start'`,
      "rules/small/records/visit.yaml  unused-record-type  no rule reads records of the type 'visit'",
      `${placeOf(SMALL, 'rules/small/terms.yaml', 'pay.hours')}  unused-term  no rule reads the term 'pay.hours'`,
    ]);
  });

  it('are not a reading that sets a term which a rule reads', async () => {
    const files = broken(
      'rules/small/readings.yaml',
      'nl: Vanaf ontvangst }',
      'nl: Vanaf ontvangst, terms: { pay.term: 20 } }',
    );
    expect(await lineOf('unused-reading', files)).toBe('none');
  });

  it('are a fact and a chart', async () => {
    const fact = broken(
      SECTION,
      'forEach: bill',
      'forEach: bill\n    facts: { visits: { count: { of: visit } } }',
    );
    expect(await lineOf('unused-fact', fact)).toBe(
      `${placeOf(fact, SECTION, 'visits')}  unused-fact  nothing reads the fact 'visits'`,
    );
    const manifest = 'rules/small/agreement.yaml';
    const charts = 'charts: [{ name: days, title: { en: Days, nl: Dagen }, unit: days }]';
    const chart = broken(manifest, 'currency: EUR', `currency: EUR\n${charts}`);
    expect(await codesOf(chart)).toEqual(['unused-chart']);
  });
});

describe('readings and limits', () => {
  it('each choice but the default is taken by a case, once something hangs on the reading', async () => {
    const files = broken(
      'rules/small/readings.yaml',
      'nl: Vanaf ontvangst }',
      'nl: Vanaf ontvangst, terms: { pay.term: 20 } }',
    );
    expect(await lineOf('choice-without-case', files)).toBe(
      `${placeOf(files, 'rules/small/readings.yaml', 'pay.start')}  choice-without-case  no case takes the reading 'pay.start' as 'receipt'`,
    );
    const taken = oneCase('by-receipt', '2026-03-17', 'met').replace(
      '  asOf',
      '  readings: { pay.start: receipt }\n  asOf',
    );
    expect(await codesOf(files, BOTH_WAYS + taken)).toEqual([]);
    expect(await lineOf('choice-without-case', SMALL)).toBe('none');
  });

  it('an assumed term says why', async () => {
    const assumed = (reason: string) =>
      broken(
        'rules/small/terms.yaml',
        'unit: days',
        `unit: days\n    assumed: { en: ${reason}, nl: De tekst noemt er geen. }`,
      );
    const files = assumed('A guess.');
    expect(await lineOf('assumed-without-reason', files)).toBe(
      `${placeOf(files, 'rules/small/terms.yaml', 'pay.term')}  assumed-without-reason  the term 'pay.term' is assumed and does not say why`,
    );
    expect(await codesOf(assumed('Three words only.'))).toEqual(['assumed-without-reason']);
    expect(await codesOf(assumed('The text names none.'))).toEqual([]);
  });

  it('a reading has an alternative', async () => {
    const files = broken(
      'rules/small/readings.yaml',
      '      receipt: { en: From receipt, nl: Vanaf ontvangst }\n',
      '',
    );
    expect(await codesOf(files)).toEqual(['reading-without-alternative']);
  });

  it('a limit from 2 on, or a duration in words, is a term; 0, 1 and equalities are none', async () => {
    const rule = (condition: string) =>
      withClause(`forEach: bill\nrequire: { all: [${condition}] }\nseverity: minor`);
    const limit = (operator: string, value: string) =>
      `{ fact: amount, operator: ${operator}, value: ${value} }`;
    const files = rule(limit('atMost', '2'));
    expect(await lineOf('literal-limit', files)).toBe(
      `${placeOf(files, SECTION, '2 }] }')}  literal-limit  the limit 2 stands in a rule; make it a term`,
    );
    for (const fine of [limit('atMost', '1'), limit('greaterThan', '0'), limit('equal', '7')]) {
      expect(await lineOf('literal-limit', rule(fine))).toBe('none');
    }
    const clock = broken(SECTION, 'atMost: { term: pay.term }', 'atMost: 14 days');
    expect(await lineOf('literal-limit', clock)).toContain("the limit '14 days' stands in a rule");
  });
});

describe('what the cases try', () => {
  it('a clause with a rule has cases, and one message is enough', async () => {
    expect(
      await codesOf(
        SMALL,
        '- { id: other, asOf: 2026-01-01, because: none, expect: [{ clause: pay.goal, verdict: met }] }\n',
      ),
    ).toEqual(['clause-without-cases']);
  });

  it('a rule is met once and breached once', async () => {
    expect(await codesOf(SMALL, oneCase('late', '2026-03-17', 'breached'))).toEqual(['never-met']);
    expect(await codesOf(SMALL, oneCase('in-time', '2026-03-16', 'met'))).toEqual(['never-breached']);
  });

  it('a target is missed, an information undetermined, and a condition does not apply', async () => {
    const target = broken(SECTION, 'kind: obligation', 'kind: target');
    expect(await lineOf('never-breached', target)).toContain("no case makes the rule 'pay.in-time' missed");
    const information = broken(SECTION, 'kind: obligation', 'kind: information');
    expect(await lineOf('never-breached', information)).toContain(
      "no case makes the rule 'pay.in-time' undetermined",
    );
    const held = broken(
      SECTION,
      'within: { from: issuedOn, atMost: { term: pay.term }, to: paidOn }',
      'holds: { fact: amount, operator: greaterThan, value: 0 }',
    );
    expect(await lineOf('never-breached', held)).toContain(
      "no case makes the rule 'pay.in-time' not-applicable",
    );
  });

  it('of several rules, the one that the findings show', async () => {
    const rules = withClause(`rules:
  - { id: pay.more.paid, forEach: bill, require: { fact: amount, operator: greaterThan, value: 0 }, severity: minor }
  - { id: pay.more.seen, forEach: visit, require: { fact: day, operator: after, value: 2026-01-01 }, severity: minor }`);
    const cases = `${BOTH_WAYS}- id: more
  data: { bill: [{ id: B1, issuedOn: 2026-03-02, amount: "10.00" }], visit: [] }
  asOf: 2026-04-30
  expect: [{ clause: pay.more, subject: B1, verdict: met }]
  because: 10 is more than nothing
`;
    const lines = (await linesOf(rules, cases)).filter((line) => line.includes('  never-met  '));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("'pay.more.seen'");
  });

  it('no case twice, and each with its reason', async () => {
    const again = oneCase('again', '2026-03-16', 'met');
    expect(await lineOf('repeated-case', SMALL, BOTH_WAYS + again)).toBe(
      `${CASES}:11:3  repeated-case  the case 'again' repeats 'in-time'`,
    );
    const silent = BOTH_WAYS.replace(/ {2}because: .*\n/, '');
    expect(await codesOf(SMALL, silent)).toEqual(['case-without-reason']);
  });
});

describe('clauses and consequences', () => {
  it('a letter has a template in both languages, told once a letter', async () => {
    const consequences = (name: string) =>
      broken(
        SECTION,
        'severity: major',
        `severity: major\n    consequences: [{ when: breached, letter: ${name} }, { when: pending, letter: ${name} }]`,
      );
    const files = consequences('no-such-letter');
    expect(await lineOf('letter-without-template', files)).toBe(
      `${placeOf(files, SECTION, '{ when: breached')}  letter-without-template  the letter 'no-such-letter' has no template: templates/letters/no-such-letter.nl.md, templates/letters/no-such-letter.en.md (called for in 2 places)`,
    );
    // A letter that is there, and that is written for another agreement.
    const codes = await codesOf(consequences('payment-reminder'));
    expect([...new Set(codes)]).toEqual(['letter-for-other-rules', 'letter-without-fact']);
  });

  it('a chart is declared', async () => {
    const files = broken(SECTION, 'severity: major', 'severity: major\n    chart: dayz');
    expect(await lineOf('unknown-chart', files)).toContain("there is no chart 'dayz'");
  });

  it('a severity is said, where a breach is possible', async () => {
    const files = broken(SECTION, '    severity: major\n', '');
    expect(await codesOf(files)).toEqual(['severity-not-said']);
    const target = broken(SECTION, '    severity: major\n', '    otherwise: undetermined\n');
    expect(await lineOf('severity-not-said', target)).toBe('none');
  });

  it('a fact hides no field', async () => {
    const files = withClause(
      'forEach: bill\nfacts: { amount: { count: { of: visit } } }\nrequire: { amount: 1 }\nseverity: minor',
    );
    expect(await lineOf('shadowed-field', files)).toBe(
      `${placeOf(files, SECTION, 'amount: { count')}  shadowed-field  the fact 'amount' hides the field of that name`,
    );
  });

  it('a clause does not end on a blank line, and may hold one', async () => {
    const ends = broken(SECTION, 'lines: [2, 3]', 'lines: [2, 4]');
    expect(await lineOf('blank-line-in-clause', ends)).toContain(
      "the clause 'pay.in-time' begins or ends on line 4, which holds nothing",
    );
    expect(await lineOf('blank-line-in-clause', broken(SECTION, 'lines: [2, 3]', 'lines: [2, 5]'))).toBe(
      'none',
    );
  });

  it('a clause, a term, a choice, a record type and a field are translated', async () => {
    const untranslated: readonly (readonly [file: string, part: string, by: string, what: string])[] = [
      [SECTION, 'nl: Een streven', 'nl: An aim', 'pay.goal'],
      ['rules/small/terms.yaml', 'nl: Uren', 'nl: Hours', 'pay.hours'],
      ['rules/small/readings.yaml', 'nl: Vanaf ontvangst', 'nl: From receipt', 'pay.start=receipt'],
      ['rules/small/records/bill.yaml', 'nl: Een rekening', 'nl: A bill', 'bill'],
      [
        'rules/small/records/bill.yaml',
        'amount: { is: money }',
        'amount: { is: money, says: { en: Sum, nl: Sum } }',
        'bill.amount',
      ],
    ];
    for (const [file, part, by, what] of untranslated) {
      expect(await lineOf('untranslated', broken(file, part, by))).toContain(`'${what}' says the same`);
    }
  });

  it('a clause of information is tried on the other side by what is then said of it', async () => {
    const files = broken(SECTION, 'kind: obligation', 'kind: information');
    expect(await lineOf('never-breached', files)).toContain("makes the rule 'pay.in-time' undetermined");
  });
});

describe('names in the conditions of a population', () => {
  const rule = (where: string, fact = 'paid: { is: { fact: amount, operator: greaterThan, value: 0 } }') =>
    withClause(`forEach: bill
facts:
  bill.paid: { is: { not: { paidOn: none } } }
  bill.late: { is: { fact: paidOn, operator: after, value: { fact: issuedOn } } }
  ${fact}
  many: { count: { of: bill, where: ${where} } }
require: { fact: many, operator: atLeast, value: 1 }
severity: minor`);

  it('are the members own, which hides a fact of the rule', async () => {
    const files = rule('{ late: { fact: paid } }');
    expect(await lineOf('column-hides-fact', files)).toBe(
      `${placeOf(files, SECTION, '{ fact: paid } }')}  column-hides-fact  'paid' is that of 'bill' here, not the fact of the rule (write subject.paid, or give the fact another name)`,
    );
    expect(await lineOf('column-hides-fact', rule('{ paid: true }'))).toContain("'paid' is that of 'bill'");
  });

  it('hide nothing with subject, in the fact itself, or where the member has no such name', async () => {
    const fine = [
      rule('{ late: { fact: subject.paid } }'),
      rule('{ late: true }', 'paid: { count: { of: bill, where: { paid: true } } }'),
      rule(
        '{ amount: { fact: least } }',
        'least: { count: { of: visit } }\n  paid: { count: { of: visit } }',
      ),
    ];
    for (const files of fine) expect(await lineOf('column-hides-fact', files)).toBe('none');
  });

  it('are not compared with themselves', async () => {
    const files = rule('{ amount: { fact: amount } }');
    expect(await lineOf('compares-with-itself', files)).toBe(
      `${placeOf(files, SECTION, '{ fact: amount } }')}  compares-with-itself  'amount' is compared with itself (did you mean subject.amount?)`,
    );
    expect(await lineOf('compares-with-itself', rule('{ amount: { fact: subject.amount } }'))).toBe('none');
    const own = withClause('forEach: bill\nrequire: { amount: { fact: amount } }\nseverity: minor');
    expect(await lineOf('compares-with-itself', own)).toContain("'amount' is compared with itself");
  });
});
