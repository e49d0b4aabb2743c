import { diffResults, type ResultDiff } from '../evaluate/difference/diff-results.js';
import { Problems } from '../source/problem.js';
import type { Day } from '../values/day.js';
import { check, parseAsOf } from './check.js';
import { openContract } from './load-contract.js';
import { readResult } from './read-result.js';

/** One of two ways to judge a contract. */
export interface DiffStandpoint {
  /** As of `check`. */
  readonly asOf: string;
  readonly readings?: ReadonlyMap<string, string> | undefined;
  /** The folder of agreements, if not the usual one. */
  readonly rules?: string | undefined;
}

export interface DiffRequest {
  readonly root: string;
  /** The folder of the contract. */
  readonly folder: string;
  readonly before: DiffStandpoint;
  readonly after: DiffStandpoint;
  /** The days for which periods are judged; without it from the year of the earlier as-of, each up to its own. */
  readonly period?: { readonly from: Day; readonly through: Day } | undefined;
}

/** Compares two results of `servanda check --format json`. Throws InputError for files that are none. */
export async function diffResultFiles(root: string, before: string, after: string): Promise<ResultDiff> {
  const problems = new Problems();
  const one = await readResult(root, before, problems);
  const other = await readResult(root, after, problems);
  problems.throwIfAny();
  if (one === undefined || other === undefined) throw new Error('the results did not load');
  return diffResults(one, other);
}

/** Judges a contract from two standpoints and compares the verdicts. Throws InputError on bad input. */
export async function diffContract({
  root,
  folder,
  before,
  after,
  period,
}: DiffRequest): Promise<ResultDiff> {
  const loaded = await openContract({ root, folder, rules: before.rules });
  const other =
    before.rules === after.rules ? loaded : await openContract({ root, folder, rules: after.rules });
  const { zone } = loaded.contract;
  const [first, last] = [before, after].map(({ asOf }) => zone.dayOf(parseAsOf(asOf, zone)));
  const from = [first, last].flatMap((day) => day?.startOf('year') ?? []).sort((a, b) => a.compare(b))[0];
  const upTo = (day: Day | undefined): DiffRequest['period'] =>
    period ?? (from === undefined || day === undefined ? undefined : { from, through: day });
  return diffResults(
    await check(loaded, {
      asOf: before.asOf,
      readings: before.readings,
      period: upTo(first),
      everything: true,
    }),
    await check(other, { asOf: after.asOf, readings: after.readings, period: upTo(last), everything: true }),
  );
}
