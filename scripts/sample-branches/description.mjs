import { yaml } from '../sample/text.mjs';

const WORDS = {
  breached: 'Breaches',
  missed: 'Missed targets',
  undetermined: 'What cannot be decided',
  met: 'Conditions that hold',
  pending: 'Not decided yet on 31 December 2025',
};

function sorted(entries) {
  const key = (entry) => `${entry.clause} ${entry.subject}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The list of what is planted, for the test that holds the report against it. */
export function plantedYaml(entries, gaps) {
  return yaml(
    { asOf: '2025-12-31', gaps: [...gaps].sort(), planted: sorted(entries) },
    'Everything that the report of this contract must show besides met and not applicable, and nothing else.\n' +
      'Gaps are record types for which this contract has no source.',
  );
}

/** The same list for people; findings of one clause with the same story share a line when they are pending. */
export function plantedText(entries, gaps, opening) {
  const parts = [
    '# What is planted in this sample',
    '',
    opening,
    '',
    'Made by `scripts/sample-branches/generate.mjs` with a fixed seed; `planted.yaml` is the same list for the test. The check as of',
    '31 December 2025 shows what is listed here and nothing else that went wrong.',
  ];
  for (const [verdict, title] of Object.entries(WORDS)) {
    const rows = sorted(entries).filter((entry) => entry.verdict === verdict);
    if (rows.length === 0) continue;
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
  parts.push(
    '',
    '## Records without a source',
    '',
    `The report says of each what it would decide: ${[...gaps].sort().join(', ')}.`,
  );
  return `${parts.join('\n')}\n`;
}
