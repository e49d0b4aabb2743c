import type { Words } from '../../evaluate/result.js';
import type { AgreedLine } from './agreed.js';
import type { ReceivedLine } from './received.js';

/** An item of the contract: its id, and what it is called. */
export interface KnownItem {
  readonly id: string;
  readonly name: Words;
  /** Other numbers under which a seller lists it. */
  readonly aliases?: readonly string[];
}

/** The items of agreed lines, beside those that are known already. */
export function itemsOf(lines: readonly AgreedLine[], known: readonly KnownItem[]): readonly KnownItem[] {
  const items = new Map(known.map((item) => [item.id, item]));
  for (const { line } of lines)
    if (!items.has(line.item)) items.set(line.item, { id: line.item, name: line.name });
  return [...items.values()];
}

/**
 * Which item of the contract a received line is about: by one of its numbers, else by its name in either language, if only
 * one item is called so. Undefined for one that the contract does not know.
 */
export class ItemNames {
  readonly #byNumber = new Map<string, string>();
  readonly #byName = new Map<string, Set<string>>();

  constructor(items: readonly KnownItem[]) {
    for (const { id, name, aliases = [] } of items) {
      for (const number of [id, ...aliases]) this.#byNumber.set(plain(number), id);
      for (const words of [name.en, name.nl]) {
        const named = this.#byName.get(plain(words)) ?? new Set();
        this.#byName.set(plain(words), named.add(id));
      }
    }
  }

  itemOf({ items, name }: Pick<ReceivedLine, 'items' | 'name'>): string | undefined {
    for (const number of items) {
      const id = this.#byNumber.get(plain(number));
      if (id !== undefined) return id;
    }
    const [id, other] = this.#byName.get(plain(name)) ?? [];
    return other === undefined ? id : undefined;
  }
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
