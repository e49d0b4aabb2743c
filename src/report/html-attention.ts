import type { Result } from '../evaluate/result.js';
import { type TroubledClause, troubledClauses } from './attention.js';
import type { Catalogue } from './catalogue.js';
import { consequencesOf } from './finding-text.js';
import { type CountView, countViews } from './html-clause.js';
import { headlineText } from './reason.js';
import { type Shown, shownAs } from './shown.js';
import { subjectText } from './subject-text.js';
import { visibleText } from './visible-text.js';
import { bearerText, countText, inWords } from './words.js';

const SUBJECTS = 4;

/** A clause that asks for attention, with the first of its subjects. */
export interface AttentionView {
  readonly shown: Shown;
  readonly clause: string;
  readonly section: string;
  readonly says: string;
  readonly bearer: string;
  readonly severity: string;
  readonly counts: readonly CountView[];
  readonly subjects: readonly { readonly id: string; readonly label: string; readonly brief: string }[];
  readonly more: string | undefined;
  readonly follows: readonly string[];
}

/** What asks for attention, clause by clause: the page for a reader who has one minute. */
export function attentionViews(result: Result, words: Catalogue): AttentionView[] {
  return troubledClauses(result).map((group) => attentionView(group, words));
}

function attentionView(group: TroubledClause, words: Catalogue): AttentionView {
  const [first] = group.findings;
  const more = group.findings.length - SUBJECTS;
  return {
    shown: first === undefined ? 'breached' : shownAs(first),
    clause: visibleText(group.id),
    section: visibleText(group.section),
    says: visibleText(group.clause === undefined ? group.id : inWords(group.clause.says, words)),
    bearer: group.clause === undefined ? '' : visibleText(bearerText(group.clause.bearer, words)),
    severity: first === undefined ? '' : words.severity[first.severity],
    counts: countViews(group.counts, words),
    subjects: group.findings.slice(0, SUBJECTS).map((finding) => ({
      id: finding.id,
      label: subjectText(finding.subject, words),
      brief: headlineText(finding, words),
    })),
    more: more > 0 ? words.andMore(countText(more, words)) : undefined,
    follows: [...new Set(group.findings.flatMap((finding) => consequencesOf(finding, words)))],
  };
}
