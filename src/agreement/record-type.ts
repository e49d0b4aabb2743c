import type { Absence, FieldKind, FieldSpec, RecordShape } from '../source/field.js';
import type { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import { isMap, type RawMap } from './raw-map.js';
import type { Words } from './words.js';

/** A record type of the agreement's dictionary: its shape, its words, and the time for which a record is valid. */
export interface RecordType extends RecordShape {
  readonly says: Words;
  readonly valid?: { readonly from: string; readonly through?: string; readonly until?: string };
  /** The party whose administration holds these records; absent where either may. */
  readonly keptBy?: 'customer' | 'vendor';
  readonly file: string;
}

/** Reads a record type that has passed its schema. */
export function readRecordType(tree: YamlTree, problems: Problems): RecordType {
  const raw = tree.data as RawMap;
  const type = String(raw['record']);
  const fields = readFields(tree, raw['fields'], ['fields']);
  const names = fields.map((field) => field.name);
  const key = (raw['key'] as readonly string[] | undefined) ?? [];
  for (const [index, name] of key.entries()) checkName(tree, ['key', index], name, names, problems);
  for (const role of ['born', 'moment'] as const) {
    const name = raw[role];
    if (typeof name === 'string') checkName(tree, [role], name, names, problems);
  }
  const valid = raw['valid'] as RecordType['valid'] | undefined;
  for (const [role, name] of Object.entries(valid ?? {})) {
    checkName(tree, ['valid', role], name, names, problems);
  }
  const born = raw['born'] as string | undefined;
  const moment = raw['moment'] as string | undefined;
  return {
    type,
    fields,
    key,
    says: raw['says'] as Words,
    file: tree.file,
    ...(born === undefined ? {} : { born }),
    ...(moment === undefined ? {} : { moment }),
    ...(valid === undefined ? {} : { valid }),
    ...('keptBy' in raw ? { keptBy: raw['keptBy'] as NonNullable<RecordType['keptBy']> } : {}),
    ...('periods' in raw ? { periods: raw['periods'] as NonNullable<RecordShape['periods']> } : {}),
  };
}

function checkName(
  tree: YamlTree,
  path: TreePath,
  name: string,
  names: readonly string[],
  problems: Problems,
): void {
  if (names.includes(name)) return;
  const near = suggest(name, names);
  const hint = near === undefined ? {} : { hint: `did you mean '${near}'?` };
  problems.add({
    code: 'unknown-field',
    message: `the record type has no field '${name}'`,
    at: tree.at(path),
    ...hint,
  });
}

function readFields(tree: YamlTree, raw: unknown, path: TreePath): FieldSpec[] {
  if (!isMap(raw)) return [];
  return Object.entries(raw).map(([name, spec]): FieldSpec => {
    const field = spec as RawMap;
    const of = 'of' in field ? { of: readFields(tree, field['of'], [...path, name, 'of']) } : {};
    const oneOf = field['oneOf'] as readonly unknown[] | undefined;
    return {
      name,
      is: field['is'] as FieldKind,
      ...(oneOf === undefined ? {} : { oneOf: oneOf.map(String) }),
      ...pick(
        field,
        'required',
        'event',
        'references',
        'says',
        'unit',
        'decimals',
        'negative',
        'since',
        'periods',
      ),
      ...('absent' in field ? { absent: field['absent'] as Absence } : {}),
      ...of,
    };
  });
}

function pick(field: RawMap, ...names: readonly string[]): Partial<FieldSpec> {
  return Object.fromEntries(names.filter((name) => name in field).map((name) => [name, field[name]]));
}
