import { basename, dirname, resolve } from 'node:path';

/** What a user names on the command line may stand anywhere: it is read from its own folder, so that no path leaves that. */
export function fileAnywhere(root: string, path: string): { readonly root: string; readonly path: string } {
  if (!path.startsWith('/') && !path.split('/').includes('..')) return { root, path };
  return { root: resolve(root, dirname(path)), path: basename(path) };
}
