import type { FieldValue } from '../../../source/record.js';
import type { XmlElement } from '../../../source/xml/xml-element.js';
import { Rational } from '../../../values/rational.js';
import { checkStructure, type ReportFault, STRUCTURE_QUESTIONS } from './check-structure.js';
import { plainText } from './find-element.js';
import { hasFormOfScheme } from './identifier-check.js';
import { asDay, asNumber, decimalsOf } from './read-value.js';

/** Something that may stand anywhere in a document; of several that are alike the first is kept. */
export interface Seen {
  readonly from: XmlElement;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** What a walk through all elements finds, by the name of the list that rules know it under. */
export type Scan = Readonly<
  Record<
    | 'amounts'
    | 'codes'
    | 'identifiers'
    | 'empty'
    | 'exemptions'
    | 'forms'
    | 'dates'
    | 'structure'
    | 'characters',
    readonly Seen[]
  >
>;

/** Characters that turn the direction of the text after them, so that a reader sees another than a program. */
const STEERING = /[\u202a-\u202e\u2066-\u2069]/;

const AMOUNTS: ReadonlySet<string> = new Set(
  'Amount BaseAmount PriceAmount TaxAmount TaxableAmount LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount'
    .split(' ')
    .map((name) => `cbc:${name}`),
);
const NUMBERS: ReadonlySet<string> = new Set([
  ...AMOUNTS,
  ...'InvoicedQuantity CreditedQuantity BaseQuantity Percent MultiplierFactorNumeric'
    .split(' ')
    .map((name) => `cbc:${name}`),
]);
const DATES: ReadonlySet<string> = new Set(
  'IssueDate DueDate TaxPointDate StartDate EndDate ActualDeliveryDate'
    .split(' ')
    .map((name) => `cbc:${name}`),
);

/** Walks through all elements once. */
export function scanDocument(root: XmlElement): Scan {
  const lists = {
    amounts: new Map<string, Seen>(),
    codes: new Map<string, Seen>(),
    identifiers: new Map<string, Seen>(),
    empty: new Map<string, Seen>(),
    exemptions: new Map<string, Seen>(),
    forms: new Map<string, Seen>(),
    dates: new Map<string, Seen>(),
    structure: new Map<string, Seen>(),
    characters: new Map<string, Seen>(),
  };
  const see = (list: keyof Scan, from: XmlElement, values: Seen['values']): void => {
    let key = '';
    for (const name in values) key += `${values[name]}\u0000`;
    if (!lists[list].has(key)) lists[list].set(key, { from, values });
  };
  const seeFault: ReportFault = (question, at, fault) => see('structure', at, { question, fault });
  const visit = (element: XmlElement): void => {
    const { name, children } = element;
    checkStructure(element, seeFault);
    if (STEERING.test(element.text)) see('characters', element, { text: plainText(element).slice(0, 80) });
    if (children.length === 0 && element.text.trim() === '') see('empty', element, { element: name });
    if (NUMBERS.has(name)) seeNumber(element, see);
    else if (DATES.has(name)) seeDate(element, see);
    seeCodes(element, see);
    seeIdentifier(element, see);
    for (const child of children) visit(child);
  };
  visit(root);
  seeSound(root, lists, see);
  return {
    amounts: [...lists.amounts.values()],
    codes: [...lists.codes.values()],
    identifiers: [...lists.identifiers.values()],
    empty: [...lists.empty.values()],
    exemptions: [...lists.exemptions.values()],
    forms: [...lists.forms.values()],
    dates: [...lists.dates.values()],
    structure: [...lists.structure.values()],
    characters: [...lists.characters.values()],
  };
}

/** A question that nothing is wrong with has one row too, so that a rule has something to say yes to. */
function seeSound(root: XmlElement, lists: Readonly<Record<keyof Scan, Map<string, Seen>>>, see: See): void {
  const asked = new Set([...lists.structure.values()].map(({ values }) => values['question']));
  for (const question of STRUCTURE_QUESTIONS) if (!asked.has(question)) see('structure', root, { question });
  if (lists.characters.size === 0) see('characters', root, {});
}

type See = (list: keyof Scan, from: XmlElement, values: Seen['values']) => void;

function seeNumber(element: XmlElement, see: See): void {
  const { name } = element;
  seeForm(element, 'number', asNumber(element) !== undefined, see);
  if (!AMOUNTS.has(name)) return;
  const currency = element.attributes.get('currencyID');
  see('amounts', element, {
    place: placeOf(element),
    decimals: Rational.of(decimalsOf(element)),
    ...(currency === undefined ? {} : { currency }),
  });
}

/** Whether something is written as what it is meant to be; what stands there is told only where it is not. */
function seeForm(element: XmlElement, wanted: string, sound: boolean, see: See): void {
  see('forms', element, sound ? { wanted } : { wanted, text: plainText(element).slice(0, 80) });
}

/** What an amount is an amount of. */
function placeOf({ name, parent }: XmlElement): string {
  const own = name.slice('cbc:'.length);
  const above = parent?.name.slice('cac:'.length) ?? '';
  if (above === 'AllowanceCharge') {
    const outer = parent?.parent?.name ?? '';
    const indicator = parent?.child('cbc:ChargeIndicator');
    const sign = indicator === undefined ? '' : plainText(indicator);
    const what = sign === 'true' || sign === '1' ? 'Charge' : 'Allowance';
    return `${outer === 'cac:Price' ? 'Price' : outer.endsWith('Line') ? 'Line' : 'Document'}${what}/${own}`;
  }
  if (above === 'TaxTotal')
    return parent?.child('cac:TaxSubtotal') === undefined ? `PlainTaxTotal/${own}` : `TaxTotal/${own}`;
  return `${above.replace(/^(?:Invoice|CreditNote)Line$/, 'Line')}/${own}`;
}

function seeDate(element: XmlElement, see: See): void {
  seeForm(element, 'date', asDay(element) !== undefined, see);
  see('dates', element, { plain: element.text.length === 10 && asDay(element) !== undefined });
}

const UNITS: ReadonlySet<string> = new Set([
  'cbc:InvoicedQuantity',
  'cbc:CreditedQuantity',
  'cbc:BaseQuantity',
]);

/** The code lists that an element's own text belongs to, by the element and the one around it. */
const CODES: Readonly<Record<string, (parent: string) => string | undefined>> = {
  'cbc:InvoiceTypeCode': () => 'invoice-type',
  'cbc:CreditNoteTypeCode': () => 'credit-note-type',
  'cbc:DocumentCurrencyCode': () => 'currency',
  'cbc:TaxCurrencyCode': () => 'tax-currency',
  'cbc:DescriptionCode': (parent) => (parent === 'cac:InvoicePeriod' ? 'tax-point' : undefined),
  'cbc:IdentificationCode': (parent) =>
    parent === 'cac:Country' ? 'country' : parent === 'cac:OriginCountry' ? 'origin' : undefined,
  'cbc:PaymentMeansCode': (parent) => (parent === 'cac:PaymentMeans' ? 'payment-means' : undefined),
  'cbc:ID': (parent) =>
    parent === 'cac:TaxCategory'
      ? 'category'
      : parent === 'cac:ClassifiedTaxCategory'
        ? 'line-category'
        : undefined,
};

function seeCodes(element: XmlElement, see: See): void {
  const { name, parent, attributes } = element;
  const above = parent?.name ?? '';
  const use = Object.hasOwn(CODES, name) ? CODES[name]?.(above) : undefined;
  const add = (list: string, code: string | undefined): void => {
    if (code !== undefined) see('codes', element, { use: list, code: code.trim() });
  };
  if (use !== undefined) add(use, plainText(element));
  else if (UNITS.has(name)) add('unit', attributes.get('unitCode'));
  else if (name === 'cbc:TaxExemptionReasonCode') {
    const reasonCode = plainText(element).toUpperCase();
    const category = parent?.child('cbc:ID');
    add('exemption', reasonCode);
    see('exemptions', element, { reasonCode, ...(category && { category: plainText(category) }) });
  } else if (name === 'cbc:AllowanceChargeReasonCode') {
    const indicator = parent?.child('cbc:ChargeIndicator');
    const sign = indicator === undefined ? '' : plainText(indicator);
    if (sign === 'false' || sign === '0') add('allowance-reason', plainText(element));
    if (sign === 'true' || sign === '1') add('charge-reason', plainText(element));
  } else if (name === 'cbc:EmbeddedDocumentBinaryObject') add('mime', attributes.get('mimeCode'));
  else if (name === 'cbc:ItemClassificationCode') add('classification', attributes.get('listID'));
  else if (name === 'cbc:Note' && parent?.parent === undefined) {
    const subject = /^[^#]*#([^#]{3})#/.exec(element.text)?.[1];
    add('note-subject', subject);
  }
}

/** Where an identifier with a scheme may stand. */
function identifierPlace({ name, parent }: XmlElement): string | undefined {
  const above = parent?.name;
  if (name === 'cbc:EndpointID') return 'endpoint';
  if (name === 'cbc:CompanyID') return above === 'cac:PartyLegalEntity' ? 'legal' : 'tax';
  if (name !== 'cbc:ID') return undefined;
  if (above === 'cac:PartyIdentification') return 'party';
  if (above === 'cac:StandardItemIdentification') return 'item';
  if (above === 'cac:DeliveryLocation') return 'delivery-place';
  const type = parent?.child('cbc:DocumentTypeCode');
  const isObject = above === 'cac:AdditionalDocumentReference' || above === 'cac:DocumentReference';
  return isObject && type !== undefined && plainText(type) === '130' ? 'object' : undefined;
}

function seeIdentifier(element: XmlElement, see: See): void {
  const place = identifierPlace(element);
  if (place === undefined) return;
  const scheme = element.attributes.get('schemeID');
  const id = plainText(element);
  if (scheme !== undefined)
    see('identifiers', element, { place, scheme: scheme.trim(), sound: hasFormOfScheme(scheme, id) });
  else if (place === 'tax' && id.startsWith('NL'))
    see('identifiers', element, { place, scheme: 'VAT', sound: hasFormOfScheme('9944', id) });
}
