/**
 * Writes the sample contracts of the Belgian and the Curaçao branch: `node scripts/sample-branches/generate.mjs
 * [folder of contracts]`. The same seed gives the same bytes.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFiles } from '../sample/assemble.mjs';
import { rupelzoomFiles } from './rupelzoom/files.mjs';
import { trupialFiles } from './trupial/files.mjs';

const CONTRACTS = { 'zorggroep-rupelzoom': rupelzoomFiles, 'trupial-accountancy': trupialFiles };

const target = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../../contracts'));
for (const [id, files] of Object.entries(CONTRACTS)) {
  const made = files();
  writeFiles(join(target, id), made);
  console.log(`${made.size} files written to ${join(target, id)}`);
}
