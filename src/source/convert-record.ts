import type { Zone } from '../values/zone.js';
import type { ConvertOptions } from './convert-context.js';
import { ConvertContext, describe } from './convert-context.js';
import type { ValueConverter } from './convert-value.js';
import { valueConverter } from './convert-value.js';
import type { FieldSpec, PeriodFields, RecordShape } from './field.js';
import type { FieldMap, FieldSource } from './mapping.js';
import { checkPeriods } from './period-check.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { Locator, Place, RawRow, RawTable } from './raw-table.js';
import type { FieldValue, RecordRow } from './record.js';
import type { RowOrigin } from './record-row.js';
import { SourceRow } from './record-row.js';
import { suggestion } from './suggest.js';
import { inTimeOrder } from './time-order.js';

/** The way of one field from a raw row to its value; `slot` undefined where the file has no such column. */
interface FieldPlan {
  readonly spec: FieldSpec;
  readonly slot: string | number | undefined;
  readonly column: string | Position;
  readonly source: FieldSource | undefined;
  readonly convert: ValueConverter;
}

/** Rows of one kind: of a record type, or of a list inside one. */
interface RowPlan {
  readonly origin: RowOrigin;
  readonly fields: readonly FieldPlan[];
  readonly periods: readonly PeriodFields[];
  /** The columns that are fields, where a row may have no others. */
  readonly known: ReadonlySet<string> | undefined;
}

/** What a source says about its columns beyond their names. */
export interface ColumnUse {
  readonly map?: FieldMap | undefined;
  /** Columns that are used, but not for a field. */
  readonly others?: readonly string[];
}

/** Turns the raw rows of one table into records of one shape; built once per file. */
export class RecordConverter {
  readonly #context: ConvertContext;
  readonly #plan: RowPlan;

  constructor(
    shape: RecordShape,
    table: Pick<RawTable, 'locator' | 'notation' | 'header'>,
    problems: Problems,
    options: ConvertOptions,
    columns: ColumnUse = {},
  ) {
    this.#context = new ConvertContext(table.locator, problems, options);
    this.#context.notation = table.notation;
    this.#plan = planRows(shape, table, options.zone, columns);
  }

  /** The record of a raw row; undefined after reporting what is wrong with it. */
  convert(raw: RawRow, place: Place): SourceRow | undefined {
    this.#context.failed = false;
    return convertRow(this.#plan, raw, place, undefined, this.#context);
  }
}

function planRows(
  shape: RecordShape,
  table: Pick<RawTable, 'locator' | 'notation' | 'header'>,
  zone: Zone,
  { map, others = [] }: ColumnUse,
): RowPlan {
  const { header, locator, notation } = table;
  const slotOf = (column: string): string | number | undefined => {
    if (header === undefined) return column;
    const index = header.indexOf(column);
    return index < 0 ? undefined : index;
  };
  const columns = new Map<string, string | Position>();
  const fields = shape.fields.flatMap((spec): FieldPlan[] => {
    const source = map?.get(spec.name);
    if (map !== undefined && source === undefined) return [];
    const column =
      source === undefined ? spec.name : source.constant === undefined ? source.column : source.at;
    if (column !== spec.name) columns.set(spec.name, column);
    const slot = typeof column === 'string' ? slotOf(column) : undefined;
    return [{ spec, slot, column, source, convert: converterOf(spec, shape, locator, zone) }];
  });
  const carried =
    map === undefined && header === undefined
      ? undefined
      : new Set(
          fields
            .filter(({ slot, column }) => slot !== undefined || typeof column !== 'string')
            .map(({ spec }) => spec.name),
        );
  return {
    origin: { type: shape.type, keyFields: shape.key, zone, locator, columns, carried },
    fields,
    periods: shape.periods ?? [],
    known:
      map === undefined && notation === 'typed'
        ? new Set([...shape.fields.map((field) => field.name), ...others])
        : undefined,
  };
}

function converterOf(spec: FieldSpec, shape: RecordShape, locator: Locator, zone: Zone): ValueConverter {
  if (spec.is !== 'list') return valueConverter(spec);
  const plan = planRows(listShape(shape, spec), { locator, notation: 'typed' }, zone, {});
  return (value, context) => convertList(plan, value, context);
}

/** A list inside a record as a shape of its own. */
export function listShape(shape: RecordShape, list: FieldSpec): RecordShape {
  const fields = list.of ?? [];
  const key = fields.some((field) => field.name === 'id') ? ['id'] : [];
  return { type: `${shape.type}.${list.name}`, fields, key, periods: list.periods ?? [] };
}

function convertList(
  plan: RowPlan,
  value: unknown,
  context: ConvertContext,
): readonly RecordRow[] | undefined {
  if (!Array.isArray(value)) {
    return context.fail('wrong-type', `${context.field}: ${describe(value)} where a list of maps is meant`);
  }
  const { place, field } = context;
  const column = typeof context.column === 'string' ? context.column : field;
  const rows: SourceRow[] = [];
  (value as readonly unknown[]).forEach((item, index) => {
    const child = context.locator.child(place, column, index);
    if (item === null || typeof item !== 'object' || Array.isArray(item)) {
      const message = `${field}: ${describe(item)} where a map is meant`;
      context.failAt(context.locator.row(child), 'wrong-type', message);
      return;
    }
    const row = convertRow(plan, item as RawRow, child, index, context);
    if (row !== undefined) rows.push(row);
  });
  context.place = place;
  context.field = field;
  return inTimeOrder(rows);
}

function convertRow(
  plan: RowPlan,
  raw: RawRow,
  place: Place,
  index: number | undefined,
  context: ConvertContext,
): SourceRow | undefined {
  const values: Record<string, FieldValue> = {};
  if (plan.known !== undefined) checkKnown(plan, raw, place, context);
  for (const field of plan.fields) {
    context.place = place;
    context.field = field.spec.name;
    context.column = field.column;
    const value = convertField(field, raw, context);
    if (value !== undefined) values[field.spec.name] = value;
  }
  const row = new SourceRow(plan.origin, values, place, index);
  for (const period of plan.periods) checkPeriods(row, period, context);
  return context.failed ? undefined : row;
}

function convertField(field: FieldPlan, raw: RawRow, context: ConvertContext): FieldValue | undefined {
  const { source, spec } = field;
  let value = field.slot === undefined ? source?.constant : raw[field.slot];
  if (source?.take !== undefined && value !== undefined && value !== null) {
    value = source.take(value, context);
    if (value === undefined) return undefined;
  }
  if (value === undefined || value === null || (value === '' && context.notation === 'text')) {
    if (spec.required === true) missing(field, context);
    return undefined;
  }
  if (source === undefined || source.notation === undefined) return field.convert(value, context);
  const { notation } = context;
  context.notation = source.notation;
  const converted = field.convert(value, context);
  context.notation = notation;
  return converted;
}

function missing(field: FieldPlan, context: ConvertContext): undefined {
  const column = typeof field.column === 'string' && field.source ? ` (column '${field.column}')` : '';
  return context.fail('required-missing', `${field.spec.name}${column} is missing`, 'every record needs it');
}

function checkKnown(plan: RowPlan, raw: RawRow, place: Place, context: ConvertContext): void {
  for (const column in raw) {
    if (plan.known?.has(column)) continue;
    const at = context.locator.name(place, column);
    const message = `unknown field '${column}' in ${plan.origin.type}`;
    context.failAt(at, 'unknown-field', message, suggestion(column, plan.known ?? []));
  }
}
