import type { Problems } from '../source/problem.js';
import { suggestion } from '../source/suggest.js';
import type { TreePath, YamlTree } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { mergeReasons, type Reason } from '../values/truth.js';
import type { Agreement } from './agreement.js';

/** A time in which a contract keeps an older version of the terms, because it objected to their change. */
export interface KeptVersion {
  readonly version: string;
  readonly from: Day;
  /** The last day. */
  readonly through: Day;
  /** The last day on which the version was the newest: the terms of that day go on. */
  readonly lastDay: Day;
  /** Why nobody knows whether it is kept on these days. */
  readonly open?: readonly Reason[];
}

/** The days whose terms may hold on a day: more than one where nobody knows whether a version is kept. */
export interface TermsDays {
  readonly days: readonly Day[];
  readonly why: readonly Reason[];
}

/** The day whose terms hold on a day: while a contract keeps a version, the last day of that version. */
export function termsDays(keeps: readonly KeptVersion[], day: Day): TermsDays {
  const kept = keeps.filter(({ from, through }) => from.n <= day.n && day.n <= through.n);
  const sure = kept.find(({ open }) => open === undefined);
  if (sure !== undefined) return { days: [earlier(day, sure.lastDay)], why: [] };
  const why = kept.map(({ open = [] }) => open).reduce(mergeReasons, []);
  return { days: [day, ...kept.map(({ lastDay }) => earlier(day, lastDay))], why };
}

function earlier(a: Day, b: Day): Day {
  return a.n <= b.n ? a : b;
}

/** The version of the terms that holds for a contract on a day; before the first one it is the first. */
export function versionOn(
  { versions }: Pick<Agreement, 'versions'>,
  keeps: readonly KeptVersion[],
  day: Day,
): string | undefined {
  const [at = day] = termsDays(keeps, day).days;
  return (versions.findLast(({ from }) => from.n <= at.n) ?? versions[0])?.id;
}

/** The versions that a contract keeps for a time, as its file lists them. */
export function readKeeps(
  { tree, raw, path }: { readonly tree: YamlTree; readonly raw: unknown; readonly path: TreePath },
  { versions }: Pick<Agreement, 'versions'>,
  problems: Problems,
): KeptVersion[] {
  const entries = Array.isArray(raw)
    ? (raw as readonly Record<'version' | 'from' | 'through', string>[])
    : [];
  return entries.flatMap((entry, index): KeptVersion[] => {
    const { version } = entry;
    const [from, through] = [Day.parse(entry.from), Day.parse(entry.through)];
    const known = versions.findIndex(({ id }) => id === version);
    const next = versions[known + 1];
    if (known < 0) {
      const hint = suggestion(
        version,
        versions.map(({ id }) => id),
      );
      const at = tree.at([...path, index, 'version']);
      problems.add({
        code: 'unknown-version',
        message: `the agreement has no version '${version}'`,
        at,
        hint,
      });
      return [];
    }
    if (next === undefined) {
      problems.add({
        code: 'wrong-form',
        message: `'${version}' is the newest version, which holds without being kept`,
        at: tree.at([...path, index, 'version']),
        hint: 'the version before the change that was objected to',
      });
      return [];
    }
    if (from === undefined || through === undefined) return [];
    if (through.compare(from) < 0) {
      const at = tree.at([...path, index, 'through']);
      problems.add({
        code: 'end-before-start',
        message: `the version is kept until ${through}, before it starts`,
        at,
      });
      return [];
    }
    return [{ version, from, through, lastDay: next.from.addDays(-1) }];
  });
}
