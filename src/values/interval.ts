/** A stretch of time in epoch milliseconds: `from` included, `to` excluded. Empty when `to` is not after `from`. */
export type Interval = { readonly from: number; readonly to: number };

/** The moments in at least one of the intervals: sorted, disjoint, touching ones joined, empty ones dropped. */
export function union(list: readonly Interval[]): Interval[] {
  const sorted = list.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

/** The moments in both lists: sorted and disjoint. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left = union(a);
  const right = union(b);
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  for (let x = left[i], y = right[j]; x !== undefined && y !== undefined; x = left[i], y = right[j]) {
    const from = Math.max(x.from, y.from);
    const to = Math.min(x.to, y.to);
    if (from < to) {
      shared.push({ from, to });
    }
    if (x.to <= y.to) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return shared;
}

/** The moments in `a` and not in `b`: sorted and disjoint. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return intersect(a, complement(union(b)));
}

/** The length in milliseconds of the moments in the list; overlaps count once. */
export function total(list: readonly Interval[]): number {
  return union(list).reduce((sum, one) => sum + (one.to - one.from), 0);
}

function complement(disjoint: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const one of disjoint) {
    gaps.push({ from, to: one.from });
    from = one.to;
  }
  gaps.push({ from, to: Number.POSITIVE_INFINITY });
  return gaps;
}
