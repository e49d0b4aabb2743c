import type { Result } from '../evaluate/result.js';
import { type CheckOptions, worldOfCheck } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { nearestChanges } from './nearest-changes.js';

/** The result with what would have changed each breach and each missed target, tried on the data fact by fact. */
export function withChanges(loaded: LoadedContract, result: Result, options: CheckOptions): Result {
  const { input } = worldOfCheck(loaded, options);
  const findings = result.findings.map((finding) => {
    if (finding.verdict !== 'breached' && finding.verdict !== 'missed') return finding;
    const changes = nearestChanges(input, finding);
    return changes.length === 0 ? finding : { ...finding, changes };
  });
  return { ...result, findings };
}
