import { yaml } from './text.mjs';

const WORDS = {
  breached: 'Breaches',
  missed: 'Missed targets',
  undetermined: 'What cannot be decided',
  met: 'Conditions that hold',
  pending: 'Not decided yet on 31 December 2025',
};

const LIST =
  'Everything that the report of this contract must show besides met and not applicable, and nothing else.';

function sorted(entries) {
  const key = (entry) => `${entry.clause} ${entry.subject}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The list of what is planted, for the test that holds the report against it; `gaps` only where there are any. */
export function plantedYaml(entries, gaps = []) {
  const head = { asOf: '2025-12-31', ...(gaps.length === 0 ? {} : { gaps: [...gaps].sort() }) };
  const more = gaps.length === 0 ? '' : '\nGaps are record types for which this contract has no source.';
  return yaml({ ...head, planted: sorted(entries) }, LIST + more);
}

/** The same list for people, under `opening`; pending findings of one clause with the same story share a line. */
export function plantedText(entries, opening, gaps = []) {
  const parts = ['# What is planted in this sample', '', ...opening];
  const titles = gaps.length === 0 ? { ...WORDS, undetermined: 'Gaps: what cannot be decided' } : WORDS;
  for (const [verdict, title] of Object.entries(titles)) {
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
  if (gaps.length > 0) {
    const listed = `The report says of each what it would decide: ${[...gaps].sort().join(', ')}.`;
    parts.push('', '## Records without a source', '', listed);
  }
  return `${parts.join('\n')}\n`;
}
