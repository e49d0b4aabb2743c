import type { Result } from '../evaluate/result.js';
import { escapeUnseen } from './escape-unseen.js';
import { RESULT_SHAPE } from './result-shape.js';

/**
 * The result as JSON, as `schemas/result-1.0.schema.json` describes it: keys in a fixed order, two spaces, a newline
 * at the end; an item of a long list on a line of its own, so that a difference shows as one line. Characters that a
 * terminal could act on are written as escapes.
 */
export async function writeJson(result: Result): Promise<string> {
  const ordered = inOrder(result, RESULT_SHAPE as Tree) as Readonly<Record<string, unknown>>;
  const parts = Object.entries(ordered).map(([key, value]) => `  ${JSON.stringify(key)}: ${part(value)}`);
  return escapeUnseen(`{\n${parts.join(',\n')}\n}\n`);
}

function part(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  }
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

type Tree = true | readonly Tree[] | { readonly [key: string]: Tree };

function inOrder(value: unknown, shape: Tree): unknown {
  if (shape === true || typeof value !== 'object' || value === null) return value;
  if (isList(shape)) {
    const [item = true] = shape;
    return Array.isArray(value) ? value.map((each: unknown) => inOrder(each, item)) : value;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const key in shape) {
    if (given[key] !== undefined) ordered[key] = inOrder(given[key], shape[key] as Tree);
  }
  return ordered;
}

function isList(shape: Tree): shape is readonly Tree[] {
  return Array.isArray(shape);
}
