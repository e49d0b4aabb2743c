import { groupOf } from '../../values/group-of.js';

/** Items of two lists that are the same, and what is left of each list, in order. */
export interface Paired<Item> {
  readonly same: readonly (readonly [before: Item, after: Item])[];
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Pairs the items of two lists by their keys; of several with one key the first with the first. */
export function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Paired<Item> {
  const waiting = groupOf(before, keyOf);
  const same: (readonly [Item, Item])[] = [];
  const taken = new Set<Item>();
  const left: Item[] = [];
  const next = new Map<string, number>();
  for (const item of after) {
    const key = keyOf(item);
    const index = next.get(key) ?? 0;
    const partner = waiting.get(key)?.[index];
    if (partner === undefined) left.push(item);
    else {
      next.set(key, index + 1);
      taken.add(partner);
      same.push([partner, item]);
    }
  }
  return { same, before: before.filter((item) => !taken.has(item)), after: left };
}
