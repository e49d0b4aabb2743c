import type { InvoiceModel } from '../../billing/invoice-model.js';
import type { InvoiceProblem } from '../invoice-problem.js';
import { forbiddenTexts } from '../text-check.js';
import type { UblProfile } from './profile.js';
import type { Language } from './ubl-context.js';
import { writeDocument } from './ubl-document.js';
import { writeXml } from './xml-writer.js';

export interface UblOptions {
  readonly profile: UblProfile;
  /** The language of names and notes. */
  readonly lang: Language;
}

export type UblAnswer = { readonly xml: string } | { readonly problems: readonly InvoiceProblem[] };

const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd:';

/**
 * An invoice as UBL 2.1: `Invoice`, or `CreditNote` for a credit note. UTF-8 text; the same model gives the same
 * bytes. It writes what the model holds and judges nothing; answers with the texts that no document may hold instead,
 * if there are any.
 */
export function writeUbl(model: InvoiceModel, { profile, lang }: UblOptions): UblAnswer {
  const problems = forbiddenTexts(model);
  if (problems.length > 0) return { problems };
  const root = model.kind === 'credit-note' ? 'CreditNote' : 'Invoice';
  const namespaces = {
    root: `${OASIS}${root}-2`,
    prefixes: { cac: `${OASIS}CommonAggregateComponents-2`, cbc: `${OASIS}CommonBasicComponents-2` },
  };
  return { xml: writeXml(root, namespaces, (xml) => writeDocument({ xml, model, profile, lang })) };
}
