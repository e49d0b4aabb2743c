import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  everythingUnder,
  forEachOf,
  isBuilt,
  MAIN,
  newFolder,
  type Outcome,
  PROJECT,
  RULES,
  servanda,
} from './servanda.js';
import { CONTRACT, GOOD, INVOICES, PAYMENTS, SOURCES } from './small-contract.js';

const AS_OF = ['--as-of', '2025-12-31'];

/** What an invoice needs to know of both parties. */
const PARTY = `
  vatNumber: NL859300213B01
  registration: { scheme: "0106", id: "99000118" }
  endpoint: { scheme: "0106", id: "99000118" }
  iban: NL96FICT0000000001
  bic: FICTNL2A
  email: post@klant.example`;

const BILLED = `${CONTRACT.replaceAll(/(address: .*)/g, `$1${PARTY}`)}billing:
  currency: EUR
  numbering: "L-{year}-{month}"
  buyerReference: KLANT-01
`;

/** One month, billed a day late and paid: only the number of days that the text leaves open is at stake. */
const ONE_MONTH = {
  'maand/contract.yaml': CONTRACT.replace('id: klant', 'id: maand')
    .replace('startsOn: 2023-03-01', 'startsOn: 2025-04-01\nendsOn: 2025-04-30')
    .replaceAll('from: 2023-03-01', 'from: 2025-04-01'),
  'maand/operations/sources.yaml': SOURCES.split('\n').slice(0, 3).join('\n'),
  'maand/operations/invoices.yaml': INVOICES.replace('2025-03-28', '2025-04-02'),
  'maand/operations/payments.csv': PAYMENTS,
};

const CASE = `- id: fourteen-days
  data:
    invoice: [{ id: F1, kind: licence, issuedOn: 2026-03-02, total: "121.00" }]
    invoice-dispute: []
    payment: [{ invoice: F1, bookedOn: 2026-03-20, amount: "121.00" }]
  asOf: 2026-04-15
  expect: [{ clause: invoicing.payment-term, subject: F1, verdict: breached, due: 2026-03-16 }]
  because: 2 March + 14 days = 16 March
`;

describe.skipIf(!isBuilt)('the command line (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]) => servanda(folder, args);

  beforeAll(() => {
    ({ folder, remove } = newFolder({
      ...GOOD,
      ...ONE_MONTH,
      'klant/contract.yaml': BILLED,
      'klant/operations/payments.csv': PAYMENTS.replace('2025-04-10', '2025-06-10'),
      'case.yaml': CASE,
      'wrong.yaml': CASE.replace('verdict: breached', 'verdict: met'),
      'a-file': 'x',
    }));
    mkdirSync(join(folder, 'a-folder'));
  });

  afterAll(() => remove());

  describe('exit codes of check', () => {
    it('1 for a breach at the threshold, 0 beyond it, 3 for what is open under --strict', async () => {
      const major = await run('check', 'klant', ...AS_OF, '--fail-on', 'major');
      const critical = await run('check', 'klant', ...AS_OF, '--fail-on', 'critical');
      const strict = await run('check', 'klant', ...AS_OF, '--fail-on', 'critical', '--strict');
      const both = await run('check', 'klant', ...AS_OF, '--strict');
      expect([major.code, critical.code, strict.code, both.code]).toEqual([1, 0, 3, 1]);
      expect(major.stdout).toBe(strict.stdout);
    });

    it('0 for a breach of a number that nobody agreed, 1 once the contract sets it', async () => {
      const assumed = await run('check', 'maand', '--as-of', '2025-05-31');
      expect(assumed.stdout).toContain('✗ invoicing.licence-in-advance · 1 breached');
      expect(assumed.code).toBe(0);
      const contract = ONE_MONTH['maand/contract.yaml'].replace(
        'terms:\n',
        'terms:\n  - { term: invoicing.advance, value: 0, from: 2025-04-01 }\n',
      );
      writeFileSync(join(folder, 'maand/contract.yaml'), contract);
      expect((await run('check', 'maand', '--as-of', '2025-05-31')).code).toBe(1);
      writeFileSync(join(folder, 'maand/contract.yaml'), ONE_MONTH['maand/contract.yaml']);
    });

    it('0 for a run, which looks for breaches', async () => {
      const { code, stdout, stderr } = await run(
        'run',
        'klant',
        ...AS_OF,
        '--month',
        '2025-04',
        '--out',
        'r',
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Look first at   r/klant/report.html');
      expect(everythingUnder(join(folder, 'r/klant'))).toEqual([
        'invoices',
        'invoices/L-2025-04.eml',
        'invoices/L-2025-04.pdf',
        'invoices/L-2025-04.xml',
        'letters',
        'letters/evidence-request-to-customer-agreement.nl.md',
        'letters/evidence-request-to-customer-agreement.nl.pdf',
        'letters/evidence-request-to-vendor-agreement.nl.md',
        'letters/evidence-request-to-vendor-agreement.nl.pdf',
        'letters/index.json',
        'letters/index.md',
        'letters/payment-reminder-F1.nl.md',
        'letters/payment-reminder-F1.nl.pdf',
        'letters/proof-request-agreement.nl.md',
        'letters/proof-request-agreement.nl.pdf',
        'report.html',
        'report.json',
      ]);
    });
  });

  describe('reports', () => {
    it('go to stdout alone, without colour, in 80 columns', async () => {
      for (const env of [{}, { NO_COLOR: '1' }, { TERM: 'xterm-256color' }]) {
        const { stdout, stderr } = await servanda(folder, ['check', 'klant', ...AS_OF], env);
        expect(stderr).toBe('');
        expect(stdout).not.toContain('\u001b');
        expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBe(80);
      }
    });

    it('go to several files at once, and one of them to stdout', async () => {
      const formats = ['json=o/a.json', 'html=o/a.html', 'json'].flatMap((format) => ['--format', format]);
      const { stdout, stderr } = await run('check', 'klant', ...AS_OF, ...formats);
      expect(stderr).toBe('');
      expect(everythingUnder(join(folder, 'o'))).toEqual(['a.html', 'a.json']);
      expect(readFileSync(join(folder, 'o/a.json'), 'utf8')).toBe(stdout);
      expect(JSON.parse(stdout)).toMatchObject({ contract: { id: 'klant' }, asOf: '2025-12-31' });
      expect(readFileSync(join(folder, 'o/a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    });

    it('of several contracts have a file each', async () => {
      const { code } = await run('check', '.', ...AS_OF, '--format', 'json=all/x.json');
      expect(code).toBe(1);
      expect(everythingUnder(join(folder, 'all'))).toEqual(['x-klant.json', 'x-maand.json']);
    });

    it('may find that nobody reads on', () => {
      const command = `'${process.execPath}' '${MAIN}' check klant --as-of 2025-12-31 --format json 2>&1 | head -1`;
      expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe('{\n');
    });
  });

  describe('test', () => {
    it('takes scenarios from anywhere', async () => {
      for (const path of ['case.yaml', '../case.yaml', join(folder, 'case.yaml')]) {
        const where = path.startsWith('..') ? join(folder, 'klant') : folder;
        const { code, stdout } = await servanda(where, ['test', '--cases', path]);
        expect({ code, stdout }).toEqual({ code: 0, stdout: '1 passed, 0 failed (1 expectations)\n' });
      }
    });

    it('says of a failure where it is asserted, and how the program came to another verdict', async () => {
      const { code, stdout } = await run('test', '--cases', 'case.yaml', 'wrong.yaml');
      const lines = stdout.trimEnd().split('\n');
      expect(code).toBe(1);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^wrong\.yaml:7:12 {2}fourteen-days: .*expected met, found breached/);
      expect(lines[0]).toContain('due 2026-03-16');
      expect(lines[0]).toContain('2 March + 14 days = 16 March');
      expect(lines[1]).toBe('1 passed, 1 failed (2 expectations)');
    });
  });

  describe('a contract elsewhere', () => {
    it('is judged with the waivers and the rules of the working folder', async () => {
      const wrong = { 'waivers.yaml': 'waivers: [{}]\n', 'rules/afas/agreement.yaml': 'id: other\n' };
      const working = newFolder(wrong, join(folder, 'elsewhere'));
      for (const contract of ['../klant', join(folder, 'klant')]) {
        const waived = await servanda(working.folder, [
          ...['check', contract, ...AS_OF],
          ...['--rules', RULES, '--waivers', 'waivers.yaml'],
        ]);
        expect(waived).toMatchObject({ code: 2, stderr: expect.stringMatching(/^waivers\.yaml:1:11 /) });
        const ruled = await servanda(working.folder, ['check', contract, ...AS_OF]);
        expect(ruled).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('rules/afas/agreement.yaml:1:1'),
        });
      }
      working.remove();
    });
  });

  describe('what it says about a contract', () => {
    it('terms: the individual one with its place, and what was assumed', async () => {
      const { code, stdout } = await run('terms', 'klant', ...AS_OF);
      expect(code).toBe(0);
      expect(stdout).toMatch(/invoicing\.paymentTerm .* 30 .* days .*klant\/contract\.yaml:\d+ \(contract\)/);
      expect(stdout).toMatch(/invoicing\.advance .*\(assumed\)/);
      const json = JSON.parse(
        (await run('terms', 'klant', ...AS_OF, '--format', 'json')).stdout,
      ) as unknown[];
      expect(json).toContainEqual(expect.objectContaining({ id: 'invoicing.paymentTerm', value: '30' }));
    });

    it('explain: a verdict by clause and subject, and by the id that a report shows', async () => {
      const byName = await run('explain', 'invoicing.payment-term:F1', 'klant', ...AS_OF);
      expect(byName.code).toBe(0);
      expect(byName.stdout).toContain('✗ breached, major');
      expect(byName.stdout).toContain('The latest moment is 27 April 2025.');
      const id = / {2}([0-9a-f]{12})$/m.exec(byName.stdout)?.[1] ?? '';
      expect((await run('explain', id, 'klant', ...AS_OF)).stdout).toBe(byName.stdout);
    });

    it('explain: a typo gets the nearest name', async () => {
      const { code, stderr } = await run('explain', 'invoicing.payment-term:F2', 'klant', ...AS_OF);
      expect(code).toBe(2);
      expect(stderr).toContain("did you mean 'invoicing.payment-term:F1'?");
    });

    it('letters --dry-run lists and writes nothing', async () => {
      const before = everythingUnder(folder);
      const { code, stdout } = await run('letters', 'klant', ...AS_OF, '--dry-run');
      expect({ code, stdout }).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('payment-reminder-F1.nl'),
      });
      expect(everythingUnder(folder)).toEqual(before);
    });

    it('invoice --dry-run shows each amount with its origin; --out writes UBL, page and e-mail', async () => {
      const dry = await run('invoice', 'klant', '--period', '2025-04', '--dry-run');
      expect(dry.stdout).toMatch(/Profit .* 10 .* 10\.50 .* 105\.00/);
      expect(dry.stdout).toMatch(/klant\/contract\.yaml:\d+/);
      const written = await run('invoice', 'klant', '--period', '2025-04', '--out', 'ubl');
      expect({ code: written.code, stdout: written.stdout }).toEqual({
        code: 0,
        stdout: 'ubl/L-2025-04.xml\nubl/L-2025-04.pdf\nubl/L-2025-04.eml\n',
      });
      const xml = (await run('invoice', 'klant', '--period', '2025-04')).stdout;
      expect(readFileSync(join(folder, 'ubl/L-2025-04.xml'), 'utf8')).toBe(xml);
    });
  });

  describe('a command line that cannot be understood', () => {
    const REFUSED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ['an unknown command', ['chekc'], ["unknown command 'chekc'", 'Did you mean check?']],
      ['an unknown flag', ['check', '--fromat', 'json'], ["'--fromat'", 'Did you mean --format?']],
      [
        'an unknown format',
        ['check', 'klant', '--format', 'jsn'],
        ["no format 'jsn'", "Did you mean 'json'?"],
      ],
      ['a format without its file', ['check', 'klant', '--format', 'json='], ['The file has no name.']],
      [
        'two reports in one file',
        ['check', 'klant', '--format', 'json=x', '--format', 'html=x'],
        ['Two reports would go to x.'],
      ],
      [
        'two reports in one file by another name',
        ['check', 'klant', ...AS_OF, '--format', 'json=x', '--format', 'html=./x'],
        ["'./x' cannot be written: two outputs would go to it"],
      ],
      [
        'an as-of that is no day',
        ['check', 'klant', '--as-of', '2025-02-30'],
        ["'2025-02-30'", '2025-12-31'],
      ],
      ['an as-of without offset', ['check', 'klant', '--as-of', '2025-12-31T10:00'], ['+01:00']],
      ['a period that is none', ['check', 'klant', '--period', '2025-13'], ["'2025-13'", 'Write it as 2025']],
      [
        'a month that is none',
        ['run', 'klant', '--month', '2025-99'],
        ["'2025-99'", 'Write a month as 2025-04.'],
      ],
      ['no month at all', ['invoice', 'klant'], ['say which invoices: --period 2025-04']],
      ['a reading without its choice', ['check', 'klant', '--reading', 'x'], ['Write it as id=choice.']],
      [
        'an unknown reading',
        ['check', 'klant', '--reading', 'invoicing.payment-term.runs-form=receipt-date'],
        ["no reading 'invoicing.payment-term.runs-form'", "did you mean 'invoicing.payment-term.runs-from'?"],
      ],
      [
        'an unknown choice',
        ['check', 'klant', '--reading', 'invoicing.payment-term.runs-from=receipt-day'],
        ["'receipt-day' is no choice", "did you mean 'receipt-date'?"],
      ],
      [
        'an unknown reading for an invoice',
        ['invoice', 'klant', '--period', '2025-04', '--reading', 'invoicing.payment-term.runs-form=x'],
        ["no reading 'invoicing.payment-term.runs-form'", "did you mean 'invoicing.payment-term.runs-from'?"],
      ],
      [
        'an unknown choice for the terms in force',
        ['terms', 'klant', '--reading', 'invoicing.payment-term.runs-from=receipt-day'],
        ["'receipt-day' is no choice", "did you mean 'receipt-date'?"],
      ],
      ['an unknown severity', ['check', 'klant', '--fail-on', 'huge'], ['critical, major, minor, note']],
      ['an unknown language', ['check', 'klant', '--lang', 'fr'], ['nl, en']],
      ['an unknown contract', ['check', 'klnt'], ["no folder 'klnt'", "did you mean 'klant'?"]],
      ['a folder without contract', ['check', 'a-folder'], ["no contract.yaml in 'a-folder'"]],
      [
        'unknown contracts, told together',
        ['check', 'klnt', 'a-folder'],
        ["'klnt'", "'a-folder'", '2 problems'],
      ],
      ['unknown rules', ['check', 'klant', '--rules', 'nowhere'], ["no agreement 'afas' in 'nowhere'"]],
      ['an unknown agreement', ['test', 'afsa'], ["no agreement 'afsa'", "did you mean 'afas'?"]],
      ['scenarios that are missing', ['test', '--cases', 'cas.yaml'], ["no file 'cas.yaml'", "'case.yaml'?"]],
      [
        'a file where a folder is needed',
        ['run', 'klant', ...AS_OF, '--month', '2025-04', '--out', 'a-file'],
        ["'a-file/klant' cannot be written: a file stands where a folder is needed"],
      ],
      [
        'a folder where a file is meant',
        ['check', 'klant', ...AS_OF, '--format', 'json=ok.json', '--format', 'html=a-folder'],
        ["'a-folder' cannot be written: a folder stands there"],
      ],
    ];

    const outcomes = new Map<string, Outcome>();
    let before: readonly string[];

    beforeAll(async () => {
      before = everythingUnder(folder);
      await forEachOf(REFUSED, async ([what, args]) => {
        outcomes.set(what, await run(...args));
      });
    }, 120_000);

    it.each(REFUSED)('%s', (what, _args, says) => {
      const { code, stdout, stderr } = outcomes.get(what) as Outcome;
      expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
      for (const said of says) expect(stderr).toContain(said);
      expect(stderr).not.toMatch(/^\s+at /m);
    });

    it('writes nothing', () => {
      expect(everythingUnder(folder)).toEqual(before);
    });
  });

  it('--version is that of the package, and --help has examples', async () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect((await run('--version')).stdout).toBe(`${version}\n`);
    await forEachOf(
      [[], ['run'], ['check'], ['invoice'], ['letters'], ['terms'], ['explain'], ['test']],
      async (args) => {
        const { code, stdout } = await run(...args, '--help');
        expect(code).toBe(0);
        expect(stdout).toMatch(/\nExamples?:\n {2}servanda /);
      },
    );
  });
});
