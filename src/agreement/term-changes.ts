import { Day } from '../values/day.js';
import { Duration } from '../values/duration.js';
import { ALWAYS } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Scalar } from '../values/value.js';
import type { Term, TermValue } from './term.js';

/** A term with one small change, for asking whether a worked case notices it. */
export interface ChangedTerm {
  readonly changed: Term;
  readonly what: string;
}

type Change = (value: TermValue) => TermValue | undefined;

/**
 * Every number one unit up and down (of a decimal one in its last place), working days as days, a window as all
 * hours. Texts and lists have no unit, and no working days are as long as no days.
 */
export function termChanges(term: Term): readonly ChangedTerm[] {
  const found: ChangedTerm[] = [];
  const add = (what: string, change: Change): void => {
    const values = term.values.map((dated) => ({ ...dated, value: change(dated.value) ?? dated.value }));
    if (term.values.some(({ value }) => change(value) !== undefined))
      found.push({ changed: { ...term, values }, what });
  };
  for (const path of pathsOf(term)) {
    for (const step of [1, -1] as const) {
      add(
        `${path.name}one ${step > 0 ? 'more' : 'less'}`,
        at(path, (scalar) => moved(scalar, step, term)),
      );
    }
  }
  add('days instead of working days', (value) => everywhere(value, asDays));
  add('all hours instead of its window', (value) =>
    value.is === 'window' ? { is: 'value', value: ALWAYS } : undefined,
  );
  return found;
}

/** Which of a term's numbers is changed: the one, an end of a vague one, an entry of a map. */
interface NumberPath {
  readonly name: string;
  readonly key?: string;
  readonly end?: 'from' | 'to';
}

function pathsOf(term: Term): NumberPath[] {
  const keys = new Set(
    term.values.flatMap(({ value }) => (value.is === 'map' ? [...value.entries.keys()] : [])),
  );
  const plain = term.values.some(({ value }) => value.is === 'value');
  const vague = term.values.some(({ value }) => value.is === 'vague');
  return [
    ...(plain ? [{ name: '' }] : []),
    ...(vague ? (['from', 'to'] as const).map((end) => ({ name: `${end} `, end })) : []),
    ...[...keys].map((key) => ({ name: `${key} `, key })),
  ];
}

function at({ key, end }: NumberPath, change: (scalar: Scalar) => Scalar | undefined): Change {
  const one = (value: TermValue | undefined): TermValue | undefined => {
    if (value?.is === 'value' && end === undefined) {
      const changed = change(value.value);
      return changed === undefined ? undefined : { is: 'value', value: changed };
    }
    if (value?.is !== 'vague' || end === undefined) return undefined;
    const changed = change(value[end]);
    return changed === undefined ? undefined : { ...value, [end]: changed };
  };
  if (key === undefined) return one;
  return (value) => {
    const changed = value.is === 'map' ? one(value.entries.get(key)) : undefined;
    if (value.is !== 'map' || changed === undefined) return undefined;
    return { is: 'map', entries: new Map([...value.entries, [key, changed]]) };
  };
}

function moved(scalar: Scalar, step: 1 | -1, { unit, of }: Term): Scalar | undefined {
  if (scalar instanceof Duration) {
    return scalar.amount + step < 0 ? undefined : new Duration(scalar.amount + step, scalar.unit);
  }
  if (scalar instanceof Rational) return scalar.add(lastPlace(scalar).mul(Rational.of(step)));
  return (of ?? unit) === 'month-day' && typeof scalar === 'string' ? movedMonthDay(scalar, step) : undefined;
}

/** One in the last place that the number is written with: 0.995 moves by 0.001. */
function lastPlace(number: Rational): Rational {
  const text = number.toString();
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  return Rational.ONE.div(Rational.of(10n ** BigInt(decimals)));
}

const ORDINARY_YEAR = 2001;

function movedMonthDay(text: string, step: 1 | -1): string | undefined {
  return Day.parse(`${ORDINARY_YEAR}-${text}`)?.addDays(step).toString().slice(5);
}

function everywhere(value: TermValue, change: (scalar: Scalar) => Scalar | undefined): TermValue | undefined {
  if (value.is !== 'map') return at({ name: '' }, change)(value);
  const entries = [...value.entries].map(
    ([key, entry]) => [key, everywhere(entry, change) ?? entry] as const,
  );
  const isChanged = entries.some(([key, entry]) => entry !== value.entries.get(key));
  return isChanged ? { is: 'map', entries: new Map(entries) } : undefined;
}

function asDays(scalar: Scalar): Scalar | undefined {
  return scalar instanceof Duration && scalar.unit === 'working-day' && scalar.amount > 0
    ? new Duration(scalar.amount, 'day')
    : undefined;
}
