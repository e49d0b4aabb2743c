import type { BillingPlan } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { Because } from './because.js';
import {
  columnOf,
  dayIn,
  entitiesOf,
  isChosen,
  numberIn,
  placeOf,
  scalarOf,
  textIn,
  truthIn,
  unknownWords,
} from './columns.js';
import type { PriceRow, Product, QuantityChange } from './contract-terms.js';

function periodOf(entity: Entity): { readonly from: Day; readonly through?: Day } | undefined {
  const from = dayIn(entity, 'from');
  const through = dayIn(entity, 'through');
  return from === undefined ? undefined : { from, ...(through === undefined ? {} : { through }) };
}

/** A product of the contract; how its tiers work is the contract's to say, else the reading's. */
export function productOf(world: World, plan: BillingPlan, entity: Entity): readonly Product[] {
  const quantity = numberIn(entity, 'quantity');
  const time = periodOf(entity);
  if (quantity === undefined || time === undefined) return [];
  const name = world.contract.names.get(`products/${entity.key}`) ?? { en: entity.key, nl: entity.key };
  const said = textIn(entity, 'tiers') ?? (isChosen(world, plan.graduated) ? 'graduated' : 'whole');
  const billedAs = textIn(entity, 'billedAs');
  return [
    {
      id: entity.key,
      name,
      unit: textIn(entity, 'unit') ?? 'unit',
      quantity: { value: quantity, at: placeOf(entity, 'quantity') },
      ...time,
      tiers: said === 'graduated' ? 'graduated' : 'whole',
      ...(billedAs === undefined ? {} : { billedAs }),
      at: placeOf(entity),
    },
  ];
}

/** A row of the contract's price list. */
export function priceRowOf(entity: Entity): readonly PriceRow[] {
  const product = textIn(entity, 'product');
  const unitPrice = numberIn(entity, 'unitPrice');
  const time = periodOf(entity);
  if (product === undefined || unitPrice === undefined || time === undefined) return [];
  const sector = textIn(entity, 'sector');
  const last = numberIn(entity, 'throughQuantity');
  const cap = numberIn(entity, 'indexedAtMost');
  return [
    {
      product,
      ...(sector === undefined ? {} : { sector }),
      ...time,
      fromQuantity: numberIn(entity, 'fromQuantity') ?? Rational.ONE,
      ...(last === undefined ? {} : { throughQuantity: last }),
      unitPrice,
      ...(scalarOf(entity.get('individual')) === true ? { individual: true } : {}),
      ...(scalarOf(entity.get('indexed')) === false ? { indexed: false } : {}),
      ...(cap === undefined ? {} : { indexedAtMost: cap }),
      at: placeOf(entity, 'unitPrice'),
    },
  ];
}

/**
 * The changes of quantities that count, each from the day for which it was made in time. One of which nobody knows
 * whether it counts is left out, and said in `open`; one without a first day takes effect for no invoice yet.
 */
export function changesOf(world: World, plan: BillingPlan, open: Because[]): readonly QuantityChange[] {
  const { changes } = plan;
  if (changes === undefined) return [];
  return entitiesOf(world, changes.record).flatMap((entity): readonly QuantityChange[] => {
    const counts = truthIn(entity, changes.when);
    if (counts === false) return [];
    const product = textIn(entity, changes.product);
    const newCount = numberIn(entity, changes.count);
    const effectiveOn = dayIn(entity, changes.from);
    const submittedAt = scalarOf(columnOf(entity, changes.entered));
    const isWhole = product !== undefined && newCount !== undefined && submittedAt instanceof Instant;
    if (counts !== true || !isWhole) {
      const { en, nl } = unknownWords(counts === true ? [] : counts);
      open.push({
        what: {
          en: `the change ${entity.key} is left out, for it is not whole (${en})`,
          nl: `de mutatie ${entity.key} blijft buiten beschouwing, want zij is niet volledig (${nl})`,
        },
        at: placeOf(entity),
      });
      return [];
    }
    if (effectiveOn === undefined) return [];
    return [{ product, newCount, effectiveOn, submittedAt, at: placeOf(entity, changes.count) }];
  });
}
