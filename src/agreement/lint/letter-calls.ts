import type { ConsequenceSpec, Rule } from '../rule.js';
import type { LintInput } from './lint-check.js';

/** A consequence that calls for a letter, with its rule. */
export interface CallOfLetter {
  readonly rule: Rule;
  readonly consequence: ConsequenceSpec;
}

/** Who calls for each letter, in the order of the text. */
export function callsOfLetters({ agreement }: LintInput): ReadonlyMap<string, readonly CallOfLetter[]> {
  const calls = new Map<string, CallOfLetter[]>();
  for (const { rules, occasions } of agreement.clauses.values()) {
    for (const rule of [...rules, ...occasions]) {
      for (const consequence of rule.consequences) {
        const { kind, name } = consequence;
        if (kind === 'letter') calls.set(name, [...(calls.get(name) ?? []), { rule, consequence }]);
      }
    }
  }
  return calls;
}
