import type { Finding, UsedFact, UsedTerm } from '../result.js';
import type { Difference, Side } from './difference.js';
import { type Paired, paired } from './paired.js';

/**
 * What two findings about the same subject rest on that is not the same: terms, readings, facts, what is
 * missing, waivers. One that does not apply rests on nothing, so that nothing can be said of it.
 */
export function findingDifferences(before: Finding, after: Finding): readonly Difference[] {
  const waivers = waiverDifference(before, after);
  if (before.verdict === 'not-applicable' || after.verdict === 'not-applicable') return waivers;
  return [
    ...waivers,
    ...namedDifferences('reading', readingsOf(before), readingsOf(after)),
    ...namedDifferences('term', termsOf(before), termsOf(after)),
    ...namedDifferences('evidence', before.facts.map(factOf), after.facts.map(factOf)).map(derived),
    ...namedDifferences('missing', missingOf(before), missingOf(after)),
  ];
}

interface Named {
  readonly what: string;
  readonly side: Side;
}

/** Values that only one has; where both have one left under a name, it is that value changed. */
function namedDifferences(
  kind: Difference['kind'],
  before: readonly Named[],
  after: readonly Named[],
): readonly Difference[] {
  const left = paired(before, after, ({ what, side }) => JSON.stringify([what, side.value]));
  const single = singles(left);
  const changed = single.same.map(
    ([one, other]): Difference => ({ kind, what: one.what, before: one.side, after: other.side }),
  );
  return [
    ...changed,
    ...single.before.map(({ what, side }): Difference => ({ kind, what, before: side })),
    ...single.after.map(({ what, side }): Difference => ({ kind, what, after: side })),
  ];
}

/** Pairs those names of which each side has exactly one left. */
function singles({ before, after }: Paired<Named>): Paired<Named> {
  const count = (list: readonly Named[], name: string): number =>
    list.filter(({ what }) => what === name).length;
  const isSingle = ({ what }: Named): boolean => count(before, what) === 1 && count(after, what) === 1;
  const { same } = paired(before.filter(isSingle), after.filter(isSingle), ({ what }) => what);
  return {
    same,
    before: before.filter((item) => !isSingle(item)),
    after: after.filter((item) => !isSingle(item)),
  };
}

function readingsOf({ readings }: Finding): Named[] {
  return readings.map(({ id, choice }) => ({ what: id, side: { value: choice } }));
}

function termsOf({ terms }: Finding): Named[] {
  return terms.map((term) => ({
    what: termName(term),
    side: { value: term.unit === undefined ? term.value : `${term.value} ${term.unit}`, at: term.at },
  }));
}

/** The id of a term, and the entry of a map. */
export function termName({ id, key }: Pick<UsedTerm, 'id' | 'key'>): string {
  return key === undefined ? id : `${id}[${key}]`;
}

/** A record without a key is called by its place, which says nothing of what it holds. */
function factOf({ name, value, at }: UsedFact): Named {
  if (at === undefined) return { what: name, side: { value } };
  const isPlace = value === `${at.file}:${at.line}:${at.column}`;
  return { what: name, side: { value: isPlace ? 'a record' : value, at } };
}

function derived(difference: Difference): Difference {
  const hasPlace = (difference.before?.at ?? difference.after?.at) !== undefined;
  return hasPlace ? difference : { ...difference, kind: 'fact' };
}

function missingOf({ missing }: Finding): Named[] {
  return (missing ?? []).map(({ what, because, at }) => ({
    what,
    side: { value: because, ...(at === undefined ? {} : { at }) },
  }));
}

function waiverDifference(before: Finding, after: Finding): Difference[] {
  const [one, other] = [before, after].map(({ waiver }): Side | undefined =>
    waiver === undefined
      ? undefined
      : { value: `${waiver.reason} (${waiver.approver}, until ${waiver.until})`, at: waiver.at },
  );
  if (one?.value === other?.value) return [];
  return [
    {
      kind: 'waiver',
      what: after.clause,
      ...(one === undefined ? {} : { before: one }),
      ...(other === undefined ? {} : { after: other }),
    },
  ];
}
