import { describe, expect, it } from 'vitest';
import { fillLetter } from '../../src/letter/letter.js';
import { TemplateReader } from '../../src/letter/template.js';
import { clause, finding, matter, template } from './matter.js';

const HEAD = `---
to: customer
subject: x
legalBasis: [invoicing.payment-term]
channel: email
---
`;
const FILE = 'letters/trial.en.md';

const partial = (text: string, name = 'part.en.md') => ({ file: `letters/partials/${name}`, text });

async function problems(partials: readonly ReturnType<typeof partial>[], text: string) {
  const reader = await TemplateReader.of(partials);
  const answer = reader.read({ file: FILE, text: HEAD + text });
  const found = [...reader.problems, ...('problems' in answer ? answer.problems : [])];
  return found.map(({ message, at }) => `${at?.file}:${at?.line ?? ''} ${message}`);
}

async function body(text: string, partials?: readonly ReturnType<typeof partial>[], input = matter()) {
  const answer = fillLetter(await template(HEAD + text, FILE, partials), input);
  return 'letter' in answer ? answer.letter.body.trim() : answer.problem;
}

describe('a partial', () => {
  it('is taken in with the values of the letter, escaped as the rest', async () => {
    const input = matter({ customer: { ...matter().customer, name: '*A*' } });
    expect(await body('a\n{{> part}}\nb', [partial('{{customer.name}}\n')], input)).toBe('a\n\\*A\\*\nb');
  });

  it('belongs to its language', async () => {
    expect(await problems([partial('x', 'part.nl.md')], '{{> part}}')).toEqual([
      `${FILE}:7 there is no partial 'part' (there are: none)`,
    ]);
    expect(await problems([partial('x', 'part.md')], 'x')).toEqual([
      'letters/partials/part.md: the name of a template says its language: name.nl.md or name.en.md',
    ]);
  });

  it('is named as it is written, with nothing beside it', async () => {
    const parts = [partial('x')];
    for (const text of ['{{> other}}', '{{> part today}}', '{{> part a=today}}', '{{> (date today)}}']) {
      expect(await problems(parts, `\n${text}`)).toHaveLength(1);
    }
  });

  it('takes in no other, so that none goes round in circles', async () => {
    expect(await problems([partial('x\n{{> part}}')], 'x')).toEqual([
      "letters/partials/part.en.md:2 there is no partial 'part' (there are: none)",
    ]);
  });

  it('is checked with the letter, and the place is its own', async () => {
    const parts = [partial('x\n{{vendor.nick}}\n{{#if due}}{{date due}}{{/if}}')];
    expect(await problems(parts, '{{> part}}')).toEqual([
      "letters/partials/part.en.md:2 there is no placeholder 'vendor.nick' (did you mean 'vendor.name'?)",
    ]);
    expect(await problems([partial('{{date due}}')], '{{#if due}}{{> part}}{{/if}}')).toEqual([]);
    expect(await problems([partial('{{date due}}')], '{{> part}}')).toHaveLength(1);
    expect(await problems([partial('x\n{{#if due}}')], 'x')).toMatchObject([
      expect.stringMatching(
        /^letters\/partials\/part\.en\.md:\d .*Parse error|^letters\/partials\/part\.en\.md:\d .*if/,
      ),
    ]);
  });

  it('tells its own line when a value is missing', async () => {
    const answer = await body('a\nb\n{{> part}}', [partial('x\ny\n{{date fact.paidOn}}')]);
    expect(answer).toEqual({
      code: 'value-missing',
      message: "'date' got no value",
      at: { file: 'letters/partials/part.en.md', line: 3 },
    });
  });
});

describe('the partials of the package', () => {
  it('say facts with their place, and where there is none that they are derived', async () => {
    const head = HEAD.replace(
      '---\n',
      '---\nfacts: { total: { label: Sum, as: amount }, left: { label: Left, as: days } }\n',
    );
    const answer = fillLetter(
      await template(`${head}{{> evidence}}`),
      matter({
        finding: finding({ facts: [...finding({}).facts, { name: 'left', value: '3' }] }),
        folder: 'operations',
      }),
    );
    if (!('letter' in answer)) throw new Error(answer.problem.message);
    expect(answer.letter.body).toContain('| Sum | €7,512.35 | invoices.yaml, line\u00a0219 |');
    expect(answer.letter.body).toContain('| Left | 3\u00a0days | derived |');
    expect(answer.letter.body).toContain('up to date through 12 August 2025');
  });

  it('name the records that a verdict rests on, each once', async () => {
    const at = { file: 'operations/bank.csv', line: 3 };
    const facts = [
      { name: 'payment', value: 'B1', at },
      { name: 'payment', value: 'B1', at },
      { name: 'payment', value: 'operations/bank.csv:4', at: { ...at, line: 4 } },
      { name: 'paymentTotal', value: '3', at },
    ];
    expect(await body('{{> records}}', undefined, matter({ finding: finding({ facts }) }))).toBe(
      'We derive this from B1 (operations/bank.csv, line\u00a03), operations/bank.csv, line\u00a04.',
    );
    expect(await body('x\n{{> records}}')).toBe('x');
  });

  it('say clause, other clauses, terms and readings', async () => {
    const other = clause({ id: 'other', section: '2.5', says: { en: 'Another promise.', nl: 'x' } });
    const text = await body(
      '{{> agreed}}',
      undefined,
      matter({ also: [{ finding: finding({}), clause: other }] }),
    );
    expect(text).toContain('General terms, section 2.4: The customer pays');
    expect(text).toContain('General terms, section 2.5: Another promise.');
    expect(text).toMatch(
      /- Term of payment of an invoice: \*\*30\u00a0days\*\*\. This is a term of the contract/,
    );
    expect(String(text).match(/Term of payment/g)).toHaveLength(1);
    expect(text).toContain('- *When does the term begin?* On the date of the invoice.');
  });
});
