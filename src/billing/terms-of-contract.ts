import type { Place } from '../agreement/words.js';
import type { Entity } from '../evaluate/entity.js';
import { factValue } from '../evaluate/names.js';
import { termValue } from '../evaluate/term-value.js';
import type { World } from '../evaluate/world.js';
import { Day } from '../values/day.js';
import { Duration } from '../values/duration.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import { point, type Scalar, type Value } from '../values/value.js';
import type { BillingProblem } from './billing-problem.js';
import type {
  ContractTerms,
  Indexation,
  PriceRow,
  Product,
  QuantityChange,
  Subscription,
  VatRate,
} from './contract-terms.js';
import { notBillable } from './not-billable.js';

export type TermsAnswer =
  | { readonly terms: ContractTerms }
  | { readonly problems: readonly BillingProblem[] };

/**
 * What a contract bills: parties, products, prices, changes and indexations as they stand at the world's as-of.
 * Which record types, terms and readings play which part is the agreement's to say, under `billing`.
 */
export function termsOfContract(world: World, billedOn: Day): TermsAnswer {
  const { contract } = world;
  const problems: BillingProblem[] = [];
  const at: Place = { file: contract.file };
  const need = <T>(value: T | undefined, what: string): T | undefined => {
    if (value === undefined)
      problems.push({ code: 'contract-part-missing', message: `the contract has no ${what}`, at });
    return value;
  };
  const seller = need(contract.vendor, 'vendor');
  const buyer = need(contract.customer, 'customer');
  const { billing } = contract;
  const obstacle = notBillable(world.agreement, contract);
  if (obstacle !== undefined) problems.push(obstacle);
  const paymentTerm = paymentTermOf(world, billedOn, problems);
  const vatRates = vatRatesOf(world, problems);
  if (seller === undefined || buyer === undefined || billing === undefined || paymentTerm === undefined)
    return { problems };
  if (problems.length > 0) return { problems };
  const sector = textOf(world.agreementEntity.get('sector'));
  const { row } = contract;
  return {
    terms: {
      id: contract.id,
      seller,
      buyer,
      ...(sector === undefined ? {} : { sector }),
      startsOn: { value: contract.startsOn, at: row.fieldAt('startsOn') },
      ...(contract.endsOn === undefined
        ? {}
        : { endsOn: { value: contract.endsOn, at: row.fieldAt('endsOn') } }),
      products: entities(world, 'contract.products').flatMap((entity) => productOf(world, entity)),
      prices: entities(world, 'contract.prices').flatMap(priceRowOf),
      changes: entitiesInRole(world, 'changes').flatMap(changeOf),
      subscriptions: entities(world, 'contract.services').flatMap((entity) => subscriptionOf(world, entity)),
      indexations: entitiesInRole(world, 'indexations').flatMap((entity) => indexationOf(world, entity)),
      indexedBy: indexedBy(world),
      vatRates,
      paymentTerm,
      billing: {
        numbering: { value: billing.numbering, at: billing.at('numbering') },
        ...(billing.paymentReference === undefined
          ? {}
          : { paymentReference: { value: billing.paymentReference, at: billing.at('paymentReference') } }),
        ...(billing.buyerReference === undefined ? {} : { buyerReference: billing.buyerReference }),
        ...(billing.orderReference === undefined ? {} : { orderReference: billing.orderReference }),
        currency: billing.currency,
      },
    },
  };
}

function entities(world: World, name: string): readonly Entity[] {
  const type = world.program.types.get(name);
  return type === undefined ? [] : world.entitiesOf(type);
}

function entitiesInRole(world: World, role: string): readonly Entity[] {
  const name = world.agreement.billing.get(role);
  return name === undefined ? [] : entities(world, name);
}

function scalarOf(value: Value): Scalar | undefined {
  return value.is === 'known' ? value.value : undefined;
}

function textOf(value: Value): string | undefined {
  const scalar = scalarOf(value);
  return typeof scalar === 'string' ? scalar : undefined;
}

function dayOf(entity: Entity, field: string): Day | undefined {
  const scalar = scalarOf(entity.get(field));
  if (scalar instanceof Instant) return entity.world.frame.zone.dayOf(scalar);
  return scalar instanceof Day ? scalar : undefined;
}

function numberOf(entity: Entity, field: string): Rational | undefined {
  const scalar = scalarOf(entity.get(field));
  return scalar instanceof Rational ? scalar : undefined;
}

function placeOf(entity: Entity, field = ''): Place {
  return entity.row?.fieldAt(field) ?? { file: entity.world.contract.file };
}

function period(entity: Entity): { readonly from: Day; readonly through?: Day } | undefined {
  const from = dayOf(entity, 'from');
  const through = dayOf(entity, 'through');
  return from === undefined ? undefined : { from, ...(through === undefined ? {} : { through }) };
}

function productOf(world: World, entity: Entity): readonly Product[] {
  const quantity = numberOf(entity, 'quantity');
  const time = period(entity);
  if (quantity === undefined || time === undefined) return [];
  const name = world.contract.names.get(`products/${entity.key}`) ?? { en: entity.key, nl: entity.key };
  const tiers = textOf(entity.get('tiers')) === 'graduated' ? 'graduated' : 'whole';
  const unit = textOf(entity.get('unit')) ?? 'unit';
  return [
    {
      id: entity.key,
      name,
      unit,
      quantity: { value: quantity, at: placeOf(entity, 'quantity') },
      ...time,
      tiers,
      at: placeOf(entity),
    },
  ];
}

function priceRowOf(entity: Entity): readonly PriceRow[] {
  const product = textOf(entity.get('product'));
  const unitPrice = numberOf(entity, 'unitPrice');
  const time = period(entity);
  if (product === undefined || unitPrice === undefined || time === undefined) return [];
  const sector = textOf(entity.get('sector'));
  const last = numberOf(entity, 'throughQuantity');
  return [
    {
      product,
      ...(sector === undefined ? {} : { sector }),
      ...time,
      fromQuantity: numberOf(entity, 'fromQuantity') ?? Rational.ONE,
      ...(last === undefined ? {} : { throughQuantity: last }),
      unitPrice,
      ...(scalarOf(entity.get('individual')) === true ? { individual: true } : {}),
      at: placeOf(entity, 'unitPrice'),
    },
  ];
}

/** Changes with an open effective day take effect for no invoice yet. */
function changeOf(entity: Entity): readonly QuantityChange[] {
  const product = textOf(entity.get('product'));
  const newCount = numberOf(entity, 'newCount');
  const effectiveOn = dayOf(entity, 'effectiveOn');
  const submittedAt = scalarOf(entity.get('submittedAt'));
  if (product === undefined || newCount === undefined || effectiveOn === undefined) return [];
  if (!(submittedAt instanceof Instant)) return [];
  const word = textOf(entity.get('status'));
  const status = word === 'refused' || word === 'withdrawn' ? word : 'accepted';
  return [{ product, newCount, effectiveOn, submittedAt, status, at: placeOf(entity, 'newCount') }];
}

function subscriptionOf(world: World, entity: Entity): readonly Subscription[] {
  const id = textOf(entity.get('service'));
  const monthlyPrice = numberOf(entity, 'monthlyPrice');
  const time = period(entity);
  if (id === undefined || monthlyPrice === undefined || time === undefined) return [];
  const name = world.contract.names.get(`services/${id}`) ?? { en: id, nl: id };
  return [{ id, name, ...time, monthlyPrice, at: placeOf(entity, 'monthlyPrice') }];
}

function indexationOf(world: World, entity: Entity): readonly Indexation[] {
  const percent = numberOf(entity, 'percent');
  const firstDay = dayOf(entity, 'effectiveOn');
  const year = numberOf(entity, 'forYear');
  if (percent === undefined || firstDay === undefined || year === undefined) return [];
  const fact = world.agreement.billing.get('announcedInTime');
  const column = fact === undefined ? undefined : entity.type.factNamed(fact);
  const announcedInTime = column === undefined || scalarOf(factValue(column, entity)) === true;
  return [{ forYear: year.approx, percent, firstDay, announcedInTime, at: placeOf(entity, 'percent') }];
}

function indexedBy(world: World): ContractTerms['indexedBy'] {
  const reading = world.agreement.billing.get('indexedBy');
  return reading !== undefined && world.choiceOf(reading) === 'billing-period'
    ? 'billing-period'
    : 'invoice-date';
}

function paymentTermOf(
  world: World,
  day: Day,
  problems: BillingProblem[],
): ContractTerms['paymentTerm'] | undefined {
  const id = world.agreement.billing.get('paymentTerm');
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

function vatRatesOf(world: World, problems: BillingProblem[]): readonly VatRate[] {
  const id = world.agreement.billing.get('vatRate');
  const term = id === undefined ? undefined : world.agreement.terms.get(id);
  if (term === undefined) {
    problems.push({
      code: 'contract-part-missing',
      message: 'the agreement has no VAT rate',
      at: { file: world.agreement.folder },
    });
    return [];
  }
  return term.values.flatMap(({ value, from, at }, index): VatRate[] => {
    const next = term.values[index + 1]?.from;
    const through = next === undefined ? {} : { through: next.addDays(-1) };
    return value.is === 'value' && value.value instanceof Rational
      ? [{ percent: value.value, from, ...through, at }]
      : [];
  });
}
