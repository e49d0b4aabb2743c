import { scaleLinear, scalePoint } from 'd3-scale';
import type { ChartPoint } from './chart-points.js';

/** Sizes of a chart, in its own units. */
export const CHART = { width: 560, height: 236, left: 62, right: 16, top: 18, floor: 206 } as const;

/** Where things stand in a chart. */
export interface ChartFrame {
  /** The middle of a point's column. */
  readonly x: (point: Pick<ChartPoint, 'key'>) => number;
  readonly y: (value: number) => number;
  /** Width of a column. */
  readonly step: number;
  readonly ticks: readonly number[];
  /** The unit of all numbers of the chart. */
  readonly unit: string;
}

/** The frame of points that share a unit. */
export function chartFrame(points: readonly ChartPoint[], unit: string): ChartFrame {
  const { width, left, right, top, floor } = CHART;
  const across = scalePoint<string>()
    .domain(points.map((point) => point.key))
    .range([left, width - right])
    .padding(0.5);
  const up = scaleLinear().domain(domainOf(points, unit)).range([floor, top]);
  return {
    x: (point) => rounded(across(point.key) ?? left),
    y: (value) => rounded(up(value)),
    step: across.step() || width - left - right,
    ticks: up.ticks(4),
    unit,
  };
}

/** One decimal is finer than any screen shows. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Some room above and below, but none beyond 100 per cent and none below nothing. */
function domainOf(points: readonly ChartPoint[], unit: string): [number, number] {
  const numbers = points.flatMap((point) => [point.value, point.limit]).filter((each) => each !== undefined);
  const low = numbers.length === 0 ? 0 : Math.min(...numbers);
  const high = numbers.length === 0 ? 1 : Math.max(...numbers);
  const pad = (high - low || Math.abs(high) || 1) * 0.16;
  const top = unit === 'ratio' && high <= 1 ? Math.min(1, high + pad) : high + pad;
  return [low >= 0 ? Math.max(0, low - pad) : low - pad, top];
}
