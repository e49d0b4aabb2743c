import type { ConvertContext } from './convert-context.js';
import { describe } from './convert-context.js';
import { splitTexts, TEXTS_SEPARATOR } from './convert-value.js';
import type { DateReader } from './date-format.js';
import { dateReader } from './date-format.js';
import { decimalCommaText } from './decimal-comma.js';
import { type FieldSpec, isNumeric } from './field.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { Notation } from './raw-table.js';
import type { MapEntry } from './sources-schema.js';
import { suggestion } from './suggest.js';
import type { TreePath, YamlTree } from './yaml-tree.js';

/** Where a field comes from in a foreign file: a column, perhaps translated, or a constant. */
export interface FieldSource {
  readonly column: string;
  /** Where the mapping says so. */
  readonly at: Position;
  readonly constant?: unknown;
  /** Translates a present value; null for none, undefined after reporting a problem. */
  readonly take?: (value: unknown, context: ConvertContext) => unknown;
  /** The notation of the translated value, if not that of the file. */
  readonly notation?: Notation;
}

export type FieldMap = ReadonlyMap<string, FieldSource>;

/**
 * The mapping at `path` of a sources file, whose schema was checked before. Reports unknown fields and
 * translations that do not fit their field. `decimal` is the decimal sign of fields that say nothing about
 * it.
 */
export function readMap(
  tree: YamlTree,
  path: TreePath,
  data: Readonly<Record<string, string | MapEntry>>,
  fields: readonly FieldSpec[],
  decimal: string | undefined,
  problems: Problems,
): FieldMap {
  const specs = new Map(fields.map((field) => [field.name, field]));
  const map = new Map<string, FieldSource>();
  for (const [name, entry] of Object.entries(data)) {
    const spec = specs.get(name);
    if (spec === undefined) {
      const hint = suggestion(name, specs.keys());
      const at = tree.keyAt([...path, name]);
      problems.add({
        code: 'unknown-field',
        message: `unknown field '${name}'`,
        at,
        ...(hint ? { hint } : {}),
      });
      continue;
    }
    const full = typeof entry === 'string' ? { column: entry } : entry;
    const at = tree.at([...path, name]);
    const wrong = (message: string): void =>
      problems.add({ code: 'bad-mapping', message: `${name}: ${message}`, at });
    map.set(name, fieldSource(spec, full, decimal, at, wrong));
  }
  return map;
}

/**
 * The mapping of a file whose columns are called as the fields, but whose numbers have another decimal sign.
 */
export function decimalMap(fields: readonly FieldSpec[], decimal: string, at: Position): FieldMap {
  return new Map(
    fields.map((spec) => [spec.name, fieldSource(spec, { column: spec.name }, decimal, at, () => {})]),
  );
}

function fieldSource(
  spec: FieldSpec,
  entry: MapEntry,
  decimal: string | undefined,
  at: Position,
  wrong: (message: string) => void,
): FieldSource {
  if (entry.value !== undefined) {
    // The source says that there is none, or that it has not happened, without a column for it.
    const constant = entry.value === 'none' ? null : entry.value;
    return { column: '', at, constant, notation: 'typed' };
  }
  const column = entry.column ?? spec.name;
  if (spec.is === 'list') wrong('a list has a source of its own, with record: type.list and parent');
  if (entry.decimal !== undefined && !isNumeric(spec)) wrong('a decimal sign belongs to a number');
  if (entry.split !== undefined && spec.is !== 'texts') wrong('only a list of texts can be split');
  if (entry.values !== undefined) {
    if (entry.format !== undefined) wrong('a field has either a format or values');
    return { column, at, take: valueTable(entry.values, spec, entry.split), notation: 'typed' };
  }
  if (spec.is === 'texts' && entry.split !== undefined)
    return { column, at, take: splitter(entry.split), notation: 'typed' };
  if (entry.format !== undefined) {
    if (spec.is !== 'day' && spec.is !== 'instant' && spec.is !== 'month')
      wrong('only a date or a moment has a format');
    const read = dateReader(entry.format, spec.is);
    if (typeof read === 'function') return { column, at, take: dateTaker(read, entry.format) };
    wrong(`the format '${entry.format}' cannot be used: ${read.wrong}`);
  }
  if (isNumeric(spec) && (entry.decimal ?? decimal) === ',') return { column, at, take: decimalCommaTaker };
  return { column, at };
}

function valueTable(
  values: Readonly<Record<string, unknown>>,
  spec: FieldSpec,
  split = TEXTS_SEPARATOR,
): NonNullable<FieldSource['take']> {
  const table = new Map(Object.entries(values));
  const other = table.get('*');
  const known = [...table.keys()].filter((key) => key !== '*');
  const translate = (word: string, context: ConvertContext): unknown => {
    if (word === '' && !table.has(word)) return null;
    const value = table.has(word) ? table.get(word) : other;
    if (value !== undefined) return value;
    return context.fail(
      'not-allowed',
      `${context.field}: the map has no value for '${word}'`,
      suggestion(word, known),
    );
  };
  if (spec.is !== 'texts') return (value, context) => translate(String(value).trim(), context);
  return (value, context) => {
    if (value === '') return null;
    const words = Array.isArray(value) ? value.map(String) : splitTexts(String(value), split);
    const items = words.map((word) => translate(word, context));
    return items.includes(undefined) ? undefined : items.filter((item) => item !== null);
  };
}

function splitter(separator: string): NonNullable<FieldSource['take']> {
  return (value) => {
    if (typeof value !== 'string') return value;
    return value === '' ? null : splitTexts(value, separator);
  };
}

function dateTaker(read: DateReader, format: string): NonNullable<FieldSource['take']> {
  return (value, context) => {
    if (value === '') return null;
    const iso = typeof value === 'string' ? read(value) : undefined;
    return (
      iso ?? context.fail('bad-date', `${context.field}: ${describe(value)} is not in the format ${format}`)
    );
  };
}

function decimalCommaTaker(value: unknown, context: ConvertContext): unknown {
  if (typeof value !== 'string' || value === '') return value;
  const text = decimalCommaText(value);
  return (
    text ??
    context.fail('wrong-type', `${context.field}: ${describe(value)} is not a number with a decimal comma`)
  );
}
