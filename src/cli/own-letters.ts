import { Option } from 'commander';
import { listFolder } from '../source/list-folder.js';
import { InputError } from '../source/problem.js';

/** Where an organisation's own letters stand when nobody says it. */
const USUAL = 'templates/letters';

export function templatesOption(): Option {
  return new Option(
    '--templates <folder>',
    'own letters and letterhead.yaml; each goes before the one that ships; ./templates/letters without it',
  );
}

/** The folder of own letters: the one that is named, or the usual one if it is there. Throws InputError for none. */
export async function ownLetters(
  root: string,
  named: string | undefined,
): Promise<{ readonly root: string; readonly folder: string } | undefined> {
  const folder = named ?? USUAL;
  if ((await listFolder(root, folder)) !== undefined) return { root, folder };
  if (named === undefined) return undefined;
  throw new InputError([
    {
      code: 'missing-file',
      message: `there is no folder '${named}'`,
      hint: 'a folder of <letter>.<nl|en>.md',
    },
  ]);
}
