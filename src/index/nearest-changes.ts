import type { CompiledRule } from '../evaluate/compile-rule.js';
import { Entity } from '../evaluate/entity.js';
import { subjectKey } from '../evaluate/finding.js';
import { type Judgement, judge } from '../evaluate/judge.js';
import type { Finding, TriedChange, Verdict } from '../evaluate/result.js';
import { subjectsOf } from '../evaluate/subjects.js';
import { World, type WorldInput } from '../evaluate/world.js';
import { ChangedRow } from '../source/changed-row.js';
import type { FieldSpec } from '../source/field.js';
import type { FieldValue, RecordRow } from '../source/record.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Zone } from '../values/zone.js';
import { withRow } from './suppose.js';

/** More trials than this are not made for one finding. */
const MOST_TRIALS = 60;

/** So many changes are told. */
const MOST_TOLD = 4;

/** A field of a record, and the value that is tried in its place. */
interface Trial {
  readonly row: RecordRow;
  readonly spec: FieldSpec;
  readonly value: FieldValue | undefined;
}

/** What is worth telling, by the verdict there was: the nearest to the opposite first. */
const WANTED: Readonly<Partial<Record<Verdict, readonly Verdict[]>>> = {
  breached: ['met', 'not-applicable'],
  missed: ['met', 'not-applicable'],
  met: ['breached', 'missed'],
  undetermined: ['met', 'breached', 'missed', 'not-applicable'],
};

/**
 * Changes of a single fact that give a finding another verdict, each tried on the data: the fields that the rule looks
 * at and those of the records that it rests on, one at a time. The rule is judged again for its subject alone.
 */
export function nearestChanges(input: WorldInput, finding: Finding): TriedChange[] {
  const rule = input.program.rules.find((each) => each.rule.id === finding.rule);
  const wanted = WANTED[finding.verdict];
  if (rule === undefined || wanted === undefined || finding.gap !== undefined) return [];
  const judgement = judgedFor(rule, finding, new World(input));
  if (judgement === undefined) return [];
  const found: TriedChange[] = [];
  for (const trial of trialsOf(rule, judgement, finding, input).slice(0, MOST_TRIALS)) {
    const verdict = verdictUnder(trial, rule, finding, input) ?? 'not-applicable';
    if (wanted.includes(verdict)) found.push(toldOf(trial, verdict, input.contract.zone));
  }
  found.sort((a, b) => wanted.indexOf(a.verdict) - wanted.indexOf(b.verdict));
  return [...new Map(found.toReversed().map((each) => [each.what, each])).values()]
    .toReversed()
    .slice(0, MOST_TOLD);
}

function judgedFor(rule: CompiledRule, { subject }: Finding, world: World): Judgement | undefined {
  const { scopes } = subjectsOf(rule, world);
  const scope = scopes.find(({ subjects }) => subjectKey(subjects) === subject.key);
  return scope === undefined ? undefined : judge(rule, scope);
}

function verdictUnder(
  { row, spec, value }: Trial,
  rule: CompiledRule,
  finding: Finding,
  input: WorldInput,
): Verdict | undefined {
  const table = input.tables.get(row.type);
  if (table === undefined) return undefined;
  const changed = new ChangedRow(row, spec.name, value, row.fieldAt(spec.name));
  const tables = new Map(input.tables).set(row.type, withRow(table, row, changed));
  return judgedFor(rule, finding, new World({ ...input, tables }))?.verdict;
}

/** What may be tried: first what the rule looks at, then the other fields of the records that it rests on. */
function trialsOf(
  rule: CompiledRule,
  { scope, uses }: Judgement,
  finding: Finding,
  { tables, agreement }: WorldInput,
): Trial[] {
  const fields = new Map<string, { readonly row: RecordRow; readonly spec: FieldSpec }>();
  const add = (row: RecordRow | undefined, name?: string): void => {
    if (row === undefined || tables.get(row.type)?.rows.includes(row) !== true) return;
    for (const spec of agreement.recordTypes.get(row.type)?.fields ?? []) {
      if (name === undefined || spec.name === name)
        fields.set(`${row.type} ${row.key} ${spec.name}`, { row, spec });
    }
  };
  for (const { field } of rule.shown) {
    const entity = field?.locate(scope);
    if (field !== undefined && entity instanceof Entity) add(entity.row, field.name);
  }
  for (const { row } of scope.subjects) add(row);
  for (const row of uses.rows) add(row);
  return [...fields.values()].flatMap(({ row, spec }) =>
    valuesFor(row, spec, finding).map((value) => ({ row, spec, value })),
  );
}

/** The values worth trying for a field: the other words, the limit, and none. */
function valuesFor(row: RecordRow, spec: FieldSpec, finding: Finding): (FieldValue | undefined)[] {
  const now = row.values[spec.name];
  const tried: (FieldValue | undefined)[] = [];
  const due = finding.clock?.due ?? finding.dueAt ?? finding.limit;
  if (spec.is === 'boolean') tried.push(true, false);
  else if (spec.oneOf !== undefined && spec.is === 'text') tried.push(...spec.oneOf);
  else if (spec.is === 'day') tried.push(due === undefined ? undefined : dayOf(due));
  else if (spec.is === 'instant') tried.push(due === undefined ? undefined : instantOf(due));
  else if (finding.limit !== undefined && ['money', 'number', 'integer'].includes(spec.is)) {
    tried.push(Rational.parse(finding.limit));
  }
  const isRequired = spec.required === true || spec.is === 'list';
  const values = tried.filter((value) => value !== undefined && String(value) !== String(now));
  return isRequired || now === undefined ? values : [...values, undefined];
}

function dayOf(text: string): Day | undefined {
  return Day.parse(text.slice(0, 10));
}

function instantOf(text: string): Instant | undefined {
  return Instant.parse(text);
}

function toldOf({ row, spec, value }: Trial, verdict: Verdict, zone: Zone): TriedChange {
  const what = `${row.type} ${row.key} ${spec.name}`;
  if (value === undefined) return { what, verdict };
  return { what, value: value instanceof Instant ? value.toISO(zone) : String(value), verdict };
}
