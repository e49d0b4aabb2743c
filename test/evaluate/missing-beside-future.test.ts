import { describe, expect, it } from 'vitest';
import { agreementOf, type Scene, verdicts } from './scene.js';

const RECORDS = {
  use: {
    key: ['id'],
    fields: { id: { is: 'text', required: true }, day: { is: 'day' }, price: { is: 'text' } },
  },
  list: { fields: { day: { is: 'day', event: true }, price: { is: 'text' } } },
  end: { fields: { day: { is: 'day', event: true } } },
  paper: { fields: { from: { is: 'day' }, ended: { is: 'day', event: true, absent: 'none' } } },
  shift: {
    key: ['id'],
    fields: { id: { is: 'text', required: true }, begins: { is: 'instant' }, ends: { is: 'instant' } },
  },
};

/** The verdicts of a clause, by rule and subject, at the end of June. */
function judging(clause: string): (scene: Partial<Scene>) => Promise<Record<string, string>> {
  const loaded = agreementOf({ records: RECORDS, clauses: clause });
  return async (scene) => verdicts(await loaded, { asOf: '2025-06-30', ...scene });
}

describe('a population up to a moment that nobody knows', () => {
  const run = judging(
    '- { id: a.rule, forEach: use, expect: { price: { valueAt: { of: list, by: day, at: use.day, take: price } } } }',
  );
  const verdict = async (use: object, list: object[] = []): Promise<string | undefined> =>
    (await run({ data: { use: [{ id: 'U1', price: 'p', ...use }], list } }))['a.rule U1'];

  it('waits for more members only where the moment is still to come', async () => {
    expect(await verdict({ day: '2025-07-10' })).toBe('pending');
    expect(await verdict({ day: '2025-06-30' })).toBe('pending');
    expect(await verdict({})).toBe('undetermined');
    expect(await verdict({}, [{ day: '2025-01-01', price: 'p' }])).toBe('undetermined');
  });
});

describe('the first of an end that has not come and of one that nobody can see', () => {
  const run = judging(`
- id: a.rule
  forEach: agreement
  facts:
    ended: { earliest: [agreement.endsOn, { earliest: { of: end, take: day, else: never } }] }
    now: { latest: [asOf] }
  where: { fact: ended, operator: before, value: { fact: now } }
  require: { fact: ended, operator: before, value: always }
`);
  const verdict = async (scene: Partial<Scene>): Promise<string | undefined> =>
    Object.values(await run(scene))[0];

  it('has not come by now only where its source can tell', async () => {
    expect(await verdict({ data: { end: [] } })).toBe('not-applicable');
    expect(await verdict({ data: { end: [{ day: '2025-06-01' }] } })).toBe('breached');
    expect(await verdict({ data: {} })).toBe('undetermined');
    expect(await verdict({ data: { end: [] }, coverage: { end: { from: '2025-02-01' } } })).toBe(
      'undetermined',
    );
    expect(await verdict({ data: { end: [] }, coverage: { end: { until: '2025-06-20' } } })).toBe(
      'undetermined',
    );
  });
});

describe('a population up to as-of', () => {
  const run = judging(
    '- { id: a.rule, forEach: agreement, require: { fact: ends, operator: atMost, value: 1 }, facts: { ends: { count: { of: end, by: day, upTo: asOf } } } }',
  );
  const verdict = async (end: object[]): Promise<string | undefined> =>
    Object.values(await run({ data: { end } }))[0];

  it('is the same whether or not its source shows what came later', async () => {
    expect(await verdict([{ day: '2025-06-30' }])).toBe('met');
    expect(await verdict([{ day: '2025-06-30' }, { day: '2025-07-01' }, { day: '2025-07-02' }])).toBe('met');
    expect(await verdict([{ day: '2025-06-29' }, { day: '2025-06-30' }])).toBe('breached');
  });
});

describe('the time that a record itself takes', () => {
  const run = judging(`
- id: a.rule
  forEach: shift
  require: { fact: length, operator: atMost, value: 60 }
  facts: { length: { covered: { from: begins, until: ends, unit: minutes } } }
`);
  const verdict = async (shift: object): Promise<string | undefined> =>
    (
      await run({
        data: { shift: [{ id: 'S1', begins: '2025-06-10T09:00:00+02:00', ...shift }] },
        coverage: { shift: { until: '2025-06-20' } },
      })
    )['a.rule S1'];

  it('is known where both ends are, however early its source stops', async () => {
    expect(await verdict({ ends: '2025-06-10T10:00:00+02:00' })).toBe('met');
    expect(await verdict({ ends: '2025-06-10T10:01:00+02:00' })).toBe('breached');
    expect(await verdict({})).toBe('undetermined');
  });
});

describe('an end of which there is none', () => {
  const run = judging(`
- id: a.rule
  forEach: agreement
  require: { fact: bare, operator: atMost, value: 0 }
  facts: { bare: { uncovered: { of: paper, from: from, through: ended, during: agreement, unit: days } } }
`);
  const verdict = async (paper: object): Promise<string | undefined> =>
    Object.values(await run({ data: { paper: [{ from: '2020-01-01', ...paper }] } }))[0];

  it('is none yet where it comes after as-of', async () => {
    expect(await verdict({})).toBe('met');
    expect(await verdict({ ended: '2025-09-30' })).toBe('met');
    expect(await verdict({ ended: '2025-06-29' })).toBe('breached');
  });
});
