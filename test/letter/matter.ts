import { readdirSync, readFileSync } from 'node:fs';
import type { Agreement } from '../../src/agreement/agreement.js';
import type { Party } from '../../src/agreement/contract.js';
import type { ClauseEntry, Finding } from '../../src/evaluate/result.js';
import type { LetterInput } from '../../src/letter/letter.js';
import { type LetterTemplate, type TemplateFile, TemplateReader } from '../../src/letter/template.js';

const root = new URL('../../', import.meta.url);

function readBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, root));
}

const FOLDER = 'templates/letters';

function readText(file: string): TemplateFile {
  return { file, text: new TextDecoder().decode(readBytes(file)) };
}

/** The partials that come with the package. */
export function shippedPartials(): readonly TemplateFile[] {
  const folder = `${FOLDER}/partials`;
  const files = readdirSync(new URL(folder, root)).sort();
  return files.map((file) => readText(`${folder}/${file}`));
}

/** The names of all templates that come with the package, with their language: `payment-reminder.nl`. */
export function shippedNames(): readonly string[] {
  const files = readdirSync(new URL(FOLDER, root)).filter((file) => /\.(nl|en)\.md$/.test(file));
  return files.map((file) => file.slice(0, -'.md'.length)).sort();
}

/** A template that comes with the package. */
export async function shipped(name: string): Promise<LetterTemplate> {
  const { text, file } = readText(`${FOLDER}/${name}.md`);
  return template(text, file);
}

/** A template as it is written, with the partials of the package or with others. */
export async function template(
  text: string,
  file = `${FOLDER}/trial.en.md`,
  partials = shippedPartials(),
): Promise<LetterTemplate> {
  const answer = (await TemplateReader.of(partials)).read({ file, text });
  if (!('template' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer.template;
}

const VENDOR: Party = {
  name: 'Kade Software B.V.',
  address: { street: 'Inspiratielaan 1', postalCode: '3833 AV', city: 'Leusden', country: 'NL' },
  email: 'administratie@kade.example',
  phone: '+31 33 000 0000',
  at: { file: 'contract.yaml', line: 5 },
};

const CUSTOMER: Party = {
  name: 'Haven & Zoon Transport B.V.',
  address: { street: 'Havenweg 12', postalCode: '3089 JK', city: 'Rotterdam', country: 'NL' },
  email: 'crediteuren@haven.example',
  at: { file: 'contract.yaml', line: 15 },
};

const CLAUSE: ClauseEntry = {
  id: 'invoicing.payment-term',
  section: '2.4',
  kind: 'obligation',
  bearer: 'customer',
  lines: [99, 101],
  says: {
    en: 'The customer pays an invoice within fourteen days.',
    nl: 'De klant betaalt een factuur binnen veertien dagen.',
  },
  status: 'rules',
  rules: ['invoicing.payment-term'],
  at: { file: 'rules/2.4-invoicing.yaml', line: 76 },
};

const FINDING: Finding = {
  id: 'a1b2c3d4',
  clause: 'invoicing.payment-term',
  rule: 'invoicing.payment-term',
  section: '2.4',
  subject: {
    type: 'invoice',
    key: 'L-2025-07',
    label: 'L-2025-07',
    at: { file: 'operations/invoices.yaml', line: 212 },
  },
  verdict: 'breached',
  severity: 'major',
  dueAt: '2025-07-31',
  margin: { value: '-12', unit: 'days' },
  clock: { from: '2025-07-01', due: '2025-07-31', horizon: '2025-08-12', bound: 'latest' },
  terms: [
    {
      id: 'invoicing.paymentTerm',
      value: '30',
      unit: 'days',
      at: { file: 'contract.yaml', line: 43 },
      from: 'contract',
    },
  ],
  facts: [
    { name: 'issuedOn', value: '2025-07-01', at: { file: 'operations/invoices.yaml', line: 214 } },
    { name: 'invoice.total', value: '7512.35', at: { file: 'operations/invoices.yaml', line: 219 } },
  ],
  readings: [{ id: 'invoicing.term-runs-from', choice: 'invoice-date' }],
  consequences: [{ when: 'breached', kind: 'letter', name: 'payment-reminder', to: 'customer' }],
};

const RULES = { file: 'rules/terms.yaml', line: 72 };

const AGREEMENT = {
  terms: new Map([
    [
      'invoicing.paymentTerm',
      {
        id: 'invoicing.paymentTerm',
        section: '2.4',
        unit: 'days',
        says: { en: 'Term of payment of an invoice.', nl: 'Betalingstermijn van een factuur.' },
        values: [],
        at: RULES,
      },
    ],
    [
      'priority.p1Response',
      {
        id: 'priority.p1Response',
        section: '4.1',
        unit: 'hours',
        says: { en: 'Response time of a prio 1 incident.', nl: 'Responstijd van een prio 1-incident.' },
        values: [],
        at: RULES,
      },
    ],
  ]),
  readings: new Map([
    [
      'invoicing.term-runs-from',
      {
        id: 'invoicing.term-runs-from',
        question: { en: 'When does the term begin?', nl: 'Wanneer begint de termijn?' },
        default: 'invoice-date',
        choices: new Map([
          [
            'invoice-date',
            {
              id: 'invoice-date',
              says: { en: 'On the date of the invoice.', nl: 'Op de factuurdatum.' },
              terms: new Map(),
            },
          ],
        ]),
        at: { file: 'rules/readings.yaml', line: 3 },
      },
    ],
  ]),
  recordTypes: new Map([
    [
      'payment',
      {
        type: 'payment',
        says: { en: 'A payment.', nl: 'Een betaling.' },
        fields: [{ name: 'bookedOn', is: 'day', says: { en: 'Day of booking.', nl: 'Boekdatum.' } }],
        key: [],
        file: 'rules/records/payment.yaml',
      },
    ],
  ]),
} satisfies Pick<Agreement, 'terms' | 'readings' | 'recordTypes'>;

/** An invoice that was not paid, and its parties; with changes. */
export function matter(more: Partial<LetterInput> = {}): LetterInput {
  return {
    result: {
      asOf: '2025-08-12',
      agreement: {
        id: 'terms',
        version: '2025',
        hash: 'h',
        title: { en: 'General terms', nl: 'Algemene voorwaarden' },
      },
      contract: {
        id: 'haven-en-zoon',
        customer: CUSTOMER.name,
        vendor: VENDOR.name,
        branch: 'NL',
        zone: 'Europe/Amsterdam',
        currency: 'EUR',
      },
    },
    finding: FINDING,
    clause: CLAUSE,
    agreement: AGREEMENT,
    vendor: VENDOR,
    customer: CUSTOMER,
    ...more,
  };
}

export function finding(more: Partial<Finding>): Finding {
  return { ...FINDING, ...more };
}

export function clause(more: Partial<ClauseEntry>): ClauseEntry {
  return { ...CLAUSE, ...more };
}

/** A prio 1 report that was answered late. */
export function lateResponse(): LetterInput {
  const at = (line: number) => ({ file: 'operations/incidents.csv', line });
  return matter({
    facts: [{ name: 'incident.id', value: 'I-2025-0143', at: at(144) }],
    finding: finding({
      clause: 'priority.p1-response',
      subject: { type: 'incident', key: 'I-2025-0143', label: 'I-2025-0143', at: at(144) },
      dueAt: '2025-03-11T11:12:00+01:00',
      margin: { value: '-145', unit: 'minutes' },
      clock: {
        from: '2025-03-11T10:12:00+01:00',
        to: '2025-03-11T13:37:00+01:00',
        due: '2025-03-11T11:12:00+01:00',
        horizon: '2025-08-13T00:00:00+02:00',
        bound: 'latest',
      },
      terms: [{ id: 'priority.p1Response', value: '1', unit: 'hours', at: RULES, from: 'agreement' }],
      facts: [
        { name: 'incident.submittedAt', value: '2025-03-11T10:12:00+01:00', at: at(144) },
        { name: 'value', value: '1', at: { file: 'operations/incident-history.csv', line: 301 } },
        { name: 'incident.firstResponseAt', value: '2025-03-11T13:37:00+01:00', at: at(144) },
      ],
      readings: [],
    }),
    clause: clause({
      id: 'priority.p1-response',
      section: '4.1',
      bearer: 'vendor',
      says: {
        en: 'A prio 1 incident gets a response within one hour.',
        nl: 'Op een prio 1-incident volgt binnen één uur een reactie.',
      },
    }),
  });
}
