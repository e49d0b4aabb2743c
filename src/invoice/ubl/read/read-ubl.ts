import type { Problems } from '../../../source/problem.js';
import type { RecordRow } from '../../../source/record.js';
import { readXml } from '../../../source/xml/read-xml.js';
import type { XmlDocument, XmlElement } from '../../../source/xml/xml-element.js';
import { Rational } from '../../../values/rational.js';
import {
  ALLOWANCE_TERMS,
  DOCUMENT_TERMS,
  PAYMENT_TERMS,
  PERIOD_TERMS,
  REFERENCE_TERMS,
  SUBTOTAL_TERMS,
  TAX_TOTAL_TERMS,
} from './document-terms.js';
import { findAll, isVat, plainText } from './find-element.js';
import { CLASSIFICATION_TERMS, LINE_TERMS, PRICE_ALLOWANCE_TERMS, PROPERTY_TERMS } from './line-terms.js';
import { scanDocument } from './scan-document.js';
import { type TermTable, termsOf } from './term-table.js';
import { isVatNumberSound } from './vat-number.js';
import { type Terms, XmlRow } from './xml-row.js';

const OASIS = 'urn:oasis:names:specification:ubl:schema:xsd';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OASIS}:CommonBasicComponents-2`, 'cbc'],
  [`${OASIS}:CommonAggregateComponents-2`, 'cac'],
  [`${OASIS}:CommonExtensionComponents-2`, 'ext'],
  [`${OASIS}:Invoice-2`, 'ubl'],
  [`${OASIS}:CreditNote-2`, 'ubl'],
]);
const ROOTS: ReadonlySet<string> = new Set(['ubl:Invoice', 'ubl:CreditNote']);

/** The record type under which bundles of rules know an invoice. */
export const INVOICE_RECORD = 'invoice';

/**
 * Reads a UBL 2.1 invoice or credit note as one record of business terms, whatever it lacks. A file that is no such
 * document becomes a problem, and the answer is undefined.
 */
export function readUbl(file: string, text: string, problems: Problems): XmlRow | undefined {
  const document = readXml(file, text, PREFIXES, problems);
  if (document === undefined) return undefined;
  const { root } = document;
  if (!ROOTS.has(root.name)) {
    problems.add({
      code: 'unknown-format',
      message: `the document is <${root.name}>, not a UBL 2.1 Invoice or CreditNote`,
      at: document.at(root),
    });
    return undefined;
  }
  return new InvoiceReader(document).read();
}

class InvoiceReader {
  readonly #document: XmlDocument;
  readonly #lists: Record<string, RecordRow[]> = {};

  constructor(document: XmlDocument) {
    this.#document = document;
  }

  read(): XmlRow {
    const { root } = this.#document;
    const lines = [...root.all('cac:InvoiceLine'), ...root.all('cac:CreditNoteLine')];
    this.#table('lines', lines, LINE_TERMS);
    this.#table('payments', root.all('cac:PaymentMeans'), PAYMENT_TERMS);
    this.#table('documents', root.all('cac:AdditionalDocumentReference'), REFERENCE_TERMS);
    this.#table('preceding', root.all('cac:BillingReference'), REFERENCE_TERMS);
    this.#leveled('allowances', root.all('cac:AllowanceCharge'), 'document', ALLOWANCE_TERMS);
    this.#leveled('periods', root.all('cac:InvoicePeriod'), 'document', PERIOD_TERMS);
    for (const line of lines) {
      this.#leveled('allowances', line.all('cac:AllowanceCharge'), 'line', ALLOWANCE_TERMS);
      this.#leveled('periods', line.all('cac:InvoicePeriod'), 'line', PERIOD_TERMS);
      this.#table('priceAllowances', findAll(line, 'cac:Price/cac:AllowanceCharge'), PRICE_ALLOWANCE_TERMS);
      this.#table('properties', findAll(line, 'cac:Item/cac:AdditionalItemProperty'), PROPERTY_TERMS);
      this.#table(
        'classifications',
        findAll(line, 'cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode'),
        CLASSIFICATION_TERMS,
      );
    }
    this.#taxTotals(root);
    this.#vatIds(root);
    this.#scanned(root);
    const own = termsOf(root, DOCUMENT_TERMS);
    const lists = Object.entries(this.#lists).map(([name, value]) => [name, { value, from: root }] as const);
    const number = own['number']?.value;
    const key = typeof number === 'string' ? number : 'invoice';
    return new XmlRow(INVOICE_RECORD, key, this.#document, root, { ...own, ...Object.fromEntries(lists) });
  }

  #taxTotals(root: XmlElement): void {
    for (const [index, total] of root.all('cac:TaxTotal').entries()) {
      const place = Rational.of(index);
      this.#add('taxTotals', total, {
        ...termsOf(total, TAX_TOTAL_TERMS),
        place: { value: place, from: total },
      });
      for (const subtotal of total.all('cac:TaxSubtotal'))
        this.#add('subtotals', subtotal, {
          ...termsOf(subtotal, SUBTOTAL_TERMS),
          total: { value: place, from: total },
        });
    }
  }

  /** VAT numbers of all parties. */
  #vatIds(root: XmlElement): void {
    const parties = [
      ...findAll(root, 'cac:AccountingSupplierParty/cac:Party'),
      ...findAll(root, 'cac:AccountingCustomerParty/cac:Party'),
      ...root.all('cac:TaxRepresentativeParty'),
    ];
    for (const scheme of parties.flatMap((party) => party.all('cac:PartyTaxScheme'))) {
      if (!isVat(scheme)) continue;
      const [id] = scheme.all('cbc:CompanyID');
      const text = id === undefined ? '' : plainText(id);
      const from = id ?? scheme;
      this.#add('vatIds', from, {
        country: { value: text.slice(0, 2), from },
        id: { value: text, from },
        sound: { value: isVatNumberSound(text), from },
      });
    }
  }

  #scanned(root: XmlElement): void {
    for (const [list, rows] of Object.entries(scanDocument(root))) {
      this.#lists[list] = [];
      for (const { from, values } of rows) {
        const terms = Object.entries(values).map(([name, value]) => [name, { value, from }] as const);
        this.#add(list, from, Object.fromEntries(terms));
      }
    }
  }

  #table(list: string, elements: readonly XmlElement[], table: TermTable): void {
    this.#lists[list] ??= [];
    for (const element of elements) this.#add(list, element, termsOf(element, table));
  }

  /** Rows that stand in the document or in one of its lines. */
  #leveled(
    list: string,
    elements: readonly XmlElement[],
    level: 'document' | 'line',
    table: TermTable,
  ): void {
    this.#lists[list] ??= [];
    for (const element of elements)
      this.#add(list, element, { ...termsOf(element, table), level: { value: level, from: element } });
  }

  #add(list: string, element: XmlElement, terms: Terms): void {
    this.#lists[list] ??= [];
    const rows = this.#lists[list];
    rows.push(new XmlRow(`${INVOICE_RECORD}.${list}`, String(rows.length), this.#document, element, terms));
  }
}
