import { expect, it } from 'vitest';
import { placeOf, problemsOf, SMALL } from './small-agreement.js';

const MANIFEST = 'rules/small/agreement.yaml';

const BILLING = `billing:
  paymentTerm: pay.term
  graduated: { reading: pay.start, choice: receipt }
  kinds:
    - id: monthly
      name: { en: Monthly, nl: Maandelijks }
      cadence: monthly-in-advance
      lines: [{ of: products }]
    - id: bills
      name: { en: Bills, nl: Rekeningen }
      cadence: each
      lines:
        - of: records
          record: bill
          name: { en: A bill, nl: Een rekening }
          day: issuedOn
          price: { amount: amount }
`;

const WITH_BILLING = { ...SMALL, [MANIFEST]: `${SMALL[MANIFEST]}${BILLING}` };

function changed(from: string, to: string): Record<string, string> {
  const text = WITH_BILLING[MANIFEST];
  if (!text.includes(from)) throw new Error(`nothing like ${from}`);
  return { ...WITH_BILLING, [MANIFEST]: text.replace(from, to) };
}

it('what is billed may name terms, readings, record types and columns that there are', async () => {
  expect(await problemsOf(WITH_BILLING)).toEqual([]);
});

it.each([
  [
    'a term',
    'paymentTerm: pay.term',
    'paymentTerm: pay.trem',
    'pay.trem',
    "there is no term 'pay.trem' (did you mean 'pay.term'?)",
  ],
  [
    'a reading',
    'reading: pay.start',
    'reading: pay.strat',
    'pay.strat',
    "there is no reading 'pay.strat' (did you mean 'pay.start'?)",
  ],
  [
    'a choice',
    'choice: receipt',
    'choice: reciept',
    'reciept',
    "the reading 'pay.start' has no choice 'reciept' (did you mean 'receipt'?)",
  ],
  [
    'a record type',
    'record: bill',
    'record: bil',
    'bil\n',
    "there is no record type 'bil' (did you mean 'bill'?)",
  ],
  [
    'a column',
    'amount: amount',
    'amount: amout',
    'amout }',
    "'bill' has no field and no fact 'amout' (did you mean 'amount'?)",
  ],
])('names the nearest of %s', async (_, from, to, part, sentence) => {
  const files = changed(from, to);
  const problems = await problemsOf(files);
  expect(problems).toContain(`${placeOf(files, MANIFEST, part)}  ${sentence}`);
});

it('has each kind of invoice once, and says what rates are where it bills them', async () => {
  const twice = await problemsOf(changed('id: bills', 'id: monthly'));
  expect(twice.join()).toContain("the kind of invoice 'monthly' stands twice");
  const rated = await problemsOf(
    changed('price: { amount: amount }', 'price: { rate: some, take: perHour }'),
  );
  expect(rated.join()).toContain("'rates' does not say which records they are");
});

it('knows its words', async () => {
  const cadence = await problemsOf(changed('cadence: each', 'cadence: yearly'));
  expect(cadence.join()).toContain('cadence');
  const line = await problemsOf(changed('day: issuedOn', 'dya: issuedOn'));
  expect(line.join()).toContain('dya');
});
