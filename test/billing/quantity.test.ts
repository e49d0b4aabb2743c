import { describe, expect, it } from 'vitest';
import type { BillingProblem } from '../../src/billing/billing-problem.js';
import type { QuantityChange } from '../../src/billing/contract-terms.js';
import { quantityOn } from '../../src/billing/quantity.js';
import { change, day, instant, place, product } from './terms.js';

const users = product('users', '50');

function quantity(changes: readonly QuantityChange[], on: string) {
  const problems: BillingProblem[] = [];
  const found = quantityOn(users, changes, day(on), problems);
  return {
    value: found?.value.toString(),
    at: found?.because[0]?.at,
    codes: problems.map((one) => one.code),
  };
}

describe('the quantity in force', () => {
  it('is that of the contract while no change has effect', () => {
    expect(quantity([], '2025-04-01')).toEqual({ value: '50', at: place(30), codes: [] });
    expect(quantity([change('users', '60', '2025-04-02')], '2025-04-01').value).toBe('50');
  });

  it('changes on the day of effect', () => {
    const raised = [change('users', '60', '2025-04-01')];
    expect(quantity(raised, '2025-03-31').value).toBe('50');
    expect(quantity(raised, '2025-04-01')).toEqual({ value: '60', at: place(7, 'changes.csv'), codes: [] });
  });

  it('is that of the latest effect, whatever the order of the records', () => {
    const changes = [change('users', '70', '2025-03-01'), change('users', '60', '2025-02-01')];
    expect(quantity(changes, '2025-04-01').value).toBe('70');
    expect(quantity(changes.toReversed(), '2025-04-01').value).toBe('70');
  });

  it('follows the later submission where two have effect on one day', () => {
    const early = change('users', '60', '2025-04-01', { submittedAt: instant('2025-03-01T09:00:00Z') });
    const late = change('users', '65', '2025-04-01', { submittedAt: instant('2025-03-01T09:00:01Z') });
    expect(quantity([late, early], '2025-04-01').value).toBe('65');
  });

  it('ignores other products', () => {
    expect(quantity([change('others', '62', '2025-02-01')], '2025-04-01').value).toBe('50');
  });

  it('is unknown when two changes of one moment contradict each other', () => {
    const changes = [change('users', '60', '2025-04-01'), change('users', '61', '2025-04-01')];
    expect(quantity(changes, '2025-04-01')).toMatchObject({
      value: undefined,
      codes: ['contradicting-changes'],
    });
    const same = [change('users', '60', '2025-04-01'), change('users', '60', '2025-04-01')];
    expect(quantity(same, '2025-04-01').value).toBe('60');
  });

  it('must be whole and not negative', () => {
    expect(quantity([change('users', '60.5', '2025-04-01')], '2025-04-01').codes).toEqual(['bad-quantity']);
    expect(quantity([change('users', '-1', '2025-04-01')], '2025-04-01').codes).toEqual(['bad-quantity']);
    expect(quantity([change('users', '0', '2025-04-01')], '2025-04-01').value).toBe('0');
  });
});
