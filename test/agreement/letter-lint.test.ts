import { describe, expect, it } from 'vitest';
import type { LetterSheet, LintInput } from '../../src/agreement/lint/lint-check.js';
import { LINT_CHECKS } from '../../src/agreement/lint/table.js';
import type { FieldSpec } from '../../src/source/field.js';

const RULES = { file: 'rules/small/1-paying.yaml', line: 9 };
const HEAD = { file: 'templates/letters/reminder.nl.md', line: 4 };

interface Call {
  readonly clause: string;
  readonly when?: string;
  readonly to?: string;
  readonly letter?: string;
}

function sheet(more: Partial<LetterSheet> = {}): LetterSheet {
  return {
    name: 'reminder',
    lang: 'nl',
    file: HEAD.file,
    problems: [],
    to: 'customer',
    anyClause: false,
    clauses: [{ id: 'pay.in-time', at: HEAD }],
    facts: [],
    verdicts: [],
    ...more,
  };
}

/** An agreement of which only the calls for letters matter, and what its rules know: by clause. */
function input(
  letters: readonly LetterSheet[],
  calls: readonly Call[] = [{ clause: 'pay.in-time' }],
  facts: Readonly<Record<string, readonly (readonly [string, Partial<FieldSpec>?])[]>> = {},
): LintInput {
  const clauses = calls.map(({ clause, when = 'breached', to = 'customer', letter = 'reminder' }) => {
    const consequence = { when, kind: 'letter', name: letter, to, at: () => RULES };
    return [
      clause,
      { id: clause, rules: [{ id: clause, clause, consequences: [consequence] }], occasions: [] },
    ] as const;
  });
  return {
    agreement: { clauses: new Map(clauses) },
    letters,
    partials: [],
    factsOf: (rule: string) =>
      new Map((facts[rule] ?? []).map(([name, field]) => [name, field && { name, is: 'text', ...field }])),
  } as unknown as LintInput;
}

function found(code: string, given: LintInput): string[] {
  const check = LINT_CHECKS.find((one) => one.code === code);
  return (check?.find(given) ?? []).map(({ at, message }) => `${at.file}:${at.line ?? ''} ${message}`);
}

describe('a letter and the rules that call for it', () => {
  const both = [sheet(), sheet({ lang: 'en' })];

  it('it is there in both languages', () => {
    expect(found('letter-without-template', input(both))).toEqual([]);
    expect(found('letter-without-template', input([sheet()]))).toEqual([
      "rules/small/1-paying.yaml:9 the letter 'reminder' has no template: templates/letters/reminder.en.md",
    ]);
  });

  it('some rule calls for it, if it is written for a clause of this agreement', () => {
    const calls = [{ clause: 'pay.in-time', letter: 'other' }];
    expect(found('unused-letter', input(both))).toEqual([]);
    expect(found('unused-letter', input([sheet()], calls))).toEqual([
      "templates/letters/reminder.nl.md: no rule calls for the letter 'reminder'",
    ]);
    const elsewhere = sheet({ clauses: [{ id: 'of.another', at: HEAD }] });
    expect(found('unused-letter', input([elsewhere], calls))).toEqual([]);
  });

  it('what is wrong with it is told where a rule calls for it', () => {
    const broken = sheet({ problems: [{ at: HEAD, message: 'x' }] });
    expect(found('broken-letter', input([broken]))).toEqual(['templates/letters/reminder.nl.md:4 x']);
    expect(found('broken-letter', input([broken], [{ clause: 'a', letter: 'other' }]))).toEqual([]);
    expect(found('letter-for-other-rules', input([broken]))).toEqual([]);
    const partial = { ...input([]), partials: [{ at: { file: 'p' }, message: 'y' }] };
    expect(found('broken-letter', partial)).toEqual(['p: y']);
  });

  it('its head names each clause that calls for it, and no other', () => {
    const calls = [{ clause: 'pay.in-time' }, { clause: 'pay.in-full' }];
    expect(found('letter-for-other-rules', input([sheet()], calls))).toEqual([
      "rules/small/1-paying.yaml:9 templates/letters/reminder.nl.md is not written for 'pay.in-full': its legalBasis does not name it",
    ]);
    const idle = sheet({ clauses: [...sheet().clauses, { id: 'pay.never', at: { ...HEAD, line: 5 } }] });
    expect(found('letter-for-other-rules', input([idle]))).toEqual([
      "templates/letters/reminder.nl.md:5 no rule of the clause 'pay.never' calls for the letter 'reminder'",
    ]);
  });

  it('it goes to whom the rule says', () => {
    const to = (of: LetterSheet['to'], called: string | undefined) => {
      const given = input([sheet({ to: of })], [{ clause: 'pay.in-time', to: called ?? '' }]);
      return found('letter-for-other-rules', given).length;
    };
    expect([to('customer', 'customer'), to('both', 'vendor'), to('both', 'both')]).toEqual([0, 0, 0]);
    expect([to('customer', 'vendor'), to('customer', 'both')]).toEqual([1, 1]);
  });
});

describe('the facts of a letter', () => {
  const fact = (more: Partial<LetterSheet['facts'][number]>) =>
    sheet({ facts: [{ name: 'total', asked: true, at: HEAD, ...more }] });
  const calls = [{ clause: 'one' }, { clause: 'two' }];
  const lacking = (given: LintInput) =>
    found('letter-without-fact', given).map((text) => text.replace(/^\S+ /, ''));

  it('are known to a rule that calls for it', () => {
    expect(lacking(input([fact({})], calls, { one: [['totals']], two: [] }))).toEqual([
      "no rule that calls for this letter knows a fact 'total' (did you mean 'totals'?)",
    ]);
    expect(lacking(input([fact({})], calls, { one: [['total']], two: [] }))).toEqual([]);
  });

  it('are known by their last word too', () => {
    expect(lacking(input([fact({})], calls, { one: [['invoice.total']] }))).toEqual([]);
    expect(lacking(input([fact({ name: 'invoice.total' })], calls, { one: [['total']] }))).toHaveLength(1);
  });

  it('are always there in all rules, unless they are asked for', () => {
    const shown = fact({ asked: false, as: 'value' });
    const sure = { required: true };
    expect(lacking(input([shown], calls, { one: [['total', sure]], two: [['total', sure]] }))).toEqual([]);
    expect(lacking(input([shown], calls, { one: [['total', sure]], two: [['total', {}]] }))).toEqual([
      "the fact 'total' may have no value: ask for it first, with {{#if fact.total}}",
    ]);
    expect(lacking(input([shown], calls, { one: [['total', sure]], two: [] }))).toEqual([
      "the fact 'total' is not known to 'two': ask for it first, with {{#if fact.total}}",
    ]);
  });

  it('are shown as what they are, where the field says what that is', () => {
    const as = (form: string, field?: Partial<FieldSpec>) =>
      lacking(
        input([fact({ as: form })], calls, { one: [field === undefined ? ['total'] : ['total', field]] }),
      );
    expect(as('date', { is: 'instant' })).toEqual([]);
    expect(as('date', { is: 'money' })).toEqual(["'total' is a money, and cannot be shown as date"]);
    expect(as('amount', { is: 'day' })).toHaveLength(1);
    expect(as('date', undefined)).toEqual([]);
    expect(as('text', { is: 'money' })).toEqual([]);
  });

  it('have Dutch words in a Dutch letter for the words of the data', () => {
    const coded = { one: [['total', { oneOf: ['paid', 'open'] }]] } as const;
    const untold = (more: Partial<LetterSheet['facts'][number]>, lang: 'nl' | 'en' = 'nl') =>
      found('untranslated-fact', input([{ ...fact({ as: 'text', ...more }), lang }], calls, coded));
    expect(untold({ words: ['paid'] })).toEqual([
      "templates/letters/reminder.nl.md:4 the letter has no words for open of 'total'",
    ]);
    expect(untold({ words: ['paid', 'open'] })).toEqual([]);
    expect(untold({}, 'en')).toEqual([]);
    expect(untold({ as: 'date' })).toEqual([]);
  });

  it('and its verdicts are those for which a rule calls', () => {
    const on = (verdict: string) => sheet({ verdicts: [{ verdict, at: HEAD }] });
    const given = [{ clause: 'one' }, { clause: 'two', when: 'pending' }];
    expect(lacking(input([on('pending')], given))).toEqual([]);
    expect(lacking(input([on('met')], given))).toEqual(["no rule calls for the letter 'reminder' when met"]);
  });
});
