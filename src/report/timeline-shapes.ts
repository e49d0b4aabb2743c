import type { Clock } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { type ClockPoints, type Domain, wallMs } from './clock-points.js';
import type { PlacedLabel } from './label-rows.js';
import { momentText } from './moment-text.js';
import { element, type Markup } from './svg.js';
import { DAY_MS, dayStart } from './time-axis.js';

/** Sizes of a timeline, in its own units. */
export const TIMELINE = { width: 720, edge: 16, row: 17, band: 22 } as const;

// More spans than this are a texture, not information.
const MOST_SPANS = 70;

/** Where things stand: across by `x`, down by the tops of the band and of the axis. */
export interface Frame {
  readonly x: (wallMs: number) => number;
  /** The same, kept inside the drawing. */
  readonly clamp: (wallMs: number) => number;
  readonly middle: number;
  readonly bottom: number;
  readonly axis: number;
}

/** Whether the open hours of the window are drawn. */
export function drawsWindow(clock: Clock): boolean {
  const spans = clock.open?.length ?? 0;
  return spans > 0 && spans <= MOST_SPANS;
}

export function openSpans(clock: Clock, { x, middle }: Frame): Markup[] {
  if (!drawsWindow(clock)) return [];
  return (clock.open ?? []).flatMap(([from, to]) => {
    const start = wallMs(from, 0);
    const end = wallMs(to, DAY_MS);
    if (start === undefined || end === undefined || end <= start) return [];
    const width = Math.max(1, x(end) - x(start));
    return element('rect', { class: 'open', x: x(start), y: middle, width, height: TIMELINE.band });
  });
}

export function holidaySpans(clock: Clock, domain: Domain, frame: Frame, catalogue: Catalogue): Markup[] {
  return (clock.holidays ?? []).flatMap(({ day, name }) => {
    const start = wallMs(day, 0);
    if (start === undefined || start + DAY_MS <= domain.start || start >= domain.end) return [];
    const left = frame.clamp(dayStart(start));
    const width = Math.max(2, frame.clamp(dayStart(start) + DAY_MS) - left);
    const title = `${momentText(day, catalogue.notation)}: ${name[catalogue.language]}`;
    return element(
      'rect',
      { class: 'holiday', x: left, y: frame.middle, width, height: TIMELINE.band },
      element('title', {}, title),
    );
  });
}

/** A dotted line where the clocks changed. */
export function changeLines(clock: Clock, { clamp, middle, bottom }: Frame, catalogue: Catalogue): Markup[] {
  return (clock.changes ?? []).flatMap(({ at }) => {
    const wall = wallMs(at, 0);
    if (wall === undefined) return [];
    const x = rounded(clamp(wall));
    const title = element('title', {}, momentText(at, catalogue.notation));
    return element('path', { class: 'change', d: `M${x} ${middle - 3}V${bottom + 3}` }, title);
  });
}

/** The bar from start to act. What lies past the limit is in full colour, what came before it paler. */
export function runBar(points: ClockPoints, { clamp, middle }: Frame, cut: boolean): Markup[] {
  if (points.from === undefined) return [];
  const start = clamp(points.from);
  const end = clamp(points.to ?? points.horizon ?? points.from);
  const due = points.due === undefined ? end : clamp(points.due);
  const y = middle + TIMELINE.band / 2 - 3;
  const split = Math.max(start, Math.min(due, end));
  const pale = due < end || points.to === undefined;
  const bars = [...bar(pale ? 'run going' : 'run', start, split, y), ...bar('run', split, end, y)];
  if (points.to !== undefined && due > end) {
    bars.push(element('path', { class: 'rest', d: `M${rounded(end)} ${y + 3}H${rounded(due)}` }));
  }
  if (cut) {
    const x = TIMELINE.width - TIMELINE.edge - 14;
    bars.push(element('path', { class: 'cut', d: `M${x} ${y + 10}l5 -14m3 14l5 -14` }));
  }
  return bars;
}

export function labelMark(label: PlacedLabel, { middle, bottom, axis }: Frame): Markup {
  const { row, band } = TIMELINE;
  const y = label.above ? middle - 6 - label.row * row : axis + 15 + label.row * row;
  const centre = middle + band / 2;
  const d = label.above
    ? `M${rounded(label.x)} ${y + 3}V${bottom}`
    : `M${rounded(label.x)} ${centre}V${y - 11}`;
  return element(
    'g',
    { class: `mark ${label.kind}` },
    element('path', { d }),
    ...(label.above ? [] : [element('circle', { cx: label.x, cy: centre, r: 5 })]),
    element('text', { x: label.textX, y, 'text-anchor': label.anchor }, label.text),
  );
}

/** One decimal is finer than any screen shows. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function bar(kind: string, from: number, to: number, y: number): Markup[] {
  if (to <= from) return [];
  return [element('rect', { class: kind, x: from, y, width: to - from, height: 6, rx: 3 })];
}
