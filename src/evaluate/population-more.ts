import type { More } from '../facts/derivation.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import { knownMoment, reasonsOf, type Value } from '../values/value.js';
import { type Bounds, measuredPeriod, type PopulationParts } from './population-parts.js';
import type { Scope } from './scope.js';
import type { Reach, World } from './world.js';

/**
 * Whether further members may exist. Without `by` and without a moment the table is read as it stands at as-of.
 * What lies beyond the horizon is the future, or missing where the source stops before as-of.
 */
export function moreOf(
  parts: PopulationParts,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
  missing: readonly Reason[] | undefined,
  owned: boolean,
  world: World,
): More | undefined {
  if (missing !== undefined) return { why: missing };
  if (parts.itself) return undefined;
  const { table } = parts.type;
  if (table.kind !== 'record' || table.name.startsWith('contract.')) return undefined;
  const reach = world.reachOf(table);
  if (reach === undefined) return { why: [{ because: 'missing', what: table.name, noSource: true }] };
  const { zone, asOf } = world.frame;
  if (!owned) {
    const start = lowerBound(parts, scope, bounds, moment, zone);
    if (start < reach.from.ms) {
      const detail = `the source starts on ${zone.dayOf(reach.from)}`;
      return { why: [{ because: 'missing', what: table.name, detail }], before: reach.from };
    }
  }
  const end = upperBound(parts, scope, bounds, moment);
  if (end === undefined) return unseenSince(reach, table.name, world);
  if (end <= reach.horizon.ms) return undefined;
  if (parts.span !== undefined && owned) return undefined;
  const after = reach.horizon;
  const decidedAt = Number.isFinite(end) ? { decidedAt: new Instant(end) } : {};
  const future: Reason = { because: 'future', what: table.name, horizon: after, ...decidedAt };
  const bound = openBound(bounds, moment);
  if (after.ms >= asOf.ms || !Number.isFinite(end)) return { why: mergeReasons([future], bound), after };
  const detail = `the source reaches ${zone.dayBefore(after)}`;
  const unseen: Reason = { because: 'missing', what: table.name, detail, horizon: after };
  return { why: mergeReasons([unseen], bound), after };
}

/** A table is read as it stands; where its source stops before as-of, nobody knows how it stands. */
function unseenSince({ horizon }: Reach, what: string, { frame }: World): More | undefined {
  if (horizon.ms >= frame.asOf.ms) return undefined;
  const detail = `the source reaches ${frame.zone.dayBefore(horizon)}`;
  return { why: [{ because: 'missing', what, detail, horizon }], after: horizon };
}

/** Why it is not known up to where members matter: were it known, there might be none to wait for. */
function openBound({ upTo, before }: Bounds, moment: Value | undefined): readonly Reason[] {
  return [upTo, before, moment].flatMap((bound) => (bound === undefined ? [] : reasonsOf(bound)));
}

/**
 * The earliest instant at which a member would matter: the start of the period that is asked about or measured, or
 * the subject's own moment where nothing else is said; of the agreement as a whole the start of its time.
 */
function lowerBound(
  parts: PopulationParts,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
  zone: World['frame']['zone'],
): number {
  const period =
    bounds.period ??
    (parts.span === undefined || moment !== undefined ? undefined : measuredPeriod(parts, scope));
  const { world, entity } = scope;
  // Of the days before the contract there is nothing to see.
  if (period !== undefined) return Math.max(period.from.ms, zone.startOf(world.contract.startsOn).ms);
  const explicit = knownMoment(bounds.from ?? moment);
  const whole = entity?.type.kind === 'agreement' ? world.agreementPeriod()?.firstDay : undefined;
  const at = explicit ?? whole ?? knownMoment(entity?.moment()) ?? world.contract.startsOn;
  return at instanceof Day ? zone.startOf(at).ms : at.ms;
}

/** The last instant at which members matter; infinite without an upper bound, undefined where the table is read as it stands. */
function upperBound(
  parts: PopulationParts,
  scope: Scope,
  bounds: Bounds,
  moment: Value | undefined,
): number | undefined {
  const { zone, asOf } = scope.world.frame;
  if (parts.by === undefined && moment === undefined) {
    if (parts.firstEvent) return Number.POSITIVE_INFINITY;
    const measured = parts.span === undefined ? undefined : measuredPeriod(parts, scope);
    if (measured === undefined) return undefined;
    return parts.upToAsOf ? Math.min(measured.until.ms - 1, asOf.ms) : measured.until.ms;
  }
  const ends: number[] = [];
  if (bounds.period !== undefined) ends.push(bounds.period.until.ms);
  for (const [value, included] of [
    [bounds.upTo, true],
    [bounds.before, false],
    [moment, true],
  ] as const) {
    if (value === undefined) continue;
    const at = value.is === 'known' ? value.value : value.is === 'range' ? value.high : undefined;
    if (at instanceof Day)
      ends.push(included ? zone.endOf(at).ms - (value === moment ? 1 : 0) : zone.startOf(at).ms);
    // As-of itself is the last that can be known; at any other moment an act may still be recorded.
    else if (at instanceof Instant) ends.push(included && at !== asOf ? at.ms + 1 : at.ms);
    else ends.push(Number.POSITIVE_INFINITY);
  }
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...ends);
}
