import { suggest } from '../../source/suggest.js';
import type { ConsequenceSpec } from '../rule.js';
import type { LintCheck, LintMark } from './lint-check.js';

const LANGUAGES = ['nl', 'en'] as const;

/** Once a letter, at the first place that calls for it. Verdicts stand without it, and a run says what it could not write. */
export const letterWithoutTemplate: LintCheck = {
  code: 'letter-without-template',
  level: 'warning',
  find({ agreement, letters }) {
    const calls = new Map<string, ConsequenceSpec[]>();
    for (const { rules } of agreement.clauses.values()) {
      for (const consequence of rules.flatMap(({ consequences }) => consequences)) {
        const { kind, name } = consequence;
        if (kind === 'letter') calls.set(name, [...(calls.get(name) ?? []), consequence]);
      }
    }
    return [...calls].flatMap(([name, [first, ...others]]): LintMark[] => {
      const lacking = LANGUAGES.filter((language) => !letters.has(`${name}.${language}`));
      if (first === undefined || lacking.length === 0) return [];
      const files = lacking.map((language) => `templates/letters/${name}.${language}.md`).join(', ');
      const more = others.length === 0 ? '' : ` (called for in ${others.length + 1} places)`;
      return [{ at: first.at(), message: `the letter '${name}' has no template: ${files}${more}` }];
    });
  },
};

export const unknownChart: LintCheck = {
  code: 'unknown-chart',
  level: 'error',
  find({ agreement }) {
    const known = agreement.charts.map(({ name }) => name);
    const marks: LintMark[] = [];
    for (const { chart, at } of [...agreement.clauses.values()].flatMap(({ rules }) => rules)) {
      if (chart === undefined || known.includes(chart)) continue;
      const near = suggest(chart, known);
      const hint =
        near === undefined ? 'declare it under charts in agreement.yaml' : `did you mean '${near}'?`;
      marks.push({ at: at(), message: `there is no chart '${chart}' (${hint})` });
    }
    return marks;
  },
};
