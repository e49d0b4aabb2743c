import type { TreePath } from '../source/yaml-tree.js';
import { isMap } from './raw-map.js';
import { pathOf } from './read-scalar.js';
import type { FactSpec } from './rule.js';
import { complain, type RuleReader } from './rule-reader.js';

/** `invoice.paidOn` belongs to a record type and is there for all rules; `unpaid` belongs to its rule alone. */
export function readFacts(reader: RuleReader, raw: unknown, path: TreePath): FactSpec[] {
  if (raw === undefined) return [];
  if (!isMap(raw)) {
    complain(reader, path, 'wrong-type', "'facts' is a map of names to values");
    return [];
  }
  return Object.keys(raw).map((key): FactSpec => {
    const here = [...path, key];
    const parts = pathOf(reader, key, here);
    const name = parts[parts.length - 1] ?? key;
    const type = parts.length > 1 ? { type: parts.slice(0, -1).join('.') } : {};
    return {
      ...type,
      name,
      value: reader.expression(raw[key], here),
      at: () => reader.tree.keyAt(here),
    };
  });
}
