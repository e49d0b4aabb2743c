import { describe, expect, it } from 'vitest';
import { broken, placeOf, problemsOf, SECTION, SMALL, withClause } from './small-agreement.js';

const TERMS = 'rules/small/terms.yaml';
const MANIFEST = 'rules/small/agreement.yaml';

/** Breaks one place and expects one line, which begins at a part of the broken file. */
async function expectProblem(
  files: Record<string, string>,
  file: string,
  part: string,
  sentence: string,
): Promise<void> {
  expect(await problemsOf(files)).toEqual([`${placeOf(files, file, part)}  ${sentence}`]);
}

describe('an agreement that is whole', () => {
  it('loads', async () => {
    expect(await problemsOf(SMALL)).toEqual([]);
  });
});

describe('words that do not exist', () => {
  it('names the nearest field of a clause', async () => {
    const files = broken(SECTION, 'severity: major', 'severty: major');
    await expectProblem(
      files,
      SECTION,
      'severty',
      "the clause 'pay.in-time' has no field 'severty' (did you mean 'severity'?)",
    );
  });

  it('refuses an exception inside a rule, for it belongs to the clause', async () => {
    const files = withClause(
      'rules:\n  - id: pay.extra.one\n    forEach: bill\n    require: { paidOn: never }\n    lifts: { clauses: [nowhere], when: { nonsense: 1 } }',
    );
    const problems = await problemsOf(files);
    expect(problems.filter((line) => line.includes("a rule has no field 'lifts'"))).toHaveLength(1);
  });

  it('names the nearest fact', async () => {
    const files = broken(SECTION, 'to: paidOn', 'to: payedOn');
    await expectProblem(
      files,
      SECTION,
      'payedOn',
      "there is no fact 'payedOn' here (did you mean 'paidOn'?)",
    );
  });

  it('names the nearest operator', async () => {
    const files = withClause('forEach: bill\nrequire: { fact: amount, operator: atMoost, value: 1 }');
    await expectProblem(files, SECTION, 'atMoost', "there is no operator 'atMoost' (did you mean 'atMost'?)");
  });

  it('names the nearest term', async () => {
    const files = broken(SECTION, '{ term: pay.term }', '{ term: pay.trem }');
    await expectProblem(files, SECTION, 'pay.trem', "there is no term 'pay.trem' (did you mean 'pay.term'?)");
  });

  it('names the nearest unit, and looks no further at the values', async () => {
    const files = broken(TERMS, 'unit: days', 'unit: dayz');
    await expectProblem(files, TERMS, 'dayz', "there is no unit 'dayz' (did you mean 'days'?)");
  });

  it('names the nearest derivation', async () => {
    const files = withClause(
      'forEach: bill\nfacts: { visits: { cuont: { of: visit } } }\nrequire: { visits: 0 }',
    );
    await expectProblem(
      files,
      SECTION,
      '{ cuont',
      "{ cuont } is no value and no derivation (did you mean 'count'?)",
    );
  });

  it('names the section that a term lacks', async () => {
    const files = broken(TERMS, 'section: "1"', 'section: "9"');
    await expectProblem(
      files,
      TERMS,
      'pay.term',
      "the term 'pay.term' stands in section '9', which agreement.yaml does not have (known: 1)",
    );
  });

  it('names the nearest calendar of a clock', async () => {
    const files = broken(SECTION, 'to: paidOn }', 'to: paidOn, calendar: plane }');
    await expectProblem(
      files,
      SECTION,
      '{ from: issuedOn',
      "there is no calendar 'plane' (did you mean 'plain'?)",
    );
  });

  it('names the kinds of consequence', async () => {
    const files = broken(
      SECTION,
      'severity: major',
      'severity: major\n    consequences: [{ when: breached, leter: reminder }]',
    );
    expect(await problemsOf(files)).toEqual([
      `${placeOf(files, SECTION, '{ when')}  the consequence does not say what follows (one of: letter, calendar, invoice-line, right)`,
      `${placeOf(files, SECTION, 'leter')}  a consequence has no field 'leter' (did you mean 'letter'?)`,
    ]);
  });

  it('names the choices of a reading', async () => {
    const value = '{ reading: pay.start, is: { issue: { fact: issuedOn }, reciept: { fact: paidOn } } }';
    const files = withClause(`forEach: bill\nfacts: { start: ${value} }\nrequire: { start: 2020-01-01 }`);
    const lines = await problemsOf(files);
    expect(lines).toEqual([
      `${placeOf(files, SECTION, '{ issue:')}  the choice 'receipt' of 'pay.start' has no value`,
      `${placeOf(files, SECTION, 'reciept')}  the reading 'pay.start' has no field 'reciept' (did you mean 'receipt'?)`,
    ]);
  });

  it('names the default choice that does not exist', async () => {
    const files = broken('rules/small/readings.yaml', 'default: issue', 'default: issued');
    await expectProblem(
      files,
      'rules/small/readings.yaml',
      'issued',
      "'issued' is no choice of 'pay.start' (one of: issue, receipt)",
    );
  });
});

describe('terms', () => {
  it('need a date', async () => {
    const files = broken(TERMS, '{ from: 2020-01-01, value: 14 }', '{ value: 14 }');
    await expectProblem(files, TERMS, '{ value: 14 }', "'values, item 1' lacks the field 'from'");
  });

  it('need a value in their unit', async () => {
    const files = broken(TERMS, 'value: 14', 'value: 1.5');
    await expectProblem(files, TERMS, '1.5', '1.5 is not a whole number of days (or unlimited, or unknown)');
  });
});

describe('the ledger', () => {
  it('needs the lines of every clause', async () => {
    const files = broken(SECTION, '    lines: [2, 3]\n', '');
    const lines = await problemsOf(files);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(placeOf(files, SECTION, 'id: pay.in-time'));
    expect(lines[0]).toContain("'lines'");
  });

  it('leaves no line of the text out', async () => {
    const files = broken(SECTION, 'lines: [5, 6]', 'lines: [5, 5]');
    await expectProblem(
      files,
      MANIFEST,
      '6, blank',
      'line 6 of the text belongs to no clause (give it to a clause, or list it under text.blank)',
    );
  });

  it('names a run of lines once, and is silent where no completeness is claimed', async () => {
    const gap = broken(MANIFEST, 'lines: 6', 'lines: 9');
    await expectProblem(
      gap,
      MANIFEST,
      '9, blank',
      'lines 7 to 9 of the text belong to no clause (give them to a clause, or list them under text.blank)',
    );
    expect(await problemsOf(broken(MANIFEST, '{ lines: 6, blank: [1, 4] }', '{ lines: 9 }'))).toEqual([]);
  });

  it('refuses lines past the end of the text, and lines that run backwards', async () => {
    const past = broken(SECTION, 'lines: [5, 6]', 'lines: [5, 7]');
    await expectProblem(
      past,
      SECTION,
      '[5, 7]',
      "the clause 'pay.goal' ends on line 7, past the end of the text (the text has 6 lines)",
    );
    const back = broken(SECTION, 'lines: [2, 3]', 'lines: [3, 2]');
    expect(await problemsOf(back)).toContain(
      `${placeOf(back, SECTION, '[3, 2]')}  the clause 'pay.in-time' ends on line 2 before it begins ([2, 3])`,
    );
  });

  it('uses no id twice', async () => {
    const rule = 'require: { amount: 1 }';
    const files = withClause(
      `rules:\n  - { id: pay.more.a, forEach: bill, ${rule} }\n  - { id: pay.more.a, forEach: visit, require: { day: 2020-01-01 } }`,
    );
    await expectProblem(
      files,
      SECTION,
      '{ id: pay.more.a, forEach: visit',
      "the id 'pay.more.a' is used twice (findings are called by the id of their rule)",
    );
    const clause = broken(SECTION, 'id: pay.goal', 'id: pay.in-time');
    await expectProblem(
      clause,
      SECTION,
      'id: pay.in-time\n    kind: information',
      "the clause 'pay.in-time' stands twice in the ledger",
    );
  });
});

describe('the first or last of a population', () => {
  it('is refused without what is taken', async () => {
    const files = withClause(
      'forEach: visit\nfacts: { last: { highest: { of: bill } } }\nrequire: { last: 1 }',
    );
    await expectProblem(files, SECTION, '{ of: bill', "'highest' of a population needs 'take'");
  });
});

describe('subjects', () => {
  it('refuses a span in which periods would be judged', async () => {
    const files = withClause(
      'forEach: { period: month, during: { from: 2026-01-01, through: 2026-03-31 } }\nrequire: { month.days: 31 }',
    );
    await expectProblem(
      files,
      SECTION,
      '{ from: 2026-01-01',
      "'during' of a subject names whose time is judged (agreement, or a record type with valid)",
    );
  });
});

describe('relations', () => {
  it('refuses a number that is compared with a text, for they are never equal', async () => {
    const wrong = 'compares a number with a text, which it never is (write 121.00 without quotes, or a term)';
    const long = withClause('forEach: bill\nrequire: { fact: amount, operator: equal, value: "121.00" }');
    await expectProblem(long, SECTION, '"121.00"', `'equal' ${wrong}`);
    const short = withClause('forEach: bill\nwhere: { amount: ["121.00"] }\nrequire: { paidOn: never }');
    await expectProblem(short, SECTION, '["121.00"]', `'equal' ${wrong}`);
    const listed = withClause('forEach: bill\nrequire: { fact: amount, operator: in, value: [1, "121.00"] }');
    await expectProblem(listed, SECTION, '[1, "121.00"]', `'in' ${wrong}`);
  });

  it('refuses a text that is compared with a day', async () => {
    const files = withClause('forEach: bill\nrequire: { id: 2026-03-01 }');
    await expectProblem(
      files,
      SECTION,
      '2026-03-01',
      "'equal' compares a text with a day, which it never is",
    );
  });

  it('of numbers do not compare moments', async () => {
    const files = withClause(
      'forEach: bill\nrequire: { fact: paidOn, operator: atMost, value: { fact: issuedOn } }',
    );
    await expectProblem(
      files,
      SECTION,
      '{ fact: paidOn',
      "'atMost' does not compare moments (use 'onOrBefore')",
    );
  });

  it('of moments do not compare numbers, also in a population and through a fact', async () => {
    const files = withClause(
      `forEach: visit
facts:
  cost: { sum: { of: bill, take: amount, where: { fact: amount, operator: before, value: 5 } } }
require: { fact: cost, operator: onOrAfter, value: 5 }`,
    );
    expect(await problemsOf(files)).toEqual([
      `${placeOf(files, SECTION, '{ fact: amount')}  'before' does not compare numbers (use 'lessThan')`,
      `${placeOf(files, SECTION, '{ fact: cost')}  'onOrAfter' does not compare numbers (use 'atLeast')`,
    ]);
  });

  it('do not compare a text', async () => {
    const files = withClause('forEach: bill\nrequire: { fact: id, operator: atMost, value: 5 }');
    await expectProblem(
      files,
      SECTION,
      '{ fact: id',
      "'atMost' does not compare a text (numbers and moments have an order)",
    );
  });
});

describe('clocks and joins', () => {
  it('take no hours from a whole day, and do from a moment', async () => {
    const value = (from: string) => `{ deadline: { from: ${from}, minus: { term: pay.hours } } }`;
    const rule = (from: string) =>
      withClause(
        `forEach: bill\nfacts: { limit: ${value(from)} }\nrequire: { fact: limit, operator: before, value: { fact: sentAt } }`,
      );
    const files = rule('issuedOn');
    await expectProblem(
      files,
      SECTION,
      '{ term: pay.hours }',
      'hours cannot be taken from a whole day (a term in days, or a moment with its hour)',
    );
    expect(await problemsOf(rule('sentAt'))).toEqual([]);
  });

  it('join two record types by something', async () => {
    const rule = (where: string) =>
      withClause(`forEach: { bill: bill, visit: visit }${where}\nrequire: { bill.amount: 1 }`);
    const files = rule('');
    await expectProblem(
      files,
      SECTION,
      'visit }',
      "nothing says which 'visit' belongs to which 'bill' (an equality of both under where, or a field that references 'bill')",
    );
    const joined = '\nwhere: { fact: visit.day, operator: equal, value: { fact: bill.issuedOn } }';
    expect(await problemsOf(rule(joined))).toEqual([]);
  });
});

describe('facts', () => {
  it('go in no circle', async () => {
    const files = withClause(
      `forEach: bill
facts:
  first: { calculate: { add: [{ fact: second }, 1] } }
  second: { calculate: { add: [{ fact: first }, 1] } }
require: { first: 1 }`,
    );
    await expectProblem(
      files,
      SECTION,
      'first: {',
      'facts refer to each other in a circle: first → second → first (only previous. may lead back)',
    );
  });
});

describe('several faults', () => {
  it('are told at once, in the order of the files', async () => {
    const files = {
      ...broken(SECTION, '{ term: pay.term }, to: paidOn', '{ term: pay.trem }, to: payedOn'),
      [TERMS]: (SMALL[TERMS] ?? '').replace('unit: hours', 'unit: huors'),
    };
    expect(await problemsOf(files)).toEqual([
      `${placeOf(files, SECTION, 'pay.trem')}  there is no term 'pay.trem' (did you mean 'pay.term'?)`,
      `${placeOf(files, SECTION, 'payedOn')}  there is no fact 'payedOn' here (did you mean 'paidOn'?)`,
      `${placeOf(files, TERMS, 'huors')}  there is no unit 'huors' (did you mean 'hours'?)`,
    ]);
  });
});
