import { describe, expect, it } from 'vitest';
import { termOfPath } from '../../../src/invoice/ubl/read/term-of-path.js';

describe('the business term of an element', () => {
  it.each([
    ['/ubl:Invoice/cbc:ID', 'BT-1'],
    ['/ubl:Invoice/cac:AccountingSupplierParty/cac:Party/cbc:EndpointID', 'BT-34'],
    [
      '/ubl:CreditNote/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode',
      'BT-55',
    ],
    ['/ubl:Invoice/cac:TaxTotal[1]/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:ID', 'BT-118'],
    ['/ubl:Invoice/cac:AllowanceCharge[2]/cac:TaxCategory/cbc:ID', 'BG-20'],
    ['/ubl:Invoice/cac:InvoiceLine[3]/cbc:LineExtensionAmount', 'BT-131'],
    ['/ubl:CreditNote/cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID', 'BT-151'],
    ['/ubl:Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount', 'BT-146'],
    ['/ubl:Invoice/cac:Delivery/cbc:ID', undefined],
    ['/ubl:Invoice', undefined],
  ])('%s is %s', (path, term) => expect(termOfPath(path)).toBe(term));
});
