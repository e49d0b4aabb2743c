/**
 * Writes the sample contract: `node scripts/sample/generate.mjs [folder]`. The same seed gives the same bytes.
 * Its arithmetic (holidays, working days, windows, prices) is its own, so that the program can be held against it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appointmentFiles, appointmentSources } from './appointments.mjs';
import { filesOfChapters1To4, sourcesOfChapters1To4 } from './chapters-1-to-4.mjs';
import { filesOfChapters5To9, sourcesOfChapters5To9 } from './chapters-5-to-9.mjs';
import { commercialFiles, commercialSources } from './commercial.mjs';
import { contractFile } from './contract.mjs';
import { plantedText, plantedYaml } from './description.mjs';
import { environmentCopies, environmentCopySources } from './environment-copies.mjs';
import { helpdeskFiles, incidentFigures, incidents } from './helpdesk.mjs';
import { plantIncidents } from './helpdesk-planted.mjs';
import { helpdeskSources } from './helpdesk-sources.mjs';
import { invoiceFiles, invoiceSources } from './invoices.mjs';
import { paymentFiles, paymentSources } from './payments.mjs';
import { ledger } from './planted.mjs';
import { backupFiles, backupSources } from './platform-backups.mjs';
import { outageFiles, outageSources, troubledDays } from './platform-outages.mjs';
import { random } from './random.mjs';
import { responseTimeFiles, responseTimeSources } from './response-times.mjs';
import { serviceFiles, serviceSources } from './service-management.mjs';
import { yaml } from './text.mjs';

const SEED = 20_230_301;

/** All files of the sample: path inside the contract's folder → text. */
export function sampleFiles() {
  const planted = ledger();
  const list = incidents(random(SEED));
  plantIncidents(list, planted);
  const parts = [
    contractFile(),
    invoiceFiles(planted),
    paymentFiles(random(SEED + 1), planted),
    commercialFiles(planted),
    serviceFiles(planted),
    appointmentFiles(list, planted),
    helpdeskFiles(list),
    environmentCopies(list, random(SEED + 2), planted),
    outageFiles(random(SEED + 3), planted),
    responseTimeFiles(random(SEED + 4), troubledDays(), planted),
    backupFiles(random(SEED + 5), planted),
    ...filesOfChapters1To4(list, planted),
    ...filesOfChapters5To9(planted),
  ];
  const sources = [
    ...invoiceSources(),
    ...paymentSources(),
    ...commercialSources(),
    ...serviceSources(),
    ...appointmentSources(),
    ...helpdeskSources(),
    ...environmentCopySources(),
    ...outageSources(),
    ...responseTimeSources(),
    ...backupSources(),
    ...sourcesOfChapters1To4(),
    ...sourcesOfChapters5To9(),
  ];
  const files = new Map([
    ...parts.flatMap((part) => [...part]),
    [
      'operations/sources.yaml',
      yaml({ sources }, 'What each file holds, from when until when, and how its columns become fields.'),
    ],
    ['planted.yaml', plantedYaml(planted.entries)],
    ['PLANTED.md', plantedText(planted.entries, incidentFigures(list))],
  ]);
  return new Map([...files].map(([path, text]) => [path, schemaLine(path, sources) + text]));
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

/** Writes the sample into a folder and returns the paths. */
export function writeSample(folder) {
  const files = sampleFiles();
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...files.keys()];
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === script) {
  const folder = resolve(process.argv[2] ?? join(dirname(script), '../../contracts/noordkade-logistiek'));
  const paths = writeSample(folder);
  console.log(`${paths.length} files written to ${folder}`);
}
