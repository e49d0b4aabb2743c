import type { Finding } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import type { Catalogue } from './catalogue.js';
import type { ChartPoint } from './chart-points.js';
import { momentText } from './moment-text.js';
import { monthLabel } from './month-label.js';
import { compareText } from './shown.js';
import { valueText } from './value-text.js';
import { countText } from './words.js';

/** For each rule and month the share of what was decided that was kept; findings without a moment have no month. */
export function sharePoints(findings: readonly Finding[], catalogue: Catalogue): ChartPoint[] {
  const decided = findings.filter(
    ({ verdict, subject }) =>
      subject.moment !== undefined && ['met', 'breached', 'missed', 'waived'].includes(verdict),
  );
  const months = groupOf(decided, ({ rule, subject }) => `${subject.moment?.slice(0, 7)} ${rule}`);
  return [...months]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, group]) => {
      const [first] = group;
      return first === undefined ? [] : [sharePoint(key.slice(0, 7), first.rule, group, catalogue)];
    });
}

function sharePoint(
  month: string,
  rule: string,
  findings: readonly Finding[],
  catalogue: Catalogue,
): ChartPoint {
  const kept = findings.filter(({ verdict }) => verdict === 'met').length;
  const value = kept / findings.length;
  const share = valueText(value.toFixed(3), 'ratio', catalogue);
  const isKept = kept === findings.length;
  const isAim = findings.some(({ verdict }) => verdict === 'missed');
  return {
    key: month,
    label: monthLabel(`${month}-01`, catalogue) ?? month,
    name: `${momentText(`${month}-01`, catalogue.notation).replace(/^1 /, '')}, ${rule}`,
    series: rule,
    shown: isKept ? 'met' : isAim ? 'missed' : 'breached',
    findings,
    value,
    limit: undefined,
    beside: undefined,
    said: `${share} (${countText(kept, catalogue)}/${countText(findings.length, catalogue)})`,
    limitSaid: undefined,
    besideSaid: undefined,
  };
}
