import { assemble } from '../../sample/assemble.mjs';
import { ledger } from '../../sample/planted.mjs';
import { random } from '../../sample/random.mjs';
import { opening } from '../opening.mjs';
import { contractFile } from './contract.mjs';
import { countFiles, countSources } from './counts.mjs';
import { helpdeskFiles, helpdeskSources, incidents, plantIncidents } from './helpdesk.mjs';
import { invoiceFiles, invoiceSources } from './invoices.mjs';
import { platformFiles, platformSources } from './platform.mjs';
import { BREACH_NOTICES, protectionFiles, protectionSources } from './protection.mjs';
import { releaseFiles, releaseSources } from './releases.mjs';

const SEED = 20_240_701;

const OPENING = `Trupial Accountancy, a fictional accountant on Curaçao, signed with the branch there. What differs by branch is in it: a zone four
hours behind UTC all year, with evenings that are the next day in UTC; the island's holidays, law and court; SB through an
accountant, billed by the count of each month and from the second year on for at least the 40 that were quoted. Its data are small,
and many records have no source.`;

/** Record types without a source. */
const GAPS = `
  access appointment archive audit authority-instruction backup calamity claim connection contact-change
  data-loss data-subject-request deal deletion-request delivery disclosure environment environment-copy
  export fair-use-case force-majeure infrastructure insolvency instalment ip-claim licence migration
  monitoring-gap objection partner patch project request response-sample restore suggestion
  technical-check termination terms-change training work
`
  .trim()
  .split(/\s+/);

/** All files of the contract's folder: path → text. */
export function trupialFiles() {
  const planted = ledger();
  const list = incidents(random(SEED));
  plantIncidents(list, planted);
  return assemble({
    parts: [
      contractFile(),
      invoiceFiles(random(SEED + 1), planted),
      countFiles(planted),
      helpdeskFiles(list),
      platformFiles(BREACH_NOTICES, planted),
      releaseFiles(planted),
      protectionFiles(planted),
    ],
    sources: [
      ...invoiceSources(),
      ...countSources(),
      ...helpdeskSources(),
      ...platformSources(),
      ...releaseSources(),
      ...protectionSources(),
    ],
    planted,
    gaps: GAPS,
    opening: opening(OPENING),
  });
}
