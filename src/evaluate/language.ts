/** The words of the rule language that the evaluator compiles. */
export type {
  Condition,
  DerivationOptions,
  Expression,
  Operator,
  Path,
  PlaceOf,
  PopulationSpec,
} from '../agreement/expression.js';
export type {
  Clause,
  Demand,
  FactSpec,
  GroupSpec,
  LiftSpec,
  Rule,
  SubjectSpec,
  WithinSpec,
} from '../agreement/rule.js';
