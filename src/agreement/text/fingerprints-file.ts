import { listFolder } from '../../source/list-folder.js';
import type { Problems } from '../../source/problem.js';
import { readInputFile } from '../../source/read-file.js';
import { checkSchema } from '../../source/schema-check.js';
import { readYaml } from '../../source/yaml-tree.js';
import { FINGERPRINTS_SCHEMA } from '../schema/fingerprints-schema.js';
import type { Fingerprints } from './fingerprints.js';
import { PAIR_DIGITS } from './word-pairs.js';

/** The file in an agreement's folder that holds the fingerprints of its text. */
export const FINGERPRINTS_FILE = 'fingerprints.yaml';

const HEAD = `# yaml-language-server: $schema=../../schemas/fingerprints.schema.json
# The text of the agreement as hashes: servanda drift TEXT --write makes this file, nobody edits it.
form: 1
`;

interface RawFingerprints {
  readonly lines: number;
  readonly sha256: string;
  readonly sentences: readonly {
    readonly lines: readonly (readonly [number, number])[];
    readonly hash: string;
    readonly pairs: string;
  }[];
}

/** The fingerprints as the file holds them, a sentence a line. */
export function fingerprintsText({ lines, sha256, sentences }: Fingerprints): string {
  const rows = sentences.map((sentence) => {
    const places = sentence.lines.map(([line, size]) => `[${line}, ${size}]`).join(', ');
    const pairs = [...sentence.pairs].sort().join('');
    return `  - { lines: [${places}], hash: "${sentence.hash}", pairs: "${pairs}" }\n`;
  });
  return `${HEAD}lines: ${lines}\nsha256: "${sha256}"\nsentences:\n${rows.join('')}`;
}

/** Reads the fingerprints of the agreement in a folder; that there are none is a problem too. */
export async function readFingerprints(
  { root, folder }: { readonly root: string; readonly folder: string },
  problems: Problems,
): Promise<Fingerprints | undefined> {
  const listed = await listFolder(root, folder);
  if (listed?.files.includes(FINGERPRINTS_FILE) !== true) {
    problems.add({
      code: 'missing-file',
      message: `there are no fingerprints of the text in '${folder}'`,
      hint: 'servanda drift TEXT --write takes them from the present text',
    });
    return undefined;
  }
  const file = await readInputFile({ root, folder, path: FINGERPRINTS_FILE }, problems);
  const tree = file === undefined ? undefined : readYaml(file.file, file.text, problems);
  const title = FINGERPRINTS_FILE;
  if (tree === undefined || !(await checkSchema(tree, FINGERPRINTS_SCHEMA, problems, { title })))
    return undefined;
  const { lines, sha256, sentences } = tree.data as RawFingerprints;
  return {
    lines,
    sha256,
    sentences: sentences.map((raw) => ({
      lines: raw.lines,
      size: raw.lines.reduce((sum, [, size]) => sum + size, 0),
      hash: raw.hash,
      pairs: pairsOf(raw.pairs),
    })),
  };
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length; at += PAIR_DIGITS) pairs.add(text.slice(at, at + PAIR_DIGITS));
  return pairs;
}
