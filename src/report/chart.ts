import { line } from 'd3-shape';
import type { Catalogue } from './catalogue.js';
import { CHART, type ChartFrame, chartFrame } from './chart-frame.js';
import { limitLabels, limitLine } from './chart-limit.js';
import { outsideLabels, pointBox, pointMark } from './chart-marks.js';
import type { ChartPoint } from './chart-points.js';
import { groupOf } from './grouping.js';
import { element, type Markup } from './svg.js';
import { valueText } from './value-text.js';

const MOST_NAMES = 14;

/** Points with their limit as an SVG: a line per rule, a mark per outcome, the limit dashed and named. */
export function chartSvg(points: readonly ChartPoint[], title: string, catalogue: Catalogue): Markup {
  const frame = chartFrame(points);
  const series = [...groupOf(points, (point) => point.finding.rule).values()];
  const outside = outsideLabels(points, frame, catalogue);
  const taken = [...points.map((point) => pointBox(point, frame)), ...outside.map(({ box }) => box)];
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${CHART.width} ${CHART.height}`, role: 'img' },
    element('title', {}, title),
    ...gridLines(frame, catalogue),
    ...nameLabels(points, frame),
    ...series.flatMap((each) => [
      limitLine(each, frame),
      element('path', { class: 'series', d: seriesPath(each, frame) }),
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
        valueText(tick.toFixed(decimals), unit ?? 'count', catalogue),
      ),
    ),
  );
}

function nameLabels(points: readonly ChartPoint[], { x }: ChartFrame): Markup[] {
  const names = [...new Map(points.map((point) => [point.key, point.label]))];
  const every = Math.ceil(names.length / MOST_NAMES);
  return names
    .filter((_, index) => index % every === 0)
    .map(([key, name]) =>
      element('text', { class: 'name', x: x({ key }), y: CHART.floor + 24, 'text-anchor': 'middle' }, name),
    );
}

function seriesPath(points: readonly ChartPoint[], { x, y }: ChartFrame): string {
  const path = line<ChartPoint>()
    .defined((point) => point.value !== undefined)
    .x((point) => x(point))
    .y((point) => y(point.value ?? 0));
  return path([...points]) ?? '';
}
