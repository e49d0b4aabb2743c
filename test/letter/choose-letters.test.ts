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

  it('add the id where they would clash or differ from the key', () => {
    expect(names(['I-1', 'a'], ['i-1', 'b'])).toEqual(['r-I-1-a.nl', 'r-i-1-b.nl']);
    expect(names(['I/1', 'a'])).toEqual(['r-I-1-a.nl']);
    expect(names(['../../x', 'a'])).toEqual(['r-..-..-x-a.nl']);
  });
});
