import { describe, expect, it } from 'vitest';
import { isVatNumberSound } from '../../../src/invoice/ubl/read/vat-number.js';

describe('a VAT number', () => {
  it.each([
    'NL123456782B01',
    'NL000099998B57',
    'BE0403170701',
    'DE136695976',
    'FR40303265045',
    'FRXX999999999',
    'LU10000356',
  ])('%s has the check digits of its country', (id) => expect(isVatNumberSound(id)).toBe(true));

  it.each([
    'NL123456789B01',
    'NL123456782B00',
    'NL123456782',
    'NL12345678.2B01',
    'BE0403170700',
    'BE403170701',
    'DE136695975',
    'FR41303265045',
    'LU10000357',
    'NL',
    'NL123456',
  ])('%s has not', (id) => expect(isVatNumberSound(id)).toBe(false));

  it('of a country that is not known here is not judged', () => {
    expect(isVatNumberSound('XI123')).toBe(true);
  });
});
