import type { Finding, Flip, Result, Standpoint } from '../evaluate/result.js';
import { Problems } from '../source/problem.js';
import type { Day } from '../values/day.js';
import { type CheckOptions, check, parseAsOf } from './check.js';
import { type LoadedContract, tablesOf } from './load-contract.js';
import { readResult } from './read-result.js';

/** How far apart the standpoints of a history lie. */
export const HISTORY_STEPS = ['month', 'quarter'] as const;

export type HistoryStep = (typeof HISTORY_STEPS)[number];

/**
 * The verdicts as they stood at the end of each month or quarter of the judged period before as-of, with what was known
 * then: nothing that happened later, and no file that was made later, as far as the sources say when they were.
 */
export async function history(
  loaded: LoadedContract,
  options: CheckOptions,
  step: HistoryStep,
): Promise<Standpoint[]> {
  const { zone } = loaded.contract;
  const last = zone.dayOf(parseAsOf(options.asOf, zone));
  const from = options.period?.from ?? last.startOf('year');
  const points: Standpoint[] = [];
  let before: readonly Finding[] | undefined;
  for (const day of endsOf(step, from, last)) {
    const { known, unseen } = asKnownOn(loaded, day);
    const period = { from, through: day };
    const result = await check(known, { asOf: day.toString(), readings: options.readings, period });
    points.push({
      asOf: day.toString(),
      recomputed: true,
      summary: result.summary,
      ...(before === undefined ? {} : { changed: flipsBetween(before, result.findings) }),
      ...(unseen.length === 0 ? {} : { unseen }),
    });
    before = result.findings;
  }
  return points;
}

/**
 * Standpoints from the JSON of earlier checks, the oldest first. Throws InputError for files that are none, or are of
 * another contract.
 */
export async function earlierResults(
  root: string,
  paths: readonly string[],
  contract: string,
): Promise<Standpoint[]> {
  const problems = new Problems();
  const results: Result[] = [];
  for (const path of paths) {
    const result = await readResult(root, path, problems);
    if (result === undefined) continue;
    if (result.contract.id === contract) results.push(result);
    else {
      const message = `the result is of the contract '${result.contract.id}'`;
      problems.add({ code: 'not-allowed', message, file: path, hint: `give results of '${contract}'` });
    }
  }
  problems.throwIfAny();
  results.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  return results.map(({ asOf, summary, findings }, index) => {
    const before = results[index - 1]?.findings;
    return {
      asOf,
      recomputed: false,
      summary,
      ...(before === undefined ? {} : { changed: flipsBetween(before, findings) }),
    };
  });
}

/** The last days of the months or quarters in a span; the one that is not over yet is left out. */
function endsOf(step: HistoryStep, from: Day, through: Day): Day[] {
  const days: Day[] = [];
  for (let end = from.endOf(step); end.compare(through) <= 0; end = end.addDays(1).endOf(step))
    days.push(end);
  return days;
}

/** The contract without the files that were made after a day. */
function asKnownOn(
  loaded: LoadedContract,
  day: Day,
): { readonly known: LoadedContract; readonly unseen: readonly string[] } {
  const end = loaded.contract.zone.endOf(day);
  const isLater = ({ extractedAt }: LoadedContract['sources'][number]): boolean =>
    extractedAt !== undefined && extractedAt.ms >= end.ms;
  const unseen = loaded.sources.filter(isLater).map(({ file }) => file);
  if (unseen.length === 0) return { known: loaded, unseen };
  const sources = loaded.sources.filter((source) => !isLater(source));
  const inputs = loaded.inputs.filter(({ file }) => !unseen.includes(file));
  return { known: { ...loaded, sources, inputs, tables: tablesOf(loaded.agreement, sources) }, unseen };
}

/** Verdicts of the same findings that are not what they were. */
function flipsBetween(before: readonly Finding[], after: readonly Finding[]): Flip[] {
  const verdicts = new Map(before.map(({ id, verdict }) => [id, verdict]));
  return after.flatMap(({ id, clause, rule, subject, verdict }) => {
    const from = verdicts.get(id);
    return from === undefined || from === verdict
      ? []
      : [{ clause, rule, subject: subject.key, from, to: verdict }];
  });
}
