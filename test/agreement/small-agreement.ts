import { openAgreement } from '../../src/index/load-contract.js';
import { formatProblem, InputError } from '../../src/source/problem.js';
import { folderWith } from '../source/folder.js';

/** A whole agreement of one section, small enough to be broken on purpose in one place. */
export const SMALL: Readonly<Record<string, string>> = {
  'rules/calendars/plain.yaml': `id: plain
says: { en: Plain, nl: Gewoon }
jurisdiction: NL
holidays: []
`,
  'rules/small/agreement.yaml': `id: small
title: { en: Small, nl: Klein }
text: { lines: 6, blank: [1, 4] }
currency: EUR
versions: [{ id: "1", from: 2020-01-01 }]
branches: { NL: { zone: Europe/Amsterdam, calendar: plain } }
sections: [{ id: "1", title: { en: Paying, nl: Betalen } }]
`,
  'rules/small/terms.yaml': `terms:
  pay.term:
    section: "1"
    unit: days
    says: { en: Time to pay, nl: Betaaltermijn }
    values: [{ from: 2020-01-01, value: 14 }]
  pay.hours:
    section: "1"
    unit: hours
    says: { en: Hours, nl: Uren }
    values: [{ from: 2020-01-01, value: 2 }]
`,
  'rules/small/readings.yaml': `readings:
  pay.start:
    question: { en: From which day, nl: Vanaf welke dag }
    default: issue
    choices:
      issue: { en: From issue, nl: Vanaf uitgifte }
      receipt: { en: From receipt, nl: Vanaf ontvangst }
`,
  'rules/small/records/bill.yaml': `record: bill
says: { en: A bill, nl: Een rekening }
key: [id]
born: issuedOn
fields:
  id: { is: text, required: true }
  issuedOn: { is: day, event: true }
  paidOn: { is: day, event: true, absent: not-yet }
  sentAt: { is: instant, absent: none }
  amount: { is: money }
`,
  'rules/small/records/visit.yaml': `record: visit
says: { en: A visit, nl: Een bezoek }
key: [id]
born: day
fields:
  id: { is: text, required: true }
  day: { is: day, event: true }
`,
  'rules/small/1-paying.yaml': `section: "1"
clauses:
  - id: pay.in-time
    kind: obligation
    bearer: customer
    lines: [2, 3]
    says: { en: Pays in time, nl: Betaalt op tijd }
    forEach: bill
    within: { from: issuedOn, atMost: { term: pay.term }, to: paidOn }
    severity: major
  - id: pay.goal
    kind: information
    bearer: none
    lines: [5, 6]
    says: { en: An aim, nl: Een streven }
    none: Nothing that can be observed.
`,
};

export const SECTION = 'rules/small/1-paying.yaml';

/** The small agreement with a part of one file replaced. */
export function broken(file: string, part: string, by: string): Record<string, string> {
  const text = SMALL[file] ?? '';
  if (!text.includes(part)) throw new Error(`${file} has no '${part}'`);
  return { ...SMALL, [file]: text.replace(part, by) };
}

/** The small agreement with one more clause on line 5, in place of the one without a rule. */
export function withClause(body: string): Record<string, string> {
  const section = SMALL[SECTION] ?? '';
  const head = section.slice(0, section.indexOf('  - id: pay.goal'));
  const clause = `  - id: pay.more
    kind: obligation
    bearer: customer
    lines: [5, 6]
    says: { en: More, nl: Meer }
${body.replace(/^(?=.)/gm, '    ')}
`;
  return { ...SMALL, [SECTION]: head + clause };
}

/** Where a part of a file stands first, as a message names it. */
export function placeOf(files: Readonly<Record<string, string>>, file: string, part: string): string {
  const text = files[file] ?? '';
  const offset = text.indexOf(part);
  if (offset < 0) throw new Error(`${file} has no '${part}'`);
  const before = text.slice(0, offset).split('\n');
  return `${file}:${before.length}:${(before[before.length - 1]?.length ?? 0) + 1}`;
}

/** What is wrong with an agreement, one line a problem; empty when it loads. */
export async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  try {
    await openAgreement({ root: folderWith(files), rules: 'rules' }, 'small');
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(formatProblem);
    throw error;
  }
}
