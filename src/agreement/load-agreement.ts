import { listFolder } from '../source/list-folder.js';
import type { Position } from '../source/position.js';
import type { Problems } from '../source/problem.js';
import { suggestion } from '../source/suggest.js';
import type { YamlTree } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import type { HolidayCalendar } from '../values/holidays.js';
import { Zone } from '../values/zone.js';
import type { Agreement, Branch } from './agreement.js';
import { AgreementFiles } from './agreement-files.js';
import type { BillingPlan } from './billing-plan.js';
import { readCalendars } from './calendar-files.js';
import { checkAgreement } from './check/check-agreement.js';
import { checkBilling } from './check/check-billing.js';
import { checkLines } from './check/check-lines.js';
import { checkRecordGroups } from './check/check-record-groups.js';
import type { DerivationTable } from './expression.js';
import { readRecordTypes, readReferences } from './load-records.js';
import { readSections } from './load-sections.js';
import { readReadings } from './read-reading.js';
import { readTerms } from './read-term.js';
import type { Reading } from './reading.js';
import { AGREEMENT_SCHEMA, READINGS_SCHEMA, TERMS_SCHEMA } from './schema/agreement-schema.js';
import type { Term } from './term.js';
import type { Words } from './words.js';

/** Where agreements stand: the folder `rules`, one folder an agreement, calendars beside them. */
export interface AgreementLocation {
  readonly root: string;
  /** Relative to the root: `rules`. */
  readonly rules: string;
  readonly id: string;
  /** Where the input names it, if it does. */
  readonly askedAt?: Position;
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
  readonly recordGroups?: Agreement['recordGroups'];
  readonly billing?: BillingPlan;
  readonly dates?: Readonly<Record<string, Words>>;
  readonly evidenceLetter?: string;
}

/**
 * Reads an agreement: manifest, calendars, terms, readings, record types, reference tables and the clauses of
 * every section. All that is wrong is added to `problems`; undefined when a file could not be read, for then
 * nothing more can be said of the words that it declares.
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
      ...(location.askedAt === undefined ? {} : { at: location.askedAt }),
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
    if (tree !== undefined && !files.failed) readReadings(tree, terms, readings, problems);
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
  const { clauses, whole } = await readSections(
    yaml,
    files,
    { sections: manifest.sections.map(({ id }) => id), textLines: manifest.text.lines },
    { derivations, terms, readings },
    problems,
  );
  if (files.failed) return undefined;
  const agreement: Agreement = {
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
    recordGroups: manifest.recordGroups ?? [],
    ...(manifest.billing === undefined ? {} : { billing: manifest.billing }),
    dates: new Map(Object.entries(manifest.dates ?? {})),
    ...(manifest.evidenceLetter === undefined ? {} : { evidenceLetter: manifest.evidenceLetter }),
    terms,
    readings,
    recordTypes,
    references,
    clauses,
    hash: files.hash(),
    folder,
  };
  if (whole) checkLines(agreement, manifestTree, problems);
  checkRecordGroups(agreement, manifestTree, problems);
  checkBilling(agreement, manifestTree, problems);
  checkAgreement(agreement, derivations, problems);
  return agreement;
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
