import type { Because } from './because.js';
import type { InvoiceLine, InvoiceTotals, VatGroup } from './invoice-model.js';
import { sum } from './vat.js';

/** BG-22 from the lines and the VAT groups; sums of amounts that are rounded already, so nothing is rounded here. */
export function invoiceTotals(lines: readonly InvoiceLine[], groups: readonly VatGroup[]): InvoiceTotals {
  const net = sum(lines.map((line) => line.net.value));
  const tax = sum(groups.map((group) => group.tax.value));
  const step = `${net.toFixed(2)} + ${tax.toFixed(2)} = ${net.add(tax).toFixed(2)}`;
  return {
    net: { value: net, because: [words('sum of the lines', 'som van de regels')] },
    tax: { value: tax, because: [words('VAT of all categories', 'btw van alle categorieën')] },
    payable: { value: net.add(tax), because: [words(step, step)] },
  };
}

function words(en: string, nl: string): Because {
  return { what: { en, nl } };
}
