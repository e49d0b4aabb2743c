import { suggest } from '../source/suggest.js';
import type { LetterProblem } from './letter-problem.js';
import type { NameUse } from './template-names.js';
import { ITEMS, isList, wordNamed, wordsOf } from './vocabulary.js';

const CONDITIONS: readonly (string | undefined)[] = ['if', 'unless'];
const FACT = 'fact.';

/** The name of the fact that a placeholder shows or asks for; undefined for one that is about something else. */
export function factNamed({ name, list }: NameUse): string | undefined {
  const prefix = [FACT, ITEMS].find((one) => name.startsWith(one));
  return list === undefined && prefix !== undefined ? name.slice(prefix.length) : undefined;
}

/**
 * What is wrong with the names of a template, whatever the finding: those that there are not, and those that are shown
 * without asking whether there is a value. Which facts there are only the rules can say.
 */
export function checkNames(
  names: readonly NameUse[],
  head: { readonly deadline?: unknown },
): LetterProblem[] {
  return names.flatMap((use): LetterProblem[] => {
    const message = wrongWith(use, head.deadline);
    return message === undefined ? [] : [{ code: 'template-name', message, at: use.at }];
  });
}

function unasked(name: string): string {
  return `'${name}' may have no value: ask for it first, with {{#if ${name}}}`;
}

function wrongWith(use: NameUse, deadline: unknown): string | undefined {
  const { name, list, by, asked } = use;
  const conditional = CONDITIONS.includes(by);
  if (list === undefined && name.startsWith(ITEMS))
    return conditional || by === 'each' ? undefined : `'${name}' is a list: {{#each ${name}}}`;
  if (factNamed(use) !== undefined) return by === 'each' ? `'${name}' is one value, no list` : undefined;
  if (list === undefined && name === 'deadline') {
    if (deadline === undefined)
      return conditional ? undefined : 'the head of this template gives no deadline';
    return deadline !== 'due' || conditional || asked ? undefined : unasked(name);
  }
  if (list === undefined && isList(name)) {
    return conditional || by === 'each' ? undefined : `'${name}' is a list: {{#each ${name}}}`;
  }
  const word = wordNamed(name, list);
  if (word === undefined) return unknown(name, list);
  if (by === 'each') return `'${name}' is no list`;
  if (word === 'question' && !conditional) return `'${name}' can only be asked for, with if or unless`;
  if (word === 'maybe' && !conditional && !asked) {
    return unasked(name);
  }
  return undefined;
}

function unknown(name: string, list: string | undefined): string {
  const near = suggest(name, wordsOf(list));
  const where = list === undefined ? '' : ` inside each ${list}`;
  return `there is no placeholder '${name}'${where}${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
}
