import { listFolder } from '../source/list-folder.js';
import { Problems } from '../source/problem.js';
import { openAgreementOfCases } from './agreement-of-cases.js';
import { fileAnywhere } from './file-anywhere.js';
import { type LoadedAgreement, openAgreement } from './load-contract.js';
import { allAgreements, findRules, onlyAgreement, type RulesLocation } from './locations.js';
import { readCases, type Scenario } from './read-cases.js';

export interface AgreementRequest {
  /** The working folder; every path is relative to it. */
  readonly root: string;
  /** The agreement's id, or the path of its folder; the only one there is without it. */
  readonly agreement?: string;
  readonly rules?: string;
}

export interface AgreementWithCases {
  readonly loaded: LoadedAgreement;
  readonly scenarios: readonly Scenario[];
}

/** Reads an agreement by its id or folder. Throws InputError on bad input. */
export async function openAgreementAt(request: AgreementRequest): Promise<LoadedAgreement> {
  const { location, id } = await locateAgreement(request);
  return openAgreement(location, id);
}

export interface CasesRequest extends AgreementRequest {
  /** Files of cases, relative to the root; without them those beside the rules. */
  readonly files?: readonly string[];
}

/** Reads an agreement and its worked cases, or those of other files. Throws InputError on bad input. */
export async function openWithCases(request: CasesRequest): Promise<AgreementWithCases> {
  const scenarios: Scenario[] = [];
  const loaded = await eachCaseFile(request, async (_, found) => {
    for (const scenario of found) scenarios.push(scenario);
  });
  return { loaded, scenarios };
}

/**
 * Hands over the scenarios of one file after another and keeps none, for those of a whole agreement are many.
 * Throws InputError with what is wrong in any of the files, once all have been read.
 */
export async function eachCaseFile(
  request: CasesRequest,
  take: (loaded: LoadedAgreement, scenarios: readonly Scenario[]) => Promise<void>,
): Promise<LoadedAgreement> {
  const { loaded, files } = await openWithFiles(request);
  const problems = new Problems();
  for (const file of files) {
    const scenarios = await readCases(file, loaded.agreement, problems);
    if (problems.count === 0) await take(loaded, scenarios);
  }
  problems.throwIfAny();
  return loaded;
}

/** The agreements that a request means: the one that it names, else every one there is. Throws InputError when there is none. */
export async function agreementsMeant(request: AgreementRequest): Promise<readonly AgreementRequest[]> {
  if (request.agreement !== undefined) return [request];
  const { ids } = await allAgreements(request.root, request.rules);
  return ids.map((agreement) => ({ ...request, agreement }));
}

/** The agreement, and the files of cases that are to be read under it. */
async function openWithFiles({ files, ...request }: CasesRequest): Promise<{
  readonly loaded: LoadedAgreement;
  readonly files: readonly { readonly root: string; readonly path: string }[];
}> {
  const { root, agreement, rules } = request;
  if (files !== undefined) {
    const loaded = await (agreement === undefined
      ? openAgreementOfCases({ root, rules, files })
      : openAgreementAt(request));
    return { loaded, files: files.map((path) => fileAnywhere(root, path)) };
  }
  const { location, id } = await locateAgreement(request);
  const loaded = await openAgreement(location, id);
  const beside = await caseFiles(location.root, `${location.rules}/${id}`);
  return { loaded, files: beside.map((path) => fileAnywhere(location.root, path)) };
}

/** Where the agreement of a request stands. Throws InputError when none is named and there are several. */
export async function locateAgreement(
  request: AgreementRequest,
): Promise<{ readonly location: RulesLocation; readonly id: string }> {
  const { root, agreement, rules: asked } = request;
  if (agreement === undefined) return onlyAgreement(root, asked);
  const { rules, id } = agreementPath(agreement, asked);
  return { location: await findRules(root, id, rules), id };
}

function agreementPath(agreement: string, rules: string | undefined): { rules?: string; id: string } {
  const clean = agreement.replace(/\/+$/, '');
  const cut = clean.lastIndexOf('/');
  if (cut < 0) return { id: clean, ...(rules === undefined ? {} : { rules }) };
  return { rules: clean.slice(0, cut), id: clean.slice(cut + 1) };
}

async function caseFiles(root: string, folder: string): Promise<string[]> {
  const listed = await listFolder(root, folder);
  return (listed?.files ?? [])
    .filter((name) => name.endsWith('.cases.yaml'))
    .map((name) => `${folder}/${name}`);
}
