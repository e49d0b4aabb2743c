import type { Agreement } from '../agreement/agreement.js';
import type { ClauseEntry, Finding, Result } from '../evaluate/result.js';
import type { Addressee, DataRequest, Ground } from './letter-matter.js';

interface EvidenceCall {
  readonly name: string;
  readonly to: Addressee;
  readonly requests: readonly DataRequest[];
}

interface Asked {
  readonly records: Set<string>;
  readonly grounds: Map<string, Ground>;
}

/**
 * What to ask whom for, so that what is undetermined can be decided: one letter to each party for the data that it keeps,
 * and to both for what either may keep. A finding that calls for a letter of its own is left to that.
 */
export function evidenceCalls(
  result: Pick<Result, 'findings'>,
  clauses: ReadonlyMap<string, ClauseEntry>,
  agreement: Pick<Agreement, 'recordTypes' | 'evidenceLetter'> | undefined,
): readonly EvidenceCall[] {
  const name = agreement?.evidenceLetter;
  if (name === undefined) return [];
  const asked = { customer: new Map<string, Asked>(), vendor: new Map<string, Asked>() };
  for (const finding of result.findings) {
    const clause = clauses.get(finding.clause);
    if (clause === undefined || !asksForData(finding)) continue;
    for (const { what, because } of finding.missing ?? []) {
      const type = agreement?.recordTypes.get(what.split('.', 1)[0] ?? '');
      if (because !== 'missing' || type === undefined) continue;
      for (const party of type.keptBy === undefined ? (['customer', 'vendor'] as const) : [type.keptBy]) {
        const known = asked[party].get(what) ?? { records: new Set(), grounds: new Map() };
        asked[party].set(what, known);
        known.grounds.set(finding.id, { finding, clause });
        if (finding.subject.at !== undefined) known.records.add(finding.subject.key);
      }
    }
  }
  return (['customer', 'vendor'] as const).flatMap((to): EvidenceCall[] =>
    asked[to].size === 0 ? [] : [{ name, to, requests: requestsOf(asked[to]) }],
  );
}

function asksForData({ verdict, consequences }: Finding): boolean {
  return (
    verdict === 'undetermined' &&
    !consequences.some(({ kind, when }) => kind === 'letter' && when === verdict)
  );
}

function requestsOf(asked: ReadonlyMap<string, Asked>): readonly DataRequest[] {
  return [...asked.keys()].sort().flatMap((what) => {
    const { records, grounds } = asked.get(what) ?? { records: new Set(), grounds: new Map() };
    return [{ what, records: [...records].sort(), grounds: [...grounds.values()] }];
  });
}
