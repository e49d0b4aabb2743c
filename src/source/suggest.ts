import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by `word`: at most a third of its letters differ (two for short
 * words). Equal distances go to the first by code unit, so the answer does not depend on the order of the
 * candidates.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const d = letterDistance(word, candidate);
    if (d > most || d >= Math.max(word.length, candidate.length)) continue;
    if (d < bestDistance || (d === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** `did you mean …?` or, without a near candidate, the choices when they are few. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)];
  const near = suggest(word, all);
  if (near !== undefined) return `did you mean '${near}'?`;
  return all.length > 0 && all.length <= 12 ? `known: ${all.sort().map(plain).join(', ')}` : undefined;
}

function letterDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.toLowerCase() === b.toLowerCase()) return 0.5;
  return distance(a, b);
}

/** A word as it is, and in quotes when that is the only way to see it. */
function plain(word: string): string {
  return /^[\w.-]+( [\w.-]+)*$/.test(word) ? word : JSON.stringify(word);
}
