import type { Agreement } from '../agreement/agreement.js';
import type { Contract } from '../agreement/contract.js';
import { loadAgreement } from '../agreement/load-agreement.js';
import { isMap, type RawMap } from '../agreement/raw-map.js';
import { readContract } from '../agreement/read-contract.js';
import { CONTRACT_SCHEMA } from '../agreement/schema/contract-schema.js';
import { compileAgreement, type Program } from '../evaluate/program.js';
import type { InputFile } from '../evaluate/result.js';
import type { Waiver } from '../evaluate/waive.js';
import type { Table } from '../evaluate/world.js';
import { DERIVATION_TABLE } from '../facts/table.js';
import { listFolder } from '../source/list-folder.js';
import { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { checkSchema } from '../source/schema-check.js';
import type { Coverage } from '../source/source-entry.js';
import { type LoadedSource, readSources } from '../source/sources.js';
import { readYaml, type YamlTree } from '../source/yaml-tree.js';
import { fileAnywhere } from './file-anywhere.js';
import { findRules, type RulesLocation } from './locations.js';
import { readWaivers, WAIVERS_FILE } from './read-waivers.js';

/** An agreement ready to run. */
export interface LoadedAgreement {
  readonly agreement: Agreement;
  readonly program: Program;
}

/** A contract with its operations data, under its agreement. */
export interface LoadedContract extends LoadedAgreement {
  readonly contract: Contract;
  /** Where its files stand: the folder, from the root. */
  readonly place: { readonly root: string; readonly folder: string };
  readonly tables: ReadonlyMap<string, Table>;
  /** What the tables were made of, file by file. */
  readonly sources: readonly LoadedSource[];
  readonly inputs: readonly InputFile[];
  readonly waivers: readonly Waiver[];
  /** What deserves attention but is not wrong. */
  readonly warnings: Problems;
}

/** Reads and compiles an agreement. Throws InputError with all that is wrong. */
export async function openAgreement(location: RulesLocation, id: string): Promise<LoadedAgreement> {
  const problems = new Problems();
  const agreement = await loadAgreement({ ...location, id }, DERIVATION_TABLE, problems);
  // Compiled even when something is wrong, so that names that lead nowhere are told at once with the rest.
  const program = agreement === undefined ? undefined : compileAgreement(agreement, problems);
  problems.throwIfAny();
  if (agreement === undefined || program === undefined) throw new Error(`the agreement '${id}' did not load`);
  return { agreement, program };
}

export interface ContractRequest {
  /** The working folder; every path is relative to it. */
  readonly root: string;
  /** The folder of the contract: `contracts/my-company`. One outside the working folder is read from its own root. */
  readonly folder: string;
  /** The folder of agreements, if not the usual one. */
  readonly rules?: string | undefined;
  /** A file of waivers instead of the contract's own, relative to the working folder. */
  readonly waivers?: string | undefined;
}

/** Reads a contract, its agreement and its operations data. Throws InputError with all that is wrong. */
export async function openContract(request: ContractRequest): Promise<LoadedContract> {
  const { root, path: folder } = fileAnywhere(request.root, request.folder);
  const problems = new Problems();
  const tree = await readContractTree(root, folder, problems);
  problems.throwIfAny();
  if (tree === undefined) throw new Error('the contract did not load');
  const raw = tree.data as RawMap;
  const id = String(raw['agreement']);
  const location = { ...(await findRules(request.root, id, request.rules)), askedAt: tree.at(['agreement']) };
  const loaded = await openAgreement(location, id);
  const contract = readContract({ tree, path: [], raw }, loaded.agreement, problems);
  if (contract === undefined) problems.throwIfAny();
  if (contract === undefined) throw new Error('the contract did not load');
  const warnings = new Problems();
  const options = { zone: contract.zone, warnings };
  const operations = `${folder}/operations`;
  const hasOperations = (await listFolder(root, operations)) !== undefined;
  const sources = hasOperations
    ? await readSources(root, operations, loaded.agreement.recordTypes, options, problems)
    : [];
  const waivers =
    request.waivers === undefined
      ? await ownWaivers(root, folder, loaded.agreement, problems)
      : await readWaivers(fileAnywhere(request.root, request.waivers), loaded.agreement, problems);
  problems.throwIfAny();
  return {
    ...loaded,
    contract,
    place: { root, folder },
    waivers,
    tables: tablesOf(loaded.agreement, sources),
    sources,
    inputs: inputsOf(loaded.agreement, sources),
    warnings,
  };
}

/** The waivers in the contract's folder, if there are any. */
async function ownWaivers(
  root: string,
  folder: string,
  agreement: Agreement,
  problems: Problems,
): Promise<Waiver[]> {
  const listed = await listFolder(root, folder);
  if (listed?.files.includes(WAIVERS_FILE) !== true) return [];
  return readWaivers({ root, folder, path: WAIVERS_FILE }, agreement, problems);
}

async function readContractTree(
  root: string,
  folder: string,
  problems: Problems,
): Promise<YamlTree | undefined> {
  const file = await readInputFile({ root, folder, path: 'contract.yaml' }, problems);
  const tree = file === undefined ? undefined : readYaml(file.file, file.text, problems);
  if (tree === undefined || !(await checkSchema(tree, CONTRACT_SCHEMA, problems, { title: 'the contract' })))
    return undefined;
  return isMap(tree.data) ? tree : undefined;
}

/** The tables of a contract: its sources by record type, and the agreement's own reference records. */
export function tablesOf(
  agreement: Agreement,
  sources: readonly Pick<LoadedSource, 'record' | 'rows' | 'coverage'>[],
): Map<string, Table> {
  const tables = new Map<string, { rows: Table['rows'][number][]; coverage: Coverage[] }>();
  const add = (record: string, rows: Table['rows'], coverage: Coverage): void => {
    const table = tables.get(record) ?? { rows: [], coverage: [] };
    for (const row of rows) table.rows.push(row);
    table.coverage.push(coverage);
    tables.set(record, table);
  };
  for (const { record, rows, coverage } of sources) if (!record.includes('.')) add(record, rows, coverage);
  for (const { record, rows, coverage } of agreement.references)
    if (!tables.has(record)) add(record, rows, coverage);
  return tables;
}

function inputsOf(agreement: Agreement, sources: readonly LoadedSource[]): InputFile[] {
  const coverage = ({ from, until }: Coverage): { from: string; until: string } => ({
    from: String(from),
    until: String(until),
  });
  const references = agreement.references.map((table) => ({
    file: table.file,
    record: table.record,
    sha256: table.sha256,
    coverage: coverage(table.coverage),
    records: table.rows.length,
  }));
  const files = sources.map((source) => ({
    file: source.file,
    record: source.record,
    sha256: source.sha256,
    coverage: {
      from: momentText(source.coverage.from, source),
      until: momentText(source.coverage.until, source),
    },
    records: source.rows.length,
  }));
  return [...files, ...references].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function momentText(moment: Coverage['from'], { zone }: LoadedSource): string {
  return 'ms' in moment ? moment.toISO(zone) : moment.toString();
}
