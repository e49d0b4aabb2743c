import { describe, expect, it } from 'vitest';
import { fillLetter } from '../../src/letter/letter.js';
import { TemplateReader, templateId } from '../../src/letter/template.js';
import { finding, lateResponse, matter, shipped, shippedPartials, template } from './matter.js';

const HEAD = `---
to: customer
subject: About {{subject.key}}
legalBasis: [invoicing.payment-term]
deadline: 7 days
channel: email
---
`;

const DUE = '{{#if due}}{{date due}}{{/if}}';

async function problems(text: string, file = 'letters/trial.en.md') {
  const answer = (await TemplateReader.of(shippedPartials())).read({ file, text });
  return 'problems' in answer ? answer.problems.map(({ message, at }) => `${at?.line ?? ''} ${message}`) : [];
}

async function body(text: string, input = matter()) {
  const answer = fillLetter(await template(HEAD + text), input);
  return 'letter' in answer
    ? answer.letter.body.trim()
    : `${answer.problem.at?.line} ${answer.problem.message}`;
}

describe('a template that cannot be used says why, with the line', () => {
  it('a name without language, no head', async () => {
    expect(await problems(`${HEAD}x`, 'letters/trial.md')).toEqual([
      ' the name of a template says its language: name.nl.md or name.en.md',
    ]);
    expect(await problems('Dear all')).toEqual([" a template begins with a head between two lines '---'"]);
  });

  it('unknown, missing and wrong fields, all at once', async () => {
    const head = '---\nto: bank\nsubject: x\nlegalBases: [a]\ndeadline: 3 working days\nchannel: fax\n---\nx';
    expect(await problems(head)).toEqual([
      "4 'legalBases' is not known here (did you mean 'legalBasis'?)",
      '5 the deadline is a number of hours, days, weeks or months, such as 7 days, or due',
      '2 from is one of: customer, vendor',
      '2 legalBasis is a list of clauses, with at least one',
      '6 channel is one of: email, post, portal',
    ]);
  });

  it('broken YAML', async () => {
    expect((await problems('---\nto: [a\n---\nx')).length).toBeGreaterThan(0);
    expect(await problems('---\nto: a\nto: b\n---\nx')).toEqual(["3 the key 'to' occurs twice in one map"]);
  });

  it('a placeholder that is not closed, a helper that does not exist', async () => {
    expect((await problems(`${HEAD}a\n{{#if late}}\n`))[0]).toMatch(/^1?\d .*(Parse error|if)/);
    expect(await problems(`${HEAD}a\n{{shout today}}\n`)).toEqual([
      '9 You specified knownHelpersOnly, but used the unknown helper shout',
    ]);
    expect((await problems(`${HEAD}{{lookup fact "constructor"}}`)).length).toBe(1);
    expect((await problems(`${HEAD}{{#with fact}}x{{/with}}`)).length).toBe(1);
  });
});

describe('the names of a template', () => {
  const wrong = async (text: string) => problems(`${HEAD}a\n${text}`);

  it('are those that there are, with the line', async () => {
    expect(await wrong('{{vendor.nickname}}')).toEqual([
      "9 there is no placeholder 'vendor.nickname' (did you mean 'vendor.name'?)",
    ]);
    expect(await wrong('{{#each terms}}{{subject.key}}{{/each}}')).toEqual([
      "9 there is no placeholder 'subject.key' inside each terms",
    ]);
    expect(await problems(`${HEAD.replace('{{subject.key}}', '{{subject.keys}}')}x`)).toEqual([
      "3 there is no placeholder 'subject.keys' (did you mean 'subject.key'?)",
    ]);
  });

  it('are asked for first, where there may be no value', async () => {
    const asked = "9 'due' may have no value: ask for it first, with {{#if due}}";
    expect(await wrong('{{date due}}')).toEqual([asked]);
    expect(await wrong('{{#if happened}}{{date due}}{{/if}}')).toEqual([asked]);
    expect(await wrong('{{#if due}}x{{else}}{{date due}}{{/if}}')).toEqual([asked]);
    expect(await wrong('{{#unless due}}{{date due}}{{/unless}}')).toEqual([asked]);
    expect(await wrong('{{#unless due}}x{{else}}{{date due}}{{/unless}}')).toEqual([]);
    expect(await wrong('{{#if due}}{{#if happened}}{{date due}}{{/if}}{{/if}}')).toEqual([]);
    expect(await wrong('{{#each records}}{{name}}{{/each}}')).toHaveLength(1);
    expect(await wrong('{{#each records}}{{#if name}}{{name}}{{/if}}{{/each}}')).toEqual([]);
  });

  it('are used as what they are', async () => {
    expect(await wrong('{{toVendor}}')).toEqual(["9 'toVendor' can only be asked for, with if or unless"]);
    expect(await wrong('{{terms}}')).toEqual(["9 'terms' is a list: {{#each terms}}"]);
    expect(await wrong('{{#each subject.key}}x{{/each}}')).toEqual(["9 'subject.key' is no list"]);
    expect(await wrong('{{#each fact.total}}x{{/each}}')).toEqual(["9 'fact.total' is one value, no list"]);
    expect(await problems(`${HEAD.replace('deadline: 7 days\n', '')}{{date deadline}}`)).toEqual([
      '7 the head of this template gives no deadline',
    ]);
  });

  it('are names and nothing else', async () => {
    for (const text of [
      '{{this}}',
      '{{date "2025-01-01"}}',
      '{{#each terms}}{{../today}}{{/each}}',
      '{{@first}}',
    ]) {
      expect(await wrong(text)).toEqual(['9 a placeholder holds names alone']);
    }
    expect(await wrong('{{#*inline "x"}}y{{/inline}}')).toEqual([
      '9 a letter cannot hold this: DecoratorBlock',
    ]);
    expect(await wrong('{{#each terms}}{{#unless @last}}{{says}}{{/unless}}{{/each}}')).toEqual([]);
  });
});

it('a file says by its name which letter it is', () => {
  expect(templateId('templates/letters/payment-reminder.nl.md')).toEqual({
    name: 'payment-reminder',
    lang: 'nl',
  });
  expect(templateId('README.md')).toBeUndefined();
  expect(templateId('a.de.md')).toBeUndefined();
});

describe('filling a template', () => {
  it('puts dates, amounts, clause and places in words', async () => {
    expect(
      await body('{{#if due}}{{date due}}{{/if}} {{amount fact.total}} {{clause}} {{place fact.total}}'),
    ).toBe('31 July 2025 €7,512.35 General terms, section 2.4 operations/invoices.yaml, line\u00a0219');
  });

  it('knows a fact by its full name and by the last word of it', async () => {
    expect(await body('{{amount fact.[invoice.total]}} {{amount fact.total}}')).toBe('€7,512.35 €7,512.35');
  });

  it('fails on a name without value, with the line', async () => {
    expect(await body('x\n{{date fact.paidOn}}')).toBe("9 'date' got no value");
    expect(await body('{{date fact.total}}')).toBe("8 'date' cannot show '7512.35'");
  });

  it('lets a template ask whether there is a value', async () => {
    expect(await body('{{#if fact.paidOn}}paid{{else}}open{{/if}}{{#unless happened}}!{{/unless}}')).toBe(
      'open!',
    );
  });

  it('shows data letter by letter', async () => {
    const input = matter();
    const odd = { ...input, customer: { ...input.customer, name: '**A** <b>[x](y) {{date}}' } };
    const expected = '\\*\\*A\\*\\* \\<b\\>\\[x\\](y) {{date}}';
    expect(await body('{{customer.name}} {{{customer.name}}}', odd)).toBe(`${expected} ${expected}`);
  });

  it('reaches no property of the machinery', async () => {
    expect(await problems(`${HEAD}{{customer.constructor}}`)).toEqual([
      "8 there is no placeholder 'customer.constructor'",
    ]);
    expect(await body('{{#if fact.constructor}}x{{else}}none{{/if}}')).toBe('none');
    expect(await body('{{#if fact.__proto__}}x{{else}}none{{/if}}')).toBe('none');
  });

  it('says the day before for a moment at midnight', async () => {
    const midnight = finding({
      clock: { due: '2025-08-01T00:00:00+02:00', horizon: '2025-08-12', bound: 'latest' },
    });
    expect(await body(DUE, matter({ finding: midnight }))).toBe('31 July 2025');
  });

  it('leaves an earliest moment at midnight as it is', async () => {
    const keep = finding({
      clock: { due: '2025-08-01T00:00:00+02:00', horizon: '2025-08-12', bound: 'earliest' },
    });
    expect(await body(DUE, matter({ finding: keep }))).toBe('1 August 2025 at 00:00');
  });

  it('counts the deadline from the as-of date', async () => {
    expect(await body('{{date deadline}}')).toBe('19 August 2025');
  });

  it('refuses another clause and another recipient', async () => {
    const reminder = await shipped('payment-reminder.en');
    expect(fillLetter(reminder, lateResponse())).toMatchObject({ problem: { code: 'not-its-clause' } });
    expect(fillLetter(reminder, matter({ to: 'vendor' }))).toMatchObject({
      problem: { code: 'wrong-recipient' },
    });
    expect(fillLetter(reminder, matter({ to: 'customer' }))).toHaveProperty('letter');
  });

  it('goes to either party if it is for both, and is signed by the other', async () => {
    const text = HEAD.replace('to: customer', 'to: both');
    const open = await template(
      `${text}{{#if toVendor}}you{{else}}we{{/if}} {{recipient.name}} {{sender.name}}`,
    );
    const toVendor = fillLetter(open, matter({ to: 'vendor' }));
    const toCustomer = fillLetter(open, matter({ to: 'customer' }));
    if (!('letter' in toVendor) || !('letter' in toCustomer)) throw new Error('not filled');
    expect(toVendor.letter.body).toBe('you Kade Software B.V. Haven & Zoon Transport B.V.\n');
    expect(toVendor.letter.sender.name).toBe('Haven & Zoon Transport B.V.');
    expect(toCustomer.letter.body).toBe('we Haven & Zoon Transport B.V. Kade Software B.V.\n');
    expect(fillLetter(open, matter())).toMatchObject({ problem: { code: 'wrong-recipient' } });
  });

  it('has the contract alone for a reference when it is about the agreement', async () => {
    const whole = finding({ subject: { type: 'agreement', key: 'agreement', label: 'agreement' } });
    const answer = fillLetter(await template(`${HEAD}x`), matter({ finding: whole }));
    expect(answer).toMatchObject({ letter: { reference: 'haven-en-zoon' } });
  });
});
