import type { Agreement } from '../agreement/agreement.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { Day } from '../values/day.js';
import { compareMoments, isMoment } from '../values/moment.js';
import { and, FALSE, isUnknown, not, or, type Reason, TRUE, type Truth, unknown } from '../values/truth.js';
import { point, type Value } from '../values/value.js';
import type { DerivedCompiler } from './compile-derived.js';
import type { CompiledRule } from './compile-rule.js';
import type { Entity } from './entity.js';
import type { EntityType } from './entity-type.js';
import { type Judgement, judge } from './judge.js';
import type { DerivationOptions, PlaceOf } from './language.js';
import type { Names } from './names.js';
import type { Compute, Scope } from './scope.js';
import { subjectsOf } from './subjects.js';
import { World } from './world.js';

/**
 * A fact that refers to a whole clause with its readings and exceptions: true where it is met or holds. Pending
 * is the future, undetermined is missing. `for` says whose verdict: this subject's, any's, every's.
 */
export function compileVerdictOf(
  options: DerivationOptions,
  names: Names,
  at: PlaceOf,
  compiler: DerivedCompiler,
  rulesOf: (clause: string) => readonly CompiledRule[],
  agreement: Agreement,
  problems: Problems,
): Compute {
  const clause = options.texts.get('clause') ?? '';
  if (!agreement.clauses.has(clause)) {
    problems.add({
      code: 'unknown-clause',
      message: `there is no clause '${clause}'`,
      at: at(),
      hint: suggest(clause, [...agreement.clauses.keys()]),
    });
  }
  const whose = options.texts.get('for') ?? 'this';
  const moment = options.values.get('at');
  const when = moment === undefined ? undefined : compiler.expression(moment, names);
  const verdict = names.verdicts.get(clause);
  // As it stood earlier a verdict may rest on itself, for time ends somewhere.
  if (when === undefined && verdict !== undefined) names.reads(verdict);
  return (scope) => {
    const world = when === undefined ? scope.world : worldAt(scope.world, when(scope));
    if (!(world instanceof World)) return truthValue(unknown(world));
    const rules = rulesOf(clause);
    if (rules.length === 0) {
      return truthValue(unknown([{ because: 'missing', what: `the verdict of ${clause}` }]));
    }
    return truthValue(and(rules.map((rule) => verdictFor(rule, whose, scope, world, when !== undefined))));
  };
}

/** The world at an earlier moment; a moment that is still to come, or not known, leaves the verdict open. */
function worldAt(world: World, moment: Value): World | readonly Reason[] {
  if (moment.is !== 'known') return moment.why;
  const { value } = moment;
  if (!isMoment(value)) return [{ because: 'missing', what: 'the moment of a verdict' }];
  const { asOf, zone } = world.frame;
  if (compareMoments(value, asOf, zone) <= 0) return world.at(value);
  const decidedAt = value instanceof Day ? zone.endOf(value) : value;
  return [{ because: 'future', what: 'a verdict', decidedAt }];
}

function verdictFor(rule: CompiledRule, whose: string, scope: Scope, world: World, then: boolean): Truth {
  const { scopes, open } = subjectsOf(rule, world);
  const unseen = open.length === 0 ? FALSE : unknown(open);
  if (whose === 'this') {
    const own = world.indexFor(scopes, () => byKeys(scopes)).get(keysOf(rule, scope));
    return own === undefined ? unseen : truthOf(cached(rule, own), then);
  }
  const truths = scopes.map((candidate) => truthOf(cached(rule, candidate), then));
  return whose === 'every' ? and([...truths, not(unseen)]) : or([...truths, unseen]);
}

function byKeys(scopes: readonly Scope[]): ReadonlyMap<string, Scope> {
  return new Map(scopes.map((scope) => [scope.subjects.map(nameOf).join('\u0000'), scope]));
}

/** The subjects of this scope that the other rule judges, in its order. */
function keysOf(rule: CompiledRule, scope: Scope): string {
  return rule.subjects
    .map(({ type }) => scope.subjects.find((mine) => kindOf(mine.type) === kindOf(type)))
    .map((mine) => (mine === undefined ? '' : nameOf(mine)))
    .join('\u0000');
}

/** A selection's member is the record that it selects. */
function kindOf(type: EntityType): string {
  return type.group !== undefined && type.group.by === undefined && type.base !== undefined
    ? type.base.name
    : type.name;
}

function nameOf(entity: Entity): string {
  return `${kindOf(entity.type)} ${entity.fullKey}`;
}

function cached(rule: CompiledRule, scope: Scope): Judgement {
  const { world } = scope;
  const known =
    (world.verdicts.get(rule) as Map<string, Judgement> | undefined) ?? new Map<string, Judgement>();
  world.verdicts.set(rule, known);
  const key = scope.subjects.map((subject) => subject.fullKey).join('\u0000');
  const found = known.get(key) ?? judge(rule, scope);
  known.set(key, found);
  return found;
}

/** What was still to be decided at an earlier moment did not hold at that moment. */
function truthOf({ verdict, why, uses, scope }: Judgement, then: boolean): Truth {
  scope.world.uses?.addAll(uses);
  if (verdict === 'met') return TRUE;
  if (verdict === 'undetermined' || (verdict === 'pending' && !then)) return unknown(why);
  return FALSE;
}

function truthValue(truth: Truth): Value {
  return isUnknown(truth) ? { is: 'one-of', options: [true, false], why: truth.why } : point(truth.canBeTrue);
}
