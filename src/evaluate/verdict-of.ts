import type { Agreement } from '../agreement/agreement.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { and, FALSE, isUnknown, or, TRUE, type Truth, unknown } from '../values/truth.js';
import { point, type Value } from '../values/value.js';
import type { DerivedCompiler } from './compile-derived.js';
import type { CompiledRule } from './compile-rule.js';
import { type Judgement, judge } from './judge.js';
import type { DerivationOptions, PlaceOf } from './language.js';
import type { Names } from './names.js';
import type { Compute, Scope } from './scope.js';
import { subjectsOf } from './subjects.js';
import type { World } from './world.js';

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
  return (scope) => {
    const world = worldAt(scope.world, when?.(scope));
    const rules = rulesOf(clause);
    if (world === undefined || rules.length === 0) {
      return truthValue(unknown([{ because: 'missing', what: `the verdict of ${clause}` }]));
    }
    const truths = rules.map((rule) => verdictFor(rule, whose, scope, world, when !== undefined));
    return truthValue(and(truths));
  };
}

/** The world at an earlier moment; a moment that is not known leaves the verdict open. */
function worldAt(world: World, moment: Value | undefined): World | undefined {
  if (moment === undefined) return world;
  if (moment.is !== 'known') return undefined;
  return moment.value instanceof Day || moment.value instanceof Instant ? world.at(moment.value) : undefined;
}

function verdictFor(rule: CompiledRule, whose: string, scope: Scope, world: World, then: boolean): Truth {
  const { scopes, open } = subjectsOf(rule, world);
  if (whose === 'this') {
    const own = scopes.find((candidate) =>
      candidate.subjects.every((subject) => scope.subjects.some((mine) => mine.key === subject.key)),
    );
    return own === undefined ? FALSE : truthOf(cached(rule, own), then);
  }
  const truths = scopes.map((candidate) => truthOf(cached(rule, candidate), then));
  if (open !== undefined) truths.push(unknown(open));
  return whose === 'every' ? and(truths) : or(truths);
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
