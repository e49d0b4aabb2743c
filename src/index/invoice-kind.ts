import type { RecordRow } from '../source/record.js';
import type { InvoiceBundle } from './invoice-bundles.js';

const PEPPOL = 'urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const NLCIUS = ['urn:fdc:nen.nl:nlcius:v1.0', 'urn:fdc:nen.nl:gaccount:v1.0'];

/** Countries whose own rules Peppol has and this program has not. */
const NATIONAL: ReadonlySet<string> = new Set(['DE', 'DK', 'FR', 'GR', 'EL', 'IS', 'IT', 'NO', 'SE']);

/** The bundles that an invoice is to be judged by, from the specification that it names (BT-24). */
export function bundlesFor({ values }: Pick<RecordRow, 'values'>): readonly InvoiceBundle[] {
  const named = String(values['customization'] ?? '');
  return [
    'ubl',
    'en16931',
    ...(named.includes(PEPPOL) ? (['peppol'] as const) : []),
    ...(NLCIUS.some((one) => named.includes(one)) ? (['nlcius'] as const) : []),
  ];
}

/** The country of the seller if it has rules of its own that are not checked here. */
export function uncheckedCountry({ values }: Pick<RecordRow, 'values'>): string | undefined {
  const country = String(values['sellerVatId'] ?? values['sellerCountry'] ?? '')
    .slice(0, 2)
    .toUpperCase();
  return NATIONAL.has(country) ? country : undefined;
}
