import type { Population } from '../facts/derivation.js';
import { Period } from '../values/period.js';
import { and } from '../values/truth.js';
import { NONE } from '../values/value.js';
import type { DerivedCompiler } from './compile-derived.js';
import type { EntityType } from './entity-type.js';
import type { Expression, PopulationSpec } from './language.js';
import { type Names, onType, resolvePath } from './names.js';
import { nearSpansOf } from './near-spans.js';
import { candidatesOf } from './population-index.js';
import type { PopulationParts } from './population-parts.js';
import { readPopulation } from './population-read.js';
import { sourceOf } from './population-source.js';
import type { Compute, Scope } from './scope.js';
import { canBeNegative } from './sign-of.js';

/** Reads one population in a scope, and knows the period that it is about. */
export interface PopulationReader {
  read(scope: Scope): Population;
  periodOf(scope: Scope): Period | undefined;
}

/** Compiles `of`, `where`, `by` and the rest; names inside speak of the members. */
export function compilePopulation(
  compiler: DerivedCompiler,
  spec: PopulationSpec,
  names: Names,
  memberOptions: ReadonlyMap<string, Expression>,
  derivation: string,
): PopulationReader {
  const source = sourceOf(compiler, spec, names);
  if (source === undefined) {
    const message = `there is no record type, list or period '${spec.of}' to read`;
    compiler.problems.add({ code: 'unknown-subject', message, at: spec.at() });
    return { read: () => ({ members: [] }), periodOf: () => undefined };
  }
  const { type } = source;
  const inner: Names = { ...names, member: type, outer: names, locals: new Map(), subjects: [] };
  const ofMember = (expression: Expression | undefined): Compute | undefined =>
    expression === undefined ? undefined : compiler.expression(expression, inner);
  const ofSubject = (expression: Expression | undefined): Compute | undefined =>
    expression === undefined ? undefined : compiler.expression(expression, names);
  const by = ofMember(spec.by);
  const span = spanOf(spec, type, by !== undefined, inner, ofMember);
  const period = duringOf(compiler, spec, names);
  const subjectPeriod = subjectPeriodOf(names);
  const { candidates, implicit } = candidatesOf({
    spec,
    type,
    source: source.from,
    by,
    inner,
    outer: names,
    compiler,
  });
  const where = spec.where === undefined ? undefined : compiler.whole(spec.where, inner, 'all');
  const keepsEnded = derivation === 'uncovered';
  const parts: PopulationParts = {
    type,
    where:
      where === undefined || implicit === undefined
        ? (where ?? implicit)
        : (scope) => and([where(scope), implicit(scope)]),
    only: spec.only === undefined ? undefined : compiler.whole(spec.only, inner, 'all'),
    by,
    take: ofMember(spec.take),
    negative: spec.take !== undefined && canBeNegative(spec.take, inner),
    span,
    options: new Map(
      [...memberOptions].map(([name, expression]) => [name, compiler.expression(expression, inner)]),
    ),
    from: ofSubject(spec.from),
    upTo: ofSubject(spec.upTo),
    before: ofSubject(spec.before),
    moment: ofSubject(spec.moment),
    latest: ofSubject(spec.latest),
    period,
    subjectPeriod,
    candidates,
    itself: spec.of === '',
    firstEvent: derivation === 'earliest' && spec.otherwise === undefined && takesEvent(spec.take, type),
    nearSpans: nearSpansOf(spec, type, keepsEnded),
    keepsEnded,
    upToAsOf:
      derivation === 'uncovered' ||
      spec.during?.is === 'agreement' ||
      (spec.during === undefined && names.subjects.every((subject) => subject.type.kind !== 'period')),
  };
  return {
    read: (scope) => readPopulation(parts, scope),
    periodOf: (scope) => period?.(scope) ?? subjectPeriod(scope),
  };
}

function takesEvent(take: Expression | undefined, type: EntityType): boolean {
  const name = take?.is === 'fact' && take.path.length === 1 ? take.path[0] : undefined;
  return name !== undefined && type.fieldNamed(name)?.event === true;
}

/** Spans that are written; else the time for which records of the type are valid, when a moment is asked for. */
function spanOf(
  spec: PopulationSpec,
  type: EntityType,
  hasBy: boolean,
  inner: Names,
  compile: (expression: Expression | undefined) => Compute | undefined,
): PopulationParts['span'] {
  if (spec.span !== undefined) {
    const from = compile(spec.span.from) ?? (() => NONE);
    return { from, until: compile(spec.span.until), through: compile(spec.span.through) };
  }
  if (spec.moment === undefined || hasBy) return undefined;
  const member = (name: string): Compute =>
    onType([name], type, (scope) => scope.member ?? { instead: () => NONE }, inner)?.compute ?? (() => NONE);
  if (type.kind === 'period') return { from: member('start'), until: undefined, through: member('end') };
  const { valid } = type;
  if (valid === undefined) return undefined;
  return {
    from: member(valid.from),
    until: valid.until === undefined ? undefined : member(valid.until),
    through: valid.through === undefined ? undefined : member(valid.through),
  };
}

function duringOf(compiler: DerivedCompiler, spec: PopulationSpec, names: Names): PopulationParts['period'] {
  const { during } = spec;
  if (during === undefined) return undefined;
  if (during.is === 'agreement') return (scope) => scope.world.agreementPeriod();
  if (during.is === 'records') {
    const named = resolvePath([during.type], names);
    if (named?.whole !== undefined) return periodFrom(named.compute);
    compiler.problems.add({
      code: 'unknown-subject',
      message: `'${during.type}' is no period of a subject`,
      at: during.at(),
    });
    return undefined;
  }
  return periodFrom(compiler.expression(during.period, names));
}

function periodFrom(compute: Compute): (scope: Scope) => Period | undefined {
  return (scope) => {
    const value = compute(scope);
    return value.is === 'known' && value.value instanceof Period ? value.value : undefined;
  };
}

function subjectPeriodOf(names: Names): (scope: Scope) => Period | undefined {
  if (names.member?.kind === 'period') return (scope) => scope.member?.period;
  const index = names.subjects.findIndex(({ type }) => type.kind === 'period' || type.kind === 'agreement');
  if (index < 0) return () => undefined;
  return (scope) => scope.subjects[index]?.period;
}
