import { type KeptVersion, termsDays } from '../agreement/version.js';
import { deadlineOf } from '../facts/deadline.js';
import { compareValues, type Frame, staleAsMissing } from '../values/compare.js';
import { Day } from '../values/day.js';
import { Instant, NEVER } from '../values/instant.js';
import {
  and,
  FALSE,
  isFalse,
  isTrue,
  isUnknown,
  mergeReasons,
  not,
  onlyFuture,
  type Reason,
  TRUE,
  type Truth,
} from '../values/truth.js';
import { anything, joinValues, knownMoment, NONE, point, reasonsOf, type Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import { belongs } from './belongs.js';
import type { Comparison, CompiledClock, CompiledRule } from './compile-rule.js';
import type { Verdict, Words } from './result.js';
import type { Scope } from './scope.js';
import { Uses } from './uses.js';

/** The clock of a judgement: the moments that were compared. */
export interface JudgedClock {
  readonly from: Value | undefined;
  readonly to: Value;
  /** The latest moment for the act; for keeping, the moment up to which. */
  readonly due: Value | undefined;
  readonly keeps: boolean;
}

/** What was compared in an `expect`, or in a demand that is one comparison. */
export interface JudgedComparison {
  readonly name: string;
  readonly found: Value;
  readonly right: Value;
  readonly unit: string | undefined;
}

/** A verdict with everything that it rests on, before it is put into words. */
export interface Judgement {
  readonly rule: CompiledRule;
  readonly scope: Scope;
  readonly verdict: Exclude<Verdict, 'waived'>;
  readonly why: readonly Reason[];
  readonly liftedBy?: string;
  readonly question?: Words;
  readonly clock?: JudgedClock;
  readonly comparison?: JudgedComparison;
  readonly uses: Uses;
}

interface Outcome {
  readonly truth: Truth;
  readonly released?: Truth;
  readonly clock?: JudgedClock;
  readonly comparison?: JudgedComparison;
}

/**
 * Judges one subject: does the rule apply, does an exception take it away, is it a question for a person, is the
 * demand met. Where applicability is open the verdict is open, unless nothing else can come out.
 */
export function judge(rule: CompiledRule, scope: Scope): Judgement {
  const { world } = scope;
  const outside = world.uses;
  const uses = new Uses();
  world.uses = uses;
  try {
    return { rule, scope, uses, ...decide(rule, scope) };
  } finally {
    world.uses = outside;
  }
}

type Decision = Omit<Judgement, 'rule' | 'scope' | 'uses'>;

function decide(rule: CompiledRule, scope: Scope): Decision {
  const selected = and(scope.subjects.map((subject) => belongs(subject, scope.world)));
  const where = and([selected, rule.where?.(scope) ?? TRUE]);
  if (isFalse(where)) return { verdict: 'not-applicable', why: [] };
  const lifted = liftsOf(rule, scope);
  if (lifted.by !== undefined) return { verdict: 'not-applicable', why: [], liftedBy: lifted.by };
  const applies = and([where, lifted.stands]);
  const outcome = demandOf(rule, scope);
  const shown = {
    ...(outcome.clock === undefined ? {} : { clock: outcome.clock }),
    ...(outcome.comparison === undefined ? {} : { comparison: outcome.comparison }),
  };
  const released = outcome.released ?? FALSE;
  if (isTrue(released)) return { verdict: 'not-applicable', why: [], ...shown };
  const doubt = rule.doubt?.when(scope) ?? FALSE;
  if (isTrue(applies) && isTrue(doubt) && rule.doubt !== undefined) {
    const question = rule.doubt.ask;
    return {
      verdict: 'undetermined',
      why: [{ because: 'judgement', what: question.en }],
      question,
      ...shown,
    };
  }
  const falsely = falseVerdict(rule);
  // Applicability is open, but false would be no verdict either.
  if (falsely === 'not-applicable' && isFalse(outcome.truth)) return { verdict: falsely, why: [], ...shown };
  const open = [applies, doubt, released, outcome.truth].filter(isUnknown);
  if (open.length > 0) {
    const why = staleAsMissing(open.map((truth) => truth.why).reduce(mergeReasons), scope.world.frame);
    return { verdict: onlyFuture(why) ? 'pending' : 'undetermined', why, ...shown };
  }
  if (isFalse(outcome.truth)) return { verdict: falsely, why: [], ...shown };
  return hasNotBegun(scope) ? { verdict: 'not-applicable', why: [] } : { verdict: 'met', why: [], ...shown };
}

/** Nothing is kept yet of an agreement that has not begun, nor on days on which it does not run. */
function hasNotBegun({ subjects, world }: Scope): boolean {
  return world.agreementPeriod() === undefined && subjects.some(({ type }) => type.kind === 'agreement');
}

function falseVerdict(rule: CompiledRule): Exclude<Verdict, 'waived'> {
  const { otherwise, demand } = rule.rule;
  if (otherwise !== undefined) return otherwise;
  if (demand.is === 'holds') return 'not-applicable';
  return rule.clause.kind === 'information' ? 'undetermined' : 'breached';
}

function liftsOf(rule: CompiledRule, scope: Scope): { readonly by?: string; readonly stands: Truth } {
  let stands = and([not(voided(rule, scope)), inForce(rule, scope)]);
  if (isFalse(stands)) return { by: rule.clause.id, stands };
  for (const { by, when } of rule.lifts) {
    const lifted = when(scope);
    if (isTrue(lifted)) return { by, stands: FALSE };
    stands = and([stands, not(lifted)]);
  }
  return { stands };
}

/** Whether a court or the parties had struck the clause out at the subject's moment. */
function voided(rule: CompiledRule, scope: Scope): Truth {
  const from = scope.world.contract.voided.get(rule.clause.id);
  if (from === undefined) return FALSE;
  return compareValues('at-least', scope.subjects[0]?.moment() ?? NONE, point(from), scope.world.frame);
}

/** Whether the text has the clause, in the version of the terms that the contract has at the subject's moment. */
function inForce({ clause }: CompiledRule, scope: Scope): Truth {
  if (clause.inForce === undefined) return TRUE;
  const { frame, keeps, asOfDay } = scope.world;
  const { from, through } = clause.inForce;
  const moment = scope.subjects[0]?.moment() ?? point(asOfDay);
  const day = dayOfTerms(moment, keeps, frame.zone);
  return and([
    from === undefined ? TRUE : compareValues('at-least', day, point(from), frame),
    through === undefined ? TRUE : compareValues('at-most', day, point(through), frame),
  ]);
}

function dayOfTerms(moment: Value, keeps: readonly KeptVersion[], zone: Zone): Value {
  const known = knownMoment(moment);
  // An open day may lie in the time in which an older version is kept.
  if (known === undefined) return keeps.length === 0 ? moment : anything(reasonsOf(moment));
  const { days, why } = termsDays(keeps, known instanceof Day ? known : zone.dayOf(known));
  return joinValues(days.map(point), why);
}

function demandOf(rule: CompiledRule, scope: Scope): Outcome {
  const { demand } = rule;
  if (demand.is === 'within') return judgeClock(demand.clock, scope);
  if (demand.is === 'expect') return judgeExpectations(demand.comparisons, scope);
  const truth = demand.test(scope);
  // Of a state that is not there nothing is shown.
  if (isFalse(truth) && falseVerdict(rule) === 'not-applicable') return { truth };
  const { comparison } = judgeExpectations(demand.comparisons, scope);
  return comparison === undefined ? { truth } : { truth, comparison };
}

/** The comparison that is shown is the first that fails, or is open; else the first. */
function judgeExpectations(comparisons: readonly Comparison[], scope: Scope): Outcome {
  const judged = comparisons.map((comparison) => {
    const found = comparison.found(scope);
    const right = comparison.right(scope);
    const { name, unit } = comparison;
    return { name, unit, found, right, truth: comparison.compare(found, right, scope.world) };
  });
  const truth = and(judged.map((part) => part.truth));
  const shown =
    judged.find((part) => isFalse(part.truth)) ?? judged.find((part) => isUnknown(part.truth)) ?? judged[0];
  if (shown === undefined) return { truth };
  const { name, found, right, unit } = shown;
  return { truth, comparison: { name, found, right, unit } };
}

function judgeClock(clock: CompiledClock, scope: Scope): Outcome {
  const { world } = scope;
  const { frame } = world;
  const context = {
    frame,
    windowOf: world.windowOf.bind(world),
    workingDays: world.workingDays.bind(world),
    period: undefined,
  };
  const from = clock.from?.(scope);
  const to = clock.to(scope);
  const start = from ?? NONE;
  const windows = {
    startsIn: clock.startsIn?.(scope),
    runsIn: clock.runsIn?.(scope),
    calendar: clock.calendar,
  };
  const parts: Truth[] = [];
  let due: Value | undefined;
  let keeps = false;
  if (clock.atMost !== undefined) {
    due = deadlineOf(
      { from: start, plus: clock.atMost.map((part) => part(scope)), minus: [], ...windows },
      context,
    );
    parts.push(inTime(to, due, frame));
  }
  if (clock.atLeast !== undefined) {
    const lengths = clock.atLeast.map((part) => part(scope));
    const before = clock.before?.(scope);
    if (before !== undefined) {
      const last = deadlineOf({ from: before, plus: [], minus: lengths, ...windows }, context);
      parts.push(compareValues('at-most', to, last, frame));
      due ??= last;
    } else {
      const first = deadlineOf({ from: start, plus: lengths, minus: [], ...windows }, context);
      parts.push(compareValues('at-least', to, first, frame));
      keeps = due === undefined;
      due ??= first;
    }
  }
  if (clock.by !== undefined) {
    const by = clock.by(scope);
    parts.push(inTime(to, by, frame));
    due ??= by;
  }
  // Without a limit the act only has to happen.
  if (parts.length === 0) parts.push(compareValues('less', to, point(NEVER), frame));
  if (
    from !== undefined &&
    clock.atMost === undefined &&
    clock.by === undefined &&
    clock.atLeast === undefined &&
    from.is !== 'known'
  ) {
    parts.push(compareValues('at-least', to, from, frame));
  }
  const released =
    clock.releasedBy === undefined ? undefined : releasedBy(clock.releasedBy(scope), to, due, scope);
  return {
    truth: and(parts),
    clock: { from, to, due, keeps },
    ...(released === undefined ? {} : { released }),
  };
}

/** Under a deadline that may never come the act still has to happen, and while it has not it may. */
function inTime(to: Value, due: Value, frame: Frame): Truth {
  const inTime = compareValues('at-most', to, due, frame);
  if (to.is === 'known' || isFalse(inTime) || !canBeNever(due)) return inTime;
  return and([inTime, compareValues('less', to, point(NEVER), frame)]);
}

function canBeNever(due: Value): boolean {
  const latest = due.is === 'known' ? [due.value] : due.is === 'range' ? [due.high] : due.options;
  return latest.some((end) => end === undefined || (end instanceof Instant && end.ms === NEVER.ms));
}

/** A duty lapses if the release comes before the act and no later than the due moment. */
function releasedBy(release: Value, to: Value, due: Value | undefined, scope: Scope): Truth {
  if (release.is === 'known' && release.value === NONE.value) return FALSE;
  const { frame } = scope.world;
  const inTime = due === undefined ? TRUE : compareValues('at-most', release, due, frame);
  if (isFalse(inTime)) return FALSE;
  return and([inTime, compareValues('less', release, to, frame)]);
}
