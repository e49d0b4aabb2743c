import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingUnder, type Files, isBuilt, newFolder, type Outcome, servanda } from './servanda.js';
import { CONTRACT } from './small-contract.js';

const BILLING = `billing:
  currency: EUR
  buyerReference: PO-1
  numbering: { licence: "L-{year}-{month}", service-management: "S-{issued}", training: "O-{id}" }
`;
const SOURCES = `sources:
  - { file: work.csv, record: work, coverage: { from: 2023-03-01, until: 2025-12-31 } }
  - { file: requests.yaml, record: request, coverage: { from: 2023-03-01, until: 2025-12-31 } }
  - { file: rates.yaml, record: rate, coverage: { from: 2023-03-01, until: 2025-12-31 } }
  - { file: trainings.yaml, record: training, coverage: { from: 2023-03-01, until: 2025-12-31 } }
  - { file: changes.yaml, record: quantity-change, coverage: { from: 2023-03-01, until: 2025-12-31 } }
`;
const REQUESTS = `- id: R1
  kind: service-management
  requestedAt: 2025-04-01T09:00:00+02:00
  proposedAt: 2025-04-01T15:00:00+02:00
  proposedMinutes: 90
  approvedAt: 2025-04-02T09:00:00+02:00
  workStartedAt: 2025-04-03T09:00:00+02:00
`;

/** The small contract with a bank account, and with work and a training of April 2025. */
const FILES: Files = {
  'klant/contract.yaml': `${CONTRACT.replace(
    'country: NL }\ncustomer',
    'country: NL }\n  vatNumber: NL800102083B01\n  registration: { scheme: "0106", id: "99000001" }\n  endpoint: { scheme: "0106", id: "99000001" }\n  iban: NL96FICT0000000001\ncustomer',
  ).replace('  language: nl', '  endpoint: { scheme: "0106", id: "99000118" }\n  language: nl')}${BILLING}`,
  'klant/operations/sources.yaml': SOURCES,
  'klant/operations/work.csv':
    'id,workedOn,minutes,service,chargedTo,hoursOf,project,request\nW1,2025-04-03,55,service-management,invoice,,,R1\nW2,2025-04-04,30,service-management,invoice,,,\n',
  'klant/operations/requests.yaml': REQUESTS,
  'klant/operations/rates.yaml':
    '- { service: service-management, from: 2025-01-01, perHour: "149.00" }\n- { service: basics, from: 2025-01-01, perPlace: "495.00" }\n',
  'klant/operations/trainings.yaml': '- { id: T1, course: basics, startsOn: 2025-05-06 }\n',
  'klant/operations/changes.yaml': '[]\n',
};

describe.skipIf(!isBuilt)('servanda invoice with several kinds (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]): Promise<Outcome> => servanda(folder, ['invoice', 'klant', ...args]);

  beforeAll(() => {
    ({ folder, remove } = newFolder(FILES));
  });
  afterAll(() => remove());

  const numbers = (text: string): readonly string[] =>
    [...text.matchAll(/^([A-Z]-\S+) {2}\d{4}-/gm)].map(([, number = '']) => number);

  it('shows all invoices of a month, and what is on none of them', async () => {
    const { code, stdout } = await run('--period', '2025-04', '--dry-run');
    expect({ code, numbers: numbers(stdout) }).toEqual({ code: 0, numbers: ['L-2025-04', 'S-2025-04-07'] });
    expect(stdout).toMatch(/55 MIN .* 149\.00 \/ 60 .* 136\.58/);
    expect(stdout).toContain(
      'rate of service-management from 2025-01-01 on: 149.00  klant/operations/rates.yaml:1',
    );
  });

  it('shows those of several months, and of some kinds only', async () => {
    const spring = await run('--from', '2025-04', '--until', '2025-05', '--dry-run');
    expect(numbers(spring.stdout)).toEqual(['L-2025-04', 'S-2025-04-07', 'L-2025-05', 'O-T1']);
    const some = await run(
      '--from',
      '2025-04-02',
      '--until',
      '2025-05',
      '--kind',
      'training',
      '--kind',
      'licence',
      '--dry-run',
    );
    expect(numbers(some.stdout)).toEqual(['L-2025-05', 'O-T1']);
  });

  it('says what is not billed for want of an approval', async () => {
    const { stderr, stdout } = await run('--period', '2025-04', '--kind', 'service-management');
    expect(stdout).toContain('<cbc:InvoicedQuantity unitCode="MIN">55</cbc:InvoicedQuantity>');
    expect(stderr).toContain('work W2 is not billed (it was not approved)  klant/operations/work.csv:3');
  });

  it('explains one line, down to file and line', async () => {
    const { code, stdout } = await run('--period', '2025-04', '--explain', 'S-2025-04-07/1');
    expect(code).toBe(0);
    expect(stdout).toContain('W1 on 2025-04-03: 55 minutes  klant/operations/work.csv:2');
    expect(stdout).toContain('55 × 149.00 ÷ 60 = 136.58');
    expect(stdout).toMatch(/VAT rate: 21 % {2}\S*terms\.yaml:\d+/);
    const only = await run('--period', '2025-05', '--kind', 'training', '--explain', '1', '--lang', 'nl');
    expect(only.stdout).toContain(
      'tarief van basics vanaf 2025-01-01: 495.00  klant/operations/rates.yaml:2',
    );
  });

  it.each([
    [
      'a line where there are several invoices',
      ['--period', '2025-04', '--explain', '1'],
      'write the line as L-2025-04/1',
    ],
    [
      'a line that there is not',
      ['--period', '2025-04', '--explain', 'L-2025-04/9'],
      "L-2025-04 has no line '9'",
    ],
    ['a kind that there is not', ['--period', '2025-04', '--kind', 'lisence'], 'the agreement knows licence'],
    ['a month and days', ['--period', '2025-04', '--from', '2025-04'], 'either --period, or --from'],
    ['a first day alone', ['--from', '2025-04'], '--from 2025-01 --until 2025-03'],
    ['days the wrong way round', ['--from', '2025-05', '--until', '2025-04'], '--until lies before --from'],
    ['no day', ['--from', 'May', '--until', '2025-05'], 'Write a day, 2025-04-01'],
  ])('refuses %s', async (_, args, says) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it.each([
    [
      'a rate that is missing',
      'rates.yaml',
      '[]\n',
      "no rate of 'service-management' is in force on 2025-04-03",
    ],
    [
      'negative minutes',
      'work.csv',
      'id,workedOn,minutes,service,chargedTo,hoursOf,project,request\nW1,2025-04-03,-5,service-management,invoice,,,R1\n',
      '-5',
    ],
    [
      'a count that is no whole number',
      'changes.yaml',
      '- { id: C1, product: profit-users, submittedAt: 2025-03-01T09:00:00+01:00, effectiveOn: 2025-04-01, newCount: 1.5 }\n',
      '1.5',
    ],
  ])('writes nothing for %s', async (_, file, text, says) => {
    const other = newFolder({ ...FILES, [`klant/operations/${file}`]: text });
    const before = everythingUnder(other.folder);
    const { code, stderr } = await servanda(other.folder, [
      'invoice',
      'klant',
      '--period',
      '2025-04',
      '--out',
      'out',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).toContain(`klant/operations/`);
    expect(everythingUnder(other.folder)).toEqual(before);
    other.remove();
  });

  it('makes the invoices of every kind in a run', async () => {
    const args = ['run', 'klant', '--as-of', '2025-04-30', '--out', 'all', '--lang', 'en'];
    const { stdout } = await servanda(folder, args);
    for (const number of ['L-2025-04', 'S-2025-04-07'])
      expect(stdout).toContain(`all/klant/invoices/${number}.xml`);
    expect(stdout).toContain('Not billed      work W2 is not billed');
  });

  it('does not change an invoice that was issued when a price changes later', async () => {
    const dearer = `${FILES['klant/contract.yaml']}`.replace(
      'unitPrice: "10.50" }',
      'unitPrice: "10.50", through: 2025-04-30 }\n  - { product: profit-users, sector: logistics, from: 2025-05-01, fromQuantity: 1, unitPrice: "12.00" }',
    );
    const later = newFolder({ ...FILES, 'klant/contract.yaml': dearer });
    const args = ['invoice', 'klant', '--kind', 'licence'];
    const before = await servanda(folder, [...args, '--period', '2025-04']);
    expect((await servanda(later.folder, [...args, '--period', '2025-04'])).stdout).toBe(before.stdout);
    const may = await servanda(later.folder, [...args, '--period', '2025-05', '--dry-run']);
    expect(may.stdout).toMatch(/12\.00 .* 120\.00/);
    later.remove();
  });
});
