import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleReader } from '../../src/agreement/assemble-reader.js';
import type { Condition, Expression } from '../../src/agreement/expression.js';
import { Compiler } from '../../src/evaluate/compiler.js';
import type { Entity } from '../../src/evaluate/entity.js';
import { OPERATIONS } from '../../src/evaluate/operations.js';
import type { World } from '../../src/evaluate/world.js';
import type { LoadedAgreement } from '../../src/index/load-contract.js';
import { compileConditions, type FieldDeclarations, type RecordConditions } from '../../src/index.js';
import { InputError, Problems } from '../../src/source/problem.js';
import { readYaml } from '../../src/source/yaml-tree.js';
import { and, isUnknown, not, or, type Truth } from '../../src/values/truth.js';
import { point, type Value } from '../../src/values/value.js';
import { agreementOf, worldOf } from './scene.js';

const AS_OF = '2025-06-15';
const ZONE = 'Europe/Amsterdam';

const FIELDS = {
  kind: { is: 'text', oneOf: ['a', 'b', 'c'] },
  note: { is: 'text', absent: 'none' },
  level: { is: 'integer', oneOf: ['1', '2', '3'] },
  size: { is: 'number', negative: true },
  price: { is: 'money', decimals: 4, negative: true, absent: 'none' },
  open: { is: 'boolean' },
  bookedOn: { is: 'day', event: true },
  dueOn: { is: 'day', absent: 'not-yet' },
  at: { is: 'instant', event: true },
  doneAt: { is: 'instant', event: true, absent: 'not-yet' },
  heldAt: { is: 'instant', absent: { until: 'doneAt' } },
  forMonth: { is: 'month' },
  tags: { is: 'texts', absent: 'none' },
} as const satisfies FieldDeclarations;

type Name = keyof typeof FIELDS;

// Few values, so that records and literals often meet, and stand on both sides of as-of and of midnight.
const DAYS = ['2025-06-14', '2025-06-15', '2025-06-16', '2025-01-31'];
const INSTANTS = [
  '2025-06-15T23:59:59+02:00',
  '2025-06-16T00:00:00+02:00',
  '2025-06-14T22:00:00Z',
  '2025-01-31T10:00:00.5+01:00',
];
const LOCAL = ['2025-06-14T12:00', '2024-10-27T02:30'];
const NUMBERS = [0, -1, 1, 2, 0.1, 0.3, 2.5, 0.000001, 9007199254740991];
const MONEY = [
  '1.00',
  '1',
  '0.3',
  '-0.1',
  '2.500',
  '123456789012345.67',
  '123456789012345.6701',
  '123456789012345.6702',
];

const VALUES: Readonly<Record<Name, readonly unknown[]>> = {
  kind: ['a', 'b', 'c'],
  note: ['a', 'x', '2025-06-15', ''],
  level: [1, 2, 3],
  size: NUMBERS,
  price: MONEY,
  open: [true, false],
  bookedOn: DAYS,
  dueOn: DAYS,
  at: [...INSTANTS, ...LOCAL],
  doneAt: [...INSTANTS, ...LOCAL],
  heldAt: [...INSTANTS, ...LOCAL],
  forMonth: ['2025-06', '2025-01'],
  tags: [[], ['a'], ['a', 'b']],
};
const NAMES = Object.keys(FIELDS) as Name[];
const OPERATORS = Object.keys(OPERATIONS).filter((name) => name !== 'matches' && name !== 'inside');

const record = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...VALUES[name], null)])),
  { requiredKeys: [] },
);

const MOMENTS = [...DAYS, ...INSTANTS, 'never', 'always', 'none'];
const AMOUNTS = [...NUMBERS, ...MONEY.map(Number), 0.30000000000000004, 'none'];
const TEXTS = ['a', 'b', 'x', 'z', 'none'];
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  text: TEXTS,
  texts: TEXTS,
  integer: AMOUNTS,
  number: AMOUNTS,
  money: AMOUNTS,
  boolean: [true, false, 'none'],
  day: MOMENTS,
  month: MOMENTS,
  instant: MOMENTS,
};
const fitting = (name: Name): fc.Arbitrary<unknown> => fc.constantFrom(...(FITTING[FIELDS[name].is] ?? []));
const atom = fc.constantFrom(...NAMES).chain((fact) => {
  const list = fc.array(fitting(fact), { minLength: 1, maxLength: 3 });
  const value = fc.oneof(
    { weight: 6, arbitrary: fitting(fact) },
    { weight: 2, arbitrary: list },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((other) => ({ fact: other })) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(FITTING).flat()) },
  );
  return fc.oneof(
    fc.record({ fact: fc.constant(fact), operator: fc.constantFrom(...OPERATORS), value }),
    fc.oneof(fitting(fact), list).map((equal) => ({ [fact]: equal })),
  );
});
const { tree } = fc.letrec((tie) => {
  const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atom,
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      tie('tree').map((part) => ({ not: part })),
    ),
  };
});

/** What a condition says, taken literally. */
function plainly(condition: Condition, entity: Entity): Truth {
  if (condition.is === 'not') return not(plainly(condition.part, entity));
  if (condition.is !== 'atom') {
    const truths = condition.parts.map((part) => plainly(part, entity));
    return condition.is === 'all' ? and(truths) : or(truths);
  }
  const valueAt = (side: Expression): Value => {
    if (side.is === 'literal') return point(side.value);
    return entity.get(side.is === 'fact' ? (side.path[0] ?? '') : '');
  };
  const operation = OPERATIONS[condition.short ? 'matches' : condition.operator];
  return operation(valueAt(condition.left), valueAt(condition.right), entity.world);
}

function ternary(truth: Truth): number {
  return isUnknown(truth) ? 2 : truth.canBeTrue ? 1 : 0;
}

function readTree(raw: unknown): Condition {
  const problems = new Problems();
  const read = readYaml('tree', JSON.stringify(raw), problems);
  if (read === undefined) throw new Error('no tree');
  const words = {
    derivations: new Map(),
    termIds: new Set<string>(),
    readingChoices: new Map(),
    textLines: 0,
  };
  const condition = assembleReader({ tree: read, problems, ...words }).condition(read.data, []);
  problems.throwIfAny();
  return condition;
}

/** Undefined where a literal is of another kind than its field, which is refused. */
function compiledOrNot(trees: readonly unknown[]): RecordConditions | undefined {
  try {
    return compileConditions(trees, FIELDS, { zone: ZONE, asOf: AS_OF });
  } catch (error) {
    if (error instanceof InputError && error.problems.every(({ code }) => code === 'wrong-type'))
      return undefined;
    throw error;
  }
}

describe('conditions over plain fields', () => {
  let loaded: LoadedAgreement;

  beforeAll(async () => {
    loaded = await agreementOf({
      records: {
        sample: {
          fields: Object.fromEntries(
            NAMES.map((name) => [name, { ...FIELDS[name], says: { en: 'x', nl: 'x' } }]),
          ),
        },
      },
      clauses: '[{ id: a.b, kind: information, bearer: none, none: Nothing. }]',
    });
  });

  const sampleOf = (world: World): Entity => {
    const type = loaded.program.types.get('sample');
    const [entity] = type === undefined ? [] : world.entitiesOf(type);
    if (entity === undefined) throw new Error('no sample');
    return entity;
  };

  it('say of any record what the operators say of its values, known or not', () => {
    fc.assert(
      fc.property(record, fc.array(tree, { minLength: 1, maxLength: 4 }), (raw, trees) => {
        const entity = sampleOf(worldOf(loaded, { data: { sample: [raw] }, asOf: AS_OF }));
        const expected = trees.map((part) => ternary(plainly(readTree(part), entity)));
        const compiled = compiledOrNot(trees);
        fc.pre(compiled !== undefined);
        const truths = new Uint8Array(compiled.count);
        compiled.judge(raw, truths);
        expect([...truths]).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('say it in a rule as well, with the reasons why they are open', () => {
    fc.assert(
      fc.property(record, tree, (raw, part) => {
        const world = worldOf(loaded, { data: { sample: [raw] }, asOf: AS_OF });
        const entity = sampleOf(world);
        const compiler = new Compiler({
          problems: new Problems(),
          derivations: new Map(),
          syntaxes: new Map(),
          typeNamed: () => undefined,
          verdictOf: () => undefined as never,
        });
        const subjects = [{ alias: 'sample', type: entity.type }];
        const names = {
          subjects,
          locals: new Map(),
          agreement: entity.type,
          typeNamed: () => undefined,
          verdicts: new Map(),
          reads: () => undefined,
        };
        const condition = readTree(part);
        const truth = compiler.condition(condition, names)(world.scopeFor(entity));
        const expected = plainly(condition, entity);
        expect(ternary(truth)).toBe(ternary(expected));
        expect(truth.why.map(({ what, because }) => `${because} ${what}`)).toEqual(
          expected.why.map(({ what, because }) => `${because} ${what}`),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
