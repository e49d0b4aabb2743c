import type { Result } from '../evaluate/result.js';
import { RESULT_SHAPE } from './result-shape.js';

/** The result with the keys of every object in the order of its shape, whatever their order was. */
export function orderedResult(result: Result): Result {
  return inOrder(result, RESULT_SHAPE as Tree) as Result;
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
