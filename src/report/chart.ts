import { line } from 'd3-shape';
import { groupOf } from '../values/group-of.js';
import type { Catalogue } from './catalogue.js';
import { CHART, type ChartFrame, chartFrame } from './chart-frame.js';
import { limitLabels, limitLine, PER_CHARACTER } from './chart-limit.js';
import { outsideLabels, pointBox, pointMark } from './chart-marks.js';
import type { ChartPoint } from './chart-points.js';
import { element, type Markup } from './svg.js';
import { valueText } from './value-text.js';

const MOST_NAMES = 14;
/** So many lines differ by their dashes. */
const LINES = 4;
/** Bars beside the points take this part of the height. */
const BAR_SHARE = 0.3;

/** Points with their limit as an SVG: a line per rule, a mark per outcome, the limit dashed and named. */
export function chartSvg(
  points: readonly ChartPoint[],
  { title, unit }: { readonly title: string; readonly unit: string },
  catalogue: Catalogue,
): Markup {
  const frame = chartFrame(points, unit);
  const series = [...groupOf(points, (point) => point.series).values()];
  const outside = outsideLabels(points, frame);
  const taken = [...points.map((point) => pointBox(point, frame)), ...outside.map(({ box }) => box)];
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${CHART.width} ${CHART.height}`, role: 'img' },
    element('title', {}, title),
    ...gridLines(frame, catalogue),
    ...nameLabels(points, frame),
    ...besideBars(points, frame),
    ...series.flatMap((each, index) => [
      limitLine(each, frame),
      element('path', { class: `series line-${index % LINES}`, d: seriesPath(each, frame) }),
    ]),
    ...series.flatMap((each) => limitLabels(each, frame, taken, catalogue)),
    ...points.map((point) => pointMark(point, frame, catalogue)),
    ...outside.map(({ markup }) => markup),
  );
}

function gridLines({ ticks, unit, y }: ChartFrame, catalogue: Catalogue): Markup[] {
  const { left, width, right } = CHART;
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));
  return ticks.map((tick) =>
    element(
      'g',
      { class: 'tick' },
      element('path', { d: `M${left} ${y(tick)}H${width - right}` }),
      element(
        'text',
        { x: left - 8, y: y(tick) + 4, 'text-anchor': 'end' },
        tickText(tick.toFixed(decimals), unit, catalogue),
      ),
    ),
  );
}

/** The margin is narrow: minutes as hours and minutes, amounts without cents that are none. */
function tickText(tick: string, unit: string, catalogue: Catalogue): string {
  if (unit === 'minutes' && /^\d+$/.test(tick)) {
    const minutes = Number(tick);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return valueText(tick, unit, catalogue).replace(/[.,]00$/, '');
}

function nameLabels(points: readonly ChartPoint[], { x }: ChartFrame): Markup[] {
  const names = [...new Map(points.map((point) => [point.key, point.label]))];
  const longest = Math.max(...names.map(([, name]) => name.length));
  const most = Math.min(MOST_NAMES, Math.floor((CHART.width - CHART.left) / (longest * PER_CHARACTER + 8)));
  const every = Math.ceil(names.length / Math.max(1, most));
  return names
    .filter((_, index) => index % every === 0)
    .map(([key, name]) =>
      element('text', { class: 'name', x: x({ key }), y: CHART.floor + 24, 'text-anchor': 'middle' }, name),
    );
}

/** What stands beside the points, as bars on the floor, the highest a third of the drawing. */
function besideBars(points: readonly ChartPoint[], { x, step }: ChartFrame): Markup[] {
  const most = Math.max(...points.map(({ beside }) => beside ?? 0));
  if (!(most > 0)) return [];
  const room = (CHART.floor - CHART.top) * BAR_SHARE;
  const width = Math.min(18, step * 0.5);
  return points.flatMap((point) => {
    if (point.beside === undefined || point.beside <= 0) return [];
    const height = (point.beside / most) * room;
    const title = element('title', {}, `${point.name}: ${point.besideSaid ?? ''}`);
    const at = { x: x(point) - width / 2, y: CHART.floor - height };
    return element('rect', { class: 'beside', ...at, width, height }, title);
  });
}

function seriesPath(points: readonly ChartPoint[], { x, y }: ChartFrame): string {
  const path = line<ChartPoint>()
    .defined((point) => point.value !== undefined)
    .x((point) => x(point))
    .y((point) => y(point.value ?? 0));
  return path([...points]) ?? '';
}
