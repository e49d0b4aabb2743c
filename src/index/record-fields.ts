import type { FieldKind, FieldSpec, RecordShape } from '../source/field.js';
import { InputError } from '../source/problem.js';

/** What is said of one field of a record: its kind alone, or as a record type of an agreement says it. */
export type FieldDeclaration = FieldKind | Omit<FieldSpec, 'name'>;

/** The fields of a record by name. */
export type FieldDeclarations = Readonly<Record<string, FieldDeclaration>>;

const KINDS: ReadonlySet<string> = new Set<FieldKind>([
  'text',
  'integer',
  'number',
  'money',
  'boolean',
  'day',
  'instant',
  'month',
  'list',
  'texts',
]);

/** Throws InputError for a kind that does not exist. */
export function shapeOf(fields: FieldDeclarations): RecordShape {
  const specs = Object.entries(fields).map(([name, declared]): FieldSpec => {
    const spec = typeof declared === 'string' ? { name, is: declared } : { ...declared, name };
    if (KINDS.has(spec.is)) return spec;
    const hint = `one of: ${[...KINDS].join(', ')}`;
    throw new InputError([{ code: 'not-allowed', message: `${name}: there is no kind '${spec.is}'`, hint }]);
  });
  return { type: 'record', fields: specs, key: [] };
}
