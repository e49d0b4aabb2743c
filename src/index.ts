export type { LintFinding } from './agreement/lint/lint-check.js';
export type { ResultDiff } from './evaluate/difference/diff-results.js';
export type { ChangedVerdict, Difference, LoneFinding } from './evaluate/difference/difference.js';
export type { Finding, Result, Summary, Verdict } from './evaluate/result.js';
export { type AgreementRequest, agreementsMeant } from './index/agreement-cases.js';
export {
  type BilledAnswer,
  type BilledContract,
  type BilledInvoice,
  type BillingRequest,
  billContract,
} from './index/bill-contract.js';
export { type ContractDatesOptions, contractDates, earlierEvents } from './index/calendar.js';
export { caseJunit } from './index/case-junit.js';
export { type CheckOptions, check } from './index/check.js';
export {
  compileConditions,
  type RecordConditions,
  type RecordsRead,
  type RecordsRequest,
  type Standing,
} from './index/compile-conditions.js';
export {
  type Coverage,
  coverage,
  coverageOf,
  type LedgerCounts,
  type SectionCoverage,
} from './index/coverage.js';
export { type CurrentInvoice, currentInvoice } from './index/current-invoice.js';
export { type DiffRequest, diffContract, diffResultFiles } from './index/diff.js';
export { type Drift, type DriftedClause, type DriftRequest, drift } from './index/drift.js';
export { explain } from './index/explain.js';
export { INVOICE_BUNDLES, type InvoiceBundle, OWN_BUNDLES } from './index/invoice-bundles.js';
export { type ContractPlace, type InvoiceLedger, openLedger, verifyLedger } from './index/invoice-ledger.js';
export { type InvoiceMaker, type InvoiceMakers, invoiceMakers } from './index/invoice-maker.js';
export { DocumentIssuer, type DocumentOptions, type IssuedDocuments } from './index/issue-documents.js';
export {
  type IssuedInvoice,
  type IssueOptions,
  type IssueOutcome,
  issueInvoice,
  type Proposal,
} from './index/issue-invoice.js';
export { LetterRun, type LetterRunOptions, type MadeLetter } from './index/letter-run.js';
export { type FixedFile, lint, lintFixes, lintLine } from './index/lint.js';
export { listTerms, type TermInForce } from './index/list-terms.js';
export {
  type ContractRequest,
  type LoadedAgreement,
  type LoadedContract,
  openAgreement,
  openContract,
} from './index/load-contract.js';
export { findRules } from './index/locations.js';
export {
  type InvoiceOptions,
  type MadeInvoice,
  type MadeInvoices,
  makeInvoice,
  makeInvoices,
  whyNoInvoice,
} from './index/make-invoice.js';
export { type MutationReport, mutantLine, mutateAgreement } from './index/mutate.js';
export { oneOffInvoice } from './index/one-off-invoice.js';
export {
  type Reconciled,
  type ReconcileOptions,
  reconcileInvoices,
} from './index/reconcile-invoices.js';
export type { FieldDeclaration, FieldDeclarations } from './index/record-fields.js';
export { failureLine } from './index/run-cases.js';
export { type RecordsPageRequest, recordsPageText, type SchemaFile, schemaFiles } from './index/schemas.js';
export { SENT_LETTERS_FILE, withSentLetters } from './index/sent-letters-file.js';
export { type Start, type StartFile, startFiles } from './index/start-files.js';
export { type TakenFingerprints, takeFingerprints } from './index/take-fingerprints.js';
export { testAgreement } from './index/test-cases.js';
export { InvoiceValidator, type ValidateOptions } from './index/validate-invoice.js';
export { PROGRAM_VERSION } from './index/version.js';
export type { CalendarEntry } from './letter/calendar/calendar-entry.js';
export { CALENDAR_FORMATS, type CalendarFormat, calendarText } from './letter/calendar/calendar-formats.js';
export type { LetterEntry, LetterStatus } from './letter/letter-entry.js';
export { LETTER_FORMATS, type LetterFormat } from './letter/letter-formats.js';
export { indexJson, indexMarkdown } from './letter/letter-index.js';
export { REPORT_FORMATS, type ReportFormat } from './report/formats.js';
export type { InvoiceBreach, InvoiceCheck } from './report/invoice-check.js';
export { writeAll } from './source/atomic-write.js';
