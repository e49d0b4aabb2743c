import { Rational } from '../values/rational.js';
import type { DerivationOptions, Expression } from './language.js';
import { type Names, resolvePath } from './names.js';

const MOST_STEPS = 8;

/**
 * Whether a number can be below zero, as far as the agreement's words tell: a field that is not said to be, and
 * what is counted, measured or added up of such, cannot. A difference and a term can.
 */
export function canBeNegative(expression: Expression, names: Names, steps = 0): boolean {
  if (steps > MOST_STEPS) return true;
  const any = (parts: Iterable<Expression>): boolean =>
    [...parts].some((part) => canBeNegative(part, names, steps + 1));
  if (expression.is === 'literal') return expression.value instanceof Rational && expression.value.sign() < 0;
  if (expression.is === 'condition') return false;
  if (expression.is === 'list') return any(expression.items);
  if (expression.is === 'reading') return any(expression.choices.values());
  if (expression.is === 'fact') return canNamedBeNegative(expression.path, names, steps);
  if (expression.is !== 'derived') return true;
  const { derivation, options } = expression;
  const values = options.values.values();
  if (['count', 'covered', 'uncovered'].includes(derivation)) return false;
  if (derivation === 'choose') return any(options.branches.map(({ value }) => value));
  if (derivation === 'calculate') return options.values.has('subtract') || any(values);
  const ofPopulation = canTakenBeNegative(options, names, steps);
  if (ofPopulation !== undefined) return ofPopulation;
  // The highest is no lower than any of them.
  if (derivation === 'highest') {
    const items = [...values].flatMap((value) => (value.is === 'list' ? value.items : [value]));
    return items.every((item) => canBeNegative(item, names, steps + 1));
  }
  return derivation === 'lowest' ? any(values) : true;
}

function canNamedBeNegative(path: readonly string[], names: Names, steps: number): boolean {
  const found = resolvePath(path, { ...names, reads: () => undefined });
  const written = found?.written;
  if (written === undefined) return true;
  if (!('expression' in written)) return written.negative === true;
  const { type } = written;
  const { agreement, typeNamed, verdicts } = names;
  const own = { subjects: [{ alias: type.short, type }], locals: new Map(), agreement, typeNamed, verdicts };
  return canBeNegative(written.expression, { ...own, reads: () => undefined }, steps + 1);
}

/** Undefined where a derivation does not read a population. */
function canTakenBeNegative(
  { population }: DerivationOptions,
  names: Names,
  steps: number,
): boolean | undefined {
  if (population === undefined || population.of === '') return undefined;
  const { take, otherwise } = population;
  const own = names.member ?? names.subjects[0]?.type;
  const member = own?.listNamed(population.of) ?? names.typeNamed(population.of);
  if (member === undefined || take === undefined) return true;
  const inner: Names = { ...names, member, outer: names, locals: new Map(), subjects: [] };
  const parts = otherwise === undefined ? [take] : [take, otherwise];
  return parts.some((part) => canBeNegative(part, inner, steps + 1));
}
