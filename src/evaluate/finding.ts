import { createHash } from 'node:crypto';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Reason } from '../values/truth.js';
import { knownMoment, type Value } from '../values/value.js';
import { clockOf, marginOf } from './clock-text.js';
import { Entity } from './entity.js';
import type { Judgement } from './judge.js';
import type { Consequence, Finding, MissingFact, Place, Subject, UsedFact, UsedTerm } from './result.js';
import type { Scope } from './scope.js';
import type { UsedTermValue, Uses } from './uses.js';
import { knownText, scalarText } from './value-text.js';
import type { World } from './world.js';

/** A short name that is the same in every run: contract, rule and subject. */
export function findingId(contract: string, rule: string, subject: string): string {
  return createHash('sha256').update(`${contract}\n${rule}\n${subject}`).digest('hex').slice(0, 12);
}

/** Puts a judgement into words that need nothing of the evaluator: the evidence for a report. */
export function findingOf(judgement: Judgement, world: World, consequences: readonly Consequence[]): Finding {
  const { rule, scope, verdict } = judgement;
  const subject = subjectOf(scope.subjects, world);
  const decided = verdict === 'not-applicable' ? {} : detailsOf(judgement, world);
  const used = verdict === 'not-applicable' ? [] : judgement.uses.allTerms();
  return {
    id: findingId(world.contract.id, rule.rule.id, `${subject.type} ${subject.key}`),
    clause: rule.clause.id,
    rule: rule.rule.id,
    section: rule.clause.section,
    subject,
    verdict,
    ...(rule.demand.is === 'holds' ? { holds: true } : {}),
    severity: rule.rule.severity,
    ...decided,
    terms: termsOf(used),
    facts: verdict === 'not-applicable' ? [] : factsOf(judgement, world),
    readings: verdict === 'not-applicable' ? [] : readingsOf(judgement, world),
    ...missingOf(judgement),
    ...(judgement.liftedBy === undefined ? {} : { liftedBy: judgement.liftedBy }),
    ...(judgement.question === undefined ? {} : { question: judgement.question }),
    ...(used.some(isAssumption) ? { assumed: true } : {}),
    consequences,
    ...(rule.rule.chart === undefined ? {} : { chart: rule.rule.chart }),
  };
}

/** The key by which scenarios and reports name a subject: `F1`, `2025-04`, `INC-7/2`, `F1/payroll`. */
export function subjectKey(subjects: readonly Entity[]): string {
  const keys = subjects.map((entity) => entity.fullKey);
  return keys.join('/');
}

function subjectOf(subjects: readonly Entity[], world: World): Subject {
  const key = subjectKey(subjects);
  const type = subjects.map((entity) => entity.type.name).join('+');
  const recorded = subjects.find((entity) => entity.row !== undefined && entity.type.kind !== 'agreement');
  const first = recorded ?? subjects[0];
  const moment = first?.moment();
  const text =
    moment === undefined || knownMoment(moment) === undefined
      ? undefined
      : knownText(moment, world.frame.zone);
  return {
    type,
    key,
    label: key,
    ...(recorded?.row === undefined ? {} : { at: placeOf(recorded.row.fieldAt('')) }),
    ...(text === undefined || first?.type.kind === 'agreement' ? {} : { moment: text }),
  };
}

function placeOf({ file, line, column }: { file: string; line: number; column: number }): Place {
  return { file, line, column };
}

type Details = Pick<Finding, 'dueAt' | 'actual' | 'limit' | 'margin' | 'unit' | 'clock' | 'decidedAt'>;

function detailsOf(judgement: Judgement, world: World): Details {
  const { zone } = world.frame;
  const { clock, comparison, verdict, why } = judgement;
  const pending = verdict === 'pending' ? decidedAt(why, world) : undefined;
  const decided = pending === undefined ? {} : { decidedAt: pending };
  if (clock !== undefined) {
    const due = knownText(clock.due, zone);
    const actual = knownText(clock.to, zone);
    const margin = marginOf(clock, verdict, world);
    return {
      ...(due === undefined ? {} : { dueAt: due }),
      ...(actual === undefined ? {} : { actual }),
      ...(margin === undefined ? {} : { margin }),
      clock: clockOf(judgement, clock, world),
      ...decided,
    };
  }
  if (comparison === undefined) return decided;
  const { found, right, unit } = comparison;
  // A share of what is still to come says nothing yet; a sum or a count says how far it is.
  const actual = knownText(found, zone) ?? (unit === 'ratio' ? undefined : soFar(found, zone));
  const limit = knownText(right, zone);
  const difference = numberMargin(judgement, found, right);
  return {
    ...(limit === undefined ? {} : { limit, ...(knownMoment(right) === undefined ? {} : { dueAt: limit }) }),
    ...(actual === undefined ? {} : { actual }),
    ...(difference === undefined ? {} : { margin: difference }),
    ...(unit === undefined || !(right.is === 'known' && right.value instanceof Rational) ? {} : { unit }),
    ...decided,
  };
}

/** A running total is shown as it stands. */
function soFar(value: Value, zone: World['frame']['zone']): string | undefined {
  return value.is === 'range' && value.low instanceof Rational && value.high === undefined
    ? scalarText(value.low, zone)
    : undefined;
}

/** Positive on the right side of the limit: above it for a minimum, below it for a maximum. */
function numberMargin(judgement: Judgement, found: Value, right: Value): Finding['margin'] {
  if (found.is !== 'known' || right.is !== 'known') return undefined;
  if (!(found.value instanceof Rational) || !(right.value instanceof Rational)) return undefined;
  const distance = found.value.sub(right.value);
  const good = judgement.verdict === 'met';
  const signed = distance.sign() >= 0 === good ? distance : distance.neg();
  return { value: signed.toString(), unit: judgement.comparison?.unit ?? 'number' };
}

function decidedAt(why: readonly Reason[], world: World): string | undefined {
  const moments = why.flatMap(({ decidedAt: at }) =>
    at === undefined || !Number.isFinite(at.ms) ? [] : [at.ms],
  );
  return moments.length === 0 ? undefined : new Instant(Math.min(...moments)).toISO(world.frame.zone);
}

function termsOf(used: readonly UsedTermValue[]): UsedTerm[] {
  return used.map(({ value, key }) => ({
    id: value.term,
    value: key === undefined ? value.text : entryText(value.text, key),
    ...(value.unit === '' ? {} : { unit: value.unit }),
    ...(key === undefined ? {} : { key }),
    at: placeText(value.at),
    from: value.set === 'contract' ? ('contract' as const) : ('agreement' as const),
    ...(value.assumed === undefined || value.set === 'contract'
      ? {}
      : { assumed: true, because: value.assumed }),
  }));
}

function entryText(text: string, key: string): string {
  return (
    text
      .split(', ')
      .find((entry) => entry.startsWith(`${key}: `))
      ?.slice(key.length + 2) ?? text
  );
}

function placeText(at: Place): Place {
  return at.line === undefined
    ? { file: at.file }
    : { file: at.file, line: at.line, ...(at.column === undefined ? {} : { column: at.column }) };
}

/** An assumed number that the contract did not set itself. */
function isAssumption({ value }: UsedTermValue): boolean {
  return value.assumed !== undefined && value.set === 'agreement';
}

const MOST_FACTS = 16;

function factsOf({ rule, scope, uses }: Judgement, world: World): UsedFact[] {
  const facts: UsedFact[] = [];
  for (const { name, compute, field } of rule.shown.slice(0, MOST_FACTS)) {
    const text = knownText(compute(scope), world.frame.zone);
    if (text === undefined || text === 'service window') continue;
    const found = field?.locate(scope);
    const row = found instanceof Entity ? found.row : undefined;
    const at =
      row === undefined || field === undefined || row.values[field.name] === undefined
        ? undefined
        : placeOf(row.fieldAt(field.name));
    facts.push({ name, value: text, ...(at === undefined ? {} : { at }) });
  }
  return [...facts, ...recordsOf(uses, scope)];
}

/** The other records that the verdict rests on, by type and key, so that their order in the file does not show. */
function recordsOf({ rows }: Uses, { subjects }: Scope): UsedFact[] {
  const own = new Set(subjects.map(({ row }) => row));
  const found = [...rows]
    .filter((row) => !own.has(row))
    .map((row): UsedFact => ({ name: row.type, value: row.key, at: placeOf(row.fieldAt('')) }));
  const name = ({ name, value }: UsedFact): string => `${name} ${value}`;
  return found.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function readingsOf({ uses }: Judgement, world: World): { id: string; choice: string }[] {
  return [...uses.readings].sort().map((id) => ({ id, choice: world.choiceOf(id) }));
}

const MOST_MISSING = 8;

function missingOf({ why, verdict }: Judgement): { missing?: readonly MissingFact[] } {
  if (verdict !== 'pending' && verdict !== 'undetermined') return {};
  const seen = new Map<string, MissingFact>();
  for (const reason of why) {
    const { because, what, detail } = reason;
    const at = reason.place?.();
    const fact: MissingFact = {
      what,
      because,
      ...(detail === undefined ? {} : { detail }),
      ...(at === undefined ? {} : { at: placeOf(at) }),
    };
    seen.set(JSON.stringify(fact), fact);
  }
  const missing = [...seen.keys()].sort().flatMap((key) => seen.get(key) ?? []);
  return missing.length === 0 ? {} : { missing: missing.slice(0, MOST_MISSING) };
}
