import { beforeAll, describe, expect, it } from 'vitest';
import { hasOfficialRules, officialRules } from '../../../bench/official-schematron.mjs';
import type { InvoiceModel, VatCategory } from '../../../src/billing/invoice-model.js';
import { usualExemption } from '../../../src/billing/vat-exemption.js';
import { DocumentIssuer } from '../../../src/index.js';
import { InputError } from '../../../src/source/problem.js';
import { licenceInvoice } from '../../billing/licence-invoice.js';
import { modelParts, numbers, randomInvoice } from '../../billing/random-invoice.js';
import { amount, contract, day, place, product, row } from '../../billing/terms.js';
import { april } from '../model.js';

const EACH = 1_000;
const SAMPLE = 2;
const SECTORS = ['logistics', 'care'];

const money = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** The invoice of a month of any contract: products in whole and graduated tiers, subscriptions, indexations. */
function contractInvoice(seed: number): InvoiceModel {
  const next = numbers(seed);
  const products = Array.from({ length: next(8) + 1 }, (_, index) =>
    product(`p${index}`, String(next(500) + 1), { tiers: next(2) === 0 ? 'whole' : 'graduated' }),
  );
  const prices = products.flatMap(({ id }) => {
    const first = next(90) + 1;
    return [
      row(id, `1-${first} ${money(next(9_000) + 1)}`),
      row(id, `${first + 1}- ${money(next(9_000) + 1)}`),
      ...(next(4) === 0 ? [row(id, `1- ${money(next(9_000))}`, { individual: true })] : []),
    ];
  });
  const subscriptions = Array.from({ length: next(3) }, (_, index) => ({
    id: `s${index}`,
    name: { en: `Service <${index}> & more`, nl: `Dienst <${index}> & meer` },
    from: day('2024-01-01'),
    monthlyPrice: amount(money(next(90_000))),
    at: place(70 + index),
  }));
  const indexations = [2024, 2025].slice(next(3)).map((forYear) => ({
    forYear,
    percent: amount(`${next(9)}.${next(10)}`),
    firstDay: day(`${forYear}-02-01`),
    announcedInTime: next(3) > 0,
    at: place(3, 'indexation.yaml'),
  }));
  const month = day(`2025-${String(next(12) + 1).padStart(2, '0')}-01`);
  const sector = SECTORS[next(3)];
  const terms = contract({
    products,
    prices,
    subscriptions,
    indexations,
    ...(sector === undefined ? {} : { sector }),
  });
  const answer = licenceInvoice(terms, { month });
  if (!('model' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer.model;
}

const FREE: readonly VatCategory[] = ['Z', 'E', 'AE', 'K', 'G'];

/** Any one-off document: both kinds, every category, allowances, charges, prepaid, rounding. */
function oneOff(seed: number): InvoiceModel {
  const next = numbers(seed);
  const category = FREE[next(FREE.length)] ?? 'Z';
  const vatOf = <T extends { readonly vat: { readonly category: VatCategory } }>(one: T): T =>
    one.vat.category === 'Z' ? { ...one, vat: { ...one.vat, category } } : one;
  const parts = modelParts(randomInvoice(seed, { negative: next(3) === 0 }));
  const exemption =
    category === 'E' ? { reason: { en: 'Training', nl: 'Scholing' } } : usualExemption(category);
  const { period: _, ...model } = april();
  const asks = parts.totals.payable.value.sign() < 0;
  return {
    ...model,
    kind: !asks && next(3) === 0 ? 'credit-note' : 'invoice',
    number: `X-${seed}`,
    preceding: next(2) === 0 ? [] : [{ number: `W-${seed}`, issueDate: day('2025-03-01') }],
    ...parts,
    lines: parts.lines.map(vatOf),
    adjustments: parts.adjustments.map(vatOf),
    vatGroups: parts.vatGroups.map((group) =>
      group.vat.category === 'Z' && exemption !== undefined ? { ...vatOf(group), exemption } : vatOf(group),
    ),
    delivery: { on: day('2025-03-31'), country: 'BE' },
  };
}

/** A credit note corrects something. */
const whole = (model: InvoiceModel): InvoiceModel =>
  model.kind === 'credit-note' ? { ...model, preceding: [{ number: 'W-1' }] } : model;

describe('generated invoices', () => {
  const issuer = new DocumentIssuer({ root: process.cwd() });
  const seeds = Array.from({ length: EACH }, (_, index) => index + 1);

  it.each([
    ['of contracts', contractInvoice],
    ['of their own', oneOff],
  ])(
    `${EACH} %s keep every rule, under both specifications`,
    async (_, make) => {
      const refused: string[] = [];
      for (const seed of seeds) {
        const profile = seed % 2 === 0 ? 'peppol' : 'nlcius';
        try {
          await issuer.ublOf(whole(make(seed)), { profile, lang: seed % 3 === 0 ? 'en' : 'nl' });
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          refused.push(`${seed} ${profile}: ${error.message}`);
        }
      }
      expect(refused).toEqual([]);
    },
    120_000,
  );

  describe.skipIf(!hasOfficialRules)('in an independent engine (needs ../shared/einvoice)', () => {
    let officially: (xml: string) => string[];

    beforeAll(async () => {
      officially = await officialRules();
    });

    it('a sample of them keeps the official rules of EN 16931, and a wrong sum is seen', async () => {
      const models = [
        ...seeds.slice(0, SAMPLE).map(contractInvoice),
        ...seeds.slice(10, 10 + SAMPLE).map(oneOff),
      ];
      for (const model of models) expect(officially(await issuer.ublOf(whole(model)))).toEqual([]);
      const xml = await issuer.ublOf(contractInvoice(1));
      const wrong = xml.replace(/(<cbc:PayableAmount [^>]*>)/, '$11');
      expect(officially(wrong)).toEqual(['BR-CO-16']);
    }, 120_000);
  });
});
