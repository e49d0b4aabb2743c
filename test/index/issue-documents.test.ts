import { describe, expect, it } from 'vitest';
import type { InvoiceModel } from '../../src/billing/invoice-model.js';
import { DocumentIssuer } from '../../src/index.js';
import { InputError, type Problem } from '../../src/source/problem.js';
import { place } from '../billing/terms.js';
import { april, creditNote, inCategory } from '../invoice/model.js';

const issuer = new DocumentIssuer({ root: process.cwd() });

async function problemsOf(model: InvoiceModel): Promise<readonly Problem[]> {
  try {
    await issuer.issue(model);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const rulesOf = async (model: InvoiceModel): Promise<readonly string[]> =>
  (await problemsOf(model)).map(({ message }) => /would break (\S+):/.exec(message)?.[1] ?? message);

describe('an invoice that keeps all rules', () => {
  it.each([
    ['an invoice', april()],
    ['a credit note', creditNote()],
    ['reverse charge', inCategory('AE')],
    ['outside the scope of VAT', inCategory('O')],
  ])('is written: %s', async (_, model) => {
    expect(await rulesOf(model)).toEqual([]);
  });

  it.each([april(), creditNote(), inCategory('AE')])(
    'is written for NLCIUS, without a warning',
    async (model) => {
      const { xml } = await issuer.issue(model, { profile: 'nlcius' });
      expect(xml).toContain('urn:fdc:nen.nl:nlcius:v1.0');
    },
  );
});

describe('an invoice that the network would refuse is not written:', () => {
  const without = <K extends string>(key: K, party: object) =>
    Object.fromEntries(Object.entries(party).filter(([name]) => name !== key));
  const model = april();
  const seller = (key: string) => ({ ...model, seller: without(key, model.seller) }) as InvoiceModel;
  const buyer = (key: string) => ({ ...model, buyer: without(key, model.buyer) }) as InvoiceModel;

  it.each([
    ['no endpoint of the vendor', seller('endpoint'), 'PEPPOL-EN16931-R020'],
    ['no endpoint of the customer', buyer('endpoint'), 'PEPPOL-EN16931-R010'],
    ['no VAT number of the vendor', seller('vatNumber'), 'BR-S-02'],
    [
      'a registration of the vendor that is none of the Netherlands',
      { ...model, seller: { ...model.seller, registration: { scheme: '0088', id: '4006381333931' } } },
      'NL-R-003',
    ],
    ['no reference', without('buyerReference', model) as never, 'PEPPOL-EN16931-R003'],
    ['no account', without('payment', model) as never, 'NL-R-007'],
    ['nothing to correct', { ...creditNote(), preceding: [] }, 'NL-R-001'],
    [
      'outside the scope of VAT together with VAT',
      { ...model, vatGroups: [...model.vatGroups, ...inCategory('O').vatGroups] },
      'BR-O-11',
    ],
  ])('%s', async (_, broken, expected) => {
    expect(await rulesOf(broken)).toContain(expected);
  });

  it('an IBAN with a wrong digit', async () => {
    const payment = { means: '58' as const, iban: 'NL91ABNA0417164301' };
    expect(await rulesOf({ ...model, payment })).toEqual(['UBL-ACCOUNT-1']);
  });

  it('a VAT number as registration', async () => {
    const registration = { scheme: '9944', id: 'NL123456782B01' };
    expect(await rulesOf({ ...model, buyer: { ...model.buyer, registration } })).toContain('BR-CL-11');
  });

  it('and the message names rule, term, value and the line behind it', async () => {
    const [line, ...rest] = model.lines;
    if (line === undefined) throw new Error('no line');
    const wrong = { ...line, net: { ...line.net, value: line.net.value.add(line.net.value) } };
    const [problem] = (await problemsOf({ ...model, lines: [wrong, ...rest] })).filter(({ message }) =>
      message.includes('R120'),
    );
    expect(problem?.message).toMatch(/^invoice L-2025-04 would break PEPPOL-EN16931-R120: .*BT-131/);
    expect(problem).toMatchObject({ at: place(30) });
  });
});
