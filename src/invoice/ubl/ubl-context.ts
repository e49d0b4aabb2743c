import type { InvoiceModel } from '../../billing/invoice-model.js';
import type { Rational } from '../../values/rational.js';
import type { UblProfile } from './profile.js';
import type { XmlWriter } from './xml-writer.js';

export type Language = 'nl' | 'en';

/** What every part of the document is written with. */
export interface UblContext {
  readonly xml: XmlWriter;
  readonly model: InvoiceModel;
  readonly profile: UblProfile;
  /** The language of names and notes. */
  readonly lang: Language;
}

/** An amount in the currency of the document, with two decimals. */
export function writeAmount({ xml, model }: UblContext, name: string, amount: Rational): void {
  xml.leaf(name, amount.toFixed(2), { currencyID: model.currency });
}

/** An amount that may have more decimals than two, such as a price; fewer would only look odd. */
export function writePrice({ xml, model }: UblContext, name: string, value: Rational): void {
  const text = value.equals(value.round(2)) ? value.toFixed(2) : value.toString();
  xml.leaf(name, text, { currencyID: model.currency });
}
