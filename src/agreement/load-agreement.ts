import { createHash } from 'node:crypto';
import { rowsFromTree } from '../source/inline-records.js';
import { listFolder } from '../source/list-folder.js';
import type { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { checkSchema, type JsonSchema } from '../source/schema-check.js';
import { suggestion } from '../source/suggest.js';
import { readYaml, type YamlTree } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import type { HolidayCalendar } from '../values/holidays.js';
import { Zone } from '../values/zone.js';
import type { Agreement, Branch, ReferenceTable } from './agreement.js';
import { readCalendars } from './calendar-files.js';
import type { DerivationTable } from './expression.js';
import { readClauses } from './read-clause.js';
import { readReadings } from './read-reading.js';
import { readTerms } from './read-term.js';
import type { Reading } from './reading.js';
import { type RecordType, readRecordType } from './record-type.js';
import type { Clause } from './rule.js';
import {
  AGREEMENT_SCHEMA,
  READINGS_SCHEMA,
  RECORD_TYPE_SCHEMA,
  TERMS_SCHEMA,
} from './schema/agreement-schema.js';
import { REFERENCE_SCHEMA } from './schema/reference-schema.js';
import { SECTION_SCHEMA } from './schema/section-schema.js';
import type { Term } from './term.js';
import type { Words } from './words.js';

/** Where agreements stand: the folder `rules`, one folder an agreement, calendars beside them. */
export interface AgreementLocation {
  readonly root: string;
  /** Relative to the root: `rules`. */
  readonly rules: string;
  readonly id: string;
}

interface Manifest {
  readonly id: string;
  readonly title: Words;
  readonly text: { readonly lines: number; readonly blank?: readonly number[] };
  readonly currency: string;
  readonly versions: readonly { readonly id: string; readonly from: string }[];
  readonly branches: Readonly<Record<string, { readonly zone: string; readonly calendar: string }>>;
  readonly sections: readonly { readonly id: string; readonly title: Words }[];
  readonly charts?: Agreement['charts'];
  readonly billing?: Readonly<Record<string, string>>;
}

/**
 * Reads an agreement: manifest, calendars, terms, readings, record types, reference tables and the clauses of
 * every section. All that is wrong is added to `problems`; undefined when there is no manifest to start from.
 */
export async function loadAgreement(
  location: AgreementLocation,
  derivations: DerivationTable,
  problems: Problems,
): Promise<Agreement | undefined> {
  const folder = `${location.rules}/${location.id}`;
  const files = new AgreementFiles(location.root, folder, problems);
  const listed = await listFolder(location.root, folder);
  if (listed === undefined) {
    const known = (await listFolder(location.root, location.rules))?.folders.filter(
      (name) => name !== 'calendars',
    );
    problems.add({
      code: 'unknown-agreement',
      message: `there is no agreement '${location.id}' in '${location.rules}'`,
      hint: suggestion(location.id, known ?? []),
    });
    return undefined;
  }
  const manifestTree = await files.read('agreement.yaml', AGREEMENT_SCHEMA);
  if (manifestTree === undefined) return undefined;
  const manifest = manifestTree.data as Manifest;
  const calendars = await readCalendars(
    location.root,
    [`${location.rules}/calendars`, `${folder}/calendars`],
    files,
    problems,
  );
  const branches = readBranches(manifest, manifestTree, calendars, problems);

  const yaml = listed.files.filter((name) => name.endsWith('.yaml'));
  const terms = new Map<string, Term>();
  for (const name of yaml.filter((file) => /^terms[\w-]*\.yaml$/.test(file))) {
    const tree = await files.read(name, TERMS_SCHEMA);
    if (tree !== undefined) readTerms(tree, terms, problems);
  }
  const readings = new Map<string, Reading>();
  for (const name of yaml.filter((file) => /^readings[\w-]*\.yaml$/.test(file))) {
    const tree = await files.read(name, READINGS_SCHEMA);
    if (tree !== undefined) readReadings(tree, terms, readings, problems);
  }
  const recordTypes = await readRecordTypes(location.root, folder, files, problems);
  const firstBranch = branches.values().next().value;
  const references = await readReferences(
    location.root,
    folder,
    files,
    recordTypes,
    firstBranch?.zone ?? Zone.of('UTC'),
    problems,
  );
  const clauses = await readSections(yaml, files, manifest, { derivations, terms, readings }, problems);
  return {
    id: manifest.id,
    title: manifest.title,
    currency: manifest.currency,
    textLines: manifest.text.lines,
    blankLines: manifest.text.blank ?? [],
    versions: manifest.versions.flatMap(({ id, from }) => {
      const day = Day.parse(from);
      return day === undefined ? [] : [{ id, from: day }];
    }),
    branches,
    calendars,
    sections: manifest.sections,
    charts: manifest.charts ?? [],
    billing: new Map(Object.entries(manifest.billing ?? {})),
    terms,
    readings,
    recordTypes,
    references,
    clauses,
    hash: files.hash(),
    folder,
  };
}

/** Reads the files of one agreement and remembers their hashes. */
export class AgreementFiles {
  readonly #root: string;
  readonly #folder: string;
  readonly #problems: Problems;
  readonly #hashes = new Map<string, string>();

  constructor(root: string, folder: string, problems: Problems) {
    this.#root = root;
    this.#folder = folder;
    this.#problems = problems;
  }

  /** The tree of a file that has the form of its schema. */
  async read(path: string, schema: JsonSchema, folder = this.#folder): Promise<YamlTree | undefined> {
    const file = await readInputFile({ root: this.#root, folder, path }, this.#problems);
    if (file === undefined) return undefined;
    this.#hashes.set(`${folder === this.#folder ? '' : 'calendars/'}${path}`, file.sha256);
    const tree = readYaml(file.file, file.text, this.#problems);
    if (tree === undefined) return undefined;
    const title = path.replace(/^.*\//, '');
    return (await checkSchema(tree, schema, this.#problems, { title })) ? tree : undefined;
  }

  sha256Of(path: string): string {
    return this.#hashes.get(path) ?? '';
  }

  hash(): string {
    const hash = createHash('sha256');
    for (const name of [...this.#hashes.keys()].sort()) hash.update(`${name} ${this.#hashes.get(name)}\n`);
    return hash.digest('hex');
  }
}

function readBranches(
  manifest: Manifest,
  tree: YamlTree,
  calendars: ReadonlyMap<string, HolidayCalendar>,
  problems: Problems,
): Map<string, Branch> {
  const branches = new Map<string, Branch>();
  for (const [name, { zone, calendar }] of Object.entries(manifest.branches)) {
    const found = calendars.get(calendar);
    if (found === undefined) {
      problems.add({
        code: 'unknown-calendar',
        message: `there is no calendar '${calendar}'`,
        at: tree.at(['branches', name, 'calendar']),
        hint: suggestion(calendar, [...calendars.keys()]),
      });
      continue;
    }
    try {
      branches.set(name, { zone: Zone.of(zone), calendar: found });
    } catch {
      problems.add({
        code: 'unknown-zone',
        message: `there is no time zone '${zone}'`,
        at: tree.at(['branches', name, 'zone']),
        hint: 'an IANA name such as Europe/Amsterdam',
      });
    }
  }
  return branches;
}

async function readRecordTypes(
  root: string,
  folder: string,
  files: AgreementFiles,
  problems: Problems,
): Promise<Map<string, RecordType>> {
  const types = new Map<string, RecordType>();
  const listed = await listFolder(root, `${folder}/records`);
  for (const name of listed?.files.filter((file) => file.endsWith('.yaml')) ?? []) {
    const tree = await files.read(`records/${name}`, RECORD_TYPE_SCHEMA);
    if (tree === undefined) continue;
    const type = readRecordType(tree, problems);
    if (types.has(type.type))
      problems.add({
        code: 'duplicate-id',
        message: `the record type '${type.type}' is declared twice`,
        at: tree.at(['record']),
      });
    types.set(type.type, type);
  }
  return types;
}

async function readReferences(
  root: string,
  folder: string,
  files: AgreementFiles,
  types: ReadonlyMap<string, RecordType>,
  zone: Zone,
  problems: Problems,
): Promise<ReferenceTable[]> {
  const tables: ReferenceTable[] = [];
  const listed = await listFolder(root, `${folder}/reference`);
  for (const name of listed?.files.filter((file) => file.endsWith('.yaml')) ?? []) {
    const path = `reference/${name}`;
    const tree = await files.read(path, REFERENCE_SCHEMA);
    if (tree === undefined) continue;
    const { record, coverage } = tree.data as { record: string; coverage: { from: string; until: string } };
    const shape = types.get(record);
    const from = Day.parse(coverage.from);
    const until = Day.parse(coverage.until);
    if (shape === undefined) {
      problems.add({
        code: 'unknown-record-type',
        message: `there is no record type '${record}'`,
        at: tree.at(['record']),
        hint: suggestion(record, [...types.keys()]),
      });
    } else if (from !== undefined && until !== undefined) {
      const rows = rowsFromTree(tree, ['rows'], shape, problems, { zone });
      tables.push({ record, rows, coverage: { from, until }, file: tree.file, sha256: files.sha256Of(path) });
    }
  }
  return tables;
}

async function readSections(
  yaml: readonly string[],
  files: AgreementFiles,
  manifest: Manifest,
  words: {
    readonly derivations: DerivationTable;
    readonly terms: ReadonlyMap<string, Term>;
    readonly readings: ReadonlyMap<string, Reading>;
  },
  problems: Problems,
): Promise<Map<string, Clause>> {
  const termIds = new Set(words.terms.keys());
  const readingChoices = new Map(
    [...words.readings].map(([id, reading]) => [id, [...reading.choices.keys()]]),
  );
  const order = new Map(manifest.sections.map(({ id }, index) => [id, index]));
  const sections: { readonly place: number; readonly clauses: Clause[] }[] = [];
  const notSections = /^(agreement|terms[\w-]*|readings[\w-]*|.*\.cases)\.yaml$/;
  for (const name of yaml.filter((file) => !notSections.test(file))) {
    const tree = await files.read(name, SECTION_SCHEMA);
    if (tree === undefined) continue;
    const { section } = tree.data as { section: string };
    const place = order.get(section);
    if (place === undefined) {
      problems.add({
        code: 'unknown-section',
        message: `agreement.yaml has no section '${section}'`,
        at: tree.at(['section']),
        hint: suggestion(section, [...order.keys()]),
      });
      continue;
    }
    const reader = { tree, problems, derivations: words.derivations, termIds, readingChoices };
    sections.push({ place, clauses: readClauses(reader) });
  }
  const clauses = new Map<string, Clause>();
  for (const clause of sections.sort((a, b) => a.place - b.place).flatMap((section) => section.clauses)) {
    if (clauses.has(clause.id))
      problems.add({
        code: 'duplicate-id',
        message: `the clause '${clause.id}' stands twice in the ledger`,
        at: clause.at(),
      });
    else clauses.set(clause.id, clause);
  }
  return clauses;
}
