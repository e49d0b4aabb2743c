import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { actualText, figureRows, limitText } from './figure-rows.js';
import { consequencesOf, factText, proofByFile } from './finding-text.js';
import { momentText } from './moment-text.js';
import { briefText, headlineText, reasonText } from './reason.js';
import { type Shown, shownAs } from './shown.js';
import { subjectText } from './subject-text.js';
import { timelineLegend, timelineSvg } from './timeline.js';
import { placeText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { inWords } from './words.js';

/** A finding as the page shows it. Every text is plain; only `timeline` is markup, already escaped. */
export interface FindingView {
  readonly id: string;
  readonly rule: string;
  readonly shown: Shown;
  readonly outcome: string;
  readonly severity: string;
  readonly severityWord: string;
  readonly label: string;
  readonly type: string;
  readonly brief: string;
  readonly reason: string;
  readonly timeline: string | undefined;
  readonly legend: string;
  readonly key: readonly { readonly name: string; readonly value: string }[];
  readonly facts: readonly { readonly name: string; readonly value: string; readonly place: string }[];
  readonly terms: readonly TermView[];
  readonly readings: readonly { readonly id: string; readonly choice: string }[];
  readonly missing: readonly { readonly what: string; readonly detail: string; readonly place: string }[];
  readonly follows: readonly string[];
  readonly waiver: { readonly accepted: string; readonly reason: string; readonly place: string } | undefined;
  readonly place: string;
}

interface TermView {
  readonly id: string;
  readonly value: string;
  readonly place: string;
  readonly individual: boolean;
  readonly assumed: boolean;
  readonly because: string;
}

/** A finding as a row of a folded table. */
export interface RowView {
  readonly id: string;
  readonly outcome: string;
  readonly label: string;
  /** Of plain letters and digits, which nothing can turn round. */
  readonly plain: boolean;
  readonly limit: string;
  readonly actual: string;
  readonly brief: string;
  readonly place: string;
}

export function findingView(finding: Finding, words: Catalogue): FindingView {
  const shown = shownAs(finding);
  const { waiver } = finding;
  return {
    id: finding.id,
    rule: visibleText(finding.rule),
    shown,
    outcome: words.outcome[shown],
    severity: finding.severity,
    severityWord: words.severity[finding.severity],
    label: subjectText(finding.subject, words),
    type: visibleText(finding.subject.type),
    brief: headlineText(finding, words),
    reason: reasonText(finding, words),
    timeline: timelineSvg(finding, words)?.markup,
    legend: timelineLegend(finding, words),
    key: figureRows(finding, words),
    facts: finding.facts.map((fact) => ({
      name: visibleText(fact.name),
      value: factText(fact, finding, words),
      place: fact.at === undefined ? '' : placeText(fact.at),
    })),
    terms: finding.terms.map((term) => ({
      id: visibleText(term.key === undefined ? term.id : `${term.id} · ${term.key}`),
      value: valueText(term.value, term.unit, words),
      place: placeText(term.at),
      individual: term.from === 'contract',
      assumed: term.assumed === true,
      because: term.because === undefined ? '' : visibleText(inWords(term.because, words)),
    })),
    readings: finding.readings.map((each) => ({
      id: visibleText(each.id),
      choice: visibleText(each.choice),
    })),
    missing: (finding.missing ?? []).map((each) => ({
      what: visibleText(each.what),
      detail: visibleText(each.detail ?? ''),
      place: each.at === undefined ? '' : placeText(each.at),
    })),
    follows: consequencesOf(finding, words),
    waiver:
      waiver === undefined
        ? undefined
        : {
            accepted: words.waived(
              words.outcome[waiver.verdict],
              visibleText(waiver.approver),
              momentText(waiver.until, words.notation),
            ),
            reason: visibleText(waiver.reason),
            place: placeText(waiver.at),
          },
    place: finding.subject.at === undefined ? '' : placeText(finding.subject.at),
  };
}

export function rowView(finding: Finding, words: Catalogue): RowView {
  const shown = shownAs(finding);
  const label = subjectText(finding.subject, words);
  return {
    id: finding.id,
    outcome: words.outcome[shown],
    label,
    plain: /^[\w ./:-]*$/.test(label),
    limit: limitText(finding, words, true) ?? '',
    actual: actualText(finding, words, true) ?? '',
    brief: briefText(finding, words) ?? '',
    place: shown === 'not-applicable' ? '' : shortPlace(finding),
  };
}

/** In a table the file's name is enough: the list of sources has the whole path. */
function shortPlace(finding: Finding): string {
  return proofByFile(finding)
    .map((place) => place.replace(/^.*\//, ''))
    .join(' ');
}
