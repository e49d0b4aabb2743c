import { fileURLToPath } from 'node:url';
import { listFolder } from '../source/list-folder.js';
import type { Position } from '../source/position.js';
import { InputError } from '../source/problem.js';

/** Where agreements are looked for: the folder `rules` of the working folder, else the one that ships with the program. */
export interface RulesLocation {
  readonly root: string;
  readonly rules: string;
  /** Where the input names the agreement; that there is none is then said there. */
  readonly askedAt?: Position;
}

/** Folders beside the agreements that are none. */
const NO_AGREEMENTS = ['calendars'];

const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Finds the folder that holds an agreement; a folder that was asked for is taken as it is. */
export async function findRules(root: string, agreement: string, asked?: string): Promise<RulesLocation> {
  if (asked !== undefined) return { root, rules: asked };
  if ((await listFolder(root, `rules/${agreement}`)) !== undefined) return { root, rules: 'rules' };
  return { root: PACKAGE_ROOT, rules: 'rules' };
}

/** All agreements in the folder of agreements, in the order of their names. Throws InputError when there is none. */
export async function allAgreements(
  root: string,
  asked?: string,
): Promise<{ readonly location: RulesLocation; readonly ids: readonly string[] }> {
  const own = { root, rules: asked ?? 'rules' };
  const there = asked !== undefined || (await listFolder(root, 'rules')) !== undefined;
  const location = there ? own : { root: PACKAGE_ROOT, rules: 'rules' };
  const listed = await listFolder(location.root, location.rules);
  const ids = (listed?.folders ?? []).filter((name) => !NO_AGREEMENTS.includes(name));
  if (ids.length > 0) return { location, ids };
  throw new InputError([
    {
      code: 'unknown-agreement',
      message: `there is no agreement in '${location.rules}'`,
      hint: 'name the folder of agreements with --rules',
    },
  ]);
}

/** The agreement that is meant when none is named: the only one there. Throws InputError when there are several. */
export async function onlyAgreement(
  root: string,
  asked?: string,
): Promise<{ readonly location: RulesLocation; readonly id: string }> {
  const { location, ids } = await allAgreements(root, asked);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return { location, id };
  const message = 'there are several agreements';
  throw new InputError([{ code: 'unknown-agreement', message, hint: `name one: ${ids.join(', ')}` }]);
}
