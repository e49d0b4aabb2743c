import type { UsedTerm } from '../evaluate/result.js';
import { termValue } from '../evaluate/term-value.js';
import { Uses } from '../evaluate/uses.js';
import { point } from '../values/value.js';
import { parseAsOf } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { worldOf } from './world.js';

export interface TermInForce
  extends Pick<UsedTerm, 'id' | 'value' | 'unit' | 'at' | 'from' | 'assumed' | 'because'> {
  readonly section: string;
  readonly says: { readonly en: string; readonly nl: string };
  /** True when individual terms contradict each other, so that no value holds. */
  readonly contradicts?: boolean;
}

/** Every term in force for a contract on a day, with the file and line that set it. */
export function listTerms(
  loaded: LoadedContract,
  asOf: string,
  readings?: ReadonlyMap<string, string>,
): TermInForce[] {
  const world = worldOf(loaded, parseAsOf(asOf, loaded.contract.zone), readings);
  const today = point(world.asOfDay);
  const order = new Map(loaded.agreement.sections.map(({ id }, index) => [id, index]));
  const terms = [...loaded.agreement.terms.values()].sort(
    (a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0),
  );
  return terms.flatMap((term): TermInForce[] => {
    const uses = new Uses();
    world.uses = uses;
    termValue(world, term.id, today, term.unit === 'map' ? point('') : undefined);
    world.uses = undefined;
    const [used] = uses.allTerms();
    const { section, says, unit, id } = term;
    if (used === undefined) {
      const { at } = term;
      return [{ id, section, says, unit, value: '—', at, from: 'contract', contradicts: true }];
    }
    const { value } = used;
    return [
      {
        id,
        section,
        says,
        unit,
        value: value.text,
        at: value.at,
        from: value.set === 'contract' ? 'contract' : 'agreement',
        ...(value.assumed === undefined ? {} : { assumed: true, because: value.assumed }),
      },
    ];
  });
}
