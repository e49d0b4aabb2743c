import type { Exemption, VatCategory } from './invoice-model.js';

/** The words and the code (VATEX list of EN 16931) of the categories that have one reason only; E has many. */
const USUAL: Readonly<Partial<Record<VatCategory, Exemption>>> = {
  AE: { reason: { en: 'Reverse charge', nl: 'Btw verlegd' }, code: 'VATEX-EU-AE' },
  K: {
    reason: { en: 'Intra-Community supply of goods', nl: 'Intracommunautaire levering' },
    code: 'VATEX-EU-IC',
  },
  G: { reason: { en: 'Export outside the EU', nl: 'Uitvoer buiten de EU' }, code: 'VATEX-EU-G' },
  O: {
    reason: { en: 'Outside the scope of VAT', nl: 'Buiten de heffing van btw' },
    code: 'VATEX-EU-O',
  },
};

/** Why an invoice has no VAT in a category, as far as the category says it; undefined for S, Z and E. */
export function usualExemption(category: VatCategory): Exemption | undefined {
  return USUAL[category];
}
