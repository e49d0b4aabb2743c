import type { Finding } from '../evaluate/result.js';

/**
 * How a finding stands for tools that know fewer words than a result has. `excused` was not kept, and fails nothing:
 * an aim, a breach that somebody waived, or one of a number that nobody agreed.
 */
export type Standing = 'kept' | 'failed' | 'excused' | 'pending' | 'undetermined' | 'not-applicable';

/** How a finding stands. The same breaches fail here that fail a run; how grave they are is left to `--fail-on`. */
export function standingOf({ verdict, assumed }: Pick<Finding, 'verdict' | 'assumed'>): Standing {
  if (verdict === 'met') return 'kept';
  if (verdict === 'breached') return assumed === true ? 'excused' : 'failed';
  if (verdict === 'missed' || verdict === 'waived') return 'excused';
  return verdict;
}
