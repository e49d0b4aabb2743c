import type { Pair, ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq, Scalar } from 'yaml';

type Node = ParsedNode | null;

/**
 * Whether two documents hold the same values in the same order. A number counts as it is written, and a word
 * without blanks keeps its quotes, for both decide what it is read as; only a text of several words is free in its
 * form.
 */
export function sameData(a: Node, b: Node): boolean {
  if (a === null || b === null) return isEmpty(a) && isEmpty(b);
  if (isMap(a)) return isMap(b) && samePairs(a.items as Pairs, b.items as Pairs);
  if (isSeq(a)) {
    const others = isSeq(b) ? (b.items as Node[]) : [];
    return isSeq(b) && a.items.length === others.length && every(a.items as Node[], others);
  }
  return isScalar(a) && isScalar(b) && sameScalar(a as Scalar, b as Scalar);
}

type Pairs = readonly Pair<Node, Node>[];

function samePairs(a: Pairs, b: Pairs): boolean {
  const keys = (pairs: Pairs): Node[] => pairs.map(({ key }) => key);
  const values = (pairs: Pairs): Node[] => pairs.map(({ value }) => value);
  return a.length === b.length && every(keys(a), keys(b)) && every(values(a), values(b));
}

function every(a: readonly Node[], b: readonly Node[]): boolean {
  return a.every((node, index) => sameData(node, b[index] ?? null));
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a.value !== b.value) return false;
  if (typeof a.value === 'string' && a.value.includes(' ')) return true;
  return a.source === b.source && (a.type === Scalar.PLAIN) === (b.type === Scalar.PLAIN);
}

function isEmpty(node: Node): boolean {
  return node === null || (isScalar(node) && (node as Scalar).source === '');
}
