import type { Catalogue } from './catalogue.js';
import { CHART, type ChartFrame, rounded } from './chart-frame.js';
import type { ChartPoint } from './chart-points.js';
import { element, type Markup } from './svg.js';

/** Columns in a row that have the same limit. */
interface Level {
  readonly from: number;
  to: number;
  readonly y: number;
  readonly text: string;
}

/** The limit of a series: each point has its own, so that the line steps where a term changes. */
export function limitLine(points: readonly ChartPoint[], frame: ChartFrame): Markup {
  const parts: string[] = [];
  let end: number | undefined;
  for (const point of points) {
    if (point.limit === undefined) {
      end = undefined;
      continue;
    }
    const [from, to, level] = [left(point, frame), right(point, frame), frame.y(point.limit)];
    // Columns that touch may differ by rounding.
    const joins = end !== undefined && Math.abs(end - from) < 1;
    parts.push(joins ? `V${level}H${to}` : `M${from} ${level}H${to}`);
    end = to;
  }
  return element('path', { class: 'limit', d: parts.join('') });
}

/** What each level of the limit is, written where no point stands. */
export function limitLabels(
  points: readonly ChartPoint[],
  frame: ChartFrame,
  taken: readonly Box[],
  catalogue: Catalogue,
): Markup[] {
  return levelsOf(points, frame, catalogue).map((level) => {
    const size = level.text.length * PER_CHARACTER;
    const places = [
      { x: level.to - 3, anchor: 'end' },
      { x: level.from + 3, anchor: 'start' },
    ].flatMap(({ x, anchor }) =>
      [level.y - 6, level.y + 14].map((y) => {
        const from = anchor === 'end' ? x - size : x;
        return { x, y, anchor, box: { left: from, right: from + size, top: y - 10, bottom: y + 3 } };
      }),
    );
    const free = places.find(({ box }) => taken.every((each) => !overlap(box, each))) ?? places[0];
    return element(
      'text',
      { class: 'level', x: free?.x, y: free?.y, 'text-anchor': free?.anchor },
      level.text,
    );
  });
}

/** A part of the drawing that something fills. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Wide enough for the common sans-serif faces at 12 units. */
export const PER_CHARACTER = 7;

function levelsOf(points: readonly ChartPoint[], frame: ChartFrame, catalogue: Catalogue): Level[] {
  const levels: Level[] = [];
  for (const point of points) {
    if (point.limitSaid === undefined || point.limit === undefined) continue;
    const text = `${catalogue.label.limit} ${point.limitSaid}`;
    const last = levels[levels.length - 1];
    if (last?.text === text) last.to = right(point, frame);
    else
      levels.push({
        from: left(point, frame),
        to: right(point, frame),
        y: frame.y(point.limit),
        text,
      });
  }
  return levels;
}

function left(point: ChartPoint, { x, step }: ChartFrame): number {
  return Math.max(CHART.left, rounded(x(point) - step / 2));
}

function right(point: ChartPoint, { x, step }: ChartFrame): number {
  return Math.min(CHART.width - CHART.right, rounded(x(point) + step / 2));
}
