import { escapeUnseen } from './escape-unseen.js';

/**
 * A plain value as JSON for reading and comparing: two spaces, an item of a list on a line of its own, so that a
 * difference shows as one line. Lists whose name is in `spread` hold few and large items; those are laid out as well.
 */
export function jsonText(value: unknown, spread: ReadonlySet<string> = new Set()): string {
  return escapeUnseen(laidOut(value, '', '', spread));
}

/** A plain value as JSON on one line. */
export function jsonLine(value: unknown): string {
  return escapeUnseen(JSON.stringify(value));
}

function laidOut(value: unknown, name: string, indent: string, spread: ReadonlySet<string>): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item: unknown) =>
      spread.has(name) ? laidOut(item, '', deeper, spread) : JSON.stringify(item),
    );
    return `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(
    ([key, each]) => `${deeper}${JSON.stringify(key)}: ${laidOut(each, key, deeper, spread)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
