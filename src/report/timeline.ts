import type { Clock, Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { type ClockPoints, clockPoints, type Domain, domainOf } from './clock-points.js';
import { type LabelBox, placeLabels } from './label-rows.js';
import { momentText } from './moment-text.js';
import { beneath, boundOf } from './reason.js';
import { element, type Markup } from './svg.js';
import { DAY_MS, timeTicks } from './time-axis.js';
import {
  changeLines,
  drawsWindow,
  type Frame,
  holidaySpans,
  labelMark,
  openSpans,
  rounded,
  runBar,
  TIMELINE,
} from './timeline-shapes.js';

/** Up to so many days each has its own name. */
const MOST_DAYS = 8;

/**
 * The clock of a finding as an SVG: start, act, due moment and reach of the data on a line of wall-clock time, with
 * the open hours of the service window shaded and holidays hatched. Undefined when there is nothing to span.
 */
export function timelineSvg(finding: Finding, catalogue: Catalogue): Markup | undefined {
  const { clock } = finding;
  if (clock === undefined) return undefined;
  const points = clockPoints(clock, finding.dueAt, finding.subject.moment);
  const domain = domainOf(points);
  if (domain === undefined) return undefined;
  const { width, edge, row, band } = TIMELINE;
  const perMs = (width - 2 * edge) / (domain.end - domain.start);
  const x = (at: number): number => edge + (at - domain.start) * perMs;
  const clamp = (at: number): number => Math.min(width - edge, Math.max(edge, x(at)));
  const labels = placeLabels(labelsOf(finding, clock, points, clamp, catalogue), width);
  const middle = labels.rowsAbove * row + 6;
  const frame: Frame = { x, clamp, middle, bottom: middle + band, axis: middle + band + 15 };
  const told = labels.boxes.map((box) => box.text).join('; ');
  return element(
    'svg',
    {
      class: `clock v-${beneath(finding)}`,
      viewBox: `0 0 ${width} ${frame.axis + 5 + labels.rowsBelow * row}`,
      role: 'img',
    },
    element('title', {}, catalogue.page.timeline.describe(told)),
    ...openSpans(clock, frame),
    ...holidaySpans(clock, domain, frame, catalogue),
    ...changeLines(clock, frame, catalogue),
    element('path', { class: 'rail', d: `M${edge} ${frame.bottom}H${width - edge}` }),
    ...runBar(points, frame, domain.cut),
    ...labels.boxes.map((box) => labelMark(box, frame)),
    // After the marks, so that no line runs through a name.
    ...tickMarks(points, domain, frame, catalogue),
  );
}

function tickMarks(
  points: ClockPoints,
  domain: Domain,
  { x, bottom, axis }: Frame,
  words: Catalogue,
): Markup[] {
  const { start, end } = domain;
  // The name of a day stands under the middle of that day.
  const named = points.days && end - start <= MOST_DAYS * DAY_MS ? DAY_MS / 2 : 0;
  return timeTicks(start, end, words.notation, points.days).map(({ at, label }) =>
    element(
      'g',
      { class: 'tick' },
      element('path', { d: `M${rounded(x(at))} ${bottom}v4` }),
      ...(at + named > end
        ? []
        : [element('text', { x: x(at + named), y: axis, 'text-anchor': 'middle' }, label)]),
    ),
  );
}

/** What shading and hatching in the timeline mean, if it has any. */
export function timelineLegend({ clock }: Finding, catalogue: Catalogue): string {
  const { timeline } = catalogue.page;
  if (clock === undefined) return '';
  return [
    ...(drawsWindow(clock) ? [timeline.open] : []),
    ...((clock.holidays ?? []).length > 0 ? [timeline.holidays] : []),
    ...((clock.changes ?? []).length > 0 ? [timeline.changes] : []),
  ].join(' ');
}

function labelsOf(
  finding: Finding,
  clock: Clock,
  points: ClockPoints,
  place: (at: number) => number,
  catalogue: Catalogue,
): LabelBox[] {
  const { timeline } = catalogue.page;
  const boxes: LabelBox[] = [];
  const add = (
    kind: string,
    at: number | undefined,
    name: string,
    moment: string | undefined,
    above: boolean,
  ): void => {
    if (at === undefined || moment === undefined) return;
    boxes.push({
      kind,
      x: place(at),
      text: `${name} ${momentText(moment, catalogue.notation, true)}`,
      above,
    });
  };
  const due = boundOf(finding) === 'earliest' ? timeline.notBefore : timeline.due;
  add('due', points.due, due, clock.due ?? finding.dueAt, true);
  if (clock.from === undefined) add('from', points.from, timeline.since, finding.subject.moment, false);
  else add('from', points.from, timeline.from, clock.from, false);
  add('to', points.to, timeline.to, clock.to, false);
  if (points.to === undefined) add('horizon', points.horizon, timeline.horizon, clock.horizon, true);
  return boxes;
}
