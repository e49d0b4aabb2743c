import { fileURLToPath } from 'node:url';
import { listFolder } from '../source/list-folder.js';
import type { Position } from '../source/position.js';

/** Where agreements are looked for: the folder `rules` of the working folder, else the one that ships with the program. */
export interface RulesLocation {
  readonly root: string;
  readonly rules: string;
  /** Where the input names the agreement; that there is none is then said there. */
  readonly askedAt?: Position;
}

const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Finds the folder that holds an agreement; a folder that was asked for is taken as it is. */
export async function findRules(root: string, agreement: string, asked?: string): Promise<RulesLocation> {
  if (asked !== undefined) return { root, rules: asked };
  if ((await listFolder(root, `rules/${agreement}`)) !== undefined) return { root, rules: 'rules' };
  return { root: PACKAGE_ROOT, rules: 'rules' };
}
