import type { Result } from '../evaluate/result.js';
import type { Shown } from './shown.js';

export interface SummaryCount {
  readonly shown: Exclude<Shown, 'holds'> | 'notEncoded';
  readonly count: number;
}

/** The counts of the result's summary in the order of reports. They are taken over, never counted again. */
export function summaryCounts({ summary }: Pick<Result, 'summary'>): readonly SummaryCount[] {
  return [
    { shown: 'breached', count: summary.breached },
    { shown: 'missed', count: summary.missed },
    { shown: 'pending', count: summary.pending },
    { shown: 'undetermined', count: summary.undetermined },
    { shown: 'waived', count: summary.waived },
    { shown: 'met', count: summary.met },
    { shown: 'not-applicable', count: summary.notApplicable },
    { shown: 'notEncoded', count: summary.notEncoded },
  ];
}
