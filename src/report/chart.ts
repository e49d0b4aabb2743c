import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { groupOf } from './grouping.js';
import { momentText, readMoment } from './moment-text.js';
import { drawnNumber } from './number-text.js';
import { compareText, type Shown, shownAs } from './shown.js';
import { element, type Markup } from './svg.js';
import { valueText } from './value-text.js';
import { visibleText } from './visible-text.js';

const WIDTH = 560;
const HEIGHT = 240;
const LEFT = 62;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 34;

/** One point of a chart: a finding, with its numbers as they are drawn. */
export interface ChartPoint {
  readonly finding: Finding;
  readonly key: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly limit: number | undefined;
}

/** The findings of a chart in the order of time. */
export function chartPoints(name: string, findings: readonly Finding[], catalogue: Catalogue): ChartPoint[] {
  return findings
    .filter((finding) => finding.chart === name)
    .map((finding) => ({
      finding,
      key: finding.subject.moment ?? finding.subject.key,
      label: pointLabel(finding, catalogue),
      value: drawnNumber(finding.actual),
      limit: drawnNumber(finding.limit),
    }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.finding.rule, b.finding.rule));
}

/** Points with their limit as an SVG: a line per rule, a mark per outcome, and the limit dashed. */
export function chartSvg(points: readonly ChartPoint[], title: string, catalogue: Catalogue): Markup {
  const x = scalePoint<string>()
    .domain(points.map((point) => point.key))
    .range([LEFT, WIDTH - RIGHT])
    .padding(0.5);
  const y = valueScale(points);
  const unit = points.find((point) => point.finding.unit !== undefined)?.finding.unit;
  const at = (point: ChartPoint): number => x(point.key) ?? LEFT;
  const series = [...groupOf(points, (point) => point.finding.rule).values()];
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' },
    element('title', {}, title),
    ...gridLines(y, unit, catalogue),
    ...nameLabels(points, x),
    ...series.flatMap((each) => [
      element('path', { class: 'limit', d: limitPath(each, at, y, x.step()) }),
      element('path', { class: 'series', d: seriesPath(each, at, y) }),
    ]),
    ...points.map((point) => pointMark(point, at(point), y, catalogue)),
  );
}

function pointLabel(finding: Finding, catalogue: Catalogue): string {
  const moment = readMoment(finding.subject.moment ?? '');
  if (moment?.day !== 1 || moment.time !== undefined) return visibleText(finding.subject.label);
  const name = catalogue.notation.shortMonths[moment.month - 1] ?? '';
  return moment.month === 1 ? `${name} ’${String(moment.year).slice(-2)}` : name;
}

type ValueScale = ReturnType<typeof valueScale>;

function valueScale(points: readonly ChartPoint[]) {
  const numbers = points.flatMap((point) => [point.value, point.limit]).filter((each) => each !== undefined);
  const low = numbers.length === 0 ? 0 : Math.min(...numbers);
  const high = numbers.length === 0 ? 1 : Math.max(...numbers);
  const pad = (high - low || Math.abs(high) || 1) * 0.12;
  const ratio = points.every((point) => point.finding.unit === 'ratio');
  const top = ratio && high <= 1 ? Math.min(1, high + pad) : high + pad;
  const bottom = low >= 0 ? Math.max(0, low - pad) : low - pad;
  return scaleLinear()
    .domain([bottom, top])
    .range([HEIGHT - BOTTOM, TOP]);
}

function gridLines(y: ValueScale, unit: string | undefined, catalogue: Catalogue): Markup[] {
  const ticks = y.ticks(4);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));
  return ticks.map((tick) =>
    element(
      'g',
      { class: 'tick' },
      element('path', { d: `M${LEFT} ${Math.round(y(tick) * 10) / 10}H${WIDTH - RIGHT}` }),
      element(
        'text',
        { x: LEFT - 8, y: y(tick) + 4, 'text-anchor': 'end' },
        valueText(tick.toFixed(decimals), unit ?? 'count', catalogue),
      ),
    ),
  );
}

function nameLabels(points: readonly ChartPoint[], x: (key: string) => number | undefined): Markup[] {
  const names = [...new Map(points.map((point) => [point.key, point.label]))];
  const every = Math.ceil(names.length / 14);
  return names
    .filter((_, index) => index % every === 0)
    .map(([key, name]) =>
      element('text', { class: 'name', x: x(key) ?? LEFT, y: HEIGHT - 12, 'text-anchor': 'middle' }, name),
    );
}

function seriesPath(points: readonly ChartPoint[], at: (point: ChartPoint) => number, y: ValueScale): string {
  const path = line<ChartPoint>()
    .defined((point) => point.value !== undefined)
    .x((point) => Math.round(at(point) * 10) / 10)
    .y((point) => Math.round(y(point.value ?? 0) * 10) / 10);
  return path([...points]) ?? '';
}

// Each point has its own limit: a term may change within the year, and the line then steps.
function limitPath(
  points: readonly ChartPoint[],
  at: (point: ChartPoint) => number,
  y: ValueScale,
  step: number,
): string {
  const half = (step || WIDTH - LEFT - RIGHT) / 2;
  return points
    .flatMap((point) => {
      if (point.limit === undefined) return [];
      const level = Math.round(y(point.limit) * 10) / 10;
      return `M${Math.round((at(point) - half) * 10) / 10} ${level}h${Math.round(half * 20) / 10}`;
    })
    .join('');
}

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

function pointMark(point: ChartPoint, x: number, y: ValueScale, catalogue: Catalogue): Markup {
  const { finding } = point;
  const shown = shownAs(finding);
  const value =
    finding.actual === undefined
      ? catalogue.page.noValue
      : valueText(finding.actual, finding.unit, catalogue);
  const moment = finding.subject.moment;
  const when =
    moment === undefined ? visibleText(finding.subject.label) : momentText(moment, catalogue.notation, true);
  const level = point.value ?? point.limit;
  const height = level === undefined ? HEIGHT - BOTTOM : y(level);
  return element(
    'g',
    {
      class: `point v-${shown}`,
      transform: `translate(${Math.round(x * 10) / 10} ${Math.round(height * 10) / 10})`,
    },
    element('title', {}, `${when}: ${value}, ${catalogue.outcome[shown]}`),
    element('path', { d: MARKS[shown] }),
  );
}
