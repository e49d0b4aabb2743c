import type { InvoiceModel } from '../billing/invoice-model.js';
import { placeOfTerm } from '../invoice/place-of-term.js';
import { PROFILES, type ProfileName } from '../invoice/ubl/profile.js';
import type { Language } from '../invoice/ubl/ubl-context.js';
import { writeUbl } from '../invoice/ubl/write-ubl.js';
import type { InvoiceBreach } from '../report/invoice-check.js';
import { refuseInvoice } from './refuse-invoice.js';
import { InvoiceValidator } from './validate-invoice.js';

/** The bundle of this program's own rules: what it writes itself keeps also those that only warn. */
const OWN_RULES = 'ubl';
const SHOWN_FACTS = 3;

export interface DocumentOptions {
  /** The specification that the e-invoice follows; Peppol BIS Billing without it. */
  readonly profile?: ProfileName | undefined;
  /** The language of names, notes and the page; that of the buyer without it, else Dutch. */
  readonly lang?: Language | undefined;
}

/** An invoice as the documents that go out. */
export interface IssuedDocuments {
  /** UBL 2.1 that no rule refuses. */
  readonly xml: string;
  /** The name of each file without its extension. */
  readonly fileName: string;
}

/**
 * Makes the documents of invoices, one after another: the UBL is held against the rules of e-invoicing before anything
 * is handed out. The rules are read once for all.
 */
export class DocumentIssuer {
  readonly #validator: InvoiceValidator;

  constructor(options: { readonly root: string; readonly rules?: string | undefined }) {
    this.#validator = new InvoiceValidator(options);
  }

  /** Throws InputError with every rule that the invoice would break, its value, and the line that it comes from. */
  async issue(model: InvoiceModel, options: DocumentOptions = {}): Promise<IssuedDocuments> {
    const { profile = 'peppol', lang = model.buyer.language ?? 'nl' } = options;
    const ubl = writeUbl(model, { profile: PROFILES[profile], lang });
    if ('problems' in ubl) return refuseInvoice(ubl.problems);
    const { breaches } = await this.#validator.checkText(`${model.number}.xml`, ubl.xml);
    const refused = breaches.filter(({ flag, bundle }) => flag === 'fatal' || bundle === OWN_RULES);
    if (refused.length > 0) return refuseInvoice(refused.map((breach) => problemOf(model, breach)));
    return { xml: ubl.xml, fileName: safeName(model.number) };
  }
}

function problemOf(model: InvoiceModel, breach: InvoiceBreach) {
  const { rule, says, actual, right, facts } = breach;
  const at = placeOfTerm(model, breach);
  const [first] = facts;
  const shown = facts
    .slice(0, SHOWN_FACTS)
    .map(({ name, value, term }) => `${term ?? name} ${value === 'none' ? 'is absent' : `is ${value}`}`);
  // What would be right is said of the first value alone.
  if (first !== undefined && first.value === actual && right !== undefined && right !== 'none')
    shown.splice(1, shown.length, `right is ${right}`);
  const values = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
  const message = `invoice ${model.number} would break ${rule}: ${says.en}${values}`;
  return { message, ...(at === undefined ? {} : { at }) };
}

/** The first part of a name may not lead out of a folder. */
function safeName(number: string): string {
  return number.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '');
}
