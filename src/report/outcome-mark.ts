import type { Shown } from './shown.js';

/** One character per outcome, so that no outcome is told by colour alone. Each takes one column. */
export const OUTCOME_MARK: Readonly<Record<Shown, string>> = {
  breached: '✗',
  missed: '▽',
  pending: '○',
  undetermined: '?',
  waived: '~',
  met: '✓',
  holds: '●',
  'not-applicable': '–',
};
