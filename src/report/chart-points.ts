import type { ChartSpec, Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { sharePoints } from './chart-share.js';
import { actualText, limitText } from './figure-rows.js';
import { readMoment } from './moment-text.js';
import { monthLabel } from './month-label.js';
import { drawnNumber } from './number-text.js';
import { compareText, type Shown, shownAs } from './shown.js';
import { subjectText } from './subject-text.js';
import { valueText } from './value-text.js';

/** One point of a chart: one finding, or those of a month, with its numbers as they are drawn and as they are said. */
export interface ChartPoint {
  /** Its place across; points of several rules may share it. */
  readonly key: string;
  readonly label: string;
  readonly name: string;
  /** The rule: its points are one line. */
  readonly series: string;
  readonly shown: Shown;
  readonly findings: readonly Finding[];
  readonly value: number | undefined;
  readonly limit: number | undefined;
  /** What is drawn beside it, as a bar. */
  readonly beside: number | undefined;
  readonly said: string | undefined;
  readonly limitSaid: string | undefined;
  readonly besideSaid: string | undefined;
}

/** The points of a chart in the order of time. */
export function chartPoints(
  chart: ChartSpec,
  findings: readonly Finding[],
  catalogue: Catalogue,
): ChartPoint[] {
  const own = findings.filter((finding) => finding.chart === chart.name && finding.gap === undefined);
  if (chart.form === 'share') return sharePoints(own, catalogue);
  return own
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .flatMap((finding) => (chart.form === 'clock' ? clockPoint : valuePoint)(chart, finding, catalogue))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.series, b.series));
}

type Drawn = Pick<ChartPoint, 'value' | 'limit' | 'beside' | 'said' | 'limitSaid' | 'besideSaid'>;

function valuePoint(chart: ChartSpec, finding: Finding, catalogue: Catalogue): ChartPoint[] {
  const [value, limit, beside] = [chart.fact, chart.against, chart.beside?.fact].map((name) =>
    name === undefined ? undefined : finding.facts.find((fact) => fact.name === name)?.value,
  );
  const say = (text: string | undefined, unit: string): string | undefined =>
    text === undefined ? undefined : valueText(text, unit, catalogue);
  return [
    pointOf(
      finding,
      {
        value: drawnNumber(chart.fact === undefined ? finding.actual : value),
        limit: drawnNumber(chart.against === undefined ? limitOf(chart, finding) : limit),
        beside: drawnNumber(beside),
        said: chart.fact === undefined ? actualText(finding, catalogue) : say(value, chart.unit),
        limitSaid:
          chart.against === undefined
            ? limitOf(chart, finding) && limitText(finding, catalogue)
            : say(limit, chart.unit),
        besideSaid: say(beside, chart.beside?.unit ?? ''),
      },
      catalogue,
    ),
  ];
}

/** The limit of a finding belongs to what was found, not to another fact. */
function limitOf(chart: ChartSpec, { limit }: Finding): string | undefined {
  return chart.fact === undefined ? limit : undefined;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

/** The time from the start of a clock to the act, against the time that there was. */
function clockPoint(chart: ChartSpec, finding: Finding, catalogue: Catalogue): ChartPoint[] {
  const { clock } = finding;
  const from = readMoment(clock?.from ?? '')?.wallMs;
  if (clock === undefined || from === undefined) return [];
  const per = UNIT_MS[chart.unit] ?? 86_400_000;
  const took = (text: string | undefined): string | undefined => {
    const at = readMoment(text ?? '')?.wallMs;
    return at === undefined ? undefined : String(Math.round((at - from) / per));
  };
  const [value, limit] = [took(clock.to), took(clock.due ?? finding.dueAt)];
  return [
    pointOf(
      finding,
      {
        value: drawnNumber(value),
        limit: drawnNumber(limit),
        beside: undefined,
        said: value === undefined ? undefined : valueText(value, chart.unit, catalogue),
        limitSaid: limit === undefined ? undefined : valueText(limit, chart.unit, catalogue),
        besideSaid: undefined,
      },
      catalogue,
    ),
  ];
}

function pointOf(finding: Finding, drawn: Drawn, catalogue: Catalogue): ChartPoint {
  const { subject, rule } = finding;
  return {
    key: `${subject.moment ?? subject.key} ${subject.type === 'month' ? '' : subject.key}`,
    label: pointLabel(finding, catalogue),
    name: subjectText(subject, catalogue),
    series: rule,
    shown: shownAs(finding),
    findings: [finding],
    ...drawn,
  };
}

function pointLabel({ subject }: Finding, catalogue: Catalogue): string {
  return (
    (subject.type === 'month' ? monthLabel(subject.moment, catalogue) : undefined) ??
    subjectText(subject, catalogue)
  );
}
