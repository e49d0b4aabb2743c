import type { BillingPlan } from '../agreement/billing-plan.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import type { Because } from './because.js';
import { dayIn, entitiesOf, numberIn, placeOf, textIn } from './columns.js';
import type { Subscription } from './contract-terms.js';

/**
 * The services of the contract that have a monthly price, each with the days on which it is in force: those of the
 * contract, and where records of a sign-up or a notice decide, no earlier and no later than these say.
 */
export function subscriptionsOf(world: World, plan: BillingPlan): readonly Subscription[] {
  return entitiesOf(world, 'contract.services').flatMap((entity): readonly Subscription[] => {
    const id = textIn(entity, 'service');
    const monthlyPrice = numberIn(entity, 'monthlyPrice');
    const from = dayIn(entity, 'from');
    if (id === undefined || monthlyPrice === undefined || from === undefined) return [];
    const through = dayIn(entity, 'through');
    const name = world.contract.names.get(`services/${id}`) ?? { en: id, nl: id };
    const agreed = { from, ...(through === undefined ? {} : { through }) };
    const at = placeOf(entity, 'monthlyPrice');
    return spansOf(world, plan, id, agreed).map((span) => ({ id, name, ...span, monthlyPrice, at }));
  });
}

type Span = Pick<Subscription, 'from' | 'through' | 'because'>;

/** Parts of the agreed time that records bound; the agreed time itself, where no record touches it. */
function spansOf(world: World, plan: BillingPlan, id: string, agreed: Span): readonly Span[] {
  const spec = plan.kinds
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.of === 'services' ? (line.spans ?? []) : []))
    .find(({ service }) => service === id);
  if (spec === undefined) return [agreed];
  const bounded = entitiesOf(world, spec.record).flatMap((entity): readonly Span[] => {
    const first = dayIn(entity, spec.from);
    if (first === undefined) return [];
    const from = later(first, agreed.from);
    const through = earlier(dayIn(entity, spec.through), agreed.through);
    if (through !== undefined && through.compare(from) < 0) return [];
    return [
      {
        from,
        ...(through === undefined ? {} : { through }),
        because: [{ what: spanWords(entity.key, from, through), at: placeOf(entity) }],
      },
    ];
  });
  return bounded.length === 0 ? [agreed] : bounded;
}

function spanWords(key: string, from: Day, through: Day | undefined): Because['what'] {
  return {
    en: `${key}: in force from ${from}${through === undefined ? ' on' : ` to ${through}`}`,
    nl: `${key}: van kracht vanaf ${from}${through === undefined ? '' : ` t/m ${through}`}`,
  };
}

function later(a: Day, b: Day): Day {
  return a.compare(b) >= 0 ? a : b;
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.compare(b) <= 0 ? a : b;
}
