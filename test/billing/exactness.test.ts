import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, modelParts, randomInvoice } from './random-invoice.js';
import { type PlainInvoice, totalsOf } from './second-arithmetic.js';

const INVOICES = 100_000;

/** All amounts in one text: two programs, one standard, the same cents. */
function ownText(plain: PlainInvoice): string {
  const { lines, vatGroups, totals } = modelParts(plain);
  const groups = vatGroups.map(
    ({ vat, taxable, tax }) =>
      `${vat.category === 'O' ? '-1' : vat.percent}: ${taxable.value.toFixed(2)} ${tax.value.toFixed(2)}`,
  );
  return [
    lines.map(({ net }) => net.value.toFixed(2)).join(' '),
    groups.sort().join(', '),
    ...[totals.lines, totals.net, totals.tax, totals.gross, totals.payable].map(({ value }) =>
      value.toFixed(2),
    ),
  ].join('; ');
}

function otherText(plain: PlainInvoice): string {
  const { nets, groups, lines, net, tax, gross, payable } = totalsOf(plain);
  const cents = (value: bigint): string => decimal(value, 2);
  return [
    nets.map(cents).join(' '),
    [...groups]
      .map(([rate, { taxable, tax: own }]) => `${rate}: ${cents(taxable)} ${cents(own)}`)
      .sort()
      .join(', '),
    ...[lines, net, tax, gross, payable].map(cents),
  ].join('; ');
}

describe('the sums of an invoice', () => {
  it(`are those of another arithmetic, for ${INVOICES} invoices`, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const plain = randomInvoice(seed, { negative: true });
        const [own, other] = [ownText(plain), otherText(plain)];
        if (own !== other) throw new Error(`${own}\nis not\n${other}`);
      }),
      { numRuns: INVOICES },
    );
  }, 60_000);

  it('mirror when every quantity, allowance and charge changes its sign', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const plain = randomInvoice(seed, { negative: false });
        const mirrored: PlainInvoice = {
          lines: plain.lines.map((line) => ({
            ...line,
            quantity: -line.quantity,
            parts: line.parts.map((part) => ({ ...part, sign: part.sign > 0n ? -1n : 1n })),
          })),
          parts: plain.parts.map((part) => ({ ...part, sign: part.sign > 0n ? -1n : 1n })),
          prepaid: 0n,
          rounding: 0n,
        };
        const { totals } = modelParts({ ...plain, prepaid: 0n, rounding: 0n });
        expect(modelParts(mirrored).totals.payable.value.toFixed(2)).toBe(
          totals.payable.value.neg().toFixed(2),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('round a half away from zero, in a line, a share and a group', () => {
    const plain: PlainInvoice = {
      lines: [
        { quantity: 3000n, price: 3350n, base: 1n, parts: [], rate: 21n },
        { quantity: -3000n, price: 3350n, base: 1n, parts: [], rate: 9n },
        {
          quantity: 1000n,
          price: 0n,
          base: 1n,
          parts: [{ sign: 1n, cents: 0n, share: { percent: 2100n, base: 50n } }],
          rate: 0n,
        },
      ],
      parts: [],
      prepaid: 0n,
      rounding: 0n,
    };
    // 1.005, −1.005 and 21 % of 0.50; then 21 % of 1.01 and 9 % of −1.01.
    expect(ownText(plain)).toBe(
      '1.01 -1.01 0.11; 0: 0.11 0.00, 21: 1.01 0.21, 9: -1.01 -0.09; 0.11; 0.11; 0.12; 0.23; 0.23',
    );
  });
});
