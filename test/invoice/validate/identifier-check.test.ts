import { expect, it } from 'vitest';
import { hasFormOfScheme, isAccountSound } from '../../../src/invoice/ubl/read/identifier-check.js';

it.each([
  ['0088', '7300010000001', '7300010000002'],
  ['0106', '12345678', '1234567'],
  ['0190', '00000001234567890123', '0000000123456789012'],
  ['0208', '0202239951', '0202239952'],
  ['0007', '5560360793', '5560360794'],
  ['0192', '974760673', '974760674'],
  ['0151', '51824753556', '51824753557'],
  ['0184', 'DK12345678', 'DK1234567'],
  ['0096', '1234567890', '123456789'],
  ['0198', 'DK12345678', '12345678'],
  ['0201', 'UFZ3A1', 'UFZ3A'],
  ['0211', 'IT06363391001', 'IT06363391002'],
  ['0217', '123456789012', '12345678901'],
  ['9944', 'NL123456782B01', 'NL123456789A01'],
])('scheme %s knows %s from %s', (scheme, good, bad) => {
  expect([hasFormOfScheme(scheme, good), hasFormOfScheme(scheme, bad)]).toEqual([true, false]);
});

it('has nothing to say of a scheme that it does not know', () => {
  expect(hasFormOfScheme('0060', 'anything')).toBe(true);
  expect(hasFormOfScheme('constructor', 'anything')).toBe(true);
});

it('weighs the digits of an IBAN, with blanks or without, and lets other accounts be', () => {
  expect(isAccountSound('NL91 ABNA 0417 1643 00')).toBe(true);
  expect(isAccountSound('NL91ABNA0417164301')).toBe(false);
  expect(isAccountSound('1234-5678')).toBe(true);
});
