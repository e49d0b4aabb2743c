import type { Catalogue } from './catalogue.js';
import { CHART, type ChartFrame } from './chart-frame.js';
import { type Box, PER_CHARACTER } from './chart-limit.js';
import type { ChartPoint } from './chart-points.js';
import { SHOWN_ORDER, type Shown } from './shown.js';
import { element, type Markup } from './svg.js';

// A shape for each outcome, so that none is told by colour alone.
const MARKS: Readonly<Record<Shown, string>> = {
  met: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  holds: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  breached: 'M-5 -5L5 5M5 -5L-5 5',
  missed: 'M-6 -4H6L0 6Z',
  pending: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  undetermined: 'M0 -6L6 0L0 6L-6 0Z',
  waived: 'M-5 -5H5V5H-5Z',
  'not-applicable': 'M-5 0H5',
};

/** A point with its mark. One without a value stands on the floor, away from the numbers that it does not have. */
export function pointMark(point: ChartPoint, frame: ChartFrame, catalogue: Catalogue): Markup {
  const { shown } = point;
  const value = point.said ?? catalogue.page.noValue;
  const told = `${point.name}: ${value}, ${catalogue.outcome[shown]}`;
  return element(
    'g',
    { class: `point v-${shown}`, transform: `translate(${frame.x(point)} ${heightOf(point, frame)})` },
    element('title', {}, told),
    element('path', { d: MARKS[shown] }),
  );
}

/** The numbers of the points on the wrong side, written beside them. */
export function outsideLabels(
  points: readonly ChartPoint[],
  frame: ChartFrame,
): readonly { readonly markup: Markup; readonly box: Box }[] {
  return points.flatMap((point) => {
    const { shown, said: text } = point;
    if ((shown !== 'breached' && shown !== 'missed') || text === undefined) return [];
    if (point.value === undefined) return [];
    const size = text.length * PER_CHARACTER;
    const x = Math.min(CHART.width - size / 2, Math.max(CHART.left + size / 2, frame.x(point)));
    const above = point.limit !== undefined && point.value > point.limit;
    const below = heightOf(point, frame) + 19;
    const y = above || below > CHART.floor ? heightOf(point, frame) - 10 : below;
    return {
      markup: element('text', { class: `outside v-${shown}`, x, y, 'text-anchor': 'middle' }, text),
      box: { left: x - size / 2, right: x + size / 2, top: y - 10, bottom: y + 3 },
    };
  });
}

/** What the marks of a chart mean, each with its drawing. */
export function chartLegend(
  points: readonly ChartPoint[],
  catalogue: Catalogue,
): readonly { readonly shown: Shown; readonly name: string; readonly mark: string }[] {
  const used = new Set(points.map(({ shown }) => shown));
  return SHOWN_ORDER.filter((shown) => used.has(shown)).map((shown) => {
    const path = element('g', { class: `point v-${shown}` }, element('path', { d: MARKS[shown] }));
    const mark = element('svg', { class: 'mark', viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, path);
    return { shown, name: catalogue.outcome[shown], mark: mark.markup };
  });
}

/** The part of the drawing that a point fills. */
export function pointBox(point: ChartPoint, frame: ChartFrame): Box {
  const [x, y] = [frame.x(point), heightOf(point, frame)];
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
}

function heightOf({ value }: ChartPoint, frame: ChartFrame): number {
  return value === undefined ? CHART.floor : frame.y(value);
}
