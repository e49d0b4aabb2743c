import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AgreementParts, Scene } from '../evaluate/scene.js';

/** The small agreement that properties are tried on. */
export const MINI: AgreementParts = {
  clauses: readFileSync(new URL('./mini/clauses.yaml', import.meta.url), 'utf8'),
  terms: {
    'pay.within': { unit: 'days', value: 3 },
    'ship.fast': { unit: 'days', value: 1 },
    'ship.slow': { unit: 'days', value: 4 },
  },
  records: {
    order: {
      key: ['id'],
      born: 'placedOn',
      moment: 'placedOn',
      fields: {
        id: { is: 'text', required: true },
        placedOn: { is: 'day', event: true },
        kind: { is: 'text' },
        express: { is: 'boolean' },
        amount: { is: 'integer' },
        shippedOn: { is: 'day', event: true, absent: 'not-yet' },
        cancelledOn: { is: 'day', event: true, absent: 'not-yet' },
        promisedOn: { is: 'day' },
      },
    },
    payment: {
      key: ['id'],
      born: 'bookedOn',
      moment: 'bookedOn',
      fields: {
        id: { is: 'text', required: true },
        order: { is: 'text', references: 'order' },
        bookedOn: { is: 'day', event: true },
        amount: { is: 'integer', negative: true },
      },
    },
    step: {
      key: ['id'],
      born: 'takenOn',
      moment: 'takenOn',
      fields: {
        id: { is: 'text', required: true },
        order: { is: 'text' },
        takenOn: { is: 'day', event: true },
        courier: { is: 'text' },
      },
    },
    shift: {
      key: ['id'],
      born: 'from',
      moment: 'from',
      fields: {
        id: { is: 'text', required: true },
        from: { is: 'day', event: true },
        through: { is: 'day', event: true, absent: 'not-yet' },
      },
    },
  },
};

export type Row = Readonly<Record<string, string | number | boolean>>;
export type History = Readonly<Record<'order' | 'payment' | 'step' | 'shift', readonly Row[]>>;

/** Day 0 is Wednesday 1 January 2025. */
export function dayText(index: number): string {
  return new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
}

export const LAST_DAY = 12;

const day = fc.integer({ min: 0, max: LAST_DAY }).map(dayText);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

function rows(
  prefix: string,
  most: number,
  model: Record<string, fc.Arbitrary<string | number | boolean | undefined>>,
): fc.Arbitrary<Row[]> {
  return fc.array(fc.record(model), { maxLength: most }).map((list) =>
    list.map((row, index): Row => {
      const there = Object.entries(row).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      return Object.fromEntries([['id', `${prefix}${index + 1}`], ...there]);
    }),
  );
}

const orderId = fc.constantFrom('O1', 'O2', 'O3');

/** Small complete histories; optional fields are absent because nothing happened. */
export const histories: fc.Arbitrary<History> = fc.record({
  order: rows('O', 3, {
    placedOn: day,
    kind: fc.constantFrom('sale', 'rent', 'gift'),
    express: fc.boolean(),
    amount: fc.integer({ min: 0, max: 4 }),
    shippedOn: maybe(day),
    cancelledOn: maybe(day),
    promisedOn: day,
  }),
  payment: rows('P', 4, { order: orderId, bookedOn: day, amount: fc.integer({ min: -2, max: 3 }) }),
  step: rows('S', 3, { order: orderId, takenOn: day, courier: fc.constantFrom('post', 'bike') }),
  shift: rows('T', 3, { from: day, through: maybe(day) }),
});

export const CONTRACT = { startsOn: dayText(0) };

export function sceneOf(history: History, asOf: string): Scene {
  return { data: history, contract: CONTRACT, asOf };
}
