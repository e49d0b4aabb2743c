import type { Finding, Result } from '../evaluate/result.js';
import { readMoment } from './moment-text.js';
import { compareText } from './shown.js';
import { DAY_MS } from './time-axis.js';

/** An open duty or date, and the moment that it has until. */
export interface DueNext {
  readonly finding: Finding;
  readonly at: string;
}

/** What is still open and has its moment after the day of the report, the first ones first. */
export function dueNext({ findings, asOf }: Result): DueNext[] {
  const judged = readMoment(asOf);
  const now = (judged?.wallMs ?? 0) + (judged?.time === undefined ? DAY_MS - 1 : 0);
  const open = findings.flatMap((finding): (DueNext & { ms: number })[] => {
    if (finding.verdict !== 'pending') return [];
    const at = finding.clock?.due ?? finding.dueAt ?? finding.decidedAt;
    const ms = at === undefined ? undefined : readMoment(at)?.wallMs;
    // What is open as of now can be decided by the next record; that is no date.
    return at === undefined || ms === undefined || ms <= now ? [] : [{ finding, at, ms }];
  });
  open.sort(
    (a, b) =>
      a.ms - b.ms ||
      compareText(a.finding.rule, b.finding.rule) ||
      compareText(a.finding.subject.key, b.finding.subject.key),
  );
  return open.map(({ finding, at }) => ({ finding, at }));
}
