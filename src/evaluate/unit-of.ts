import type { Agreement } from '../agreement/agreement.js';
import { NUMBER_UNITS } from '../agreement/term.js';
import type { FieldSpec } from '../source/field.js';
import type { EntityType } from './entity-type.js';
import type { Expression, Path } from './language.js';

/** What finding the unit of a value needs to know of a rule. */
export interface UnitNames {
  readonly agreement: Agreement;
  readonly subjects: readonly { readonly alias: string; readonly type: EntityType }[];
  /** The rule's own facts. */
  readonly facts: ReadonlyMap<string, Expression>;
}

const MOST_STEPS = 8;

/** The unit in which a number is given: of a term, a field, or of what a derivation measures. Undefined where none is said. */
export function unitOf(expression: Expression, names: UnitNames, steps = 0): string | undefined {
  if (steps > MOST_STEPS) return undefined;
  const next = (part: Expression | undefined): string | undefined =>
    part === undefined ? undefined : unitOf(part, names, steps + 1);
  if (expression.is === 'term') {
    const term = names.agreement.terms.get(expression.term);
    const unit = term?.of ?? term?.unit;
    // A year is a date, not a number of something; durations carry their unit themselves.
    return unit !== undefined && unit !== 'year' && NUMBER_UNITS.includes(unit) ? unit : undefined;
  }
  if (expression.is === 'reading') return firstOf([...expression.choices.values()], next);
  if (expression.is === 'fact') return unitOfPath(expression.path, names, steps);
  if (expression.is !== 'derived') return undefined;
  const { derivation, options } = expression;
  if (derivation === 'count') return 'count';
  if (derivation === 'covered' || derivation === 'uncovered') return options.texts.get('unit');
  if (derivation === 'sum') return unitOfTake(options.population?.take, options.population?.of, names);
  if (derivation === 'choose')
    return firstOf(
      options.branches.map(({ value }) => value),
      next,
    );
  const lists = [...options.values.values()].flatMap((value) =>
    value.is === 'list' ? value.items : [value],
  );
  if (derivation === 'calculate') {
    if (options.texts.get('round') === 'cent') return names.agreement.currency;
    const divisor = options.values.get('divide');
    if (divisor === undefined) return firstOf(lists, next);
    const dividend = firstOf(
      lists.filter((part) => part !== divisor),
      next,
    );
    return quotientUnit(dividend, next(divisor), names.agreement.currency);
  }
  return firstOf(lists, next) ?? next(options.population?.take);
}

/** Like by like is a ratio; an average keeps the unit of what it averages; of anything else no unit is certain. */
function quotientUnit(
  dividend: string | undefined,
  divisor: string | undefined,
  currency: string,
): string | undefined {
  if (dividend === undefined) return undefined;
  if (dividend === divisor) return 'ratio';
  return dividend === currency || divisor === 'count' ? dividend : undefined;
}

function firstOf(
  parts: readonly Expression[],
  unit: (part: Expression) => string | undefined,
): string | undefined {
  for (const part of parts) {
    const found = unit(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unitOfPath(path: Path, names: UnitNames, steps: number): string | undefined {
  const last = path[path.length - 1] ?? '';
  const local = path.length === 1 ? names.facts.get(last) : undefined;
  if (local !== undefined) return unitOf(local, names, steps + 1);
  for (const { alias, type } of names.subjects) {
    if (path.length > 1 && path[0] !== alias && path[0] !== type.name && path[0] !== type.short) continue;
    const fact = type.factNamed(last);
    if (fact !== undefined)
      return unitOf(fact.expression, { ...names, subjects: [{ alias, type }], facts: new Map() }, steps + 1);
    const field = type.fieldNamed(last);
    if (field !== undefined) return unitOfField(field, names);
  }
  return last === 'minutes' || last === 'days' ? last : undefined;
}

function unitOfField(field: FieldSpec, { agreement }: UnitNames): string | undefined {
  if (field.unit !== undefined) return field.unit;
  return field.is === 'money' ? agreement.currency : undefined;
}

/** A sum has the unit of what it adds. */
function unitOfTake(
  take: Expression | undefined,
  of: string | undefined,
  names: UnitNames,
): string | undefined {
  const name = take?.is === 'fact' ? take.path[take.path.length - 1] : undefined;
  const record = names.agreement.recordTypes.get((of ?? '').split('.')[0] ?? '');
  const fields = record?.fields.flatMap((field) => [field, ...(field.of ?? [])]);
  const field = fields?.find((candidate) => candidate.name === name);
  return field === undefined ? undefined : unitOfField(field, names);
}
