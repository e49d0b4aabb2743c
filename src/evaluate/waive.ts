import type { Day } from '../values/day.js';
import type { Finding, Place } from './result.js';

/** Somebody accepts that a clause was breached, for a reason and for a time. */
export interface Waiver {
  readonly clause: string;
  /** Without it every subject of the clause. */
  readonly subject?: string;
  readonly reason: string;
  readonly approver: string;
  /** The last day on which it holds. */
  readonly until: Day;
  readonly at: Place;
}

export interface Waived {
  readonly findings: readonly Finding[];
  /** Waivers that changed nothing: expired, or without a breach to waive. */
  readonly idle: readonly { readonly waiver: Waiver; readonly expired: boolean }[];
}

/** Lays waivers over verdicts: a breach or a missed target shows as waived, and the verdict beneath stays. */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[], asOf: Day): Waived {
  const used = new Set<Waiver>();
  const valid = waivers.filter(({ until }) => asOf.compare(until) <= 0);
  const laid = findings.map((finding): Finding => {
    if (finding.verdict !== 'breached' && finding.verdict !== 'missed') return finding;
    const waiver = valid.find(
      ({ clause, subject }) =>
        clause === finding.clause && (subject === undefined || subject === finding.subject.key),
    );
    if (waiver === undefined) return finding;
    used.add(waiver);
    const { reason, approver, until, at } = waiver;
    return {
      ...finding,
      verdict: 'waived',
      waiver: { verdict: finding.verdict, reason, approver, until: until.toString(), at },
      consequences: [],
    };
  });
  const idle = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => ({ waiver, expired: !valid.includes(waiver) }));
  return { findings: laid, idle };
}
