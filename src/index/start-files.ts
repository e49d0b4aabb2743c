import { listAssetsUnder, readAsset } from '../source/asset.js';
import { InputError } from '../source/problem.js';

/** A file with which somebody starts. */
export interface StartFile {
  /** From the folder in which it is made. */
  readonly path: string;
  readonly text: string;
}

/** What a new agreement and a contract under it are made of, and where. */
export interface Start {
  readonly agreement: string;
  readonly contract: string;
  readonly files: readonly StartFile[];
}

const FOLDER = 'templates/start';

/** What the agreement is called in those files. */
const CALLED = 'my-agreement';

/**
 * A small agreement with its cases, and a contract under it with data: two folders, and the files in them. The
 * contract is called after the agreement. Throws InputError on a name that an agreement cannot have.
 */
export async function startFiles(name: string = CALLED): Promise<Start> {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || name === 'calendars') {
    const message = `an agreement cannot be called '${name}'`;
    const hint = 'small letters, digits and -, such as office-supplies';
    throw new InputError([{ code: 'not-allowed', message, hint }]);
  }
  const files: StartFile[] = [];
  for (const path of await listAssetsUnder(FOLDER)) {
    const text = await readAsset(`${FOLDER}/${path}`);
    files.push({ path: path.replaceAll(CALLED, name), text: text.replaceAll(CALLED, name) });
  }
  return { agreement: `rules/${name}`, contract: `contracts/${name}-sample`, files };
}
