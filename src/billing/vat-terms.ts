import type { VatPlan } from '../agreement/billing-plan.js';
import type { Contract, Party } from '../agreement/contract.js';
import type { World } from '../evaluate/world.js';
import { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';
import type { BillingProblem } from './billing-problem.js';
import type { VatRate, VatSetting, VatTerms } from './contract-terms.js';

/**
 * The VAT of a customer: category S at home; abroad what the agreement says for the country. Reverse charge asks for a
 * VAT number of that country that was looked up, with the day on which it was.
 */
export function vatTermsOf(
  plan: VatPlan,
  { customer, billing }: Contract,
  problems: BillingProblem[],
): VatTerms | undefined {
  if (customer === undefined) return undefined;
  const settings = settingsOf(billing?.vat ?? [], problems);
  const { country } = customer.address;
  const words = { en: `customer in ${country}`, nl: `klant in ${country}` };
  const because = [{ what: words, at: customer.at }];
  if (country === plan.country) return { category: 'S', because, settings };
  const abroad = plan.abroad?.find(({ countries }) => countries.includes(country));
  if (abroad === undefined) {
    problems.push({
      code: 'vat-abroad',
      message: `the customer is in ${country}, and the agreement says of no VAT category for it: add the country to 'billing.vat.abroad' of agreement.yaml, or make this invoice elsewhere`,
      at: customer.at,
    });
    return undefined;
  }
  if (abroad.category === 'O') return { category: 'O', because, settings };
  const checkedOn = checkedNumber(customer, problems);
  if (checkedOn === undefined) return undefined;
  const step = {
    en: `VAT number ${customer.vatNumber}, looked up on ${checkedOn}: reverse charge`,
    nl: `btw-nummer ${customer.vatNumber}, nagegaan op ${checkedOn}: btw verlegd`,
  };
  return { category: 'AE', because: [...because, { what: step, at: customer.at }], settings };
}

/** The prefix of a VAT number is the country, but for Greece. */
function checkedNumber(customer: Party, problems: BillingProblem[]): Day | undefined {
  const { country } = customer.address;
  const prefix = country === 'GR' ? 'EL' : country;
  const number = customer.vatNumber?.replaceAll(/[ .]/g, '') ?? '';
  const checkedOn =
    customer.vatNumberCheckedOn === undefined ? undefined : Day.parse(customer.vatNumberCheckedOn);
  if (number.startsWith(prefix) && checkedOn !== undefined) return checkedOn;
  const what =
    number === ''
      ? 'has no VAT number'
      : number.startsWith(prefix)
        ? `has the VAT number ${number}, and nothing says that it was looked up`
        : `is in ${country} and has the VAT number ${number}`;
  problems.push({
    code: 'vat-number-unchecked',
    message: `the customer ${what}: VAT is only reversed to a business whose number was checked; write vatNumber (${prefix}…) and vatNumberCheckedOn, the day on which VIES confirmed it`,
    at: customer.at,
  });
  return undefined;
}

function settingsOf(
  settings: NonNullable<NonNullable<Contract['billing']>['vat']>,
  problems: BillingProblem[],
): readonly VatSetting[] {
  return settings.map(({ for: names, category, rate, reason, code, from, through, at }) => {
    const percent = rate === undefined ? undefined : Rational.parse(rate);
    const first = from === undefined ? undefined : Day.parse(from);
    const last = through === undefined ? undefined : Day.parse(through);
    const fault =
      category === 'E' && reason === undefined
        ? 'category E needs the reason for the exemption'
        : category !== 'S' && percent?.isZero() === false
          ? `category ${category} has no rate`
          : percent !== undefined && percent.sign() < 0
            ? 'a rate is never negative'
            : undefined;
    if (fault !== undefined)
      problems.push({ code: 'vat-setting', message: `the VAT of ${names.join(', ')}: ${fault}`, at });
    return {
      names,
      category,
      ...(percent === undefined ? {} : { percent }),
      ...(reason === undefined ? {} : { reason }),
      ...(code === undefined ? {} : { code }),
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { through: last }),
      at,
    };
  });
}

/** The values of the agreement's term for the rate, each until the next. */
export function vatRatesOf(world: World, rate: string): readonly VatRate[] {
  const values = world.agreement.terms.get(rate)?.values ?? [];
  return values.flatMap(({ value, from, at }, index): VatRate[] => {
    const next = values[index + 1]?.from;
    const through = next === undefined ? {} : { through: next.addDays(-1) };
    return value.is === 'value' && value.value instanceof Rational
      ? [{ percent: value.value, from, ...through, at }]
      : [];
  });
}
