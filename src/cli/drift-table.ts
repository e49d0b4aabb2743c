import type { Drift, DriftedClause } from '../index.js';
import { visibleText } from '../report/visible-text.js';
import { wrapText } from '../report/wrap-text.js';

interface Lines {
  readonly from: number;
  readonly to: number;
}

type Row = readonly [what: string, text: string];

/** What is not as it was, clause by clause, with what rests on each; then new text, headings and a count. */
export function driftTable(found: Drift, width: number): string {
  const { agreement, text } = found;
  const rows: Row[] = [
    ...found.clauses.filter(({ status }) => status !== 'unchanged').flatMap(clauseRows),
    ...found.newText.map(({ lines, words, begins, after, before }): Row => {
      return ['new', `${lineText(lines)}, ${counted(words, 'word')}${between(after, before)}: ${begins}`];
    }),
    ...found.headings.map(({ lines, status, newLines }): Row => {
      return [
        'heading',
        `${lineText(lines)}${newLines === undefined ? '' : ` → ${range(newLines)}`}, ${status}`,
      ];
    }),
  ];
  return [
    ...wrapText(`${agreement.title.en}, ${counted(agreement.lines, 'line')}`, width),
    ...wrapText(`${visibleText(text.file)}, ${counted(text.lines, 'line')}`, width),
    '',
    ...rows.flatMap(([what, said]) => wrapText(visibleText(said), width, what.padEnd(LEAD))),
    ...(rows.length === 0 ? [] : ['']),
    ...wrapText(summary(found), width),
    '',
  ].join('\n');
}

const LEAD = 11;
const MOST_CASES = 6;

function clauseRows(clause: DriftedClause): Row[] {
  const { lines, newLines, rules, letters } = clause;
  const to = newLines.length === 0 ? '' : ` → ${newLines.map(range).join(', ')}`;
  const place = `§ ${clause.section}, ${lineText({ from: lines[0], to: lines[1] })}${to}`;
  return [
    [clause.status, `${clause.clause} · ${place}`],
    ...(clause.status === 'changed' ? [['', changeText(clause)] as const] : []),
    ...listRow('rules', rules),
    ...casesByFile(clause).map(casesRow),
    ...listRow('letters', letters),
  ];
}

function listRow(what: string, items: readonly string[]): Row[] {
  return items.length === 0 ? [] : [[`  ${what}`, items.join(', ')]];
}

function casesRow([file, ids]: readonly [string, readonly string[]]): Row {
  const shown = ids.slice(0, MOST_CASES).join(', ');
  return ['  cases', `${ids.length} in ${file}: ${shown}${ids.length > MOST_CASES ? ', …' : ''}`];
}

function changeText({ alike, sentences }: DriftedClause): string {
  const { all, changed, moved, gone, added } = sentences;
  const counts: readonly (readonly [number, string])[] = [
    [changed, 'changed'],
    [moved, 'moved'],
    [gone, 'gone'],
    [added, 'new'],
  ];
  const said = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ');
  const words =
    alike === 100 ? 'the same words, other signs or capitals' : `${alike} % of the words the same`;
  return `${words}; of ${counted(all, 'sentence')}: ${said}`;
}

function casesByFile({ cases }: DriftedClause): (readonly [string, readonly string[]])[] {
  const files = new Map<string, string[]>();
  for (const { id, at } of cases) files.set(at.file, [...(files.get(at.file) ?? []), id]);
  return [...files];
}

function between(after: string | undefined, before: string | undefined): string {
  if (after !== undefined && after === before) return `, in ${after}`;
  if (after !== undefined) return `, after ${after}`;
  return before === undefined ? '' : `, before ${before}`;
}

function summary({ counts, clauses, newText, headings, same }: Drift): string {
  if (same && !clauses.some(isElsewhere))
    return `${counted(counts.unchanged, 'clause')} unchanged, on the same lines.`;
  const elsewhere = clauses.filter((clause) => clause.status === 'unchanged' && isElsewhere(clause)).length;
  const parts = [
    `${counts.changed} changed`,
    `${counts.moved} moved`,
    `${counts.gone} gone`,
    `${counts.unchanged} unchanged${elsewhere === 0 ? '' : ` (${elsewhere} on other lines)`}`,
  ];
  const more = [
    ...(newText.length === 0 ? [] : [counted(newText.length, 'new text')]),
    ...(headings.length === 0 ? [] : [counted(headings.length, 'heading')]),
  ];
  return `Clauses: ${parts.join(', ')}.${more.length === 0 ? '' : ` Besides: ${more.join(', ')}.`}`;
}

function isElsewhere({ lines, newLines }: DriftedClause): boolean {
  return newLines.some(({ from, to }) => from < lines[0] || to > lines[1]);
}

function lineText(lines: Lines): string {
  return `${lines.from === lines.to ? 'line' : 'lines'} ${range(lines)}`;
}

function range({ from, to }: Lines): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
