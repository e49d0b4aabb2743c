import Table from 'cli-table3';
import type { Coverage, LedgerCounts } from '../index.js';

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((end) => [`${side}${end}`, '']),
  ),
);

/** The ledger by section, with totals, and the lines of the text that no clause covers. */
export function coverageTable({ agreement, sections, totals, uncovered }: Coverage): string {
  const table = new Table({
    head: ['Section', 'Clauses', 'Ruled', 'Reason', 'Todo', 'Rules', 'Cases', 'Lines'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    chars: { ...NO_BORDERS, middle: ' ' },
  });
  for (const section of sections) {
    table.push([shortened(`${section.id} ${section.title.en}`), ...cells(section)]);
  }
  table.push(['All', ...cells(totals)]);
  const gaps = uncovered.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const open = gaps.length === 0 ? [] : [`Lines without a clause: ${gaps.join(', ')}`];
  return [agreement.title.en, table.toString(), ...open, ''].join('\n');
}

function cells(counts: LedgerCounts): string[] {
  const { clauses, withRules, withReason, todo, rules, cases } = counts;
  return [clauses, withRules, withReason, todo, rules, cases].map(String).concat(share(counts));
}

/** Rounded down, so that 100 % means every line. */
function share({ lines, linesCovered }: LedgerCounts): string {
  return lines === 0 ? '–' : `${Math.floor((linesCovered * 100) / lines)} %`;
}

function shortened(title: string): string {
  return title.length > 29 ? `${title.slice(0, 28)}…` : title;
}
