import { isAbsolute } from 'node:path';
import type { LintFile } from '../agreement/lint/lint-check.js';
import { FINGERPRINTS_FILE } from '../agreement/text/fingerprints-file.js';
import { listFolder } from '../source/list-folder.js';
import { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import type { RulesLocation } from './locations.js';

/** A file of an agreement, with its path from the root that it was found under. */
export interface AgreementText extends LintFile {
  readonly path: string;
}

const SCHEMAS = 'schemas';
const FOLDERS: Readonly<Record<string, string>> = {
  records: 'record-type',
  reference: 'reference',
  calendars: 'calendar',
};

/** All YAML files of an agreement that people write, as texts. Throws InputError when one of them cannot be read. */
export async function agreementTexts({ root, rules }: RulesLocation, id: string): Promise<AgreementText[]> {
  const folder = `${rules}/${id}`;
  const schemas = isAbsolute(rules) ? [] : ((await listFolder(root, SCHEMAS))?.files ?? []);
  const problems = new Problems();
  const texts: AgreementText[] = [];
  for (const path of await yamlFiles(root, folder)) {
    const read = await readInputFile({ root, path }, problems);
    const schema = `${kindOf(path.slice(folder.length + 1))}.schema.json`;
    const up = '../'.repeat(path.split('/').length - 1);
    const known = schemas.includes(schema)
      ? { schemaLine: `# yaml-language-server: $schema=${up}${SCHEMAS}/${schema}` }
      : {};
    if (read !== undefined) texts.push({ path, file: read.file, text: read.text, ...known });
  }
  problems.throwIfAny();
  return texts;
}

async function yamlFiles(root: string, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const part of [folder, ...Object.keys(FOLDERS).map((name) => `${folder}/${name}`)]) {
    const files = (await listFolder(root, part))?.files ?? [];
    const written = files.filter((name) => name.endsWith('.yaml') && name !== FINGERPRINTS_FILE);
    for (const name of written) paths.push(`${part}/${name}`);
  }
  return paths;
}

/** The schema of a file, by its path inside the agreement. */
function kindOf(path: string): string {
  const cut = path.indexOf('/');
  if (cut >= 0) return FOLDERS[path.slice(0, cut)] ?? '';
  if (path.endsWith('.cases.yaml')) return 'cases';
  return /^(agreement|terms|readings)(-.*)?\.yaml$/.exec(path)?.[1] ?? 'section';
}
