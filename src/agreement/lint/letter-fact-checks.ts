import type { FieldKind, FieldSpec } from '../../source/field.js';
import { suggest } from '../../source/suggest.js';
import { type CallOfLetter, callsOfLetters } from './letter-calls.js';
import { ownLetters } from './letter-checks.js';
import type { LintCheck, LintMark, NamedFactUse } from './lint-check.js';

/** What a form of showing can show. */
const KINDS: Readonly<Record<string, readonly FieldKind[]>> = {
  date: ['day', 'instant', 'month'],
  amount: ['money'],
  number: ['integer', 'number'],
  percent: ['integer', 'number', 'money'],
  share: ['number'],
  minutes: ['integer', 'number'],
  hours: ['integer', 'number'],
  days: ['integer', 'number'],
  months: ['integer', 'number'],
  each: ['texts'],
};

/** What the rules that call for a letter can give it: all of them what it shows, one at least what it asks for. */
export const letterWithoutFact: LintCheck = {
  code: 'letter-without-fact',
  level: 'error',
  find(input) {
    const calls = callsOfLetters(input);
    return ownLetters(input).flatMap(({ name, facts, verdicts }): LintMark[] => {
      const own = calls.get(name) ?? [];
      const given = own.map((call) => ({ ...call, names: withShortNames(input.factsOf(call.rule.id)) }));
      return [
        ...facts.flatMap((use) => wrongWith(use, given)),
        ...verdicts
          .filter(({ verdict }) => own.every(({ consequence }) => consequence.when !== verdict))
          .map(({ verdict, at }) => ({
            at,
            message: `no rule calls for the letter '${name}' when ${verdict}`,
          })),
      ];
    });
  },
};

/** A Dutch letter says what the words of the data, which are English, are called. */
export const untranslatedFact: LintCheck = {
  code: 'untranslated-fact',
  level: 'warning',
  find(input) {
    const calls = callsOfLetters(input);
    return ownLetters(input).flatMap(({ name, lang, facts }): LintMark[] => {
      if (lang !== 'nl') return [];
      const given = (calls.get(name) ?? []).map(({ rule }) => withShortNames(input.factsOf(rule.id)));
      return facts.flatMap(({ name: fact, as, words = [], at }): LintMark[] => {
        if (as !== 'text') return [];
        const codes = given.flatMap((names) => codesOf(names.get(fact)));
        const untold = [...new Set(codes)].filter((code) => !words.includes(code));
        return untold.length === 0
          ? []
          : [{ at, message: `the letter has no words for ${untold.join(', ')} of '${fact}'` }];
      });
    });
  },
};

type Names = ReadonlyMap<string, FieldSpec | undefined>;

function wrongWith(
  use: NamedFactUse,
  given: readonly (CallOfLetter & { readonly names: Names })[],
): LintMark[] {
  const { name, asked, as = '', at } = use;
  const having = given.filter(({ names }) => names.has(name));
  if (having.length === 0) {
    const near = suggest(
      name,
      given.flatMap(({ names }) => [...names.keys()]),
    );
    const hint = near === undefined ? '' : ` (did you mean '${near}'?)`;
    return [{ at, message: `no rule that calls for this letter knows a fact '${name}'${hint}` }];
  }
  const unsure = given.find(({ names }) => names.get(name)?.required !== true);
  if (!asked && unsure !== undefined) {
    const why = unsure.names.has(name) ? 'may have no value' : `is not known to '${unsure.rule.id}'`;
    return [{ at, message: `the fact '${name}' ${why}: ask for it first, with {{#if fact.${name}}}` }];
  }
  const kinds = KINDS[as];
  const field = having.map(({ names }) => names.get(name)).find((spec) => spec && !kinds?.includes(spec.is));
  if (kinds === undefined || field === undefined) return [];
  return [{ at, message: `'${name}' is a ${field.is}, and cannot be shown as ${as}` }];
}

/** A fact has its full name and, where that is free, the last word of it. */
function withShortNames(names: Names): Names {
  const all = new Map(names);
  for (const [name, field] of names) {
    const short = name.slice(name.lastIndexOf('.') + 1);
    if (!all.has(short)) all.set(short, field);
  }
  return all;
}

function codesOf(field: FieldSpec | undefined): readonly string[] {
  return field?.is === 'text' || field?.is === 'texts' ? (field.oneOf ?? []) : [];
}
