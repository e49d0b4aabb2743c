import { InputError, Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { readYaml } from '../source/yaml-tree.js';
import { fileAnywhere } from './file-anywhere.js';
import { type LoadedAgreement, openAgreement } from './load-contract.js';
import { allAgreements } from './locations.js';

/**
 * Reads the agreement that files of cases speak of when nobody names it: the only one there, else the one that has
 * most of their clauses. Throws InputError when none or more than one does, and when a file cannot be read.
 */
export async function openAgreementOfCases(request: {
  readonly root: string;
  readonly rules: string | undefined;
  readonly files: readonly string[];
}): Promise<LoadedAgreement> {
  const { location, ids } = await allAgreements(request.root, request.rules);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return openAgreement(location, only);
  const wanted = await clausesOf(request);
  let best: readonly LoadedAgreement[] = [];
  let most = 1;
  for (const id of ids) {
    const loaded = await openAgreement(location, id);
    const known = wanted.filter((clause) => loaded.agreement.clauses.has(clause)).length;
    if (known > most) best = [loaded];
    else if (known === most) best = [...best, loaded];
    most = Math.max(most, known);
  }
  const [loaded] = best;
  if (loaded !== undefined && best.length === 1) return loaded;
  const message = 'the clauses of the cases do not tell which agreement is meant';
  throw new InputError([{ code: 'unknown-agreement', message, hint: `name one: ${ids.join(', ')}` }]);
}

/** The clauses that the cases expect something of, each once; what else they hold is looked at later. */
async function clausesOf(request: {
  readonly root: string;
  readonly files: readonly string[];
}): Promise<readonly string[]> {
  const problems = new Problems();
  const clauses = new Set<string>();
  for (const path of request.files) {
    const file = await readInputFile(fileAnywhere(request.root, path), problems);
    const tree = file === undefined ? undefined : readYaml(file.file, file.text, problems);
    for (const one of listOf(tree?.data)) {
      for (const expectation of listOf(one['expect'])) clauses.add(String(expectation['clause']));
    }
  }
  problems.throwIfAny();
  return [...clauses];
}

function listOf(data: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(data)) return [];
  return data.filter((one) => typeof one === 'object' && one !== null);
}
