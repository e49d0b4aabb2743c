import { type AgreementRequest, openWithCases } from './agreement-cases.js';
import type { LoadedAgreement } from './load-contract.js';
import { type CaseReport, runCases } from './run-cases.js';

export interface TestRequest extends AgreementRequest {
  /** Files of cases, relative to the root; without them those beside the rules. */
  readonly files?: readonly string[];
}

/** Runs an agreement's worked cases, or those of any files. Throws InputError on bad input. */
export async function testAgreement(
  request: TestRequest,
): Promise<CaseReport & { readonly loaded: LoadedAgreement }> {
  const { loaded, scenarios } = await openWithCases(request);
  return { ...(await runCases(loaded, scenarios)), loaded };
}
