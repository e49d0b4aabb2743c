import type { Period } from '../values/period.js';
import type { Reason } from '../values/truth.js';
import type { Value } from '../values/value.js';
import type { Entity } from './entity.js';
import type { EntityType } from './entity-type.js';
import type { NearSpans } from './near-spans.js';
import type { Candidates } from './population-index.js';
import type { Compute, Scope, Test } from './scope.js';

/** A population as compiled: what is asked of its members and of the subject. */
export interface PopulationParts {
  readonly type: EntityType;
  readonly where: Test | undefined;
  readonly only: Test | undefined;
  readonly by: Compute | undefined;
  readonly take: Compute | undefined;
  /** Whether what is taken can be below zero. */
  readonly negative: boolean;
  readonly span:
    | { readonly from: Compute; readonly until: Compute | undefined; readonly through: Compute | undefined }
    | undefined;
  readonly options: ReadonlyMap<string, Compute>;
  readonly from: Compute | undefined;
  readonly upTo: Compute | undefined;
  readonly before: Compute | undefined;
  readonly moment: Compute | undefined;
  readonly latest: Compute | undefined;
  readonly period: ((scope: Scope) => Period | undefined) | undefined;
  readonly subjectPeriod: (scope: Scope) => Period | undefined;
  readonly candidates: Candidates;
  /** The subject itself is all that is read. */
  readonly itself: boolean;
  /** A quick look before spans are compared with a period. */
  readonly nearSpans: NearSpans | undefined;
  /** The first of events is asked for: while none is there, one may still come. */
  readonly firstEvent: boolean;
  /** What ended before the measured period still says that it had begun. */
  readonly keepsEnded: boolean;
  /** The agreement's time ends at as-of, and what no span covers is judged up to as-of; a month runs on. */
  readonly upToAsOf: boolean;
}

/** The bounds in time between which members count. Upper bounds: `upTo` is included, `before` and `until` are not. */
export interface Bounds {
  readonly from: Value | undefined;
  readonly upTo: Value | undefined;
  readonly before: Value | undefined;
  readonly period: Period | undefined;
}

/** The period that spans are measured in: one that is asked for, else the subject's own. */
export function measuredPeriod(parts: PopulationParts, scope: Scope): Period | undefined {
  return parts.period?.(scope) ?? parts.subjectPeriod(scope);
}

export function boundsOf(parts: PopulationParts, scope: Scope): Bounds {
  const explicit = parts.from !== undefined || parts.upTo !== undefined || parts.before !== undefined;
  const at = parts.by !== undefined && parts.moment !== undefined ? parts.moment(scope) : undefined;
  return {
    from: parts.from?.(scope),
    upTo: parts.upTo?.(scope) ?? at,
    before: parts.before?.(scope),
    period:
      parts.by === undefined
        ? undefined
        : (parts.period?.(scope) ?? (explicit || at !== undefined ? undefined : parts.subjectPeriod(scope))),
  };
}

/** Where the members come from: the subject's own list, a related record's list, a table, or the subject itself. */
export interface MemberSource {
  readonly type: EntityType;
  /** Undefined where the whole table is read. */
  readonly from:
    | ((scope: Scope) => { readonly entities: readonly Entity[]; readonly missing?: readonly Reason[] })
    | undefined;
}
