import { describe, expect, it } from 'vitest';
import { mutantLine, mutateAgreement } from '../../src/index.js';
import { InputError } from '../../src/source/problem.js';
import { SECTION, SMALL, withClause } from '../agreement/small-agreement.js';
import { folderWith } from '../source/folder.js';

const CASES = SECTION.replace('.yaml', '.cases.yaml');

const bill = (fields: string): string => `bill: [{ id: F1, issuedOn: 2026-03-02, amount: "10.00"${fields} }]`;
const paid = (id: string, on: string, verdict: string): string =>
  `- { id: ${id}, data: { ${bill(`, paidOn: ${on}`)} }, asOf: 2026-04-01, expect: [{ clause: pay.in-time, verdict: ${verdict} }] }\n`;

const ON_THE_LIMIT = paid('on-the-limit', '2026-03-16', 'met');
const ONE_PAST_IT = paid('one-past-it', '2026-03-17', 'breached');

const BOTH = ON_THE_LIMIT + ONE_PAST_IT;

async function mutantsOf(files: Record<string, string>): Promise<{ mutants: number; survivors: string[] }> {
  const { mutants, survivors } = await mutateAgreement({ root: folderWith(files), agreement: 'small' });
  return {
    mutants,
    survivors: survivors.map((mutant) => mutantLine(mutant).replace(/^.*no case notices: /, '')),
  };
}

async function survivors(files: Record<string, string>): Promise<string[]> {
  return (await mutantsOf(files)).survivors;
}

/** The small agreement without what none of its rules uses. */
const LEAN = Object.fromEntries(
  Object.entries(SMALL)
    .filter(([name]) => !name.endsWith('readings.yaml'))
    .map(([name, text]) => [
      name,
      name.endsWith('terms.yaml') ? text.slice(0, text.indexOf('  pay.hours')) : text,
    ]),
);

describe('mutants', () => {
  it('of a limit are noticed by a case on it and a case past it', async () => {
    expect(await survivors({ ...LEAN, [CASES]: BOTH })).toEqual([]);
    expect(await survivors({ ...LEAN, [CASES]: ON_THE_LIMIT })).toEqual(['pay.term: one more']);
    expect(await survivors({ ...LEAN, [CASES]: ONE_PAST_IT })).toEqual(['pay.term: one less']);
  });

  it('are made only of terms and readings that a rule can read', async () => {
    const lean = await mutantsOf({ ...LEAN, [CASES]: BOTH });
    const small = await mutantsOf({ ...SMALL, [CASES]: BOTH });
    expect(small).toEqual({ mutants: lean.mutants, survivors: [] });
    const readings = SMALL['rules/small/readings.yaml']?.replace(
      'nl: Vanaf ontvangst }',
      'nl: Vanaf ontvangst, terms: { pay.term: 30 } }',
    );
    const set = await mutantsOf({ ...SMALL, 'rules/small/readings.yaml': readings ?? '', [CASES]: BOTH });
    expect(set).toEqual({ mutants: lean.mutants + 1, survivors: [] });
  });

  it('take days for working days where there are any', async () => {
    const terms = (value: number): string =>
      (LEAN['rules/small/terms.yaml'] ?? '')
        .replace('unit: days', 'unit: working-days')
        .replace('value: 14', `value: ${value}`);
    const cases = paid('same-day', '2026-03-02', 'met') + paid('day-after', '2026-03-03', 'breached');
    const none = { ...LEAN, 'rules/small/terms.yaml': terms(0), [CASES]: cases };
    expect(await survivors(none)).toEqual([]);
    const one = { ...LEAN, 'rules/small/terms.yaml': terms(1), [CASES]: paid('next', '2026-03-03', 'met') };
    expect(await survivors(one)).toEqual(['pay.term: days instead of working days', 'pay.term: one more']);
  });

  it('leave out each condition and turn each comparison', async () => {
    const [, section = ''] =
      Object.entries(
        withClause(`forEach: bill
where: { all: [{ fact: paidOn, operator: onOrAfter, value: { fact: issuedOn } }, { id: F1 }] }
require: { fact: amount, operator: atMost, value: { term: pay.most } }`),
      ).find(([name]) => name === SECTION) ?? [];
    const terms = `${LEAN['rules/small/terms.yaml']}  pay.most:
    section: "1"
    unit: EUR
    says: { en: Most, nl: Meest }
    values: [{ from: 2020-01-01, value: "10.00" }]
`;
    const files = { ...LEAN, [SECTION]: section, 'rules/small/terms.yaml': terms };
    const more = (id: string, amount: string, verdict: string, key = 'F1'): string =>
      `- { id: ${id}, data: { bill: [{ id: ${key}, issuedOn: 2026-03-02, paidOn: 2026-03-02, amount: "${amount}" }] }, asOf: 2026-04-01, expect: [{ clause: pay.more, verdict: ${verdict} }] }\n`;
    const some = BOTH + more('just', '10.00', 'met');
    expect(await survivors({ ...files, [CASES]: some })).toEqual([
      "'onOrAfter' became 'onOrBefore'",
      'left out this condition',
      'left out this condition',
      "'atMost' became 'atLeast'",
      'left out this condition',
      'pay.most: one more',
    ]);
    const early = more('early', '11.00', 'not-applicable').replace(
      'paidOn: 2026-03-02',
      'paidOn: 2026-03-01',
    );
    const all =
      some + more('over', '11.00', 'breached') + more('other', '11.00', 'not-applicable', 'F2') + early;
    expect(await survivors({ ...files, [CASES]: all })).toEqual([]);
  });

  it('are not tried on cases that fail by themselves', async () => {
    const files = { ...LEAN, [CASES]: paid('wrong', '2026-03-16', 'breached') };
    const request = { root: folderWith(files), agreement: 'small' };
    await expect(mutateAgreement(request)).rejects.toThrow(InputError);
  });
});
