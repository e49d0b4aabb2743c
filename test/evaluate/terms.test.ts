import { describe, expect, it } from 'vitest';
import { SHOP } from './orders.js';
import { agreementOf, judged, type Scene } from './scene.js';

const CLAUSE =
  '- { id: a.rule, forEach: order, within: { from: placedAt, atMost: { term: ship }, to: shippedAt } }';
const SHIP = {
  ship: {
    unit: 'days',
    values: [
      { from: '2000-01-01', value: 3 },
      { from: '2025-07-01', value: 5 },
    ],
  },
};

const order = (day: string): object => ({
  id: 'O1',
  placedAt: `${day}T10:00:00+02:00`,
  shippedAt: `${day}T12:00:00+02:00`,
});

async function found(scene: Partial<Scene> & { day: string }, readings?: Record<string, unknown>) {
  const loaded = await agreementOf({
    records: SHOP,
    terms: SHIP,
    clauses: CLAUSE,
    ...(readings === undefined ? {} : { readings }),
  });
  const { findings } = await judged(loaded, {
    asOf: '2025-12-31',
    data: { order: [order(scene.day)] },
    ...scene,
  });
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

const term = (value: number, from: string, through?: string): object => ({
  term: 'ship',
  value,
  from,
  ...(through === undefined ? {} : { through }),
});

describe('a dated term', () => {
  it('is read on the day on which the clock starts', async () => {
    expect(await found({ day: '2025-06-30' })).toMatchObject({
      dueAt: '2025-07-03',
      terms: [{ id: 'ship', value: '3', from: 'agreement' }],
    });
    expect(await found({ day: '2025-07-01' })).toMatchObject({ dueAt: '2025-07-06' });
  });
});

describe('an individual term', () => {
  const contract = { terms: [term(10, '2025-03-01', '2025-08-31')] };

  it('prevails for its own part of the year, its last day included', async () => {
    expect(await found({ day: '2025-02-28', contract })).toMatchObject({ dueAt: '2025-03-03' });
    expect(await found({ day: '2025-03-01', contract })).toMatchObject({
      dueAt: '2025-03-11',
      terms: [{ value: '10', from: 'contract' }],
    });
    expect(await found({ day: '2025-08-31', contract })).toMatchObject({ dueAt: '2025-09-10' });
    expect(await found({ day: '2025-09-01', contract })).toMatchObject({ dueAt: '2025-09-06' });
  });

  it('leaves undetermined what two that contradict each other say', async () => {
    const twice = { terms: [term(10, '2025-03-01', '2025-08-31'), term(12, '2025-08-01')] };
    expect(await found({ day: '2025-07-31', contract: twice })).toMatchObject({
      verdict: 'met',
      dueAt: '2025-08-10',
    });
    expect(await found({ day: '2025-08-15', contract: twice })).toMatchObject({
      verdict: 'undetermined',
      missing: [{ what: 'term ship', because: 'missing', detail: 'two individual terms are in force' }],
    });
    const same = { terms: [term(10, '2025-03-01', '2025-08-31'), term(10, '2025-08-01')] };
    expect(await found({ day: '2025-08-15', contract: same })).toMatchObject({ verdict: 'met' });
  });

  it('is all that may hold where the start of the clock is open', async () => {
    const loaded = await agreementOf({
      records: {
        ...SHOP,
        order: {
          ...SHOP?.['order'],
          fields: { ...(SHOP?.['order']?.['fields'] as object), promisedOn: { is: 'day' } },
        },
      },
      terms: SHIP,
      clauses:
        '- { id: a.rule, forEach: order, within: { from: promisedOn, atMost: { term: ship }, to: shippedAt } }',
    });
    const { findings } = await judged(loaded, { asOf: '2025-12-31', data: { order: [order('2025-08-01')] } });
    expect(findings).toMatchObject([{ verdict: 'undetermined', terms: [{ value: '3' }, { value: '5' }] }]);
  });
});

describe('a reading', () => {
  const readings = {
    'ship.days': {
      question: { en: 'x', nl: 'x' },
      default: 'as-written',
      choices: { 'as-written': { en: 'x', nl: 'x' }, generous: { en: 'x', nl: 'x', terms: { ship: 30 } } },
    },
  };

  it('sets a term, is said in the finding, and gives way to an individual term', async () => {
    expect(await found({ day: '2025-06-02' }, readings)).toMatchObject({
      dueAt: '2025-06-05',
      readings: [{ id: 'ship.days', choice: 'as-written' }],
    });
    const chosen = { 'ship.days': 'generous' };
    expect(await found({ day: '2025-06-02', readings: chosen }, readings)).toMatchObject({
      dueAt: '2025-07-02',
      readings: [{ id: 'ship.days', choice: 'generous' }],
    });
    const contract = { terms: [term(10, '2025-03-01')] };
    expect(await found({ day: '2025-06-02', readings: chosen, contract }, readings)).toMatchObject({
      dueAt: '2025-06-12',
    });
  });
});

describe('a map', () => {
  it('is read by key, by every key that it can be, and is missing for one it does not have', async () => {
    const loaded = await agreementOf({
      records: SHOP,
      terms: { ship: { unit: 'map', of: 'days', value: { NL: 3, BE: 5 } } },
      clauses: `
- id: a.rule
  forEach: order
  facts:
    country: { choose: [ { when: { vip: true }, then: NL }, { else: { fact: kind } } ] }
  within: { from: placedAt, atMost: { term: ship, key: { fact: country } }, to: shippedAt }
`,
    });
    const verdict = async (fields: object): Promise<string | undefined> => {
      const data = { order: [{ id: 'O1', placedAt: '2025-06-02T10:00:00+02:00', ...fields }] };
      return (await judged(loaded, { asOf: '2025-06-30', data })).findings[0]?.verdict;
    };
    const on = (day: string): object => ({ shippedAt: `${day}T10:00:00+02:00` });
    expect(await verdict({ vip: true, ...on('2025-06-05') })).toBe('met');
    expect(await verdict({ vip: true, ...on('2025-06-06') })).toBe('breached');
    expect(await verdict({ vip: false, kind: 'BE', ...on('2025-06-07') })).toBe('met');
    expect(await verdict({ vip: false, kind: 'FR', ...on('2025-06-05') })).toBe('undetermined');
    expect(await verdict({ kind: 'BE', ...on('2025-06-05') })).toBe('met');
    expect(await verdict({ kind: 'BE', ...on('2025-06-06') })).toBe('undetermined');
    expect(await verdict({ kind: 'BE', ...on('2025-06-08') })).toBe('breached');
    expect(await verdict(on('2025-06-05'))).toBe('undetermined');
  });
});
