import { readTermValue, termText } from '../agreement/read-term.js';
import type { DatedTermValue } from '../agreement/term.js';
import type { Table } from '../evaluate/world.js';
import { ChangedRow, readFieldText } from '../source/changed-row.js';
import type { FieldSpec } from '../source/field.js';
import type { Position } from '../source/position.js';
import { Problems } from '../source/problem.js';
import type { RecordRow } from '../source/record.js';
import { suggestion } from '../source/suggest.js';
import { readYaml } from '../source/yaml-tree.js';
import type { LoadedContract } from './load-contract.js';

/** What is supposed to be otherwise, as it is written on the command line. */
export interface Supposition {
  /** `invoice:F-1.paidOn=2025-04-01`; nothing behind the sign takes the value away. */
  readonly sets: readonly string[];
  /** `payment.term=14`, as a contract would write the value. */
  readonly terms: readonly string[];
}

/** A contract as if some facts and terms were otherwise. Throws InputError with everything that cannot be supposed. */
export function suppose(loaded: LoadedContract, { sets, terms }: Supposition): LoadedContract {
  const problems = new Problems();
  const tables = new Map(loaded.tables);
  sets.forEach((text, index) => {
    setFact(loaded, tables, text, { file: '--set', line: index + 1, column: 1 }, problems);
  });
  const supposed = terms.flatMap((text, index) => termOf(loaded, text, `--term ${index + 1}`, problems));
  problems.throwIfAny();
  const changed = new Set(supposed.map(({ term }) => term));
  const kept = loaded.contract.terms.filter(({ term }) => !changed.has(term));
  return { ...loaded, tables, contract: { ...loaded.contract, terms: [...kept, ...supposed] } };
}

/** The table with one of its records in another shape. */
export function withRow(table: Table, row: RecordRow, changed: RecordRow): Table {
  return { ...table, rows: table.rows.map((each) => (each === row ? changed : each)) };
}

function setFact(
  loaded: LoadedContract,
  tables: Map<string, Table>,
  text: string,
  at: Position,
  problems: Problems,
): void {
  const found = meantBy(text, loaded, tables);
  if ('message' in found) {
    const { message, hint } = found;
    problems.add({ code: 'not-allowed', message, at, ...(hint === undefined ? {} : { hint }) });
    return;
  }
  const { table, row, spec, value } = found;
  const { zone } = loaded.contract;
  const read = value === '' ? undefined : readFieldText(value, spec, at, zone, problems);
  if (value !== '' && read === undefined) return;
  tables.set(row.type, withRow(table, row, new ChangedRow(row, spec.name, read, at)));
}

interface Refusal {
  readonly message: string;
  readonly hint?: string | undefined;
}

interface Meant {
  readonly table: Table;
  readonly row: RecordRow;
  readonly spec: FieldSpec;
  /** Empty: the value is taken away. */
  readonly value: string;
}

/** The field that a text names, or why it cannot be set. */
function meantBy(
  text: string,
  { agreement }: LoadedContract,
  tables: ReadonlyMap<string, Table>,
): Meant | Refusal {
  const match = /^([\w-]+):(.+)\.([\w-]+)=([\s\S]*)$/.exec(text);
  if (match === null) {
    return { message: `'${text}' sets no fact`, hint: 'write it as invoice:F-1.paidOn=2025-04-01' };
  }
  const [, type = '', key = '', name = '', value = ''] = match;
  const shape = agreement.recordTypes.get(type);
  if (shape === undefined) {
    const hint = suggestion(type, [...agreement.recordTypes.keys()]);
    return { message: `there is no record type '${type}'`, hint };
  }
  const table = tables.get(type);
  const row = table?.rows.find((each) => each.key === key);
  if (table === undefined || row === undefined) {
    const hint = suggestion(key, table?.rows.map((each) => each.key) ?? []);
    return { message: `there is no ${type} '${key}' in the data`, hint };
  }
  const spec = shape.fields.find((field) => field.name === name);
  if (spec === undefined) {
    const names = shape.fields.map((field) => field.name);
    return { message: `${type} has no field '${name}'`, hint: suggestion(name, names) };
  }
  const field = `${type}.${name}`;
  if (spec.is === 'list') return { message: `${field} is a list`, hint: 'only a single value can be set' };
  if (shape.key.includes(name)) {
    return { message: `${field} is the key`, hint: 'a record with another key is another record' };
  }
  if (value === '' && spec.required === true) {
    return { message: `${field} is required`, hint: 'give it a value' };
  }
  return { table, row, spec, value };
}

function termOf(
  { agreement, contract }: LoadedContract,
  text: string,
  file: string,
  problems: Problems,
): DatedTermValue[] {
  const cut = text.indexOf('=');
  const id = text.slice(0, Math.max(0, cut));
  const term = agreement.terms.get(id);
  if (cut <= 0 || cut === text.length - 1) {
    const hint = 'write it as payment.term=14';
    problems.add({ code: 'not-allowed', message: `'${text}' sets no term`, file, hint });
    return [];
  }
  if (term === undefined) {
    const hint = suggestion(id, [...agreement.terms.keys()]);
    problems.add({
      code: 'unknown-term',
      message: `there is no term '${id}'`,
      file,
      ...(hint === undefined ? {} : { hint }),
    });
    return [];
  }
  const tree = readYaml(file, `value: ${text.slice(cut + 1)}\n`, problems);
  if (tree === undefined) return [];
  const raw = (tree.data as { readonly value: unknown }).value;
  const value = readTermValue(tree, raw, ['value'], term, problems);
  if (value === undefined) return [];
  return [
    {
      term: id,
      from: contract.startsOn,
      value,
      text: termText(raw, term.unit),
      at: { file },
      set: 'contract',
      unit: term.unit,
    },
  ];
}
