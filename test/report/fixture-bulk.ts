import type { Finding } from '../../src/evaluate/result.js';

/** Alike findings of a daily promise: every thirteenth is breached, the others are met. */
export function bulkFindings(count: number, clause = 'copies.daily', section = '4'): Finding[] {
  return Array.from({ length: count }, (_, index): Finding => {
    const date = new Date(Date.UTC(2025, 0, 1 + index));
    const day = date.toISOString().slice(0, 10);
    const due = new Date(date.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    const short = index % 13 === 5;
    const gone = new Date(date.getTime() + (short ? 21 : 31) * 86_400_000).toISOString().slice(0, 10);
    return {
      id: `${clause}-${String(index).padStart(4, '0')}`,
      clause,
      rule: `${clause}.kept`,
      section,
      subject: {
        type: 'copy',
        key: `C-${day}`,
        label: `C-${day}`,
        at: { file: 'contracts/demo/operations/copies.csv', line: index + 2 },
        moment: `${day}T01:00:00+01:00`,
      },
      verdict: short ? 'breached' : 'met',
      severity: 'major',
      dueAt: due,
      actual: gone,
      margin: { value: short ? '-9' : '1', unit: 'days' },
      clock: { from: day, to: gone, due, horizon: '2025-12-31', bound: 'earliest' },
      terms: [
        {
          id: 'copies.keep',
          value: '30',
          unit: 'days',
          at: { file: 'rules/demo/terms.yaml', line: 70, column: 5 },
          from: 'agreement',
        },
      ],
      facts: [
        {
          name: 'deletedOn',
          value: gone,
          at: { file: 'contracts/demo/operations/copies.csv', line: index + 2 },
        },
      ],
      readings: [],
      consequences: [{ when: 'breached', kind: 'letter', name: 'copy-deleted-early', to: 'vendor' }],
    };
  });
}
