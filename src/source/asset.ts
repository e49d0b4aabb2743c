import { readdir, readFile } from 'node:fs/promises';

// The folder of the package, from src/source/ as well as from dist/source/.
const packageRoot = new URL('../../', import.meta.url);

/**
 * The text of a file that ships with the package, by its path from the package's folder: `templates/…`.
 * Line ends are always `\n`, so that the same page comes out on every machine. Rejects when the file is absent:
 * the installation is then broken.
 */
export async function readAsset(path: string): Promise<string> {
  const text = await readFile(new URL(path, packageRoot), 'utf8');
  return text.replaceAll('\r\n', '\n');
}

/** The bytes of a file that ships with the package. Rejects when the file is absent. */
export async function readAssetBytes(path: string): Promise<Uint8Array> {
  return readFile(new URL(path, packageRoot));
}

/** The names of the files in a folder that ships with the package, sorted by code unit. */
export async function listAssets(folder: string): Promise<readonly string[]> {
  return (await readdir(new URL(`${folder}/`, packageRoot))).sort();
}

/** The paths of all files under a folder that ships with the package, from that folder, sorted by code unit. */
export async function listAssetsUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(new URL(`${folder}/`, packageRoot), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    if (entry.isFile()) paths.push(entry.name);
    if (!entry.isDirectory()) continue;
    for (const path of await listAssetsUnder(`${folder}/${entry.name}`)) paths.push(`${entry.name}/${path}`);
  }
  return paths.sort();
}
