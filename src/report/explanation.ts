import type { Finding, Result } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { clockSteps } from './clock-steps.js';
import { figureRows } from './figure-rows.js';
import { consequencesOf, factText, outcomeText } from './finding-text.js';
import { momentText } from './moment-text.js';
import { nearestChange } from './nearest-change.js';
import { reasonText } from './reason.js';
import { subjectText } from './subject-text.js';
import { placeText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { bearerText, inWords } from './words.js';

/** A line of evidence or a term: a name, a value, where it stands, and what is to be said about it. */
export interface ExplainedLine {
  readonly name: string;
  readonly value: string;
  readonly at: string;
  readonly notes: readonly string[];
}

export interface ExplainedReading {
  readonly id: string;
  readonly question: string;
  readonly choice: string;
  readonly says: string;
  readonly others: readonly { readonly choice: string; readonly says: string }[];
}

/** Why a verdict is what it is, in words of one language; every format tells the same. */
export interface Explanation {
  readonly clause: string;
  readonly subject: string;
  readonly outcome: string;
  readonly says: string;
  /** Section, lines, kind, who is bound, and the file of the rule. */
  readonly about: readonly string[];
  readonly story: string;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  readonly steps: readonly string[];
  readonly change: readonly string[];
  readonly evidence: readonly ExplainedLine[];
  readonly terms: readonly ExplainedLine[];
  readonly missing: readonly ExplainedLine[];
  readonly readings: readonly ExplainedReading[];
  readonly follows: readonly string[];
  readonly waiver: string | undefined;
}

/** Puts everything that a finding rests on into words. */
export function explanationOf(finding: Finding, result: Result, words: Catalogue): Explanation {
  const clause = result.clauses.find(({ id }) => id === finding.clause);
  const { waiver } = finding;
  return {
    clause: visibleText(finding.clause),
    subject: subjectText(finding.subject, words),
    outcome: outcomeText(finding, words),
    says: clause === undefined ? '' : visibleText(inWords(clause.says, words)),
    about:
      clause === undefined
        ? []
        : [
            `${words.page.section} ${visibleText(clause.section)}`,
            words.page.lines(...clause.lines),
            words.kind[clause.kind],
            visibleText(bearerText(clause.bearer, words)),
            placeText(clause.at),
          ],
    story: reasonText(finding, words),
    figures: figureRows(finding, words),
    steps: clockSteps(finding, words),
    change: nearestChange(finding, words),
    evidence: [
      ...(finding.subject.at === undefined
        ? []
        : [line(finding.subject.type, subjectText(finding.subject, words), finding.subject.at)]),
      ...finding.facts.map((fact) => line(fact.name, factText(fact, finding, words), fact.at)),
    ],
    terms: finding.terms.map(({ id, key, value, unit, at, from, assumed, because }) =>
      line(key === undefined ? id : `${id} · ${key}`, valueText(value, unit, words), at, [
        ...(from === 'contract' ? [words.page.individual] : []),
        ...(assumed === true ? [words.label.assumed] : []),
        ...(because === undefined ? [] : [visibleText(inWords(because, words))]),
      ]),
    ),
    missing: (finding.missing ?? []).map(({ what, detail, at }) => line(what, visibleText(detail ?? ''), at)),
    readings: finding.readings.map((used) => readingOf(used, result, words)),
    follows: consequencesOf(finding, words),
    waiver:
      waiver &&
      `${words.waived(
        words.outcome[waiver.verdict],
        visibleText(waiver.approver),
        momentText(waiver.until, words.notation),
      )} ${visibleText(waiver.reason)} (${placeText(waiver.at)})`,
  };
}

function line(
  name: string,
  value: string,
  at: Finding['subject']['at'],
  notes: readonly string[] = [],
): ExplainedLine {
  return { name: visibleText(name), value, at: at === undefined ? '' : placeText(at), notes };
}

function readingOf(
  { id, choice }: Finding['readings'][number],
  { readings = [] }: Result,
  words: Catalogue,
): ExplainedReading {
  const entry = readings.find((each) => each.id === id);
  const choices = (entry?.choices ?? []).map((each) => ({
    choice: visibleText(each.id),
    says: visibleText(inWords(each.says, words)),
  }));
  return {
    id: visibleText(id),
    question: entry === undefined ? '' : visibleText(inWords(entry.question, words)),
    choice: visibleText(choice),
    says: choices.find((each) => each.choice === visibleText(choice))?.says ?? '',
    others: choices.filter((each) => each.choice !== visibleText(choice)),
  };
}
