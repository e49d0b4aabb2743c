import { diffResults, type ResultDiff } from '../evaluate/difference/diff-results.js';
import type { Finding, Result } from '../evaluate/result.js';
import { Rational } from '../values/rational.js';
import { type CheckOptions, check } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { type Supposition, suppose } from './suppose.js';

/** An amount that would be another one, in the agreement's currency. */
export interface ChangedAmount {
  readonly rule: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
}

/** What would be otherwise if some facts, terms or readings were. */
export interface WhatIf {
  readonly diff: ResultDiff;
  /** What is right, where that is an amount: by rule and subject. */
  readonly amounts: readonly ChangedAmount[];
  readonly currency: string;
  /** The sum of all differences, later minus before. */
  readonly total: string;
}

/**
 * Judges a contract as it is and as it would be under a supposition, on the same day. `readings` are those of both runs,
 * `others` those of the second alone. Throws InputError for what cannot be supposed.
 */
export async function whatIf(
  loaded: LoadedContract,
  options: CheckOptions,
  supposition: Supposition & { readonly readings: ReadonlyMap<string, string> },
): Promise<WhatIf> {
  const supposed = suppose(loaded, supposition);
  const readings = new Map([...(options.readings ?? []), ...supposition.readings]);
  const before = await check(loaded, { ...options, everything: true });
  const after = await check(supposed, { ...options, readings, everything: true });
  const amounts = amountsOf(before, after);
  const total = amounts.reduce(
    (sum, each) => sum.add(exact(each.after)).sub(exact(each.before)),
    Rational.ZERO,
  );
  return {
    diff: diffResults(before, after),
    amounts,
    currency: loaded.agreement.currency,
    total: total.toFixed(2),
  };
}

function amountsOf(before: Result, after: Result): ChangedAmount[] {
  const { currency } = before.contract;
  const right = ({ unit, limit }: Finding): string | undefined => (unit === currency ? limit : undefined);
  const amounts = new Map(before.findings.map((finding) => [finding.id, right(finding)]));
  return after.findings.flatMap((finding) => {
    const [was, is] = [amounts.get(finding.id), right(finding)];
    if (was === undefined || is === undefined || was === is) return [];
    return [{ rule: finding.rule, subject: finding.subject.key, before: was, after: is }];
  });
}

function exact(text: string): Rational {
  return Rational.parse(text.replace('≈', '')) ?? Rational.ZERO;
}
