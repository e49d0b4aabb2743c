/** What can be wrong with a file as a file. */
type FileCode =
  | 'missing-file'
  | 'not-a-file'
  | 'empty-file'
  | 'unreadable-file'
  | 'outside-folder'
  | 'file-too-large'
  | 'wrong-encoding'
  | 'unknown-format'
  | 'cannot-write';

/** What can be wrong with the notation: YAML, JSON, CSV, XML. */
type SyntaxCode =
  | 'yaml-syntax'
  | 'yaml-alias'
  | 'yaml-tag'
  | 'yaml-boolean-word'
  | 'yaml-many-documents'
  | 'yaml-number'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  | 'text-too-long'
  | 'number-too-long'
  | 'json-syntax'
  | 'xml-syntax'
  | 'xml-doctype'
  | 'line-too-long'
  | 'csv-syntax'
  | 'csv-header'
  | 'short-row'
  | 'long-row'
  | 'too-many-records';

/** What can be wrong with a value or a structure. */
type ValueCode =
  | 'unknown-field'
  | 'required-missing'
  | 'wrong-type'
  | 'not-allowed'
  | 'wrong-form'
  | 'out-of-range'
  | 'money-as-number'
  | 'bad-money'
  | 'bad-date'
  | 'impossible-date'
  | 'skipped-local-time'
  | 'end-before-start'
  | 'duplicate-record';

/** What can be wrong with the description of the sources. */
type SourceCode =
  | 'unknown-record-type'
  | 'coverage-missing'
  | 'unknown-column'
  | 'bad-mapping'
  | 'parent-missing'
  | 'unknown-zone';

/** What can be wrong with an agreement, a contract or a scenario. */
type AgreementCode =
  | 'unknown-agreement'
  | 'unknown-version'
  | 'unknown-branch'
  | 'unknown-calendar'
  | 'unknown-section'
  | 'unknown-clause'
  | 'unknown-term'
  | 'unknown-unit'
  | 'unknown-reading'
  | 'failing-case'
  | 'unknown-operator'
  | 'unknown-derivation'
  | 'unknown-fact'
  | 'unknown-subject'
  | 'fact-cycle'
  | 'duplicate-id'
  | 'line-without-clause'
  | 'bad-term-value'
  | 'bad-unit'
  | 'wrong-relation'
  | 'join-without-condition';

/** What can stand in the way of a document. */
type DocumentCode = 'cannot-invoice' | 'cannot-write-letter' | 'ledger-broken';

/** Every kind of bad input, a closed list: programs tell problems apart by code, never by their text. */
export type ProblemCode = FileCode | SyntaxCode | ValueCode | SourceCode | AgreementCode | DocumentCode;
