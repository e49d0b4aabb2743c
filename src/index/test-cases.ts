import { type CasesRequest, eachCaseFile } from './agreement-cases.js';
import type { LoadedAgreement } from './load-contract.js';
import { CaseRun } from './run-cases.js';

/** Runs an agreement's worked cases, or those of any files. Throws InputError on bad input. */
export async function testAgreement(
  request: CasesRequest,
): Promise<CaseRun & { readonly loaded: LoadedAgreement }> {
  const run = new CaseRun();
  const loaded = await eachCaseFile(request, (opened, scenarios) => run.add(opened, scenarios));
  return Object.assign(run, { loaded });
}
