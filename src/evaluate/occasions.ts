import { and, isTrue, TRUE } from '../values/truth.js';
import { NONE } from '../values/value.js';
import { belongs } from './belongs.js';
import type { CompiledRule } from './compile-rule.js';
import { findingOf, subjectKey } from './finding.js';
import type { Finding } from './result.js';
import type { Scope } from './scope.js';
import { subjectsOf } from './subjects.js';
import { Uses } from './uses.js';
import type { World } from './world.js';

/**
 * What calls for a letter or a calendar entry without a verdict, in the agreement's order and then by subject. Each comes
 * as a finding, so that it is told like one: its `dueAt` is the moment that the occasion is about, and its verdict, for
 * which nobody is judged, is `met`. An occasion that may be there, for all that is known, is none.
 */
export function occasionsOf(world: World): Finding[] {
  return world.program.occasions.flatMap((rule) => {
    const { scopes } = subjectsOf(rule, world);
    return scopes
      .flatMap((scope) => {
        const finding = occasionOf(rule, scope);
        return finding === undefined ? [] : [{ key: subjectKey(scope.subjects), finding }];
      })
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ finding }) => finding);
  });
}

function occasionOf(rule: CompiledRule, scope: Scope): Finding | undefined {
  const { world } = scope;
  const { demand } = rule;
  if (demand.is !== 'within') return undefined;
  const outside = world.uses;
  const uses = new Uses();
  world.uses = uses;
  try {
    const selected = and(scope.subjects.map((subject) => belongs(subject, world)));
    if (!isTrue(and([selected, rule.where?.(scope) ?? TRUE]))) return undefined;
    const clock = { from: undefined, to: NONE, due: demand.clock.to(scope), keeps: false };
    const consequences = rule.rule.consequences.map(({ when, kind, name, to }) => ({
      when,
      kind,
      name,
      ...(to === undefined ? {} : { to }),
    }));
    return findingOf({ rule, scope, verdict: 'met', why: [], uses, clock }, world, consequences);
  } finally {
    world.uses = outside;
  }
}
