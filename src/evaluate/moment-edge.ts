import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import type { Value } from '../values/value.js';
import type { World } from './world.js';

/** Where a known moment stands, in epoch milliseconds; a day at its first instant. */
export function positionOf(value: Value, world: World): number | undefined {
  if (value.is !== 'known') return undefined;
  if (value.value instanceof Instant) return value.value.ms;
  return value.value instanceof Day ? world.frame.zone.startOf(value.value).ms : undefined;
}

/** The first or last position that a moment can have; undefined where it is unbounded, or no moment. */
export function edge(value: Value | undefined, side: 'low' | 'high', world: World): number | undefined {
  if (value === undefined) return undefined;
  if (value.is === 'range') {
    const bound = side === 'low' ? value.low : value.high;
    return bound === undefined ? undefined : positionOf({ is: 'known', value: bound }, world);
  }
  return value.is === 'known' ? positionOf(value, world) : undefined;
}
