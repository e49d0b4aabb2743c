import { expect } from 'vitest';
import type { InvoiceModel } from '../../src/billing/invoice-model.js';
import { Rational } from '../../src/values/rational.js';

function sum(values: readonly Rational[]): string {
  return values.reduce((total, value) => total.add(value), Rational.ZERO).toFixed(2);
}

/** The sums that EN 16931 asks for, with its rule numbers; without allowances, charges and advances. */
export function checkArithmetic({ lines, vatGroups, totals, period }: InvoiceModel): void {
  const text = (value: Rational) => value.toFixed(2);
  for (const { quantity, unitPrice, net } of lines) {
    expect(text(net.value), 'BT-131').toBe(text(quantity.value.mul(unitPrice.value)));
    expect(net.value.equals(net.value.round(2)), 'BR-DEC-23').toBe(true);
    expect(unitPrice.value.sign(), 'BR-27').not.toBe(-1);
  }
  expect(text(totals.net.value), 'BR-CO-10, BR-CO-13').toBe(sum(lines.map((line) => line.net.value)));
  expect(text(totals.tax.value), 'BR-CO-14').toBe(sum(vatGroups.map((group) => group.tax.value)));
  expect(text(totals.payable.value), 'BR-CO-15, BR-CO-16').toBe(sum([totals.net.value, totals.tax.value]));
  expect(vatGroups.length, 'BR-CO-18').toBeGreaterThan(0);
  for (const { vat, taxable, tax } of vatGroups) {
    const percent = vat.percent ?? Rational.ZERO;
    const own = lines.filter(
      (line) => line.vat.category === vat.category && (line.vat.percent ?? Rational.ZERO).equals(percent),
    );
    expect(text(taxable.value), `BR-${vat.category}-08`).toBe(sum(own.map((line) => line.net.value)));
    expect(text(tax.value), 'BR-CO-17').toBe(text(taxable.value.mul(percent).div(Rational.of(100))));
  }
  expect(new Set(lines.map((line) => line.id)).size, 'BT-126').toBe(lines.length);
  for (const line of lines) {
    expect(period && line.period?.from.compare(period.from), 'R110').not.toBe(-1);
    expect(period && line.period?.through.compare(period.through), 'R111').not.toBe(1);
  }
}
