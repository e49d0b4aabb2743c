import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { callsOfLetters } from '../../src/agreement/lint/letter-calls.js';
import type { LintInput } from '../../src/agreement/lint/lint-check.js';
import { LINT_CHECKS } from '../../src/agreement/lint/table.js';
import type { CompiledRule } from '../../src/evaluate/compile-rule.js';
import type { ClauseEntry, Finding, UsedFact, Verdict } from '../../src/evaluate/result.js';
import { letterSheets } from '../../src/index/letter-sheets.js';
import { LetterTemplates } from '../../src/index/letter-templates.js';
import { type LoadedAgreement, openAgreement } from '../../src/index/load-contract.js';
import { factsOfRule } from '../../src/index/subject-facts.js';
import { factNamed } from '../../src/letter/check-names.js';
import { letterWords } from '../../src/letter/language.js';
import { fillLetter, type Letter } from '../../src/letter/letter.js';
import { shortName } from '../../src/letter/letter-facts.js';
import type { LetterTemplate } from '../../src/letter/template.js';
import { momentText } from '../../src/letter/value-text.js';
import type { FieldKind, FieldSpec } from '../../src/source/field.js';
import { matter, shipped, shippedNames } from './matter.js';

const LETTER_CHECKS = [
  'letter-without-template',
  'unused-letter',
  'broken-letter',
  'letter-for-other-rules',
  'letter-without-fact',
  'untranslated-fact',
];
const ids = readdirSync('rules').filter((name) => name !== 'calendars');
const agreements: LoadedAgreement[] = [];
const templates = new Map<string, LetterTemplate>();

beforeAll(async () => {
  for (const id of ids) agreements.push(await openAgreement({ root: process.cwd(), rules: 'rules' }, id));
  for (const name of shippedNames()) templates.set(name, await shipped(name));
}, 60_000);

const VALUES: Partial<Record<FieldKind, string>> = {
  day: '2025-07-01',
  instant: '2025-07-01T10:00:00+02:00',
  month: '2025-07-01',
  money: '12.50',
  integer: '3',
  number: '3',
  boolean: 'false',
};

/** What a fact can be, from its field or from how the template shows it. */
function likelyValue(name: string, field: FieldSpec | undefined, { names, facts }: LetterTemplate): string {
  const kept = field === undefined ? undefined : VALUES[field.is];
  if (kept !== undefined) return kept;
  const called = [name, shortName(name)];
  const shown = facts.find((fact) => called.includes(fact.name))?.as;
  const by = names.find((use) => called.includes(factNamed(use) ?? '') && use.by !== 'if')?.by;
  const form = by ?? shown;
  return form === 'date' ? '2025-07-01' : form === 'text' || form === undefined ? 'word' : '3';
}

interface Made {
  readonly what: string;
  readonly letter: Letter | string;
}

/** The letter about a finding that has only what every one has, and about one that has all that there can be. */
function lettersOf(
  template: LetterTemplate,
  rule: CompiledRule,
  when: Verdict,
  to: string,
  loaded: LoadedAgreement,
): Made[] {
  const { clause } = rule;
  const at = { file: 'operations/records.yaml', line: 7 };
  const fields = [...factsOfRule(rule)];
  const fact = ([name, field]: (typeof fields)[number]): UsedFact => ({
    name,
    value: likelyValue(name, field, template),
    at,
  });
  const plain: Finding = {
    id: 'f',
    clause: clause.id,
    rule: rule.rule.id,
    section: clause.section,
    subject: { type: rule.subjects.map(({ type }) => type.name).join('+'), key: 'S-1', label: 'S-1' },
    verdict: when,
    severity: 'major',
    terms: [],
    facts: [],
    readings: [],
    consequences: [],
  };
  const clock = { from: '2025-07-01', due: '2025-07-31', horizon: '2025-08-12' };
  const timed = { ...plain, clock, dueAt: '2025-07-31', subject: { ...plain.subject, at } };
  const findings: Record<string, Finding> = {
    plain,
    timed,
    late: { ...timed, clock: { ...clock, to: '2025-08-05' }, margin: { value: '-5', unit: 'days' } },
    counted: {
      ...plain,
      actual: '3',
      limit: '1',
      unit: 'count',
      missing: [{ what: 'evidence', because: 'missing' }],
    },
  };
  return Object.entries(findings).map(([name, finding]) => {
    const given = name === 'plain' ? fields.filter(([, field]) => field?.required) : fields;
    const entry = { ...clause, rules: [], at } as unknown as ClauseEntry;
    const answer = fillLetter(
      template,
      matter({ finding, clause: entry, agreement: loaded.agreement, to, facts: given.map(fact) }),
    );
    const what = `${template.name}.${template.lang} to ${to} of ${rule.rule.id} when ${when}, ${name}`;
    return {
      what,
      letter: 'letter' in answer ? answer.letter : `${answer.problem.at?.line}: ${answer.problem.message}`,
    };
  });
}

function everyLetter(): Made[] {
  return agreements.flatMap((loaded) => {
    const compiled = new Map(
      [...loaded.program.rules, ...loaded.program.occasions].map((rule) => [rule.rule.id, rule]),
    );
    const calls = [...callsOfLetters({ agreement: loaded.agreement } as LintInput)];
    return calls.flatMap(([name, called]) =>
      called.flatMap(({ rule, consequence }) => {
        const own = compiled.get(rule.id);
        if (own === undefined) throw new Error(rule.id);
        const parties = consequence.to === 'both' ? ['customer', 'vendor'] : [consequence.to ?? ''];
        return (['nl', 'en'] as const).flatMap((lang) => {
          const template = templates.get(`${name}.${lang}`);
          if (template === undefined) throw new Error(`${name}.${lang}`);
          return parties.flatMap((to) => lettersOf(template, own, consequence.when, to, loaded));
        });
      }),
    );
  });
}

describe('every letter that an agreement calls for', () => {
  let made: Made[];
  beforeAll(() => {
    made = everyLetter();
  }, 60_000);

  it('is filled from a finding that lacks all it may lack, and from one that has it', () => {
    expect(made.length).toBeGreaterThan(800);
    expect(made.filter(({ letter }) => typeof letter === 'string')).toEqual([]);
  });

  const wrong = (test: (letter: Letter) => boolean): string[] =>
    made.filter(({ letter }) => typeof letter !== 'string' && test(letter)).map(({ what }) => what);

  it('is signed by the party that sends it, and names what was agreed', () => {
    expect(wrong(({ body, sender }) => !body.endsWith(`\n\n**${sender.name}**\n`))).toEqual([]);
    expect(
      wrong(
        ({ body, lang }) => !body.includes(lang === 'nl' ? '## Wat is afgesproken' : '## What was agreed'),
      ),
    ).toEqual([]);
  });

  it('names the day until when, if it has one and asks for something', () => {
    const settled = (letter: Letter) => /niets\s+meer\s+te\s+doen|nothing\s+more\s+to\s+do/.test(letter.body);
    const named = ({ deadline, lang, body }: Letter) =>
      deadline === undefined || body.includes(momentText(deadline.toString(), letterWords(lang)) ?? '');
    expect(wrong((letter) => !named(letter) && !settled(letter))).toEqual([]);
  });

  it('has no holes: no code of the data, no empty cell, no blank before a mark, nothing unfilled', () => {
    expect(wrong(({ body }) => /\{\{|undefined|\[object|null/.test(body))).toEqual([]);
    expect(wrong(({ body }) => /\| {2}\||\*\*\*\*/.test(body))).toEqual([]);
    expect(wrong(({ body }) => /[a-z)*] [.,;:](?:\s|$)/m.test(body))).toEqual([]);
    expect(wrong(({ body }) => /[a-z] {2,}[a-z]/.test(body))).toEqual([]);
    expect(wrong(({ subject }) => subject.includes('\n') || subject.length > 120)).toEqual([]);
  });
});

describe('the templates', () => {
  it('come in both languages, alike but for their words', () => {
    const head = (name: string) => {
      const template = templates.get(name);
      if (template === undefined) return `no ${name}`;
      const { to, legalBasis, channel, deadline, facts } = template;
      return { to, legalBasis, channel, deadline, facts: facts.map(({ name: fact, as }) => `${fact} ${as}`) };
    };
    for (const name of shippedNames().filter((id) => id.endsWith('.nl'))) {
      expect(head(name.replace(/nl$/, 'en')), name).toEqual(head(name));
    }
    expect(shippedNames().filter((id) => id.endsWith('.en'))).toHaveLength(shippedNames().length / 2);
  });

  it('are called for by some rule, each of them', () => {
    const called = new Set(
      agreements.flatMap(({ agreement }) => [
        ...callsOfLetters({ agreement } as LintInput).keys(),
        agreement.evidenceLetter,
      ]),
    );
    expect(shippedNames().filter((id) => !called.has(id.slice(0, -3)))).toEqual([]);
  });

  it('hold against what the rules can give', async () => {
    const opened = await LetterTemplates.open();
    const letters = await letterSheets(opened);
    expect(opened.problems).toEqual([]);
    for (const { agreement, program } of agreements) {
      const rules = new Map([...program.rules, ...program.occasions].map((rule) => [rule.rule.id, rule]));
      const input = {
        agreement,
        letters,
        partials: [],
        factsOf: (id: string) => factsOfRule(rules.get(id) as CompiledRule),
      } as unknown as LintInput;
      const found = LINT_CHECKS.filter(({ code }) => LETTER_CHECKS.includes(code)).flatMap(({ find }) =>
        find(input),
      );
      expect(found).toEqual([]);
    }
  });
});
