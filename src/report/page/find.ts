import type { Finding, Result } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { proofByFile } from '../finding-text.js';
import { shownAs } from '../shown.js';
import { subjectText } from '../subject-text.js';
import { visibleText } from '../visible-text.js';
import { inWords } from '../words.js';

/** What a reader looks for; an empty text looks for anything. */
export interface Wanted {
  readonly search: string;
  readonly outcome: string;
  readonly section: string;
  readonly bearer: string;
  readonly severity: string;
}

/** Finds among the findings of a result; what it made of each finding it keeps for the next question. */
export class Finder {
  readonly #result: Result;
  readonly #words: Catalogue;
  readonly #clauses: ReadonlyMap<string, Result['clauses'][number]>;
  readonly #texts = new Map<Finding, string>();

  constructor(result: Result, words: Catalogue) {
    this.#result = result;
    this.#words = words;
    this.#clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  }

  /** The findings that fit: every word of the search occurs, in any order, whatever the case. */
  find(wanted: Wanted): Finding[] {
    const parts = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
    return this.#result.findings.filter((finding) => {
      if (finding.gap !== undefined) return false;
      if (wanted.outcome !== '' && wanted.outcome !== shownAs(finding)) return false;
      if (wanted.section !== '' && wanted.section !== visibleText(finding.section)) return false;
      if (wanted.severity !== '' && wanted.severity !== finding.severity) return false;
      if (
        wanted.bearer !== '' &&
        wanted.bearer !== visibleText(this.#clauses.get(finding.clause)?.bearer ?? '')
      )
        return false;
      return parts.every((part) => this.#textOf(finding).includes(part));
    });
  }

  #textOf(finding: Finding): string {
    const known = this.#texts.get(finding);
    if (known !== undefined) return known;
    const clause = this.#clauses.get(finding.clause);
    const { subject, rule, section, facts, id } = finding;
    const text = [
      id,
      rule,
      section,
      subject.type,
      subject.key,
      subjectText(subject, this.#words),
      this.#words.outcome[shownAs(finding)],
      clause === undefined ? '' : inWords(clause.says, this.#words),
      ...facts.map(({ value }) => value),
      ...proofByFile(finding),
    ]
      .join(' ')
      .toLowerCase();
    this.#texts.set(finding, text);
    return text;
  }
}
