import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type InvoiceBundle, InvoiceValidator, openAgreement } from '../../../src/index.js';
import { hasOfficialCases, officialCases } from './official.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where this program says otherwise than the official rules, by bundle: file, rule, and why. */
const DEVIATIONS: Readonly<
  Partial<Record<InvoiceBundle, readonly [file: string, rule: string, why: string][]>>
> = {
  en16931: [
    [
      'units/en16931__Invoice-unit-UBL__BR-IG-08-3__5.xml',
      'BR-AF-04',
      'The code of the charge has a blank before it, which one half of the official rule does not overlook.',
    ],
    ...(['BR-DEC-01', 'BR-DEC-24'] as const).map((rule): [string, string, string] => [
      'units/en16931__Invoice-unit-UBL__UBL-DT-01__2.xml',
      rule,
      'Without an indicator it is neither an allowance nor a charge officially; here an allowance, and too long either way.',
    ]),
    [
      'units/en16931__Invoice-unit-UBL__UBL-DT-01__2.xml',
      'BR-DEC-13',
      'The official rule compares with a currency where none can stand, and never fires.',
    ],
  ],
};

describe.skipIf(!hasOfficialCases)('official documents (needs ../shared/einvoice)', () => {
  it.each(['en16931', 'peppol'] as const)(
    'have the verdicts of %s, apart from the listed',
    async (bundle) => {
      const { agreement } = await openAgreement({ root, rules: 'rules' }, bundle);
      const validator = new InvoiceValidator({ root, bundles: [bundle] });
      const found: string[] = [];
      let documents = 0;
      for (const { file, text, verdicts } of officialCases()) {
        const official = verdicts[bundle];
        if (official === undefined) continue;
        documents += 1;
        const { breaches } = await validator.checkText(file, text);
        const own = new Set(breaches.map(({ rule, flag }) => `${rule} ${flag}`));
        const right = new Set(
          official.filter(({ id }) => agreement.clauses.has(id)).map(({ id, flag }) => `${id} ${flag}`),
        );
        for (const one of differenceOf(own, right)) found.push(`${file} ${one.split(' ')[0]}`);
      }
      const listed = (DEVIATIONS[bundle] ?? []).map(([file, rule]) => `${file} ${rule}`);
      expect(found.sort()).toEqual(listed.sort());
      expect(documents).toBeGreaterThan(200);
    },
    300_000,
  );
});

function differenceOf(own: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [...[...own].filter((one) => !right.has(one)), ...[...right].filter((one) => !own.has(one))];
}
