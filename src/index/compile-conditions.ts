import { assembleReader } from '../agreement/assemble-reader.js';
import type { Condition } from '../agreement/expression.js';
import { DecisionCode } from '../evaluate/decision-code.js';
import { RawColumns } from '../evaluate/raw-columns.js';
import { type ColumnField, columnFields, plainFields } from '../evaluate/record-columns.js';
import { compileRowTest, OPEN, type RowTest } from '../evaluate/record-conditions.js';
import { RecordConverter } from '../source/convert-record.js';
import type { FieldSpec, RecordShape } from '../source/field.js';
import { ndjsonTable } from '../source/ndjson-records.js';
import { Problems } from '../source/problem.js';
import type { RawRow } from '../source/raw-table.js';
import { resolveFile } from '../source/resolve-file.js';
import { suggest } from '../source/suggest.js';
import { readYaml } from '../source/yaml-tree.js';
import type { Frame } from '../values/compare.js';
import { NEVER } from '../values/instant.js';
import { Zone } from '../values/zone.js';
import { parseAsOf } from './check.js';
import { checkLiterals } from './condition-literals.js';
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
   * fails, 1 it holds, 2 nobody can know. Before that the record is checked like one of a source: types of all
   * declared fields, allowed values, limits, required and unknown fields. Throws InputError with all that is wrong
   * with it, without a place, which the caller knows.
   */
  judge(record: RawRow, truths: Uint8Array): void;
  /**
   * Judges the records of a file of NDJSON, one JSON object per line, in flat memory. `take` gets the truths of each
   * right record, in an array that is filled anew for the next. Throws InputError at the end with all that is wrong,
   * with file:line:column. The bytes are not hashed, as a check of a contract does for its manifest.
   */
  judgeFile(
    request: RecordsRequest,
    take: (truths: Uint8Array, record: RawRow, line: number) => void,
  ): Promise<RecordsRead>;
}

export interface RecordsRequest {
  /** The working folder; the file lies inside it. */
  readonly root: string;
  /** Relative to it, with forward slashes. */
  readonly file: string;
}

/** What was read. */
export interface RecordsRead {
  /** Those that were judged. */
  readonly records: number;
  readonly bytes: number;
}

/**
 * Compiles condition trees once for many records: json-rules-engine's format (`all`, `any`, `not`, `fact`,
 * `operator`, `value`) with the operators and the short form of the rule language, over the fields of one record
 * and literals, or two fields. They mean what they mean in a rule: three-valued, exact in decimals, an absent field
 * as its `absent` says. Throws InputError for what cannot be read, names no field, or compares one with a
 * literal of another kind; its positions are those of
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
  return new CompiledConditions(read, columnFields(read, specs), shape, frame);
}

class CompiledConditions implements RecordConditions {
  readonly count: number;
  readonly #shape: RecordShape;
  readonly #frame: Frame;
  readonly #columns: RawColumns;
  readonly #code: DecisionCode;
  readonly #tests: readonly RowTest<RawRow>[];

  constructor(
    conditions: readonly Condition[],
    fields: readonly ColumnField[],
    shape: RecordShape,
    frame: Frame,
  ) {
    this.count = conditions.length;
    this.#shape = shape;
    this.#frame = frame;
    const columns = new RawColumns(shape, fields, frame);
    this.#columns = columns;
    this.#code = new DecisionCode(conditions, columns);
    this.#tests = conditions.map((condition) => compileRowTest(condition, columns));
  }

  judge(record: RawRow, truths: Uint8Array): void {
    if (!this.#columns.load(record)) this.#columns.check();
    this.#decide(record, truths);
  }

  async judgeFile(
    { root, file }: RecordsRequest,
    take: (truths: Uint8Array, record: RawRow, line: number) => void,
  ): Promise<RecordsRead> {
    const problems = new Problems();
    const found = await resolveFile({ root, path: file }, Number.POSITIVE_INFINITY, problems);
    problems.throwIfAny();
    if (found === undefined) throw new Error(`there is no file '${file}'`);
    const table = ndjsonTable(found, problems);
    const converter = new RecordConverter(this.#shape, table, problems, { zone: this.#frame.zone });
    const truths = new Uint8Array(this.count);
    let records = 0;
    const bytes = await table.read((record, place) => {
      if (!this.#columns.load(record) && converter.convert(record, place) === undefined) return;
      this.#decide(record, truths);
      records += 1;
      take(truths, record, place as number);
    });
    problems.throwIfAny();
    return { records, bytes };
  }

  #decide(record: RawRow, truths: Uint8Array): void {
    const code = this.#code;
    for (let index = 0; index < this.count; index += 1) {
      const truth = code.run(index);
      truths[index] = truth === OPEN ? (this.#tests[index] as RowTest<RawRow>)(record) : truth;
    }
  }
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
    if (plain !== undefined) {
      checkLiterals(condition, specs, problems);
      continue;
    }
    const hint =
      near === undefined ? 'fields that are declared, and no lists of rows' : `did you mean '${near}'?`;
    const message = 'the condition looks at something else than fields of the record and literals';
    problems.add({ code: 'unknown-fact', message, at: condition.at(), hint });
  }
  return found;
}
