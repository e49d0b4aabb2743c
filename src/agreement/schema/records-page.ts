import type { Absence, FieldSpec } from '../../source/field.js';
import type { Agreement } from '../agreement.js';
import type { RecordType } from '../record-type.js';

export interface RecordsPageOptions {
  /** The way from the page to the folder with the schemas of the records. */
  readonly schemas: string;
  /** Types that have an example beside their schema. */
  readonly examples: ReadonlySet<string>;
}

/** The record dictionary of an agreement as a page in Markdown: a table for each type, in the groups of the manifest. */
export function recordsPage(agreement: Agreement, options: RecordsPageOptions): string {
  const groups = groupsOf(agreement);
  const contents = groups.map(({ title, types }) => {
    const links = types.map(({ type }) => `[${type}](#${type})`);
    return `- **${title}**: ${links.join(' · ')}`;
  });
  const parts = groups.flatMap(({ title, types }) => [
    `## ${title}`,
    ...types.flatMap((type) => typeParts(type, options)),
  ]);
  return `${[`# Record types: ${agreement.title.en}`, INTRODUCTION, contents.join('\n'), ...parts].join('\n\n')}\n`;
}

const INTRODUCTION = `What operations data may hold: one word for one thing. An *event* is the moment of something that happened; after the
as-of day it has not happened yet. *Not there* says what it means when a field is left out of a record, and so whether a verdict waits for
it, misses it, or takes it that there is none. How the files are given is in [contract.md](contract.md), what the words of a type mean in
[rule-language.md](rule-language.md#record-types).`;

interface Group {
  readonly title: string;
  readonly types: readonly RecordType[];
}

/** Types that the manifest does not group come last. */
function groupsOf({ recordTypes, recordGroups }: Agreement): readonly Group[] {
  const grouped = new Set(recordGroups.flatMap(({ types }) => types));
  const typesOf = (names: readonly string[]): RecordType[] =>
    names.flatMap((name) => recordTypes.get(name) ?? []);
  const others = typesOf([...recordTypes.keys()].filter((name) => !grouped.has(name)));
  const groups = recordGroups.map(({ title, types }) => ({ title: title.en, types: typesOf(types) }));
  if (others.length === 0) return groups;
  return [...groups, { title: groups.length === 0 ? 'All' : 'Others', types: others }];
}

function typeParts(type: RecordType, { schemas, examples }: RecordsPageOptions): readonly string[] {
  const rows = fieldRows(type.fields, '');
  const example = examples.has(type.type) ? `[Example](${schemas}/examples/${type.type}.yaml), ` : '';
  const schema = `${example === '' ? 'Schema' : 'schema'}`;
  return [
    `### ${type.type}`,
    type.says.en,
    ['| Field | Kind | Not there | Meaning |', '|---|---|---|---|', ...rows].join('\n'),
    `${placing(type)}${example}[${schema}](${schemas}/${type.type}.schema.json).`,
  ];
}

/** What names a record, and where it stands in time. */
function placing({ key, born, moment, valid }: RecordType): string {
  const code = (name: string): string => `\`${name}\``;
  const sentences = [
    key.length === 0 ? 'Every row is a record.' : `Named by ${key.map(code).join(', ')}.`,
    born === undefined ? '' : `Exists from ${code(born)}.`,
    moment === undefined || moment === born ? '' : `Placed in time by ${code(moment)}.`,
    valid === undefined ? '' : inForce(valid),
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence} `)
    .join('');
}

function inForce({ from, through, until }: NonNullable<RecordType['valid']>): string {
  if (through !== undefined) return `In force from \`${from}\` through \`${through}\`.`;
  return until === undefined ? `In force from \`${from}\`.` : `In force from \`${from}\` until \`${until}\`.`;
}

function fieldRows(fields: readonly FieldSpec[], prefix: string): readonly string[] {
  return fields.flatMap((field) => {
    const name = `${prefix}${field.name}`;
    const cells = [`\`${name}\``, kindOf(field), absenceOf(field), field.says?.en ?? ''];
    return [`| ${cells.map(inCell).join(' | ')} |`, ...fieldRows(field.of ?? [], `${name}.`)];
  });
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function kindOf(field: FieldSpec): string {
  const { is, oneOf, event, unit, references, negative, decimals } = field;
  const parts: string[] = [is];
  if (event === true) parts.push('event');
  if (references !== undefined) parts.push(`key of [${references}](#${references})`);
  if (unit !== undefined) parts.push(`in ${unit}`);
  if (decimals !== undefined) parts.push(`up to ${decimals} decimals`);
  if (negative === true) parts.push('may be negative');
  if (oneOf !== undefined) parts.push(`one of ${oneOf.map((word) => `\`${word}\``).join(' ')}`);
  return parts.join(', ');
}

function absenceOf({ required, absent }: FieldSpec): string {
  return required === true ? 'refused' : absenceWords(absent ?? 'missing');
}

function absenceWords(absent: Absence): string {
  if (absent === 'missing') return 'unknown';
  if (absent === 'none') return 'none';
  if (absent === 'not-yet') return 'not yet';
  return `not yet while \`${absent.until}\` is not there; then unknown`;
}
