import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIban } from '../../src/invoice/iban.js';

describe('an IBAN', () => {
  it.each(['NL91ABNA0417164300', 'BE68539007547034', 'GB82WEST12345698765432'])('%s is one', (iban) => {
    expect(isIban(iban)).toBe(true);
  });

  it.each(['', 'NL91', 'NL91 ABNA 0417 1643 00', 'nl91abna0417164300', 'NL90ABNA0417164300'])(
    '%s is none',
    (iban) => {
      expect(isIban(iban)).toBe(false);
    },
  );

  it('is none with any one digit changed', () => {
    const iban = 'NL91ABNA0417164300';
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(iban[at]) + by) % 10;
        expect(isIban(iban.slice(0, at) + digit + iban.slice(at + 1))).toBe(false);
      }),
    );
  });
});
