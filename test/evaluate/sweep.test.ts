import { describe, expect, it } from 'vitest';
import { sweep } from '../../src/evaluate/sweep.js';
import { SHOP } from './orders.js';
import { agreementOf, worldOf } from './scene.js';

const SAYS = { en: 'x', nl: 'x' };
const READINGS = {
  'ship.clock': {
    question: SAYS,
    default: 'placed',
    choices: { placed: SAYS, promised: SAYS },
  },
  'ship.length': {
    question: SAYS,
    default: 'three',
    choices: { three: SAYS, one: { ...SAYS, terms: { 'ship.within': 1 } } },
  },
  'price.right': { question: SAYS, default: 'full', choices: { full: SAYS, half: SAYS } },
  'nobody.asks': { question: SAYS, default: 'a', choices: { a: SAYS, b: SAYS } },
};

const CLAUSES = `
- id: a.ship
  facts:
    order.start: { reading: ship.clock, is: { placed: { fact: placedAt }, promised: { fact: promisedOn } } }
  forEach: order
  within: { from: start, atMost: { term: ship.within }, to: shippedAt }
- id: a.price
  forEach: order
  expect: { amount: { reading: price.right, is: { full: { term: price }, half: { term: price.half } } } }
- { id: a.kind, forEach: order, require: { kind: a } }
`;

const TERMS = {
  'ship.within': { unit: 'days', value: 3 },
  price: { unit: 'EUR', value: '100.00' },
  'price.half': { unit: 'EUR', value: '49.95' },
};

const order = (id: string, shippedOn: string): object => ({
  id,
  kind: 'a',
  amount: '100.00',
  placedAt: '2025-06-02T10:00:00+02:00',
  promisedOn: '2025-05-30',
  shippedAt: `${shippedOn}T10:00:00+02:00`,
});

async function swept(readings: Readonly<Record<string, string>> = {}) {
  const loaded = await agreementOf({ records: SHOP, terms: TERMS, readings: READINGS, clauses: CLAUSES });
  const data = { order: [order('O1', '2025-06-02'), order('O2', '2025-06-05')] };
  return sweep(worldOf(loaded, { data, readings, asOf: '2025-06-30' }).input);
}

describe('a sweep of the readings', () => {
  it('tries each other choice alone, and says which verdicts flip and what money hangs on it', async () => {
    expect((await swept()).map(({ question: _, ...rest }) => rest)).toEqual([
      {
        reading: 'ship.clock',
        chosen: 'placed',
        choice: 'promised',
        flips: [{ clause: 'a.ship', rule: 'a.ship', subject: 'O2', from: 'met', to: 'breached' }],
      },
      {
        reading: 'ship.length',
        chosen: 'three',
        choice: 'one',
        flips: [{ clause: 'a.ship', rule: 'a.ship', subject: 'O2', from: 'met', to: 'breached' }],
      },
      {
        reading: 'price.right',
        chosen: 'full',
        choice: 'half',
        flips: ['O1', 'O2'].map((subject) => ({
          clause: 'a.price',
          rule: 'a.price',
          subject,
          from: 'met',
          to: 'breached',
        })),
        amount: '100.10',
      },
    ]);
  });

  it('starts from the choices of the run', async () => {
    const found = await swept({ 'ship.clock': 'promised' });
    expect(
      found.map(({ reading, chosen, choice, flips }) => [reading, chosen, choice, flips.length]),
    ).toEqual([
      ['ship.clock', 'promised', 'placed', 1],
      ['ship.length', 'three', 'one', 1],
      ['price.right', 'full', 'half', 2],
    ]);
  });
});
