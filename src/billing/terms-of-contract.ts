import type { BillingPlan } from '../agreement/billing-plan.js';
import type { BillingSettings as ContractBilling } from '../agreement/contract.js';
import type { Place } from '../evaluate/result.js';
import { termValue } from '../evaluate/term-value.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import { Duration } from '../values/duration.js';
import { Rational } from '../values/rational.js';
import { point } from '../values/value.js';
import type { Because } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import { entitiesOf, isChosen, scalarOf, textIn } from './columns.js';
import type { BillingSettings, ContractTerms, PricedTerms, Written } from './contract-terms.js';
import { indexationsOf } from './indexations-of.js';
import { changesOf, priceRowOf, productOf } from './product-of.js';
import { subscriptionsOf } from './subscription-of.js';
import { vatRatesOf, vatTermsOf } from './vat-terms.js';

export type TermsAnswer =
  | { readonly terms: ContractTerms }
  | { readonly problems: readonly BillingProblem[] };

/**
 * What a contract bills: parties, products, prices, changes and indexations as they stand at the world's as-of.
 * Which record types, terms and readings play which part is the agreement's to say, under `billing`.
 */
export function termsOfContract(world: World, billedOn: Day): TermsAnswer {
  const { contract, agreement } = world;
  const problems: BillingProblem[] = [];
  const at: Place = { file: contract.file };
  const need = <T>(value: T | undefined, what: string): T | undefined => {
    if (value === undefined)
      problems.push({ code: 'contract-part-missing', message: `the contract has no ${what}`, at });
    return value;
  };
  const seller = need(contract.vendor, 'vendor');
  const buyer = need(contract.customer, 'customer');
  const billing = need(contract.billing, 'billing settings');
  const plan = agreement.billing;
  if (plan === undefined) {
    const message = `the agreement '${agreement.id}' does not say what is billed ('billing' of agreement.yaml)`;
    return { problems: [{ code: 'contract-part-missing', message, at: { file: agreement.folder } }] };
  }
  const paymentTerm = paymentTermOf(world, plan, billedOn, problems);
  const vatRates = plan.vat === undefined ? [] : vatRatesOf(world, plan.vat.standardRate);
  const vat = plan.vat === undefined ? undefined : vatTermsOf(plan.vat, contract, problems);
  if (vatRates.length === 0) {
    const message = 'the agreement has no VAT rate';
    problems.push({ code: 'contract-part-missing', message, at: { file: agreement.folder } });
  }
  const priced = pricedTerms(world, plan, billedOn, problems);
  if (seller === undefined || buyer === undefined || billing === undefined || paymentTerm === undefined)
    return { problems };
  if (problems.length > 0) return { problems };
  return {
    terms: {
      ...priced,
      seller,
      buyer,
      vatRates,
      ...(vat === undefined ? {} : { vat }),
      paymentTerm,
      billing: settingsOf(billing),
    },
  };
}

/** Products, prices, changes, services and indexations. */
export function pricedTerms(
  world: World,
  plan: BillingPlan,
  billedOn: Day,
  problems: BillingProblem[],
): PricedTerms {
  const { contract } = world;
  const { row } = contract;
  const sector = textIn(world.agreementEntity, 'sector');
  const open: Because[] = [];
  const decimals = decimalsOf(world, plan, billedOn);
  return {
    id: contract.id,
    ...(sector === undefined ? {} : { sector }),
    startsOn: { value: contract.startsOn, at: row.fieldAt('startsOn') },
    ...(contract.endsOn === undefined
      ? {}
      : { endsOn: { value: contract.endsOn, at: row.fieldAt('endsOn') } }),
    products: entitiesOf(world, 'contract.products').flatMap((entity) => productOf(world, plan, entity)),
    prices: entitiesOf(world, 'contract.prices').flatMap(priceRowOf),
    changes: changesOf(world, plan, open),
    subscriptions: subscriptionsOf(world, plan),
    indexations: indexationsOf(world, plan.indexations, problems),
    indexedBy: isChosen(world, plan.indexations?.byPeriod) ? 'billing-period' : 'invoice-date',
    servicesIndexed: isChosen(world, plan.indexations?.services),
    ...(decimals === undefined ? {} : { indexedDecimals: decimals }),
    leftOut: open,
  };
}

function settingsOf(billing: ContractBilling): BillingSettings {
  const { numbering, paymentReference, buyerReference, orderReference, currency } = billing;
  const schemes =
    typeof numbering === 'string' ? new Map<string, string>() : new Map(Object.entries(numbering));
  const written = (value: string): Written<string> => ({ value, at: billing.at('numbering') });
  return {
    numbering: written(typeof numbering === 'string' ? numbering : ''),
    ...(typeof numbering === 'string'
      ? {}
      : { numberings: new Map([...schemes].map(([kind, scheme]) => [kind, written(scheme)])) }),
    ...(paymentReference === undefined
      ? {}
      : { paymentReference: { value: paymentReference, at: billing.at('paymentReference') } }),
    ...(buyerReference === undefined ? {} : { buyerReference }),
    ...(orderReference === undefined ? {} : { orderReference }),
    currency,
  };
}

function decimalsOf(world: World, { indexations }: BillingPlan, day: Day): number | undefined {
  if (indexations?.decimals === undefined) return undefined;
  const scalar = scalarOf(termValue(world, indexations.decimals, point(day), undefined));
  return scalar instanceof Rational && scalar.isInteger() ? scalar.approx : undefined;
}

function paymentTermOf(
  world: World,
  { paymentTerm: id }: BillingPlan,
  day: Day,
  problems: BillingProblem[],
): ContractTerms['paymentTerm'] | undefined {
  const value = id === undefined ? undefined : scalarOf(termValue(world, id, point(day), undefined));
  if (id !== undefined && value instanceof Duration) {
    const own = world.contract.terms.find(
      ({ term, from, through }) =>
        term === id && from.n <= day.n && (through === undefined || day.n <= through.n),
    );
    const at = own?.at ?? world.agreement.terms.get(id)?.at ?? { file: world.agreement.folder };
    return { value, at };
  }
  problems.push({
    code: 'contract-part-missing',
    message: 'the agreement has no term of payment for this day',
    at: { file: world.agreement.folder },
  });
  return undefined;
}
