import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/index/check.js';
import { LetterRun, type LetterRunOptions } from '../../src/index/letter-run.js';
import { type LoadedContract, openContract } from '../../src/index/load-contract.js';
import { withSentLetters } from '../../src/index/sent-letters-file.js';
import type { LetterEntry } from '../../src/letter/letter-entry.js';
import type { LetterFormat } from '../../src/letter/letter-formats.js';
import { indexJson, indexMarkdown } from '../../src/letter/letter-index.js';
import { InputError } from '../../src/source/problem.js';
import { everythingUnder, isBuilt, newFolder, RULES } from '../cli/servanda.js';
import { CONTRACT, GOOD } from '../cli/small-contract.js';

const BANK = 'invoice,bookedOn,amount\n';
const MAILBOXES = CONTRACT.replace(/(name: AFAS Software)/, '$1\n  email: debiteuren@afas.example').replace(
  /(name: Klant B\.V\.)/,
  '$1\n  email: crediteuren@klant.example',
);

const HEAD = (more = '') =>
  `---\nto: customer\nsubject: Herinnering {{subject.key}}\nlegalBasis: [invoicing.payment-term]\n${more}channel: email\n---\n`;
const CLOSE = '\n\n**{{sender.name}}**\n';

interface Written {
  readonly entries: readonly LetterEntry[];
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly problems: readonly string[];
}

// The thread that fills templates runs what has been built.
describe.skipIf(!isBuilt)('the letters of a run (needs dist: npm run build)', () => {
  let root: string;
  let remove: () => void;
  let loaded: LoadedContract;

  beforeAll(async () => {
    ({ folder: root, remove } = newFolder({
      ...GOOD,
      'klant/contract.yaml': MAILBOXES,
      'klant/operations/payments.csv': BANK,
    }));
    loaded = await openContract({ root, folder: 'klant', rules: RULES });
  }, 60_000);

  afterAll(() => remove());
  afterEach(() => {
    rmSync(join(root, 'klant/sent-letters.yaml'), { force: true });
    rmSync(join(root, 'eigen'), { recursive: true, force: true });
  });

  const put = (files: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'eigen', name)), { recursive: true });
      writeFileSync(join(root, 'eigen', name), text);
    }
  };

  const own = () => ({ root, folder: 'eigen' });

  async function write(
    asOf: string,
    options: LetterRunOptions = {},
    formats: readonly LetterFormat[] = ['md'],
    contract = loaded,
  ): Promise<Written> {
    const run = await LetterRun.open(contract, await check(contract, { asOf }), options);
    const files = new Map<string, string | Uint8Array>();
    for await (const made of run.letters(formats)) {
      for (const { name, bytes } of made.files) files.set(name, bytes);
    }
    return { entries: run.entries, files, problems: run.problems };
  }

  const only = (...names: string[]) => ({ only: names });
  const STAGES = only('payment-reminder', 'notice-of-default', 'termination-for-default');
  const stages = async (asOf: string) =>
    (await write(asOf, STAGES)).entries.map(({ letter, status, waitsFor, sentOn }) =>
      [letter, status, waitsFor ?? sentOn].filter((part) => part !== undefined).join(' '),
    );
  const send = async (asOf: string, letter: string) => {
    const { entries } = await write(asOf, only(letter));
    const ledger = await withSentLetters({ root, folder: 'klant' }, entries, asOf);
    writeFileSync(ledger.path, ledger.bytes);
  };

  describe('the ledger', () => {
    it('keeps a breach from being announced twice, and opens each stage when the one before is over', async () => {
      expect(await stages('2025-06-01')).toEqual(['payment-reminder due']);
      await send('2025-06-01', 'payment-reminder');
      expect(await stages('2025-06-01')).toEqual([
        'payment-reminder sent 2025-06-01',
        'notice-of-default waiting 2025-06-08',
      ]);
      expect(await stages('2025-06-08')).toContain('notice-of-default waiting 2025-06-08');
      expect(await stages('2025-06-09')).toContain('notice-of-default due');
      await send('2025-06-09', 'notice-of-default');
      expect(await stages('2025-06-23')).toEqual([
        'payment-reminder sent 2025-06-01',
        'notice-of-default sent 2025-06-09',
        'termination-for-default waiting 2025-06-23',
      ]);
      const last = await write('2025-06-24', only('termination-for-default'));
      expect(last.entries).toMatchObject([{ status: 'due', to: 'customer' }]);
      const [text] = [...last.files.values()].map(String);
      expect(text).toContain('In onze brief van 9 juni 2025 (kenmerk klant / F1 / ');
      expect(text).toContain('U had tot en met 23 juni 2025');
    });

    it('writes no file for what went out, and gives the number of then', async () => {
      const before = await write('2025-06-01', only('payment-reminder'));
      await send('2025-06-01', 'payment-reminder');
      const after = await write('2025-07-01', only('payment-reminder'));
      expect(after.files.size).toBe(0);
      expect(after.entries[0]?.number).toBe(before.entries[0]?.number);
    });

    it('follows nothing up that was put right', async () => {
      await send('2025-06-01', 'payment-reminder');
      writeFileSync(join(root, 'klant/operations/payments.csv'), `${BANK}F1,2025-06-10,1000000.00\n`);
      const paid = await openContract({ root, folder: 'klant', rules: RULES });
      const { entries } = await write('2025-07-01', STAGES, [], paid);
      writeFileSync(join(root, 'klant/operations/payments.csv'), BANK);
      expect(entries.map(({ letter }) => letter)).toEqual(['payment-reminder']);
    });

    it('keeps what people wrote in it, and is refused with its line when it is wrong', async () => {
      const file = join(root, 'klant/sent-letters.yaml');
      writeFileSync(file, '# by hand\nsent: []\n');
      await send('2025-06-01', 'payment-reminder');
      const text = readFileSync(file, 'utf8');
      expect(text).toMatch(/^# by hand\nsent:\n {2}- \{"number":"[0-9A-F]{8}","letter":"payment-reminder"/);
      writeFileSync(file, `${text}  - { number: nothing }\n`);
      const failed = await write('2025-06-01').catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(InputError);
      expect((failed as InputError).message).toContain('klant/sent-letters.yaml:4');
    });
  });

  it('writes nothing into the contract, and the same bytes each time', async () => {
    const before = everythingUnder(join(root, 'klant'));
    const formats = ['pdf', 'md', 'html', 'eml'] as const;
    const [one, other] = [await write('2025-06-01', {}, formats), await write('2025-06-01', {}, formats)];
    expect(everythingUnder(join(root, 'klant'))).toEqual(before);
    expect(one.files.size).toBeGreaterThan(4);
    const bytes = ({ files }: Written) =>
      [...files].map(([name, text]) => [name, Buffer.from(text).toString('hex')]);
    expect(bytes(one)).toEqual(bytes(other));
    expect(indexJson(one.entries)).toBe(indexJson(other.entries));
  });

  it('has the letters of one side, and of both without a side', async () => {
    const names = async (as?: 'customer' | 'vendor') =>
      (await write('2025-06-01', { as }, [])).entries.map(({ number }) => number).sort();
    const [vendor, customer, both] = [await names('vendor'), await names('customer'), await names()];
    expect(vendor.length).toBeGreaterThan(0);
    expect(customer.length).toBeGreaterThan(0);
    expect([...vendor, ...customer].sort()).toEqual(both);
    const reminder = await write('2025-06-01', { as: 'customer', ...only('payment-reminder') });
    expect(reminder.entries).toEqual([]);
  });

  it('tells reason, addressee, deadline and status of each in the index', async () => {
    const { entries } = await write('2025-06-01', only('payment-reminder'));
    expect(entries).toMatchObject([
      {
        letter: 'payment-reminder',
        recipient: 'Klant B.V.',
        deadline: '2025-06-08',
        status: 'due',
        channel: 'email',
        reason: { clause: 'invoicing.payment-term', section: '2.4', subject: 'F1', verdict: 'breached' },
        files: ['payment-reminder-F1.nl.md'],
      },
    ]);
    expect(indexMarkdown(entries, 'nl')).toMatch(
      /\| \[Herinnering aan factuur F1\]\(<payment-reminder-F1\.nl\.md>\) \| paragraaf 2\.4: .* \| Klant B\.V\. \| 8 juni 2025 \|/,
    );
  });

  describe('a request for evidence', () => {
    it('asks each party for what it keeps, once, with what it decides and what silence means', async () => {
      const { entries, files } = await write('2025-06-01', only('evidence-request'));
      expect(entries.map(({ to, status }) => `${to} ${status}`)).toEqual(['customer due', 'vendor due']);
      const text = String(files.get('evidence-request-to-vendor-agreement.nl.md'));
      expect(text).toContain('| Gegeven | Van | Beslist over paragraaf |');
      expect(text).toMatch(/\(incident\) \| alle \| .*4\.1/);
      expect(text).toContain('uiterlijk op 15 juni 2025');
      expect(text).toContain('nemen wij niet als nagekomen aan');
      await send('2025-06-01', 'evidence-request');
      const again = await write('2025-06-02', only('evidence-request'));
      expect(again.entries).toEqual([]);
    });
  });

  describe('as e-mail', () => {
    it('has a plain and an HTML part and the PDF, as another program reads it', async () => {
      const { files } = await write('2025-06-01', only('payment-reminder'), ['eml', 'pdf']);
      const message = await PostalMime.parse(files.get('payment-reminder-F1.nl.eml') ?? '');
      expect(message.subject).toBe('Herinnering aan factuur F1');
      expect(message.from).toMatchObject({ name: 'AFAS Software', address: 'debiteuren@afas.example' });
      expect(message.to).toMatchObject([{ name: 'Klant B.V.', address: 'crediteuren@klant.example' }]);
      expect(message.date).toBe('2025-06-01T12:00:00.000Z');
      expect(message.text).toContain('Geachte heer, mevrouw,');
      expect(message.html).toContain('<h1>');
      expect(message.attachments.map(({ filename, mimeType }) => `${filename} ${mimeType}`)).toEqual([
        'payment-reminder-F1.nl.pdf application/pdf',
      ]);
      const [attached] = message.attachments;
      const pdf = files.get('payment-reminder-F1.nl.pdf') ?? '';
      expect(Buffer.from(attached?.content as ArrayBuffer).equals(Buffer.from(pdf))).toBe(true);
    });

    it('takes along what lies in the folder of the contract, and says what does not', async () => {
      mkdirSync(join(root, 'klant/issued/000001'), { recursive: true });
      writeFileSync(join(root, 'klant/issued/000001/F1.pdf'), '%PDF-1.7');
      const taken = await write('2025-06-01', only('payment-reminder'), ['eml']);
      rmSync(join(root, 'klant/issued'), { recursive: true });
      const left = await write('2025-06-01', only('payment-reminder'), ['eml']);
      expect(taken.entries[0]?.attachments).toEqual([{ title: 'Factuur F1', included: true }]);
      expect(left.entries[0]?.attachments).toEqual([{ title: 'Factuur F1', included: false }]);
      const { attachments } = await PostalMime.parse(taken.files.get('payment-reminder-F1.nl.eml') ?? '');
      expect(attachments.map(({ filename }) => filename)).toEqual(['payment-reminder-F1.nl.pdf', 'F1.pdf']);
    });

    it('is not made for a party without a mailbox; the others are', async () => {
      writeFileSync(join(root, 'klant/contract.yaml'), MAILBOXES.replace(/\n {2}email: crediteuren.*/, ''));
      const without = await openContract({ root, folder: 'klant', rules: RULES });
      writeFileSync(join(root, 'klant/contract.yaml'), MAILBOXES);
      const { entries } = await write('2025-06-01', {}, ['eml'], without);
      const failed = entries.filter(({ status }) => status === 'failed');
      expect(failed.map(({ to }) => to)).not.toContain('vendor');
      expect(failed[0]?.problem).toMatch(/^klant\/contract\.yaml:\d+: 'Klant B\.V\.' .* has no email/);
      expect(entries.some(({ to, status }) => to === 'vendor' && status === 'due')).toBe(true);
    });
  });

  describe("an organisation's own letters", () => {
    it('go before those that ship, with partials and letterhead of their own', async () => {
      put({
        'payment-reminder.nl.md': `${HEAD()}{{> greeting}}\n\nBetaal, zie [ons portaal](https://betaal.example/f).${CLOSE}`,
        'partials/greeting.nl.md': 'Dag,\n',
        'letterhead.yaml':
          'vendor: { colour: "#005b99", footer: [KvK 12345678], sender: { signedBy: A. de Boer, role: Debiteurenbeheer } }\n',
      });
      const { files, problems } = await write('2025-06-01', { ...only('payment-reminder'), own: own() }, [
        'md',
        'html',
        'pdf',
      ]);
      expect(problems).toEqual([]);
      const text = String(files.get('payment-reminder-F1.nl.md'));
      expect(text).toContain('Dag,\n\nBetaal, zie');
      expect(text).toContain('A. de Boer\\\nDebiteurenbeheer');
      const html = String(files.get('payment-reminder-F1.nl.html'));
      expect(html).toContain('<a href="https://betaal.example/f">');
      expect(html).toContain('KvK 12345678');
      expect(html).toContain('--house: #005b99');
    });

    const broken: readonly (readonly [string, string, RegExp])[] = [
      [
        'an unknown placeholder',
        `${HEAD()}{{fact.totaal}} {{subjet.key}}`,
        /:7: there is no placeholder 'subjet\.key'/,
      ],
      [
        'a value that is not there',
        `${HEAD()}{{amount fact.totalen}}${CLOSE}`,
        /:7: .*'amount' got no value|"totalen" not defined/,
      ],
      ['a syntax error', `${HEAD()}{{#if happened}} open`, /:\d+: Parse error/],
      [
        'a wrong head',
        HEAD('channels: fax\n'),
        /:5: 'channels' is not known here \(did you mean 'channel'\?\)/,
      ],
      ['no head', 'Betaal.\n', /a template begins with a head/],
      ['a link of another kind', `${HEAD()}[x](javascript:alert(1))`, /:7: a link begins with https:/],
      ['a link without a scheme', `${HEAD()}[x](//evil.example)`, /:7: a link begins with https:/],
      ['an empty file', '', /is empty/],
    ];

    it.each(broken)(
      '%s fails that letter with file and line, and the others are made',
      async (_, text, message) => {
        put({ 'payment-reminder.nl.md': text });
        const { entries, files } = await write('2025-06-01', { own: own() });
        const [failed, ...more] = entries.filter(({ status }) => status === 'failed');
        expect(more).toEqual([]);
        expect(failed?.letter).toBe('payment-reminder');
        expect(failed?.problem).toMatch(/^eigen\/payment-reminder\.nl\.md/);
        expect(failed?.problem).toMatch(message);
        expect(files.size).toBeGreaterThan(0);
      },
    );

    it('a template outside its folder is not read', async () => {
      writeFileSync(join(root, 'elders.md'), HEAD());
      put({ 'README.md': 'x' });
      symlinkSync(join(root, 'elders.md'), join(root, 'eigen/payment-reminder.nl.md'));
      const { entries } = await write('2025-06-01', { ...only('payment-reminder'), own: own() });
      expect(entries[0]?.problem).toMatch(/a link that leaves its folder/);
    });

    it('a letter that nobody calls for is told, with the name that is near', async () => {
      put({ 'payment-remindr.nl.md': HEAD() });
      const { problems } = await write(
        '2025-06-01',
        { own: own(), only: ['payment-reminder', 'licence-lapse'] },
        [],
      );
      expect(problems).toEqual([
        "no rule calls for a letter 'licence-lapse'",
        "no rule calls for a letter 'payment-remindr' (did you mean 'payment-reminder'?)",
      ]);
    });

    it('names without a language and a wrong letterhead are told with their file', async () => {
      put({
        'payment-reminder.md': HEAD(),
        'letterhead.yaml': 'vendor: { colour: blue, logo: ../elders.png }\n',
      });
      const { problems } = await write('2025-06-01', { own: own() }, []);
      expect(problems.join('\n')).toMatch(
        /eigen\/payment-reminder\.md: the name of a template says its language/,
      );
      expect(problems.join('\n')).toMatch(/eigen\/letterhead\.yaml:1/);
    });

    it('a template that asks for too much is stopped, and the next letter is made all the same', async () => {
      const hungry = `${HEAD()}${'{{#each terms}}{{> agreed}}{{/each}}'.repeat(2)}${'x'.repeat(450_000)}`;
      put({ 'payment-reminder.nl.md': hungry.replaceAll('{{#each terms}}{{> agreed}}{{/each}}', '') });
      const { entries, files } = await write('2025-06-01', { own: own() });
      expect(entries.find(({ letter }) => letter === 'payment-reminder')?.problem).toMatch(
        /the letter would have 45\d{4} characters, and may have 400000/,
      );
      expect(files.size).toBeGreaterThan(0);
    });
  });

  describe('names of the data', () => {
    const named = async (name: string, formats: readonly LetterFormat[]) => {
      writeFileSync(
        join(root, 'klant/contract.yaml'),
        MAILBOXES.replace('Klant B.V.', () => name),
      );
      const contract = await openContract({ root, folder: 'klant', rules: RULES });
      writeFileSync(join(root, 'klant/contract.yaml'), MAILBOXES);
      return write('2025-06-01', only('payment-reminder'), formats, contract);
    };

    it('that steer or format come out letter by letter', async () => {
      const name = '"Klant <b>&amp; [x](https://evil.example) **y** \u202Egnp.exe"';
      const { files, entries } = await named(name, ['md', 'html', 'pdf', 'eml']);
      expect(entries[0]?.status).toBe('due');
      const html = String(files.get('payment-reminder-F1.nl.html'));
      expect(html).toContain('Klant &lt;b&gt;&amp;amp; [x](https://evil.example) **y**');
      expect(html).not.toContain('href="https://evil.example"');
      expect(html).not.toMatch(/[\u202a-\u202e]/);
      const text = String(files.get('payment-reminder-F1.nl.md'));
      expect(text).toContain('\\[x\\](https://evil.example) \\*\\*y\\*\\*');
      expect(text).not.toContain('\u202e');
    });

    it('that the fonts do not have fail the PDF with the character', async () => {
      const { entries } = await named('"Klant \u05d0\u05d1"', ['pdf']);
      expect(entries[0]).toMatchObject({
        status: 'failed',
        problem: "the font has no glyph for '\u05d0' (U+05D0), '\u05d1' (U+05D1)",
      });
      const { files } = await named('"Klant \u05d0\u05d1"', ['html']);
      expect(String([...files.values()][0])).toContain('Klant \u05d0\u05d1');
    });
  });
});
