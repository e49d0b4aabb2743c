import type { Agreement } from '../agreement/agreement.js';
import type { KeptVersion } from '../agreement/version.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { isFalse, isTrue, mergeReasons, type Reason } from '../values/truth.js';
import { highest, isNone, lowest, reasonsOf, type Scalar, type Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import type { World } from './world.js';

/**
 * The versions of the terms that a contract keeps by what its records say, such as a notice against a change, in a
 * world that leaves them aside. Where a record leaves open whether, which or how long, the version is kept for sure
 * on the days that are certain, and perhaps on the others.
 */
export function keptByRecords(world: World): KeptVersion[] {
  const { program, agreement, frame } = world;
  return program.keeps.flatMap((keep) =>
    world.entitiesOf(keep.type).flatMap((entity) => {
      const scope = world.scopeFor(entity);
      const where = keep.where?.(scope);
      if (where !== undefined && isFalse(where)) return [];
      const [version, from, through] = [keep.version(scope), keep.from(scope), keep.through(scope)];
      const whether = where === undefined || isTrue(where) ? [] : where.why;
      return keptBy({ version, from, through, whether }, agreement, frame.zone);
    }),
  );
}

interface Kept {
  readonly version: Value;
  readonly from: Value;
  readonly through: Value;
  /** Why nobody knows whether the record counts. */
  readonly whether: readonly Reason[];
}

function keptBy({ version, from, through, whether }: Kept, agreement: Agreement, zone: Zone): KeptVersion[] {
  if ([version, from, through].some(isNone)) return [];
  const named =
    version.is === 'range' ? undefined : version.is === 'known' ? [version.value] : version.options;
  const older = olderVersions(agreement).filter(({ id }) => named === undefined || named.includes(id));
  const dayOf = (scalar: Scalar | undefined, open: number): Day =>
    scalar instanceof Day ? scalar : scalar instanceof Instant ? zone.dayOf(scalar) : new Day(open);
  const widest = {
    from: dayOf(lowest(from), Number.NEGATIVE_INFINITY),
    through: dayOf(highest(through), Number.POSITIVE_INFINITY),
  };
  const surest = {
    from: dayOf(highest(from), Number.POSITIVE_INFINITY),
    through: dayOf(lowest(through), Number.NEGATIVE_INFINITY),
  };
  const open = [version, from, through].map(reasonsOf).reduce(mergeReasons, whether);
  return older.flatMap(({ id, lastDay }): KeptVersion[] => {
    if (open.length === 0) return [{ version: id, lastDay, ...widest }];
    const certain = whether.length === 0 && version.is === 'known' && surest.from.n <= surest.through.n;
    const sure = certain ? [{ version: id, lastDay, ...surest }] : [];
    return [...sure, { version: id, lastDay, ...widest, open }];
  });
}

/** All versions but the newest, each with the last day on which it was the newest. */
function olderVersions({ versions }: Agreement): { readonly id: string; readonly lastDay: Day }[] {
  return versions.flatMap(({ id }, index) => {
    const next = versions[index + 1];
    return next === undefined ? [] : [{ id, lastDay: next.from.addDays(-1) }];
  });
}
