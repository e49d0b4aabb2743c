import { createHash } from 'node:crypto';
import type { Agreement } from '../../agreement/agreement.js';
import type { ClauseEntry, Consequence, Finding, Result, Words } from '../../evaluate/result.js';
import { lastMoment } from '../deadline.js';

/** A date of a contract: plain JSON, moments as ISO texts. */
export interface CalendarEntry {
  /** The same in every run, whatever the date becomes. */
  readonly uid: string;
  readonly contract: string;
  readonly zone: string;
  readonly name: string;
  readonly says: Words;
  /** Whose date it is: a party, or both. */
  readonly to: string;
  /** A day, or an instant where hours count; absent while nobody can know it. */
  readonly at?: string;
  /** What it is about: the key of a record, a period. */
  readonly subject: string;
  /** Why: the clauses that set it, in our words. */
  readonly clauses: readonly { readonly id: string; readonly section: string; readonly says: Words }[];
  readonly agreement: Words;
  /** Whole days, or whole minutes before an instant, from as-of until then; below zero when it is over. */
  readonly margin?: { readonly value: number; readonly unit: 'days' | 'minutes' };
  readonly asOf: string;
}

export interface CalendarInput {
  readonly result: Result;
  readonly occasions: readonly Finding[];
  readonly agreement: Pick<Agreement, 'dates'>;
  /** How far a moment lies from as-of. */
  readonly marginOf: (moment: string) => CalendarEntry['margin'];
}

/**
 * The dates of a contract, the nearest first: each calendar consequence of a finding and each occasion. Several clauses
 * that set the same date for the same record are one entry, at the earliest of their moments.
 */
export function calendarEntries(input: CalendarInput): readonly CalendarEntry[] {
  const clauses = new Map(input.result.clauses.map((clause) => [clause.id, clause]));
  const entries = new Map<string, CalendarEntry>();
  for (const finding of [...input.result.findings, ...input.occasions]) {
    const clause = clauses.get(finding.clause);
    if (clause === undefined) continue;
    for (const consequence of finding.consequences) {
      if (consequence.kind !== 'calendar' || consequence.when !== finding.verdict) continue;
      const entry = entryOf(finding, consequence, clause, input);
      const known = entries.get(entry.uid);
      entries.set(entry.uid, known === undefined ? entry : merged(known, entry));
    }
  }
  return [...entries.values()].sort(byDate);
}

function entryOf(
  finding: Finding,
  { name, to = 'both' }: Consequence,
  clause: ClauseEntry,
  { result, agreement, marginOf }: CalendarInput,
): CalendarEntry {
  const { contract } = result;
  const at = lastMoment(finding);
  const margin = at === undefined ? undefined : marginOf(at);
  const plain = name.replaceAll('-', ' ');
  // A date that hangs on no record hangs on its clause.
  const about = finding.subject.at === undefined ? finding.clause : finding.subject.type;
  return {
    uid: uidOf([contract.id, name, to, about, finding.subject.key]),
    contract: contract.id,
    zone: contract.zone,
    name,
    says: agreement.dates.get(name) ?? { en: plain, nl: plain },
    to,
    ...(at === undefined || at === 'never' ? {} : { at }),
    subject: finding.subject.key,
    clauses: [{ id: clause.id, section: clause.section, says: clause.says }],
    agreement: result.agreement.title,
    ...(margin === undefined ? {} : { margin }),
    asOf: result.asOf,
  };
}

function merged(one: CalendarEntry, other: CalendarEntry): CalendarEntry {
  const clauses = new Map([...one.clauses, ...other.clauses].map((clause) => [clause.id, clause]));
  const earlier = one.at === undefined || (other.at !== undefined && other.at < one.at) ? other : one;
  return { ...earlier, clauses: [...clauses.values()] };
}

/** By date, those without one last; then by what never changes. */
export function byDate(a: CalendarEntry, b: CalendarEntry): number {
  const key = ({ at = '9999', contract, name, subject, uid }: CalendarEntry): string =>
    [at, contract, name, subject, uid].join('\n');
  return key(a) < key(b) ? -1 : 1;
}

/** No name of a person or a record is in it: calendars travel. */
function uidOf(parts: readonly string[]): string {
  return `${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}@servanda.invalid`;
}
