import { suggest } from '../../source/suggest.js';
import type { LintCheck, LintMark } from './lint-check.js';

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
