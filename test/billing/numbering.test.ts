import { describe, expect, it } from 'vitest';
import type { BillingProblem } from '../../src/billing/billing-problem.js';
import { fillNumber, schemeFor } from '../../src/billing/numbering.js';
import { contract, place } from './terms.js';

const NAMES = {
  contract: 'C-1',
  kind: 'training',
  year: '2026',
  month: '03',
  issued: '2026-03-10',
  id: 'O1',
};

function filled(value: string, names: Parameters<typeof fillNumber>[1] = NAMES) {
  const problems: BillingProblem[] = [];
  const number = fillNumber({ value, at: place(90) }, names, problems);
  return number ?? problems.map(({ code }) => code).join();
}

describe('a numbering scheme', () => {
  it('knows the kind of invoice, its day and its record', () => {
    expect(filled('{kind}-{issued}')).toBe('training-2026-03-10');
    expect(filled('O-{id}-{year}{month}')).toBe('O-O1-202603');
  });

  it('has no record where an invoice is for many', () => {
    const { id: _, ...names } = NAMES;
    expect(filled('O-{id}', names)).toBe('unknown-placeholder');
  });

  it('may be one for each kind, and then each kind needs one', () => {
    const { billing } = contract();
    const scheme = { value: 'O-{id}', at: place(91) };
    const problems: BillingProblem[] = [];
    const own = { ...billing, numberings: new Map([['training', scheme]]) };
    expect(schemeFor(own, 'training', problems)).toBe(scheme);
    expect(schemeFor(own, 'licence', problems)).toBeUndefined();
    expect(problems.map(({ code, at }) => [code, at])).toEqual([['unknown-placeholder', place(90)]]);
    expect(schemeFor(billing, 'licence', [])).toBe(billing.numbering);
  });
});
