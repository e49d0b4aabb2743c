import type { DerivationSyntax, DerivationTable } from '../agreement/expression.js';
import { calculate } from './calculate.js';
import { calendar } from './calendar.js';
import { choose } from './choose.js';
import { collect } from './collect.js';
import { covered, uncovered } from './covered.js';
import { deadline } from './deadline.js';
import type { Derivation } from './derivation.js';
import { earliest, highest, latest, lowest } from './extreme.js';
import { reaches } from './reaches.js';
import { count, sum } from './total.js';
import { valueAt } from './value-at.js';

/** The closed table of derivations. A new one means one file and one line here. */
export const DERIVATIONS: readonly Derivation[] = [
  deadline,
  calendar,
  earliest,
  latest,
  lowest,
  highest,
  reaches,
  valueAt,
  count,
  sum,
  calculate,
  covered,
  uncovered,
  choose,
  collect,
];

/** Refers to the verdict of a clause, so the evaluator computes it; its syntax belongs to the language. */
const VERDICT_OF: DerivationSyntax = {
  name: 'verdictOf',
  says: 'Whether a clause holds or is met: for this subject, a named one, any or every, at a moment.',
  takes: 'options',
  options: { clause: 'text', for: 'text', at: 'name' },
  required: ['clause'],
};

export const DERIVATION_TABLE: DerivationTable = new Map(
  [...DERIVATIONS.map((derivation) => derivation.syntax), VERDICT_OF].map((syntax) => [syntax.name, syntax]),
);
