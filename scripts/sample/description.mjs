import { yaml } from './text.mjs';

const WORDS = {
  breached: 'Breaches',
  missed: 'Missed targets',
  undetermined: 'Gaps: what cannot be decided',
  met: 'Conditions that hold',
  pending: 'Not decided yet on 31 December 2025',
};

function sorted(entries) {
  const key = (entry) => `${entry.clause} ${entry.subject}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The list of what is planted, for the test that holds the report against it. */
export function plantedYaml(entries) {
  return yaml(
    { asOf: '2025-12-31', planted: sorted(entries) },
    'Everything that the report of this contract must show besides met and not applicable, and nothing else.',
  );
}

/** The same list for people; pending findings of one clause share a line. */
export function plantedText(entries, figures) {
  const parts = [
    '# What is planted in this sample',
    '',
    'A fictional contract with its whole year 2025. Made by `scripts/sample/generate.mjs` with a fixed seed; `planted.yaml` is the',
    'same list for the test. The check as of 31 December 2025 shows what is listed here and nothing else that went wrong.',
    '',
    `${figures.total} incidents (by month ${figures.perMonth.join(', ')}), 365 backups, 20,000 response times, 34 licence invoices.`,
  ];
  for (const [verdict, title] of Object.entries(WORDS)) {
    const rows = sorted(entries).filter((entry) => entry.verdict === verdict);
    parts.push('', `## ${title}`, '', '| clause | subject | what | file |', '|---|---|---|---|');
    const groups = new Map();
    for (const row of rows) {
      const key = verdict === 'pending' ? `${row.clause} ${row.what}` : `${row.clause} ${row.subject}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const [first, ...more] of groups.values()) {
      const subject = more.length === 0 ? first.subject : `${first.subject} and ${more.length} more`;
      parts.push(`| ${first.clause} | ${subject} | ${first.what} | ${first.file} |`);
    }
  }
  return `${parts.join('\n')}\n`;
}
