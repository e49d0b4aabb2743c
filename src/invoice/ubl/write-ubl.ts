import type { InvoiceModel } from '../../billing/invoice-model.js';
import type { InvoiceProblem } from '../invoice-problem.js';
import { missingForPeppol } from '../required.js';
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
 * bytes. Answers with what stands in the way instead, if the network would refuse the document.
 */
export async function writeUbl(model: InvoiceModel, { profile, lang }: UblOptions): Promise<UblAnswer> {
  const problems = [...missingForPeppol(model), ...forbiddenTexts(model)];
  if (problems.length > 0) return { problems };
  const root = model.kind === 'credit-note' ? 'CreditNote' : 'Invoice';
  const namespaces = {
    root: `${OASIS}${root}-2`,
    prefixes: { cac: `${OASIS}CommonAggregateComponents-2`, cbc: `${OASIS}CommonBasicComponents-2` },
  };
  return { xml: await writeXml(root, namespaces, (xml) => writeDocument({ xml, model, lang }, profile)) };
}
