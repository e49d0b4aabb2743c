import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { consequencesOf, proofByFile } from './finding-text.js';
import { momentText } from './moment-text.js';
import { boundOf, briefText, headlineText, reasonText } from './reason.js';
import { type Shown, shownAs } from './shown.js';
import { timelineLegend, timelineSvg } from './timeline.js';
import { placeText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';

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
  readonly shown: Shown;
  readonly outcome: string;
  readonly severity: string;
  readonly label: string;
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
    label: visibleText(finding.subject.label),
    type: visibleText(finding.subject.type),
    brief: headlineText(finding, words),
    reason: reasonText(finding, words),
    timeline: timelineSvg(finding, words)?.markup,
    legend: timelineLegend(finding, words),
    key: keyFigures(finding, words),
    facts: finding.facts.map((fact) => ({
      name: visibleText(fact.name),
      value: valueText(fact.value, undefined, words),
      place: fact.at === undefined ? '' : placeText(fact.at),
    })),
    terms: finding.terms.map((term) => ({
      id: visibleText(term.key === undefined ? term.id : `${term.id} · ${term.key}`),
      value: valueText(term.value, term.unit, words),
      place: placeText(term.at),
      individual: term.from === 'contract',
      assumed: term.assumed === true,
      because: visibleText(term.because ?? ''),
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
  return {
    id: finding.id,
    shown,
    outcome: words.outcome[shown],
    severity: finding.severity,
    label: visibleText(finding.subject.label),
    limit: limitText(finding, words),
    actual: finding.actual === undefined ? '' : valueText(finding.actual, finding.unit, words, true),
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

function limitText(finding: Finding, words: Catalogue): string {
  if (finding.dueAt !== undefined) return momentText(finding.dueAt, words.notation, true);
  return finding.limit === undefined ? '' : valueText(finding.limit, finding.unit, words, true);
}

function keyFigures(finding: Finding, words: Catalogue): { name: string; value: string }[] {
  const { label, notation } = words;
  const figures: { name: string; value: string }[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) figures.push({ name, value });
  };
  if (finding.dueAt !== undefined) {
    add(boundOf(finding) === 'earliest' ? label.notBefore : label.due, momentText(finding.dueAt, notation));
  }
  if (finding.limit !== undefined) add(label.limit, valueText(finding.limit, finding.unit, words));
  if (finding.actual !== undefined) add(label.actual, valueText(finding.actual, finding.unit, words));
  else if (finding.clock !== undefined && finding.clock.to === undefined) add(label.actual, label.none);
  add(label.margin, briefText(finding, words));
  if (finding.decidedAt !== undefined) add(label.decided, momentText(finding.decidedAt, notation));
  return figures;
}
