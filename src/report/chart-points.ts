import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { readMoment } from './moment-text.js';
import { drawnNumber } from './number-text.js';
import { compareText } from './shown.js';
import { subjectText } from './subject-text.js';

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
    .filter((finding) => finding.chart === name && finding.gap === undefined)
    .map((finding) => ({
      finding,
      key: finding.subject.moment ?? finding.subject.key,
      label: pointLabel(finding, catalogue),
      value: drawnNumber(finding.actual),
      limit: drawnNumber(finding.limit),
    }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.finding.rule, b.finding.rule));
}

function pointLabel({ subject }: Finding, catalogue: Catalogue): string {
  const moment = readMoment(subject.moment ?? '');
  if (subject.type !== 'month' || moment?.day !== 1) return subjectText(subject, catalogue);
  const name = catalogue.notation.shortMonths[moment.month - 1] ?? '';
  return moment.month === 1 ? `${name} ’${String(moment.year).slice(-2)}` : name;
}
