export { check, type CheckOptions } from './index/check.js';
export {
  type ContractRequest,
  type LoadedAgreement,
  type LoadedContract,
  openAgreement,
  openContract,
} from './index/load-contract.js';
export { findRules } from './index/locations.js';
export { failureLine } from './index/run-cases.js';
export { testAgreement, type TestRequest } from './index/test-cases.js';
export { PROGRAM_VERSION } from './index/version.js';
export type { Finding, Result, Summary, Verdict } from './evaluate/result.js';
