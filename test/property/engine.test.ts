import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { agreementOf, verdicts } from '../evaluate/scene.js';

type Plain = string | number | boolean | readonly string[] | readonly number[];
type Raw = Record<string, unknown>;

/** One condition as the agreement writes it and as the engine reads it. */
interface Both {
  readonly ours: Raw;
  readonly engine: Raw;
}

/** A kind of field: how its values are written in a file, and as the plain points that the engine compares. */
interface Kind {
  readonly fields: readonly string[];
  readonly written: readonly (string | number | boolean)[];
  plain(written: string | number | boolean): string | number | boolean;
  /** Our operators, with the engine's. */
  readonly operators: Readonly<Record<string, string>>;
}

const EQUAL = { equal: 'equal' };
const NUMBERS = {
  ...EQUAL,
  atMost: 'lessThanInclusive',
  atLeast: 'greaterThanInclusive',
  lessThan: 'lessThan',
  greaterThan: 'greaterThan',
};
const MOMENTS = {
  ...EQUAL,
  onOrBefore: 'lessThanInclusive',
  onOrAfter: 'greaterThanInclusive',
  before: 'lessThan',
  after: 'greaterThan',
};

const epoch = (written: string | number | boolean): number => Date.parse(String(written));

const KINDS: readonly Kind[] = [
  { fields: ['count', 'other'], written: [-1, 0, 1, 2, 1000], plain: (value) => value, operators: NUMBERS },
  { fields: ['name', 'alias'], written: ['a', 'b', 'A', 'ab'], plain: (value) => value, operators: EQUAL },
  { fields: ['flag', 'sign'], written: [true, false], plain: (value) => value, operators: EQUAL },
  {
    fields: ['day', 'second'],
    written: ['2025-01-01', '2025-01-02', '2024-02-29'],
    plain: epoch,
    operators: MOMENTS,
  },
  {
    fields: ['moment', 'later'],
    written: ['2025-01-01T10:00:00Z', '2025-01-01T11:00:00+02:00', '2025-01-01T12:00:00+02:00'],
    plain: epoch,
    operators: MOMENTS,
  },
];

const TAGS = ['x', 'y', 'z'];

function atomOf(kind: Kind): fc.Arbitrary<Both> {
  const fact = fc.constantFrom(...kind.fields);
  const literal = fc.constantFrom(...kind.written);
  const operator = fc.constantFrom(...Object.keys(kind.operators));
  const compared = fc.tuple(
    fact,
    operator,
    fc.oneof(
      literal,
      fact.map((name) => ({ fact: name })),
    ),
  );
  return compared.map(([name, word, value]) => ({
    ours: { fact: name, operator: word, value },
    engine: {
      fact: name,
      operator: kind.operators[word],
      value: typeof value === 'object' ? value : kind.plain(value),
    },
  }));
}

const among = fc.tuple(fc.constantFrom(...KINDS.slice(0, 2)), fc.nat()).chain(([kind, index]) =>
  fc.subarray([...kind.written], { minLength: 1 }).map((list): Both => {
    const condition = { fact: kind.fields[index % 2], operator: 'in', value: list };
    return { ours: condition, engine: condition };
  }),
);

const holding = fc.constantFrom(...TAGS).map((tag): Both => {
  const condition = { fact: 'tags', operator: 'contains', value: tag };
  return { ours: condition, engine: condition };
});

const { tree } = fc.letrec<{ tree: Both }>((tie) => {
  const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
  const joined = (word: 'all' | 'any'): fc.Arbitrary<Both> =>
    parts.map((list) => ({
      ours: { [word]: list.map(({ ours }) => ours) },
      engine: { [word]: list.map(({ engine }) => engine) },
    }));
  const negated = tie('tree').map(({ ours, engine }) => ({ ours: { not: ours }, engine: { not: engine } }));
  return {
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(...KINDS.map(atomOf), among, holding),
      joined('all'),
      joined('any'),
      negated,
    ),
  };
});

const values = fc.record(
  Object.fromEntries(
    KINDS.flatMap(({ fields, written }) => fields.map((name) => [name, fc.constantFrom(...written)])),
  ),
);
const records = fc.array(fc.tuple(values, fc.subarray(TAGS)), { minLength: 1, maxLength: 4 });

const FIELDS = {
  id: { is: 'text', required: true },
  count: { is: 'integer', negative: true },
  other: { is: 'integer', negative: true },
  name: { is: 'text' },
  alias: { is: 'text' },
  flag: { is: 'boolean' },
  sign: { is: 'boolean' },
  day: { is: 'day' },
  second: { is: 'day' },
  moment: { is: 'instant' },
  later: { is: 'instant' },
  tags: { is: 'texts' },
};

async function byEngine(conditions: readonly Raw[], facts: Record<string, Plain>): Promise<boolean[]> {
  const engine = new Engine();
  for (const [index, condition] of conditions.entries()) {
    // The engine wants a joint at the top.
    const top = { all: [condition] } as unknown as TopLevelCondition;
    engine.addRule({ conditions: top, event: { type: String(index) } });
  }
  const { events } = await engine.run(facts);
  const passed = new Set(events.map(({ type }) => type));
  return conditions.map((_, index) => passed.has(String(index)));
}

function plainOf(
  row: Readonly<Record<string, string | number | boolean>>,
  tags: readonly string[],
): Record<string, Plain> {
  const facts: Record<string, Plain> = { tags };
  for (const { fields, plain } of KINDS) for (const name of fields) facts[name] = plain(row[name] ?? '');
  return facts;
}

describe('on fully known facts', () => {
  it('agrees with the engine of json-rules-engine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 12, maxLength: 12 }), records, async (trees, rows) => {
        const clauses = trees.map(({ ours }, index) => ({
          id: `t.c${index}`,
          forEach: 'thing',
          require: ours,
        }));
        const loaded = await agreementOf({
          records: { thing: { key: ['id'], fields: FIELDS } },
          clauses: JSON.stringify(clauses),
        });
        const thing = rows.map(([row, tags], index) => ({ id: `T${index}`, ...row, tags }));
        const found = await verdicts(loaded, { data: { thing }, asOf: '2025-06-30' });
        for (const [index, [row, tags]] of rows.entries()) {
          const right = await byEngine(
            trees.map(({ engine }) => engine),
            plainOf(row, tags),
          );
          const ours = trees.map((_, number) => found[`t.c${number} T${index}`]);
          expect(ours).toEqual(right.map((passed) => (passed ? 'met' : 'breached')));
        }
      }),
      { numRuns: 40 },
    );
  });
});
