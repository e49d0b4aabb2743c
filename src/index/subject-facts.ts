import type { CompiledRule } from '../evaluate/compile-rule.js';
import type { EntityType } from '../evaluate/entity-type.js';
import type { Finding } from '../evaluate/result.js';
import type { Table } from '../evaluate/world.js';
import type { MatterFact } from '../letter/letter-matter.js';
import type { FieldSpec } from '../source/field.js';
import type { Position } from '../source/position.js';
import type { FieldValue, RecordRow } from '../source/record.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Zone } from '../values/zone.js';

/** A record that a finding is about, and the one that holds it if it is a row of a list. */
interface Found {
  readonly row: RecordRow;
  readonly parent?: RecordRow;
}

/** The records that findings are about, found where the findings say that they stand. */
export class SubjectRecords {
  readonly #found = new Map<string, Found>();
  readonly #zone: Zone;

  constructor(tables: ReadonlyMap<string, Table>, findings: readonly Finding[], zone: Zone) {
    this.#zone = zone;
    const places = findings.flatMap(({ subject }) => (subject.at === undefined ? [] : [subject.at]));
    const wanted = new Set(places.map(placeKey));
    const files = new Set(places.map(({ file }) => file));
    const look = (row: RecordRow, parent?: RecordRow): void => {
      if (!files.has(row.file)) return;
      const place = placeKey(row.fieldAt(''));
      if (wanted.has(place)) this.#found.set(place, { row, ...(parent && { parent }) });
    };
    for (const { rows } of tables.values()) {
      for (const row of rows) {
        look(row);
        for (const value of Object.values(row.values)) {
          if (isRows(value)) for (const item of value) look(item, row);
        }
      }
    }
  }

  /**
   * The plain fields of the record that a finding is about, and of the one that holds it, so that a letter can name
   * dates and amounts: `deletedOn` or `archive.deletedOn`; of the holder `incident.submittedAt`.
   */
  factsOf({ subject: { at } }: Finding): MatterFact[] {
    const found = at === undefined ? undefined : this.#found.get(placeKey(at));
    if (found === undefined) return [];
    const { row, parent } = found;
    const named = [row, ...(parent === undefined ? [] : [parent])];
    return [...this.#fields(row, ''), ...named.flatMap((one) => this.#fields(one, `${one.type}.`))];
  }

  #fields(row: RecordRow, prefix: string): MatterFact[] {
    return Object.entries(row.values).flatMap(([name, value]): MatterFact[] => {
      const text = plainText(value, this.#zone);
      if (text === undefined) return [];
      const { file, line, column } = row.fieldAt(name);
      const fact = { name: prefix + name, value: text, at: { file, line, column } };
      const texts = textsOf(value);
      return [texts === undefined ? fact : { ...fact, texts }];
    });
  }
}

/**
 * What a letter about a finding of a rule can name: the values that the rule compares, and the fields of the record
 * that it judges. Those of fields come with the field; of a compared value no more is known than its name.
 */
export function factsOfRule({ subjects, shown }: CompiledRule): ReadonlyMap<string, FieldSpec | undefined> {
  const facts = new Map<string, FieldSpec | undefined>(shown.map(({ name }) => [name, undefined]));
  const type = subjects.map((subject) => subject.type).find(isRecorded);
  if (type === undefined || type.table.kind !== 'record') return facts;
  const parent = type.parent ?? type.selectedFrom?.parent;
  for (const field of plainFields(type)) {
    facts.set(field.name, field);
    facts.set(`${(type.selectedFrom ?? type).name}.${field.name}`, field);
  }
  if (parent !== undefined)
    for (const field of plainFields(parent)) facts.set(`${parent.name}.${field.name}`, field);
  return facts;
}

/** Whether a subject of this type stands somewhere: not a period, an item, a group or the agreement as a whole. */
function isRecorded({ kind, selectedFrom }: EntityType): boolean {
  return kind === 'record' || kind === 'row' || selectedFrom !== undefined;
}

function plainFields(type: EntityType): readonly FieldSpec[] {
  const fields = [...(type.selectedFrom ?? type).fields.values()];
  return fields.filter(({ is }) => is !== 'list');
}

function isRows(value: FieldValue): value is readonly RecordRow[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function placeKey({ file, line, column }: Partial<Position>): string {
  return [file, line, column].join('\0');
}

function plainText(value: FieldValue, zone: Zone): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (value instanceof Instant) return value.toISO(zone);
  if (value instanceof Day || value instanceof Rational) return value.toString();
  return textsOf(value)?.join(', ');
}

function textsOf(value: FieldValue): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return texts.length === 0 ? undefined : texts;
}
