import type { IndexationPlan } from '../agreement/billing-plan.js';
import type { Entity } from '../evaluate/entity.js';
import type { World } from '../evaluate/world.js';
import { reasonsOf } from '../values/value.js';
import type { Because } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import { columnOf, dayIn, entitiesOf, numberIn, placeOf, textIn, truthIn, unknownWords } from './columns.js';
import type { Indexation } from './contract-terms.js';

/**
 * The indexations of a contract as the rules see them: whether each may be applied, from when, and by which percentage.
 * Adds to `problems` for one that may be applied and whose percentage nobody can know: the index is not published.
 */
export function indexationsOf(
  world: World,
  plan: IndexationPlan | undefined,
  problems: BillingProblem[],
): readonly Indexation[] {
  if (plan === undefined) return [];
  return entitiesOf(world, plan.record).flatMap((entity): readonly Indexation[] => {
    const year = numberIn(entity, plan.year);
    const firstDay = dayIn(entity, plan.from);
    if (year === undefined || firstDay === undefined) return [];
    const counts = truthIn(entity, plan.when);
    const percent = numberIn(entity, plan.percent);
    const at = placeOf(entity, 'percent');
    // One whose announcement is still open may yet be announced: nothing is indexed before it is.
    if (counts !== true && counts !== false) return [];
    if (percent === undefined) {
      if (counts) problems.push(unknownIndex(world, plan, entity, year.toString(), firstDay.toString()));
      return [];
    }
    const because = indexWords(world, plan, entity);
    return [{ forYear: year.approx, percent, firstDay, announcedInTime: counts, because, at }];
  });
}

function unknownIndex(
  world: World,
  plan: IndexationPlan,
  entity: Entity,
  year: string,
  firstDay: string,
): BillingProblem {
  const month = plan.index === undefined ? undefined : dayIn(entity, plan.index.of);
  const series = plan.index === undefined ? undefined : world.agreement.references;
  const file = series?.find(({ record }) => record === plan.index?.record)?.file;
  const why = unknownWords(reasonsOf(columnOf(entity, plan.percent))).en;
  const published =
    month === undefined || file === undefined
      ? ''
      : `; ${file} has no figure of ${month.toString().slice(0, 7)}, so it is not published yet, or not taken over`;
  return {
    code: 'index-unknown',
    message: `the percentage of the indexation for ${year}, from ${firstDay} on, is ${why}${published}`,
    at: placeOf(entity),
  };
}

function indexWords(world: World, { index }: IndexationPlan, entity: Entity): readonly Because[] {
  const month = index === undefined ? undefined : dayIn(entity, index.of);
  if (index === undefined || month === undefined) return [];
  return entitiesOf(world, index.record)
    .filter((row) => dayIn(row, index.month)?.n === month.n)
    .map((row) => {
      const on = index.published === undefined ? undefined : dayIn(row, index.published);
      const vintage = index.vintage === undefined ? undefined : textIn(row, index.vintage);
      const source = [vintage, on?.toString()].filter((part) => part !== undefined).join(', ');
      const percent = numberIn(row, index.percent);
      const named = month.toString().slice(0, 7);
      return {
        what: {
          en: `index of ${named}: ${percent ?? '?'} % (${source})`,
          nl: `index van ${named}: ${percent ?? '?'} % (${source})`,
        },
        at: placeOf(row),
      };
    });
}
