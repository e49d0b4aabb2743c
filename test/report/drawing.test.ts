import { describe, expect, it } from 'vitest';
import type { Clock, Finding } from '../../src/evaluate/result.js';
import { chartSvg } from '../../src/report/chart.js';
import { CHART } from '../../src/report/chart-frame.js';
import { chartLegend } from '../../src/report/chart-marks.js';
import { chartPoints } from '../../src/report/chart-points.js';
import { clockPoints, domainOf } from '../../src/report/clock-points.js';
import { placeLabels } from '../../src/report/label-rows.js';
import { element } from '../../src/report/svg.js';
import { timeTicks } from '../../src/report/time-axis.js';
import { timelineSvg } from '../../src/report/timeline.js';
import { catalogueOf } from '../../src/report/words.js';
import { DEMO, HOSTILE } from './fixture.js';

const en = catalogueOf('en');
const [first] = DEMO.findings;
const withClock = (clock: Clock): Finding => ({ ...(first as Finding), clock });
const wall = (text: string): number => Date.parse(`${text}Z`);

describe('elements', () => {
  it('escape what they hold', () => {
    expect(element('text', { 'data-a': `"'<&>` }, HOSTILE.markup).markup).toBe(
      '<text data-a="&quot;&#39;&lt;&amp;&gt;">&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</text>',
    );
  });

  it('leave out what is undefined', () => {
    expect(element('g', { a: undefined, b: 1.25 }).markup).toBe('<g b="1.3"/>');
  });
});

describe('ticks', () => {
  it.each([
    ['2025-05-12T08:50', '2025-05-12T13:10', ['09:00', '10:00', '11:00', '12:00', '13:00']],
    ['2025-04-17T12:00', '2025-04-22T12:00', ['18 Apr', '19 Apr', '20 Apr', '21 Apr', '22 Apr']],
    ['2025-03-02T00:00', '2025-04-01T00:00', ['3 Mar', '10 Mar', '17 Mar', '24 Mar', '31 Mar']],
    ['2024-11-20T00:00', '2025-03-20T00:00', ['Dec', 'Jan 2025', 'Feb', 'Mar']],
  ])('from %s to %s', (from, to, labels) => {
    expect(timeTicks(wall(from), wall(to), en.notation).map((tick) => tick.label)).toEqual(labels);
  });

  it('are never many', () => {
    for (const days of [0.01, 0.5, 1, 3, 9, 40, 100, 400, 4000, 40_000]) {
      const ticks = timeTicks(0, days * 86_400_000, en.notation);
      expect(ticks.length).toBeLessThanOrEqual(14);
    }
  });
});

describe('labels', () => {
  it('take another row rather than cover each other', () => {
    const at = (x: number) => ({ kind: 'from', x, text: 'start 1 Jan 2025', above: false });
    const placed = placeLabels([at(20), at(40), at(300)], 720);
    expect(placed.boxes.map((box) => box.row)).toEqual([0, 1, 0]);
    expect(placed.rowsBelow).toBe(2);
    expect(placed.rowsAbove).toBe(0);
  });
});

describe('the time line', () => {
  it('draws on the limit before the limit: a day is noon, its limit the midnight after it', () => {
    const points = clockPoints({ to: '2025-03-03', due: '2025-03-03', horizon: '2025-12-31' }, undefined);
    expect(points.to).toBeLessThan(points.due as number);
  });

  it('draws an earliest moment at the midnight that opens its day, and names whole days only', () => {
    const clock: Clock = {
      from: '2025-03-01',
      to: '2025-03-03',
      due: '2025-03-03',
      horizon: '2025-12-31',
      bound: 'earliest',
    };
    const points = clockPoints(clock, undefined);
    expect(points.due).toBeLessThan(points.to as number);
    expect(timelineSvg(withClock(clock), en)?.markup).not.toMatch(/>\d\d:\d\d</);
  });

  it('is cut where the data reaches far past the limit', () => {
    const clock = { from: '2025-01-01', due: '2025-01-11', horizon: '2025-12-31' };
    expect(domainOf(clockPoints(clock, undefined))?.cut).toBe(true);
    expect(timelineSvg(withClock(clock), en)?.markup).toContain('class="cut"');
  });

  it('is told in words', () => {
    const clock = { from: '2025-03-02', to: '2025-04-09', due: '2025-04-01', horizon: '2025-12-31' };
    expect(timelineSvg(withClock(clock), en)?.markup).toContain(
      '<title>Timeline: due 1 Apr 2025; start 2 Mar 2025; done 9 Apr 2025</title>',
    );
  });

  it('shades the window, hatches and names the holidays', () => {
    const breached = DEMO.findings.find((each) => each.clock?.holidays !== undefined) as Finding;
    const svg = timelineSvg(breached, en)?.markup ?? '';
    expect(svg.match(/class="open"/g)).toHaveLength(3);
    expect(svg).toContain('<title>21 April 2025: Easter Monday</title>');
  });

  it('survives a clock of one moment, and one of none', () => {
    const moment = '2025-05-12T09:00:00+02:00';
    expect(
      timelineSvg(withClock({ from: moment, to: moment, due: moment, horizon: moment }), en)?.markup,
    ).not.toMatch(/NaN|Infinity/);
    const { dueAt: _, ...rest } = withClock({ horizon: '2025-12-31' });
    expect(timelineSvg(rest, en)).toBeUndefined();
  });
});

describe('a chart', () => {
  const chart = DEMO.charts.find(({ name }) => name === 'uptime')!;
  const said = (title: string) => ({ title, unit: 'ratio' });
  const points = chartPoints(chart, [...DEMO.findings].reverse(), en);

  it('has its points in the order of time, one without a value among them', () => {
    expect(points.map((point) => point.label).slice(0, 3)).toEqual(['Jan ’25', 'Feb', 'Mar']);
    expect(points[11]?.value).toBeUndefined();
  });

  it('marks each outcome by its own shape and says it', () => {
    const svg = chartSvg(points, said('Availability'), en).markup;
    expect(svg).toContain('<title>April 2025: 99.52%, breached</title>');
    expect(svg).toContain('<title>December 2025: no value, pending</title>');
    expect(svg).toMatch(/class="limit" d="M/);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('names the limit where it changes, and the value of what is on the wrong side', () => {
    const stepped = points.map((point, index) =>
      index < 6 ? { ...point, limit: 0.995, limitSaid: '99.5%' } : point,
    );
    const svg = chartSvg(stepped, said('Availability'), en).markup;
    expect([...svg.matchAll(/class="level"[^>]*>([^<]*)</g)].map((each) => each[1])).toEqual([
      'limit 99.5%',
      'limit 99.8%',
    ]);
    expect(svg.match(/class="limit" d="M[^M]*V[^M]*"/g)).toHaveLength(1);
    expect(svg).toMatch(/class="outside v-breached"[^>]*>99\.52%</);
  });

  it('puts what has no value on the floor, not on the limit', () => {
    const svg = chartSvg(points, said('Availability'), en).markup;
    expect(svg).toContain(` ${CHART.floor})"><title>December 2025: no value, pending</title>`);
  });

  it('has a legend of the outcomes that occur', () => {
    expect(chartLegend(points, en).map(({ name }) => name)).toEqual(['breached', 'pending', 'met']);
  });

  it('survives points without any number, and a single point', () => {
    const bare = points.map((point) => ({ ...point, value: undefined, limit: undefined }));
    expect(chartSvg(bare, said('Empty'), en).markup).not.toMatch(/NaN|Infinity/);
    expect(chartSvg(points.slice(0, 1), said('One'), en).markup).not.toMatch(/NaN|Infinity/);
  });
});
