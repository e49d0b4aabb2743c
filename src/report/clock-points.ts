import type { Clock } from '../evaluate/result.js';
import { readMoment } from './moment-text.js';
import { DAY_MS } from './time-axis.js';

/** The moments of a clock on the line of wall-clock milliseconds. */
export interface ClockPoints {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly due: number | undefined;
  readonly horizon: number | undefined;
  /** Every moment is a whole day. */
  readonly days: boolean;
}

/** The part of the line that a drawing shows. */
export interface Domain {
  readonly start: number;
  readonly end: number;
  /** The data reaches further than the drawing. */
  readonly cut: boolean;
}

/** The moments of a clock; one without a start of its own begins with what it is about, if that came before. */
export function clockPoints(
  clock: Clock,
  dueAt: string | undefined,
  subject: string | undefined = undefined,
): ClockPoints {
  const due = clock.due ?? dueAt;
  const since = wallMs(subject, 0);
  const end = wallMs(due, DAY_MS);
  const isBefore = since !== undefined && end !== undefined && since < end;
  return {
    from: wallMs(clock.from, 0) ?? (isBefore ? since : undefined),
    // A day is drawn at noon, its limit at the midnight that closes or opens it: on the limit lies on the right side.
    to: wallMs(clock.to, DAY_MS / 2),
    due: wallMs(due, clock.bound === 'earliest' ? 0 : DAY_MS),
    horizon: wallMs(clock.horizon, DAY_MS),
    days: [clock.from ?? (isBefore ? subject : undefined), clock.to, due].every(
      (text) => text === undefined || readMoment(text)?.time === undefined,
    ),
  };
}

/** The place of a moment; a whole day stands `intoDay` milliseconds after its midnight. */
export function wallMs(text: string | undefined, intoDay: number): number | undefined {
  const moment = text === undefined ? undefined : readMoment(text);
  if (moment === undefined) return undefined;
  return moment.wallMs + (moment.time === undefined ? intoDay : 0);
}

/**
 * The span from the first to the last known moment, with some room. An act that has not happened stretches it to the
 * horizon, but to no more than twice the span. Undefined when there is nothing to span.
 */
export function domainOf(points: ClockPoints): Domain | undefined {
  const known = [points.from, points.to, points.due].filter((each) => each !== undefined);
  if (known.length === 1 && points.horizon !== undefined) known.push(points.horizon);
  if (known.length < 2) return undefined;
  const first = Math.min(...known);
  const last = Math.max(...known);
  const least = points.days ? DAY_MS : 0;
  const span = Math.max(last - first, 60_000, least);
  const horizon = points.to === undefined ? points.horizon : undefined;
  const far = last + span;
  const end = horizon === undefined ? last : Math.max(last, Math.min(horizon, far));
  const room = (share: number): number => Math.max(span * share, least);
  return { start: first - room(0.04), end: end + room(0.08), cut: horizon !== undefined && horizon > far };
}
