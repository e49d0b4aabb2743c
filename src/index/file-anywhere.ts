/** A file that a user names on the command line may stand anywhere: it is read from its own folder. */
export function fileAnywhere(root: string, path: string): { readonly root: string; readonly path: string } {
  if (!path.startsWith('/') && !path.split('/').includes('..')) return { root, path };
  const cut = path.lastIndexOf('/');
  return { root: path.slice(0, cut) || '/', path: path.slice(cut + 1) };
}
