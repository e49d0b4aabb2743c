import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { type ClauseGroup, groupOf, type SectionGroup } from './grouping.js';
import { type FindingView, findingView, type RowView, rowView } from './html-finding.js';
import { isQuiet, type Shown, shownAs } from './shown.js';
import { placeText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { bearerText, countText, inWords } from './words.js';

/** How many findings of one outcome under one clause are written in full; the others go into a table. */
export interface Fullness {
  /** Of outcomes that ask for no attention: all, or if there are more than this, none. */
  readonly quiet: number;
  /** Of what can only be decided later: the first ones. */
  readonly pending: number;
  /** Of all other outcomes: the first ones. */
  readonly loud: number;
}

/** A page with many findings folds sooner, so that it stays light enough to send by mail. */
export function fullnessFor(findings: number): Fullness {
  if (findings > 5000) return { quiet: 0, pending: 2, loud: 8 };
  return findings > 500 ? { quiet: 4, pending: 12, loud: 12 } : { quiet: 12, pending: 20, loud: 20 };
}

export interface CountView {
  readonly shown: Shown;
  readonly count: string;
  readonly outcome: string;
}

export interface ClauseView {
  readonly id: string;
  readonly bearer: string;
  readonly says: string;
  /** Kind, bearer, lines and file of the clause. */
  readonly facts: readonly string[];
  readonly place: string;
  readonly counts: readonly CountView[];
  readonly findings: readonly FindingView[];
  readonly folded: readonly {
    readonly title: string;
    readonly shown: Shown;
    readonly outcome: string;
    readonly severity: Finding['severity'];
    /** Nothing was measured: names are enough. */
    readonly bare: boolean;
    /** The file that all places begin with, which the rows then leave out. */
    readonly file: string;
    readonly rows: readonly RowView[];
  }[];
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly counts: readonly CountView[];
  readonly worst: Shown;
  readonly total: number;
  readonly clauses: readonly ClauseView[];
}

export function sectionView(section: SectionGroup, fullness: Fullness, words: Catalogue): SectionView {
  return {
    id: visibleText(section.id),
    title: visibleText(inWords(section.title, words)),
    counts: countViews(section.counts, words),
    worst: section.counts[0]?.[0] ?? 'not-applicable',
    total: section.clauses.reduce((sum, { findings }) => sum + findings.length, 0),
    clauses: section.clauses.map((group) => clauseView(group, fullness, words)),
  };
}

export function countViews(counts: ClauseGroup['counts'], words: Catalogue): CountView[] {
  return counts.map(([shown, count]) => ({
    shown,
    count: countText(count, words),
    outcome: words.outcome[shown],
  }));
}

function clauseView(group: ClauseGroup, fullness: Fullness, words: Catalogue): ClauseView {
  const { clause } = group;
  const byOutcome = [...groupOf(group.findings, shownAs)] as [Shown, Finding[]][];
  const shownInFull = (shown: Shown, findings: readonly Finding[]): number => {
    if (isQuiet(shown)) return findings.length > fullness.quiet ? 0 : findings.length;
    return shown === 'pending' ? fullness.pending : fullness.loud;
  };
  return {
    id: visibleText(group.id),
    bearer: visibleText(clause?.bearer ?? ''),
    says: clause === undefined ? '' : visibleText(inWords(clause.says, words)),
    facts:
      clause === undefined
        ? []
        : [
            words.kind[clause.kind],
            visibleText(bearerText(clause.bearer, words)),
            words.page.lines(...clause.lines),
          ],
    place: clause === undefined ? '' : placeText(clause.at),
    counts: countViews(group.counts, words),
    findings: byOutcome.flatMap(([shown, findings]) =>
      findings.slice(0, shownInFull(shown, findings)).map((finding) => findingView(finding, words)),
    ),
    folded: byOutcome.flatMap(([shown, findings]) => {
      const rest = findings.slice(shownInFull(shown, findings));
      const bySeverity = groupOf(rest, ({ severity }) => severity).values();
      return [...bySeverity].flatMap((alike) => foldedView(shown, alike, words));
    }),
  };
}

/** Findings of one outcome and severity under one clause, a row each. */
function foldedView(shown: Shown, findings: readonly Finding[], words: Catalogue): ClauseView['folded'] {
  const [first] = findings;
  if (first === undefined) return [];
  const whole = findings.map((finding) => rowView(finding, words));
  const file = commonFile(whole);
  const rows = whole.map((row) => ({ ...row, place: row.place.slice(file.length) }));
  const bare = rows.every(({ limit, actual, brief, place }) => limit + actual + brief + place === '');
  const outcome = words.outcome[shown];
  const title = words.page.folded(`${countText(rows.length, words)} ${outcome}`, bare);
  return [{ title, shown, outcome, severity: first.severity, bare, file, rows }];
}

/** The file with which the places of all rows begin; empty where they differ, or for a row or two. */
function commonFile(rows: readonly RowView[]): string {
  const file = /^[^:, ]+(?=:)/.exec(rows[0]?.place ?? '')?.[0] ?? '';
  const isCommon = rows.length > 2 && rows.every(({ place }) => place.startsWith(`${file}:`));
  return isCommon ? file : '';
}
