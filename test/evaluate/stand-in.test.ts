import { describe, expect, it } from 'vitest';
import { SHOP } from './orders.js';
import { agreementOf, judged, type Scene, verdicts } from './scene.js';

const PLACED = '2025-06-02T10:00:00+02:00';

/** A shop whose orders say nothing of their parcels where they list none. */
const RECORDS = {
  ...SHOP,
  parcel: {
    key: ['id'],
    fields: {
      id: { is: 'text', required: true },
      order: { is: 'text', references: 'order', absent: 'missing' },
      weight: { is: 'integer' },
      scans: {
        is: 'list',
        absent: 'missing',
        of: { at: { is: 'instant', event: true }, value: { is: 'integer' } },
      },
    },
  },
} as const;

function shop(clauses: string): (scene: Partial<Scene>) => Promise<Record<string, string>> {
  const loaded = agreementOf({ records: RECORDS, clauses });
  return async (scene) => verdicts(await loaded, { asOf: '2025-06-30', ...scene });
}

const order = (id: string, fields: object = {}): object => ({ id, placedAt: PLACED, kind: 'a', ...fields });
const scan = { at: PLACED, value: 1 };

describe('rows of a list that a record does not tell of', () => {
  it('are judged as one that may be there, beside those that are', async () => {
    const run = shop('- { id: a.rule, forEach: parcel.scans, require: { value: 1 } }');
    const parcel = [{ id: 'P1', scans: [scan] }, { id: 'P2' }, { id: 'P3', scans: [] }];
    expect(await run({ data: { parcel } })).toEqual({
      'a.rule P1/1': 'met',
      'a.rule P2/?': 'undetermined',
    });
  });

  it('are passed over where the record itself takes them out', async () => {
    const run = shop(
      '- { id: a.rule, forEach: parcel.scans, where: { parcel.weight: 1 }, require: { value: 1 } }',
    );
    expect(await run({ data: { parcel: [{ id: 'P1', weight: 2 }] } })).toEqual({
      'a.rule agreement': 'not-applicable',
    });
    expect(await run({ data: { parcel: [{ id: 'P1', weight: 1 }] } })).toEqual({
      'a.rule P1/?': 'undetermined',
    });
  });

  it('leave a population open only where the record itself may count', async () => {
    const run = shop(`
- id: a.rule
  forEach: agreement
  facts: { seen: { count: { of: parcel.scans, where: { parcel.weight: 1 } } } }
  require: { seen: 0 }
`);
    expect(await run({ data: { parcel: [{ id: 'P1', weight: 2 }] } })).toEqual({ 'a.rule agreement': 'met' });
    for (const fields of [{ weight: 1 }, {}]) {
      expect(await run({ data: { parcel: [{ id: 'P1', ...fields }] } })).toEqual({
        'a.rule agreement': 'undetermined',
      });
    }
  });

  it('say which record does not tell', async () => {
    const loaded = await agreementOf({
      records: RECORDS,
      clauses: '- { id: a.rule, forEach: parcel.scans, require: { value: 1 } }',
    });
    const { findings } = await judged(loaded, { asOf: '2025-06-30', data: { parcel: [{ id: 'P1' }] } });
    expect(findings[0]?.missing?.map(({ what, because }) => [what, because])).toEqual([
      ['parcel.scans', 'missing'],
    ]);
  });

  it('may be of a selection, or of any group', async () => {
    const run = shop(`
- id: a.one
  groups: { first: { of: parcel.scans, where: { value: 1 } } }
  forEach: first
  require: { value: 1 }
- id: a.group
  groups: { wave: { of: parcel.scans, by: value } }
  facts: { wave.size: { count: { of: parcel.scans } } }
  forEach: wave
  require: { fact: size, operator: equal, value: 1 }
`);
    expect(await run({ data: { parcel: [{ id: 'P1', scans: [scan] }, { id: 'P2' }] } })).toEqual({
      'a.one P1/1': 'met',
      'a.one P2/?': 'undetermined',
      'a.group 1': 'undetermined',
      'a.group P2/?': 'undetermined',
    });
  });
});

describe('joined subjects', () => {
  const LED = '- { id: a.rule, forEach: { parcel: parcel, order: order }, require: { order.kind: a } }';
  const REFERRING = '- { id: a.rule, forEach: { order: order, parcel: parcel }, require: { order.kind: a } }';

  it('are undetermined where the reference that leads to one is not known', async () => {
    const parcel = [{ id: 'P1', order: 'O1' }, { id: 'P2' }];
    expect(await shop(LED)({ data: { parcel, order: [order('O1')] } })).toEqual({
      'a.rule P1/O1': 'met',
      'a.rule P2/?': 'undetermined',
    });
  });

  it('are undetermined where nobody knows to whom one belongs, or that one is not there', async () => {
    const parcel = [{ id: 'P1', order: 'O1' }, { id: 'P2' }, { id: 'P3', order: 'O9' }];
    expect(await shop(REFERRING)({ data: { parcel, order: [order('O1')] } })).toEqual({
      'a.rule O1/P1': 'met',
      'a.rule ?/P2': 'undetermined',
      'a.rule ?/P3': 'undetermined',
    });
  });

  it('are none where a reference that may be absent is', async () => {
    const run = shop(
      '- { id: a.rule, forEach: { order: order, customer: customer }, require: { country: NL } }',
    );
    expect(await run({ data: { order: [order('O1')], customer: [] } })).toEqual({
      'a.rule agreement': 'not-applicable',
    });
  });

  it('stand in row by row where the list of one is not known', async () => {
    const run = shop(
      '- { id: a.rule, forEach: { parcel: parcel, scan: parcel.scans }, require: { scan.value: 1 } }',
    );
    expect(await run({ data: { parcel: [{ id: 'P1', scans: [scan] }, { id: 'P2' }] } })).toEqual({
      'a.rule P1/P1/1': 'met',
      'a.rule P2/P2/?': 'undetermined',
    });
  });
});
