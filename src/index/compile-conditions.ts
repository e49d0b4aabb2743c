import { assembleReader } from '../agreement/assemble-reader.js';
import type { Condition } from '../agreement/expression.js';
import { RawColumns } from '../evaluate/raw-columns.js';
import { columnFields, plainFields } from '../evaluate/record-columns.js';
import { compileRowTest, type RowTest } from '../evaluate/record-conditions.js';
import type { FieldSpec, RecordShape } from '../source/field.js';
import { Problems } from '../source/problem.js';
import type { RawRow } from '../source/raw-table.js';
import { suggest } from '../source/suggest.js';
import { readYaml } from '../source/yaml-tree.js';
import { NEVER } from '../values/instant.js';
import { Zone } from '../values/zone.js';
import { parseAsOf } from './check.js';
import { type FieldDeclarations, shapeOf } from './record-fields.js';

export interface Standing {
  /** Of local days, and of local times without offset; UTC if not given. */
  readonly zone?: string;
  /** An event after it does not exist yet. Without it all that ever happens has happened. */
  readonly asOf?: string;
}

/** Conditions compiled for the records of one shape. */
export interface RecordConditions {
  /** How many there are. */
  readonly count: number;
  /**
   * Judges one record, an object as JSON.parse gives it. Fills in one number per condition, in their order: 0 it
   * fails, 1 it holds, 2 nobody can know. Of the fields that any condition reads, each value is checked for its
   * type, its allowed values and the limits of the reader, whether or not it decides anything; other fields are not
   * looked at. Throws InputError for a wrong one, without a place, which the caller knows.
   */
  judge(record: RawRow, truths: Uint8Array): void;
}

/**
 * Compiles condition trees once for many records: json-rules-engine's format (`all`, `any`, `not`, `fact`,
 * `operator`, `value`) with the operators and the short form of the rule language, over the fields of one record
 * and literals, or two fields. They mean what they mean in a rule: three-valued, exact in decimals, an absent field
 * as its `absent` says. Throws InputError for what cannot be read or names no field; its positions are those of
 * the conditions written as JSON with an indent of two.
 */
export function compileConditions(
  conditions: readonly unknown[],
  fields: FieldDeclarations,
  { zone = 'UTC', asOf }: Standing = {},
): RecordConditions {
  const shape = shapeOf(fields);
  const problems = new Problems();
  const read = readConditions(conditions, problems);
  const specs = fieldsOf(read, shape, problems);
  problems.throwIfAny();
  const place = Zone.of(zone);
  const frame = { zone: place, asOf: asOf === undefined ? NEVER : parseAsOf(asOf, place) };
  const columns = new RawColumns(columnFields(read, specs), dependencies(specs, shape), frame);
  const tests: readonly RowTest<RawRow>[] = read.map((condition) => compileRowTest(condition, columns));
  return {
    count: tests.length,
    judge(record, truths) {
      columns.load(record);
      for (let index = 0; index < tests.length; index += 1) {
        truths[index] = (tests[index] as RowTest<RawRow>)(record);
      }
    },
  };
}

function readConditions(conditions: readonly unknown[], problems: Problems): readonly Condition[] {
  const tree = readYaml('conditions', JSON.stringify(conditions, null, 2), problems);
  problems.throwIfAny();
  if (tree === undefined) return [];
  const reader = assembleReader({
    tree,
    problems,
    derivations: new Map(),
    termIds: new Set(),
    readingChoices: new Map(),
    textLines: 0,
  });
  return (tree.data as readonly unknown[]).map((raw, index) => reader.condition(raw, [index]));
}

function fieldsOf(
  conditions: readonly Condition[],
  shape: RecordShape,
  problems: Problems,
): Map<string, FieldSpec> {
  const specs = new Map(shape.fields.map((spec) => [spec.name, spec]));
  const found = new Map<string, FieldSpec>();
  for (const condition of conditions) {
    let near: string | undefined;
    const plain = plainFields(condition, (name) => {
      const spec = specs.get(name);
      if (spec === undefined) near ??= suggest(name, [...specs.keys()]);
      return spec;
    });
    for (const [name, spec] of plain ?? []) found.set(name, spec);
    if (plain !== undefined) continue;
    const hint =
      near === undefined ? 'fields that are declared, and no lists of rows' : `did you mean '${near}'?`;
    const message = 'the condition looks at something else than fields of the record and literals';
    problems.add({ code: 'unknown-fact', message, at: condition.at(), hint });
  }
  return found;
}

/** Fields whose absence or presence decides what the absence of those that are read means. */
function dependencies(specs: ReadonlyMap<string, FieldSpec>, shape: RecordShape): readonly FieldSpec[] {
  const needed = new Set(
    [...specs.values()].map(({ absent }) => (typeof absent === 'object' ? absent.until : '')),
  );
  return shape.fields.filter(({ name }) => needed.has(name) && !specs.has(name));
}
