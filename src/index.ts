export type { Finding, Result, Summary, Verdict } from './evaluate/result.js';
export { check, type CheckOptions } from './index/check.js';
export { explain } from './index/explain.js';
export { listTerms, type TermInForce } from './index/list-terms.js';
export {
  type ContractRequest,
  type LoadedAgreement,
  type LoadedContract,
  openAgreement,
  openContract,
} from './index/load-contract.js';
export { findRules } from './index/locations.js';
export { type InvoiceOptions, makeInvoice, type MadeInvoice } from './index/make-invoice.js';
export { type LettersOptions, type MadeLetter, type MadeLetters, makeLetters } from './index/make-letters.js';
export { failureLine } from './index/run-cases.js';
export { testAgreement, type TestRequest } from './index/test-cases.js';
export { PROGRAM_VERSION } from './index/version.js';
export { type ReportFormat, REPORT_FORMATS } from './report/formats.js';
export { writeAll } from './source/atomic-write.js';
