import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plantedText, plantedYaml } from './description.mjs';
import { yaml } from './text.mjs';

/** All files of a contract's folder, path → text: its data, what the sources are, and what is planted in them. */
export function assemble({ parts, sources, planted, gaps, opening }) {
  const files = new Map([
    ...parts.flatMap((part) => [...part]),
    [
      'operations/sources.yaml',
      yaml({ sources }, 'What each file holds, from when until when, and how its columns become fields.'),
    ],
    ['planted.yaml', plantedYaml(planted.entries, gaps)],
    ['PLANTED.md', plantedText(planted.entries, opening, gaps)],
  ]);
  return new Map([...files].map(([path, text]) => [path, schemaLine(path, sources) + text]));
}

/** Writes the files of a contract into its folder. */
export function writeFiles(folder, files) {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The first line by which an editor finds the schema of a file. */
function schemaLine(path, sources) {
  const line = (schema) => `# yaml-language-server: $schema=${schema}\n`;
  if (path === 'contract.yaml') return line('../../schemas/contract.schema.json');
  if (path === 'operations/sources.yaml') return line('../../../schemas/sources.schema.json');
  const source = sources.find(({ file, map }) => `operations/${file}` === path && map === undefined);
  if (source === undefined || !path.endsWith('.yaml')) return '';
  return line(`../../../schemas/records/afas/${source.record}.schema.json`);
}
