import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import { chooseLetters } from '../../src/letter/choose-letters.js';
import { letterFileNames } from '../../src/letter/file-name.js';
import { clause, finding } from './matter.js';

function choose(findings: Result['findings'], templates = ['payment-reminder']) {
  const result = { clauses: [clause({})], findings } as unknown as Result;
  return chooseLetters(result, new Set(templates));
}

describe('the letters that a result calls for', () => {
  it('are those of the verdict that was given', () => {
    expect(choose([finding({})]).calls).toMatchObject([{ name: 'payment-reminder', to: 'customer' }]);
    expect(choose([finding({ verdict: 'met' })]).calls).toEqual([]);
    expect(choose([finding({ verdict: 'waived' })]).calls).toEqual([]);
  });

  it('come once for a finding, and are letters', () => {
    const twice = { when: 'breached', kind: 'letter', name: 'payment-reminder' } as const;
    const calendar = { when: 'breached', kind: 'calendar', name: 'payment-reminder' } as const;
    expect(choose([finding({ consequences: [twice, twice, calendar] })]).calls).toHaveLength(1);
  });

  it('go to both parties where the rule says so', () => {
    const both = { when: 'breached', kind: 'letter', name: 'payment-reminder', to: 'both' } as const;
    const { calls } = choose([finding({ consequences: [both] })]);
    expect(calls.map(({ to }) => to)).toEqual(['customer', 'vendor']);
  });

  it('are one where two clauses call for it about one record, with one verdict', () => {
    const again = finding({ id: 'other', rule: 'other' });
    const { calls } = choose([finding({}), again]);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.also).toMatchObject([{ finding: { id: 'other' } }]);
    const met = finding({
      id: 'met',
      verdict: 'met',
      consequences: [{ when: 'met', kind: 'letter', name: 'payment-reminder', to: 'customer' }],
    });
    expect(choose([finding({}), met]).calls).toHaveLength(2);
    const elsewhere = finding({ id: 'b', subject: { ...again.subject, at: { file: 'b.yaml', line: 1 } } });
    expect(choose([finding({}), elsewhere]).calls).toHaveLength(2);
  });

  it('are apart where they are about no record', () => {
    const subject = { type: 'agreement', key: 'agreement', label: 'agreement' };
    expect(choose([finding({ subject }), finding({ id: 'b', subject })]).calls).toHaveLength(2);
  });

  it('are counted by name where nobody has written the template', () => {
    const other = { when: 'breached', kind: 'letter', name: 'other' } as const;
    const choice = choose([finding({ consequences: [other] }), finding({ consequences: [other] })]);
    expect(choice).toEqual({ calls: [], withoutTemplate: [{ name: 'other', calls: 2 }] });
  });
});

describe('the names of their files', () => {
  const names = (...keys: readonly (readonly [string, string])[]) =>
    letterFileNames(keys.map(([key, id]) => ({ name: 'r', lang: 'nl', finding: { id, subject: { key } } })));

  it('say letter, subject and language', () => {
    expect(names(['L-2025-07', 'a'], ['L-2025-08', 'b'])).toEqual(['r-L-2025-07.nl', 'r-L-2025-08.nl']);
  });

  it('say whom they are for where both get one', () => {
    const both = ['customer', 'vendor'].map((to) => ({
      name: 'r',
      lang: 'nl',
      to,
      finding: { id: 'a', subject: { key: 'I-1' } },
    }));
    expect(letterFileNames(both)).toEqual(['r-to-customer-I-1.nl', 'r-to-vendor-I-1.nl']);
  });

  it('add the id where they would clash or differ from the key', () => {
    expect(names(['I-1', 'a'], ['i-1', 'b'])).toEqual(['r-I-1-a.nl', 'r-i-1-b.nl']);
    expect(names(['I/1', 'a'])).toEqual(['r-I-1-a.nl']);
    expect(names(['../../x', 'a'])).toEqual(['r-..-..-x-a.nl']);
  });
});
