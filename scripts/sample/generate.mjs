/**
 * Writes the sample contract: `node scripts/sample/generate.mjs [folder]`. The same seed gives the same bytes.
 * Its arithmetic (holidays, working days, windows, prices) is its own, so that the program can be held against it.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appointmentFiles, appointmentSources } from './appointments.mjs';
import { assemble, writeFiles } from './assemble.mjs';
import { filesOfChapters1To4, sourcesOfChapters1To4 } from './chapters-1-to-4.mjs';
import { filesOfChapters5To9, sourcesOfChapters5To9 } from './chapters-5-to-9.mjs';
import { commercialFiles, commercialSources } from './commercial.mjs';
import { contractFile } from './contract.mjs';
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
  const figures = incidentFigures(list);
  const opening = [
    'A fictional contract with its whole year 2025. Made by `scripts/sample/generate.mjs` with a fixed seed; `planted.yaml` is the',
    'same list for the test. The check as of 31 December 2025 shows what is listed here and nothing else that went wrong.',
    '',
    `${figures.total} incidents (by month ${figures.perMonth.join(', ')}), 365 backups, 20,000 response times, 34 licence invoices.`,
  ];
  return assemble({ parts, sources, planted, opening });
}

/** Writes the sample into a folder and returns the paths. */
export function writeSample(folder) {
  const files = sampleFiles();
  writeFiles(folder, files);
  return [...files.keys()];
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === script) {
  const folder = resolve(process.argv[2] ?? join(dirname(script), '../../contracts/noordkade-logistiek'));
  const paths = writeSample(folder);
  console.log(`${paths.length} files written to ${folder}`);
}
