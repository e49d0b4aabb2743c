import type { ClauseEntry, Finding, Place } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import type { Catalogue } from './catalogue.js';
import { findingSentences, followingOf, waiverText } from './finding-text.js';
import { kindOf } from './sarif-level.js';
import { type ArtifactIndex, type SarifLocation, sarifLocation } from './sarif-location.js';
import { type SarifMessage, sarifLink, sarifText } from './sarif-text.js';
import { placeText } from './value-text.js';

/** The location of the clause, to which the message of a result leads. */
const CLAUSE_ID = 1;

/** What the results of a run share. */
export interface SarifRun {
  readonly words: Catalogue;
  readonly clauses: ReadonlyMap<string, ClauseEntry>;
  /** The place of a rule in the list of rules. */
  readonly rules: ReadonlyMap<string, number>;
  readonly files: ArtifactIndex;
}

/** A finding as a result of SARIF: where the evidence stands, and around it what it was held against. */
export function sarifResult(finding: Finding, run: SarifRun): Readonly<Record<string, unknown>> {
  const clause = run.clauses.get(finding.clause);
  return {
    ruleId: finding.rule,
    ruleIndex: run.rules.get(finding.rule),
    ...kindOf(finding),
    message: messageOf(finding, clause, run.words),
    locations: [locationOf(finding, clause, run)],
    relatedLocations: relatedOf(finding, clause, run),
    partialFingerprints: fingerprintsOf(finding),
    // All or none of a run's results say whether they are suppressed.
    suppressions: suppressionsOf(finding, run),
    properties: propertiesOf(finding),
  };
}

function messageOf(finding: Finding, clause: ClauseEntry | undefined, words: Catalogue): SarifMessage {
  const told = sarifText(findingSentences(finding, words));
  const name = clause === undefined ? sarifText(finding.clause) : sarifLink(finding.clause, CLAUSE_ID);
  return { text: `${told} ${words.page.clause}: ${name}.` };
}

/** The evidence, its own record first; without any, the clause, so that there is a place to go to. */
function locationOf(finding: Finding, clause: ClauseEntry | undefined, { files }: SarifRun): SarifLocation {
  const [evidence = clause?.at] = evidenceOf(finding).map(({ at }) => at);
  const { type, key } = finding.subject;
  return {
    ...(evidence === undefined ? {} : sarifLocation(evidence, files)),
    logicalLocations: [{ name: key, kind: type }],
  };
}

interface Evidence {
  readonly name: string;
  readonly at: Place;
}

function evidenceOf({ subject, facts, missing = [] }: Finding): Evidence[] {
  const all = [
    { name: subject.label, at: subject.at },
    ...facts,
    ...missing.map(({ what, at }) => ({ name: what, at })),
  ];
  return all.flatMap(({ name, at }) => (at === undefined ? [] : [{ name, at }]));
}

function relatedOf(finding: Finding, clause: ClauseEntry | undefined, run: SarifRun): SarifLocation[] {
  const [first] = evidenceOf(finding);
  const around = [
    ...(clause === undefined ? [] : [{ name: `${run.words.page.clause} ${clause.id}`, at: clause.at }]),
    ...evidenceOf(finding).filter(({ at }) => first === undefined || !samePlace(at, first.at)),
    ...finding.terms.map(({ id, at }) => ({ name: id, at })),
  ];
  const byPlace = groupOf(around, ({ at }) => `${at.column ?? ''} ${placeText(at)}`);
  return [...byPlace.values()].flatMap((group, index) => {
    const [one] = group;
    if (one === undefined) return [];
    const names = [...new Set(group.map(({ name }) => name))].join(', ');
    return [{ id: CLAUSE_ID + index, ...sarifLocation(one.at, run.files, names) }];
  });
}

function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

/**
 * A finding is the same in every run that has its contract, rule and subject, wherever its lines have moved. The second
 * name is the one by which GitHub knows an alert again.
 */
function fingerprintsOf({ id }: Finding): Readonly<Record<string, string>> {
  return { 'servandaFinding/v1': id, primaryLocationLineHash: `${id}:1` };
}

function suppressionsOf(finding: Finding, { words, files }: SarifRun): unknown[] {
  const { waiver } = finding;
  if (waiver === undefined) return [];
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: waiverText(finding, words),
      location: sarifLocation(waiver.at, files),
      properties: { approver: waiver.approver, until: waiver.until },
    },
  ];
}

/** What the result says in so many words, for programs. */
function propertiesOf(finding: Finding): Readonly<Record<string, unknown>> {
  const { id, clause, section, verdict, severity, subject, waiver, missing } = finding;
  const { dueAt, decidedAt, actual, limit, unit, margin, readings } = finding;
  const following = followingOf(finding);
  return {
    finding: id,
    clause,
    section,
    verdict,
    waivedVerdict: waiver?.verdict,
    severity,
    subject: { type: subject.type, key: subject.key, label: subject.label, moment: subject.moment },
    dueAt,
    decidedAt,
    actual,
    limit,
    unit,
    margin,
    assumed: finding.assumed,
    gap: finding.gap,
    liftedBy: finding.liftedBy,
    question: finding.question,
    missing: missing?.map(({ what, because, detail }) => ({ what, because, detail })),
    facts: finding.facts.length === 0 ? undefined : finding.facts.map(({ name, value }) => ({ name, value })),
    readings: readings.length === 0 ? undefined : readings,
    consequences: following.length === 0 ? undefined : following,
  };
}
