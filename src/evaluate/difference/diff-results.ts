import type { Finding, Result } from '../result.js';
import { causeOfChange, causeOfLone } from './cause-of.js';
import type { Cause, ChangedVerdict, Difference, FindingName, LoneFinding, Outcome } from './difference.js';
import { findingDifferences, termName } from './finding-differences.js';
import { paired } from './paired.js';
import { type RootDifferences, rootDifferences } from './root-differences.js';

/** What a result was made of. */
export interface DiffSide {
  readonly contract: string;
  readonly customer: string;
  readonly agreement: string;
  readonly version: string;
  readonly asOf: string;
}

export interface ResultDiff {
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** What differs between the results as wholes. */
  readonly roots: readonly Difference[];
  /** In the order of the later result, as are those that are new. */
  readonly changed: readonly ChangedVerdict[];
  readonly appeared: readonly LoneFinding[];
  readonly vanished: readonly LoneFinding[];
  /** Findings with the verdict that they had, and how many of these rest on something else all the same. */
  readonly unchanged: number;
  readonly restated: number;
}

/** Compares two results by rule and subject. Subjects to which a rule does not apply count as no finding. */
export function diffResults(before: Result, after: Result): ResultDiff {
  const roots = rootDifferences(before, after);
  const { same, ...lone } = paired(before.findings, after.findings, ({ rule, subject }) =>
    JSON.stringify([rule, subject.type, subject.key]),
  );
  const pairs = same
    .filter((pair) => pair.some(({ verdict }) => verdict !== 'not-applicable'))
    .map((pair) => ({ pair, differences: findingDifferences(...pair) }));
  const isChanged = ({ pair: [one, other] }: (typeof pairs)[number]): boolean =>
    one.verdict !== other.verdict;
  const unchanged = pairs.filter((pair) => !isChanged(pair));
  const terms = changedTerms(pairs.flatMap(({ differences }) => differences));
  return {
    before: sideOf(before),
    after: sideOf(after),
    roots: roots.list,
    changed: pairs.filter(isChanged).map(({ pair, differences }) => {
      const all = differences.some(({ kind }) => kind === 'term')
        ? differences
        : [...differences, ...termsUsed(pair, terms)];
      return changedVerdict(pair, all, roots);
    }),
    appeared: loneFindings(lone.after, { other: before, roots, terms }),
    vanished: loneFindings(lone.before, { other: after, roots, terms }),
    unchanged: unchanged.length,
    restated: unchanged.filter(({ pair, differences }) => differences.length > 0 || !sameOutcome(pair))
      .length,
  };
}

function changedVerdict(
  [before, after]: readonly [Finding, Finding],
  differences: readonly Difference[],
  roots: RootDifferences,
): ChangedVerdict {
  const cause = causeOfChange([before, after], differences, roots);
  const all = [...roots.list.filter(({ kind }) => kind === cause && ROOT_ONLY.has(kind)), ...differences];
  return {
    ...nameOf(after),
    before: outcomeOf(before),
    after: outcomeOf(after),
    cause,
    differences: [...all.filter(({ kind }) => kind === cause), ...all.filter(({ kind }) => kind !== cause)],
  };
}

/** Causes that show in no finding, only in the results as wholes. */
const ROOT_ONLY: ReadonlySet<Difference['kind']> = new Set(['as-of', 'version', 'program', 'period']);

/** Terms that have another value for some subject, by their names: for a subject without a verdict that shows in no finding. */
function changedTerms(differences: readonly Difference[]): ReadonlyMap<string, Difference> {
  return new Map(
    differences
      .filter(({ kind, before, after }) => kind === 'term' && before !== undefined && after !== undefined)
      .map((difference) => [difference.what, difference]),
  );
}

function termsUsed(findings: readonly Finding[], terms: ReadonlyMap<string, Difference>): Difference[] {
  const used = new Set(findings.flatMap((finding) => finding.terms.map(termName)));
  return [...used].sort().flatMap((name) => terms.get(name) ?? []);
}

function loneFindings(
  findings: readonly Finding[],
  others: {
    readonly other: Result;
    readonly roots: RootDifferences;
    readonly terms: ReadonlyMap<string, Difference>;
  },
): LoneFinding[] {
  const { other, roots, terms } = others;
  const rules = new Set(other.clauses.flatMap((clause) => clause.rules));
  const causeOf = (finding: Finding): Cause => {
    if (!rules.has(finding.rule)) return 'version';
    const cause = causeOfLone(finding, roots);
    return cause !== 'reading' && cause !== 'evidence' && termsUsed([finding], terms).length > 0
      ? 'term'
      : cause;
  };
  return findings
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map((finding) => ({ ...nameOf(finding), outcome: outcomeOf(finding), cause: causeOf(finding) }));
}

function sideOf({ contract, agreement, asOf }: Result): DiffSide {
  return {
    contract: contract.id,
    customer: contract.customer,
    agreement: agreement.id,
    version: agreement.version,
    asOf,
  };
}

function nameOf({ clause, rule, section, subject, severity }: Finding): FindingName {
  const { type, key, at } = subject;
  return { clause, rule, section, subject: { type, key, ...(at === undefined ? {} : { at }) }, severity };
}

function outcomeOf({ verdict, waiver, dueAt, actual, limit, margin, unit }: Finding): Outcome {
  return {
    verdict,
    ...(waiver === undefined ? {} : { beneath: waiver.verdict }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(actual === undefined ? {} : { actual }),
    ...(limit === undefined ? {} : { limit }),
    ...(margin === undefined ? {} : { margin }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function sameOutcome([one, other]: readonly [Finding, Finding]): boolean {
  return JSON.stringify(outcomeOf(one)) === JSON.stringify(outcomeOf(other));
}
