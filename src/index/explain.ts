import type { Finding, Result } from '../evaluate/result.js';
import { explainText } from '../report/explain-text.js';
import { type Explanation, explanationOf } from '../report/explanation.js';
import type { ReportOptions } from '../report/format.js';
import { catalogueOf } from '../report/words.js';
import { type CheckOptions, worldOfCheck } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { nearestChanges } from './nearest-changes.js';

/** A finding with its explanation in one language. */
export interface Explained {
  readonly finding: Finding;
  readonly explanation: Explanation;
  /** The same as lines of text. */
  readonly text: string;
}

/** Why a verdict is what it is, and which change of a single fact would have given another, tried on the data. */
export function explain(
  found: Finding,
  loaded: LoadedContract,
  result: Result,
  { check, report }: { readonly check: CheckOptions; readonly report: ReportOptions },
): Explained {
  const changes = nearestChanges(worldOfCheck(loaded, check).input, found);
  const finding = changes.length === 0 ? found : { ...found, changes };
  return {
    finding,
    explanation: explanationOf(finding, result, catalogueOf(report.lang)),
    text: explainText(finding, result, report),
  };
}
