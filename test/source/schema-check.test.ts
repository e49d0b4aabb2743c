import { describe, expect, it } from 'vitest';
import { formatProblem, Problems } from '../../src/source/problem.js';
import { checkSchema } from '../../src/source/schema-check.js';
import { readYaml } from '../../src/source/yaml-tree.js';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'limit'],
  properties: {
    id: { type: 'string', pattern: '^[a-z-]+$' },
    limit: {
      anyOf: [
        { title: 'a number of days', type: 'integer', minimum: 1 },
        {
          title: 'a term',
          type: 'object',
          additionalProperties: false,
          required: ['term'],
          properties: { term: { type: 'string' }, at: { type: 'string', format: 'date' } },
        },
      ],
    },
    kind: { type: 'string', enum: ['obligation', 'right', 'price'] },
    fixed: { const: 1 },
    amount: { type: 'string', format: 'decimal' },
    moment: { type: 'string', format: 'date-time' },
    list: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'object' } },
    names: {
      type: 'object',
      propertyNames: { type: 'string', enum: ['en', 'nl'] },
      additionalProperties: { type: 'string' },
    },
    step: {
      oneOf: [{ $ref: '#/$defs/wait' }, { $ref: '#/$defs/send' }],
    },
  },
  $defs: {
    wait: {
      type: 'object',
      additionalProperties: false,
      required: ['do', 'days'],
      properties: { do: { const: 'wait' }, days: { type: 'integer' } },
    },
    send: {
      type: 'object',
      additionalProperties: false,
      required: ['do', 'to'],
      properties: { do: { const: 'send' }, to: { type: 'string' } },
    },
  },
};

async function check(text: string): Promise<string[]> {
  const problems = new Problems();
  const tree = readYaml('a.yaml', text, problems);
  problems.throwIfAny();
  const isRight = await checkSchema(tree!, SCHEMA, problems, { title: 'the rule' });
  expect(isRight).toBe(problems.count === 0);
  return problems.list.map(formatProblem);
}

describe('a tree against a schema', () => {
  it('passes when all is well', async () => {
    const text =
      'id: a\nlimit: { term: x, at: 2025-02-28 }\nlist: [{ a: 1 }, { a: 2 }]\nstep: { do: send, to: b }\n';
    expect(await check(text)).toEqual([]);
  });

  it.each([
    ['a missing field', 'id: a', ["1:1  the rule lacks the field 'limit'"]],
    [
      'an unknown field, at its key',
      'id: a\nlimit: 1\nkimd: price',
      ["3:1  unknown field 'kimd' in the rule (did you mean 'kind'?)"],
    ],
    [
      'an unknown word',
      'id: a\nlimit: 1\nkind: obligatoin',
      ["3:7  'kind' may not be 'obligatoin' (did you mean 'obligation'?)"],
    ],
    [
      'a wrong type',
      'id: 12\nlimit: 1',
      ["1:5  'id' is the number 12, where a text is meant (put it in quotes)"],
    ],
    [
      'a wrong form',
      'id: A b\nlimit: 1',
      ["1:5  'id' is 'A b', which does not have the form it needs (form: ^[a-z-]+$)"],
    ],
    ['a wrong constant', 'id: a\nlimit: 1\nfixed: 2', ["3:8  'fixed' may not be the number 2 (known: 1)"]],
    [
      'a wrong key',
      'id: a\nlimit: 1\nnames: { en: a, de: b }',
      ["3:17  the key may not be 'de' (known: en, nl)"],
    ],
    [
      'an amount that is none',
      'id: a\nlimit: 1\namount: "1,5"',
      ["3:9  'amount' is '1,5', where a decimal number in quotes such as \"121.00\" is meant"],
    ],
    [
      'an impossible date',
      'id: a\nlimit: { term: x, at: 2025-02-30 }',
      ["2:23  'at' is '2025-02-30', where a date such as 2025-02-28 is meant"],
    ],
    [
      'a moment without offset',
      'id: a\nlimit: 1\nmoment: 2025-02-28T10:00',
      ["3:9  'moment' is '2025-02-28T10:00', where a moment such as 2025-03-01T10:00:00+01:00 is meant"],
    ],
    ['an empty list', 'id: a\nlimit: 1\nlist: []', ["3:7  'list' needs at least 1 items"]],
    [
      'the same item twice',
      'id: a\nlimit: 1\nlist: [{ a: { b: 1 } }, { a: { b: 1 } }]',
      ["3:7  'list' holds the same item twice"],
    ],
    [
      'an item of a list',
      'id: a\nlimit: 1\nlist: [{}, 5]',
      ["3:12  'list, item 2' is the number 5, where a map is meant"],
    ],
  ])('%s', async (_what, text, said) => {
    expect(await check(text)).toEqual(said.map((one) => `a.yaml:${one}`));
  });

  it('tells all faults at once, in the order of the file', async () => {
    expect(await check('kind: x\nid: 5\n')).toHaveLength(3);
  });
});

describe('a choice between forms', () => {
  it('tells the fault of the form that was meant', async () => {
    expect(await check('id: a\nlimit: 0')).toEqual(["a.yaml:2:8  'limit' may not be less than 1"]);
    expect(await check('id: a\nlimit: { term: 5 }')).toEqual([
      "a.yaml:2:16  'term' is the number 5, where a text is meant (put it in quotes)",
    ]);
    expect(await check('id: a\nlimit: 1\nstep: { do: send, too: b, to: c }')).toEqual([
      "a.yaml:3:19  unknown field 'too' in 'step' (did you mean 'to'?)",
    ]);
  });

  it('names the forms when none was meant', async () => {
    expect(await check('id: a\nlimit: soon')).toEqual([
      "a.yaml:2:8  'limit' ('soon') has none of the forms it may have (one of: a number of days; a term)",
    ]);
  });
});

it('refuses a schema with a misspelt keyword', async () => {
  const tree = readYaml('a.yaml', 'a: 1', new Problems());
  const schema = { type: 'object', propertees: {} };
  await expect(checkSchema(tree!, schema, new Problems(), { title: 'it' })).rejects.toThrow('propertees');
});
