import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/evaluate/result.js';
import type { LoadedAgreement } from '../../src/index.js';
import { agreementOf, judged, type Scene } from '../evaluate/scene.js';
import { CONTRACT, dayText, type History, histories, LAST_DAY, MINI, type Row, sceneOf } from './mini.js';

const RUNS = 300;

let mini: LoadedAgreement;

beforeAll(async () => {
  mini = await agreementOf(MINI);
});

type Table = keyof History;

const TABLES: readonly Table[] = ['order', 'payment', 'step', 'shift'];

/** Fields whose absence says that nobody wrote them down, rather than that nothing happened. */
const HIDEABLE: Readonly<Record<Table, readonly string[]>> = {
  order: ['kind', 'express', 'amount', 'promisedOn'],
  payment: ['order', 'amount'],
  step: ['order', 'courier'],
  shift: [],
};

const DECIDED = new Set(['met', 'breached', 'not-applicable']);

/** How many verdicts were decided with less than the full history: a property over none would prove nothing. */
let decided = 0;

/** Verdicts that the full history contradicts: another one that is decided, for the same rule and subject. */
async function contradictions(partial: Scene, full: Scene): Promise<string[]> {
  const known = await byKey(full);
  const wrong: string[] = [];
  for (const [key, verdict] of await byKey(partial)) {
    // With nobody to judge there should be nobody to judge.
    const nobody = key.endsWith(' agreement') && verdict === 'not-applicable';
    const other = nobody
      ? [...known].find(([found, is]) => isOfRule(found, key) && APPLIES.has(is))
      : undefined;
    if (other !== undefined) wrong.push(`${key}: ${verdict}, but ${other.join(' is ')}`);
    const right = known.get(key);
    if (right === undefined || !DECIDED.has(verdict) || !DECIDED.has(right)) continue;
    decided += 1;
    if (right !== verdict) wrong.push(`${key}: ${verdict}, but ${right}`);
  }
  return wrong;
}

const APPLIES = new Set(['met', 'breached', 'missed']);

function isOfRule(key: string, other: string): boolean {
  return key.split(' ')[0] === other.split(' ')[0];
}

async function byKey(scene: Scene): Promise<Map<string, Finding['verdict']>> {
  const { findings } = await judged(mini, scene);
  return new Map(findings.map(({ rule, subject, verdict }) => [`${rule} ${subject.key}`, verdict]));
}

const asOf = fc.integer({ min: 0, max: LAST_DAY + 4 }).map(dayText);

/** For each record and field a number that says whether it is hidden. */
const masks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 60 });

function hidden(history: History, mask: readonly number[]): History {
  let next = 0;
  const hide = (table: Table, row: Row): Row => {
    const kept = Object.entries(row).filter(
      ([name]) => !HIDEABLE[table].includes(name) || mask[next++ % mask.length] !== 0,
    );
    return Object.fromEntries(kept);
  };
  const tables = TABLES.map((table) => [table, history[table].map((row) => hide(table, row))] as const);
  return Object.fromEntries(tables) as unknown as History;
}

const EVENTS: Readonly<Record<Table, readonly string[]>> = {
  order: ['shippedOn', 'cancelledOn'],
  payment: [],
  step: [],
  shift: ['through'],
};
const BORN: Readonly<Record<Table, string>> = {
  order: 'placedOn',
  payment: 'bookedOn',
  step: 'takenOn',
  shift: 'from',
};

/** One table as an export made on a day has it: no record and no event from after it. */
function cut(history: History, table: Table, until: string): History {
  const rows = history[table]
    .filter((row) => String(row[BORN[table]]) <= until)
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(
          ([name, value]) => !EVENTS[table].includes(name) || String(value) <= until,
        ),
      ),
    );
  return { ...history, [table]: rows };
}

describe('a verdict that is decided', () => {
  it('is not contradicted when hidden fields come to light', async () => {
    await fc.assert(
      fc.asyncProperty(histories, masks, asOf, async (history, mask, day) => {
        expect(await contradictions(sceneOf(hidden(history, mask), day), sceneOf(history, day))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is not contradicted when fields are hidden and a source stops early too', async () => {
    const end = fc.integer({ min: 0, max: LAST_DAY }).map(dayText);
    await fc.assert(
      fc.asyncProperty(
        histories,
        masks,
        fc.constantFrom(...TABLES),
        end,
        asOf,
        async (history, mask, name, until, day) => {
          const partial = sceneOf(hidden(cut(history, name, until), mask), day);
          expect(
            await contradictions({ ...partial, coverage: { [name]: { until } } }, sceneOf(history, day)),
          ).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is not contradicted by what a source that stops early did not show', async () => {
    const table = fc.constantFrom(...TABLES);
    const until = fc.integer({ min: 0, max: LAST_DAY }).map(dayText);
    await fc.assert(
      fc.asyncProperty(histories, table, until, asOf, async (history, name, end, day) => {
        const partial = { ...sceneOf(cut(history, name, end), day), coverage: { [name]: { until: end } } };
        expect(await contradictions(partial, sceneOf(history, day))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is not contradicted by what a source that starts late did not show', async () => {
    const table = fc.constantFrom<Table[]>('payment', 'order', 'shift');
    const start = fc.integer({ min: 1, max: LAST_DAY }).map(dayText);
    await fc.assert(
      fc.asyncProperty(
        histories.map(withoutEarlyPayments),
        table,
        start,
        asOf,
        async (history, name, from, day) => {
          const rows = history[name].filter((row) => String(row[BORN[name]]) >= from || isInForce(row, from));
          const partial = { ...sceneOf({ ...history, [name]: rows }, day), coverage: { [name]: { from } } };
          expect(await contradictions(partial, sceneOf(history, day))).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is not contradicted by a source that nobody gave', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.subarray([...TABLES]), asOf, async (history, given, day) => {
        const data = Object.fromEntries(given.map((table) => [table, history[table]]));
        expect(await contradictions({ data, contract: CONTRACT, asOf: day }, sceneOf(history, day))).toEqual(
          [],
        );
      }),
      { numRuns: RUNS / 3 },
    );
  });
});

it('was decided often enough to tell', () => {
  expect(decided).toBeGreaterThan(5 * RUNS);
});

describe('a verdict as of an earlier day', () => {
  it('is the same from the whole file as from the file as it was on that day', async () => {
    await fc.assert(
      fc.asyncProperty(histories, asOf, async (history, day) => {
        const then = TABLES.reduce((tables, table) => cut(tables, table, day), history);
        const [whole, early] = [
          await judged(mini, sceneOf(history, day)),
          await judged(mini, sceneOf(then, day)),
        ];
        expect(plain(whole.findings)).toEqual(plain(early.findings));
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

/** What belongs to an order comes after it: a source that starts on the order's day is taken to miss none of it. */
function withoutEarlyPayments(history: History): History {
  const placed = new Map(history.order.map(({ id, placedOn }) => [id, String(placedOn)]));
  const payment = history.payment.filter(
    ({ order, bookedOn }) => String(bookedOn) >= (placed.get(order ?? '') ?? ''),
  );
  return { ...history, payment };
}

/** A source that starts on a day shows the spans that go on then. */
function isInForce({ from, through }: Row, day: string): boolean {
  return from !== undefined && (through === undefined || String(through) >= day);
}

/** Without the places in the file. */
function plain(findings: readonly Finding[]): unknown {
  return JSON.parse(JSON.stringify(findings), (key, value: unknown) => (key === 'at' ? undefined : value));
}
