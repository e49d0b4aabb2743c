/** The place of the first item whose number is at least `low`, in a list sorted by that number; its length if none is. */
export function firstAtLeast<T>(sorted: readonly T[], low: number, of: (item: T) => number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = sorted[middle];
    if (item !== undefined && of(item) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
