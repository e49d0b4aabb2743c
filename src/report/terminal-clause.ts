import type { Finding } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import { consequencesOf, lackText } from './finding-text.js';
import type { ClauseGroup } from './grouping.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { headlineText } from './reason.js';
import { isQuiet, type Shown, shownAs } from './shown.js';
import { subjectText } from './subject-text.js';
import { findingLines, markedLines } from './terminal-finding.js';
import type { TerminalStyle } from './terminal-style.js';
import { visibleText } from './visible-text.js';
import { bearerText, countText, inWords } from './words.js';
import { wrapText } from './wrap-text.js';

const NBSP = '\u00a0';

/** Findings of one outcome that are written out before `… and n more`. */
const WRITTEN_OUT = 5;

/** Whether a clause asks for no line of its own: everything is kept, or is a state that nothing follows from. */
export function isQuietClause(group: ClauseGroup, { words }: TerminalStyle): boolean {
  return group.findings.every(
    (finding) =>
      isQuiet(shownAs(finding)) ||
      (shownAs(finding) === 'holds' && consequencesOf(finding, words).length === 0),
  );
}

/** Whether a clause only waits: a line is enough for it. */
export function isCalmClause({ counts }: ClauseGroup): boolean {
  return counts[0]?.[0] === 'pending';
}

/** One line for a clause that only waits: how often, and for what first. */
export function calmLines(group: ClauseGroup, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const [[shown, count] = ['pending', 0] as const] = group.counts;
  const first = group.findings.find((finding) => shownAs(finding) === shown);
  const known = first === undefined ? '' : headlineText(first, words).replaceAll(' ', NBSP);
  const parts = [
    visibleText(group.id),
    `${countText(count, words)} ${words.outcome[shown]}`.replaceAll(' ', NBSP),
    ...(first === undefined ? [] : [[subjectText(first.subject, words), known].filter(Boolean).join(', ')]),
  ];
  return wrapText(parts.join(' · '), width, `${OUTCOME_MARK[shown]} `).map(paint.verdict[shown]);
}

/** One clause: a line with its counts, its own words, and the findings that ask for attention. */
export function clauseLines(group: ClauseGroup, style: TerminalStyle): string[] {
  const { words, paint, width, all } = style;
  const worst = group.counts[0]?.[0] ?? 'not-applicable';
  const counts = group.counts
    .filter(([shown]) => all || shown !== 'not-applicable')
    .map(([shown, count]) => `${countText(count, words)} ${words.outcome[shown]}`.replaceAll(' ', NBSP));
  const title = [visibleText(group.id), ...counts].join(' · ');
  const lines = wrapText(title, width, `${OUTCOME_MARK[worst]} `).map(paint.verdict[worst]);
  lines.push(...saysLines(group, worst, style).map(paint.dim));
  for (const [shown, findings] of groupOf(group.findings, shownAs) as Map<Shown, Finding[]>) {
    if (all || !isQuiet(shown)) lines.push(...outcomeLines(shown, findings, style));
  }
  return lines;
}

/** The clause in its own words; the first line of them where nothing went wrong. */
function saysLines({ clause }: ClauseGroup, worst: Shown, { words, width, all }: TerminalStyle): string[] {
  if (clause === undefined) return [];
  const says = visibleText(`${inWords(clause.says, words)} (${bearerText(clause.bearer, words)})`);
  if (all || worst === 'breached' || worst === 'missed' || worst === 'waived') {
    return wrapText(says, width, '  ');
  }
  const [first = '', ...rest] = wrapText(says, width - 2, '  ');
  return [rest.length === 0 ? first : `${first} …`];
}

function outcomeLines(shown: Shown, findings: readonly Finding[], style: TerminalStyle): string[] {
  const { words, all } = style;
  if (all) return findings.flatMap((finding) => findingLines(finding, shown, style));
  if (shown === 'undetermined') return undeterminedLines(findings, style);
  if (shown === 'pending') return pendingLines(findings, style);
  const telling =
    shown === 'holds' ? findings.filter((finding) => consequencesOf(finding, words).length > 0) : findings;
  const lines = telling.slice(0, WRITTEN_OUT).flatMap((finding) => findingLines(finding, shown, style));
  return [...lines, ...moreLines(telling.length - WRITTEN_OUT, style)];
}

/** The first of them, when it will be known, and how many more there are. */
function pendingLines(findings: readonly Finding[], style: TerminalStyle): string[] {
  const { words } = style;
  const [first] = findings;
  if (first === undefined) return [];
  const known = headlineText(first, words).replaceAll(' ', NBSP);
  const told = `${subjectText(first.subject, words)}${known === '' ? '' : ` – ${known}`}`;
  const more = findings.length - 1;
  const others = more === 0 ? '' : ` ${words.andMore(countText(more, words)).replaceAll(' ', NBSP)}`;
  return markedLines(`${told}${others}`, 'pending', style);
}

/** What is missing, with how often; one list for all findings of the clause, so that it is never a wall. */
function undeterminedLines(findings: readonly Finding[], style: TerminalStyle): string[] {
  const { words } = style;
  const groups = [...groupOf(findings, (finding) => lackText(finding, words))];
  const lines = groups.slice(0, WRITTEN_OUT).flatMap(([lack, alike]) => {
    const [first] = alike;
    const told =
      alike.length === 1 && first !== undefined
        ? `${subjectText(first.subject, words)} – ${lack}`
        : `${lack} (${countText(alike.length, words)}×)`;
    return markedLines(told, 'undetermined', style);
  });
  return [...lines, ...moreLines(groups.length - WRITTEN_OUT, style)];
}

function moreLines(count: number, { words }: TerminalStyle): string[] {
  return count > 0 ? [`    ${words.andMore(countText(count, words))}`] : [];
}
