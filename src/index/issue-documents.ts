import type { InvoiceModel } from '../billing/invoice-model.js';
import { composeMail } from '../invoice/page/compose-mail.js';
import { renderPage } from '../invoice/page/render-page.js';
import { placeOfTerm } from '../invoice/place-of-term.js';
import { PROFILES, type ProfileName } from '../invoice/ubl/profile.js';
import type { Language } from '../invoice/ubl/ubl-context.js';
import { writeUbl } from '../invoice/ubl/write-ubl.js';
import { pdfFonts } from '../pdf/fonts.js';
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
  /** The page to read, PDF/A-3 with the UBL in it. */
  readonly pdf: Uint8Array;
  /** The e-mail with both; absent where the seller has no e-mail address. */
  readonly eml?: Uint8Array;
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

  /** All documents. Throws InputError with every rule that the invoice would break, its value, and the line behind it. */
  async issue(model: InvoiceModel, options: DocumentOptions = {}): Promise<IssuedDocuments> {
    const xml = await this.ublOf(model, options);
    const lang = languageOf(model, options);
    const fileName = safeName(model.number);
    const xmlName = `${fileName}.xml`;
    const pdf = await renderPage(model, { lang, fonts: await pdfFonts(), xml, xmlName });
    const eml = await composeMail(model, {
      lang,
      pdf: { name: `${fileName}.pdf`, bytes: pdf },
      xml: { name: xmlName, text: xml },
    });
    return { xml, pdf, ...(eml === undefined ? {} : { eml }), fileName };
  }

  /** The UBL alone. Throws as `issue` does. */
  async ublOf(model: InvoiceModel, options: DocumentOptions = {}): Promise<string> {
    const { profile = 'peppol' } = options;
    const ubl = writeUbl(model, { profile: PROFILES[profile], lang: languageOf(model, options) });
    if ('problems' in ubl) return refuseInvoice(ubl.problems);
    const { breaches } = await this.#validator.checkText(`${model.number}.xml`, ubl.xml);
    const refused = breaches.filter(({ flag, bundle }) => flag === 'fatal' || bundle === OWN_RULES);
    if (refused.length > 0) return refuseInvoice(refused.map((breach) => problemOf(model, breach)));
    return ubl.xml;
  }
}

function languageOf({ buyer }: InvoiceModel, { lang = buyer.language ?? 'nl' }: DocumentOptions): Language {
  return lang;
}

function problemOf(model: InvoiceModel, breach: InvoiceBreach) {
  const at = placeOfTerm(model, breach);
  const values = valuesOf(breach);
  const shown = values.length === 0 ? '' : ` (${values.join(', ')})`;
  const message = `invoice ${model.number} would break ${breach.rule}: ${breach.says.en}${shown}`;
  return { message, ...(at === undefined ? {} : { at }) };
}

/** What the document would say, in the words of its business terms, and what would be right. */
function valuesOf({ term, written, actual, right, facts }: InvoiceBreach): readonly string[] {
  const [first] = facts;
  if (first === undefined) return [];
  const name = first.term ?? term ?? first.name;
  // That something is not sound says less than what it is.
  if (first.value === 'false' && written !== undefined) return [`${name} is ${written}`];
  if (first.value === actual && right !== undefined && right !== 'none')
    return [`${first.term ?? first.name} is ${actual}`, `right is ${right}`];
  return facts
    .slice(0, SHOWN_FACTS)
    .map((fact) => `${fact.term ?? fact.name} ${fact.value === 'none' ? 'is absent' : `is ${fact.value}`}`);
}

/** The first part of a name may not lead out of a folder. */
function safeName(number: string): string {
  return number.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '');
}
