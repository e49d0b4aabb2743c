import type { Finding } from '../result.js';
import type { Cause, Difference } from './difference.js';
import type { RootDifferences } from './root-differences.js';

/**
 * The nearest cause of a verdict that changed. What was decided nearest to the verdict goes first: a waiver,
 * the choice of a reading, the value of a term; then a fact of a file that changed; then that time has passed;
 * then other facts, which data or rules may have changed; then rules, program and period.
 */
export function causeOfChange(
  [before, after]: readonly [Finding, Finding],
  differences: readonly Difference[],
  roots: RootDifferences,
): Cause {
  const beneath = ({ verdict, waiver }: Finding): string => waiver?.verdict ?? verdict;
  if (beneath(before) === beneath(after)) return 'waiver';
  const isChanged = (kind: Cause): boolean =>
    differences.some((each) => each.kind === kind && each.before !== undefined && each.after !== undefined);
  if (isChanged('reading')) return 'reading';
  if (isChanged('term')) return 'term';
  const facts = differences.filter(({ kind }) => FACTS.has(kind));
  if (facts.some((fact) => isOfChangedFile(fact, roots))) return 'evidence';
  if (isUnderChangedReading([before, after], roots)) return 'reading';
  if (roots.kinds.has('as-of')) return 'as-of';
  if (isInChangedFile(after, roots)) return 'evidence';
  const order = facts.length > 0 ? (['evidence', 'version'] as const) : (['version', 'evidence'] as const);
  return (
    firstOf([...order, 'program', 'period', 'reading'], roots) ?? (facts.length > 0 ? 'evidence' : 'unknown')
  );
}

/** The nearest cause of a finding that only one of two results has, though both have its rule. */
export function causeOfLone(finding: Finding, roots: RootDifferences): Cause {
  if (isInChangedFile(finding, roots)) return 'evidence';
  if (isUnderChangedReading([finding], roots)) return 'reading';
  return firstOf(['as-of', 'evidence', 'version', 'program', 'period', 'reading'], roots) ?? 'unknown';
}

function firstOf(
  order: readonly Exclude<Cause, 'unknown'>[],
  { kinds }: RootDifferences,
): Exclude<Cause, 'unknown'> | undefined {
  return order.find((kind) => kinds.has(kind));
}

function isInChangedFile({ subject }: Finding, { files }: RootDifferences): boolean {
  return subject.at !== undefined && files.has(subject.at.file);
}

/** One that does not apply names no reading, so that the other has to. */
function isUnderChangedReading(findings: readonly Finding[], roots: RootDifferences): boolean {
  return findings.some(({ readings }) => readings.some(({ id }) => roots.readings.has(id)));
}

const FACTS: ReadonlySet<Difference['kind']> = new Set(['evidence', 'fact', 'missing']);

function isOfChangedFile({ before, after }: Difference, { files }: RootDifferences): boolean {
  return [before, after].some((side) => side?.at !== undefined && files.has(side.at.file));
}
