import { assemble } from '../../sample/assemble.mjs';
import { ledger } from '../../sample/planted.mjs';
import { random } from '../../sample/random.mjs';
import { opening } from '../opening.mjs';
import { contractFile } from './contract.mjs';
import { helpdeskFiles, helpdeskSources, incidents, plantIncidents } from './helpdesk.mjs';
import { invoiceFiles, invoiceSources } from './invoices.mjs';
import { platformFiles, platformSources } from './platform.mjs';
import { BREACH_NOTICES, protectionFiles, protectionSources } from './protection.mjs';

const SEED = 20_250_101;

const OPENING = `Zorggroep Rupelzoom, a fictional Belgian care group, signed with the Antwerp branch. What differs by branch is in it: Belgian
holidays, law, court and authority, invoices without VAT, no First Class. Its data are small, and many records have no source.`;

/** Record types without a source. */
const GAPS = `
  access administration appointment archive audit backup calamity claim connection contact-change count
  data-location data-loss data-subject-request deal deletion-request delivery disclosure environment
  environment-copy export fair-use-case force-majeure infrastructure insolvency instalment ip-claim
  licence migration monitoring-gap objection partner patch processing project release request
  response-sample restore suggestion technical-check termination terms-change training work
`
  .trim()
  .split(/\s+/);

/** All files of the contract's folder: path → text. */
export function rupelzoomFiles() {
  const planted = ledger();
  const list = incidents(random(SEED));
  plantIncidents(list, planted);
  return assemble({
    parts: [
      contractFile(),
      invoiceFiles(random(SEED + 1), planted),
      helpdeskFiles(list),
      platformFiles(BREACH_NOTICES, planted),
      protectionFiles(planted),
    ],
    sources: [...invoiceSources(), ...helpdeskSources(), ...platformSources(), ...protectionSources()],
    planted,
    gaps: GAPS,
    opening: opening(OPENING),
  });
}
