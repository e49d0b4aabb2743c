import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { ServiceWindow } from '../values/service-window.js';
import type { Scalar, Value } from '../values/value.js';
import type { Zone } from '../values/zone.js';

/** A point as reports write it: ISO moments in the zone, exact decimals, lists by comma. */
export function scalarText(scalar: Scalar, zone: Zone): string {
  if (scalar instanceof Instant) return scalar.toISO(zone);
  if (scalar instanceof Day || scalar instanceof Rational) return scalar.toString();
  if (Array.isArray(scalar)) return scalar.map((item: Scalar) => scalarText(item, zone)).join(', ');
  if (scalar instanceof ServiceWindow) return 'service window';
  return String(scalar);
}

/** A known value as text; undefined for one that is not known. */
export function knownText(value: Value | undefined, zone: Zone): string | undefined {
  if (value?.is !== 'known') return undefined;
  if (value.value instanceof Instant && !Number.isFinite(value.value.ms)) return undefined;
  return scalarText(value.value, zone);
}
