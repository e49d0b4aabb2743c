/** Bytes of a YAML or JSON file, which is read as one tree. */
export const MAX_TREE_FILE_BYTES = 16 * 1024 * 1024;

/** Bytes of a CSV file, which is held in memory while it is read. */
export const MAX_CSV_FILE_BYTES = 256 * 1024 * 1024;

/** Bytes of a JSON file that a program wrote: the result of a check. */
export const MAX_RESULT_FILE_BYTES = 128 * 1024 * 1024;

/** Bytes of the text of an agreement. */
export const MAX_AGREEMENT_TEXT_BYTES = 1024 * 1024;

/** Lists and maps inside each other. */
export const MAX_DEPTH = 64;

/** Digits in one number, on both sides of the decimal point together. */
export const MAX_DIGITS = 40;

/** Characters in one text. */
export const MAX_TEXT_LENGTH = 100_000;

/** Characters in one element of XML; an attachment is the longest. */
export const MAX_XML_TEXT_LENGTH = 12 * 1024 * 1024;

/** Bytes of a file that goes with an invoice. */
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;

/** Elements in one XML file: some 20,000 lines of an invoice. */
export const MAX_XML_ELEMENTS = 1_000_000;

/** Records in one YAML or JSON file; more belongs in CSV or NDJSON. */
export const MAX_TREE_RECORDS = 50_000;

/** Characters in one CSV record. */
export const MAX_CSV_RECORD_LENGTH = 1_000_000;

/** Bytes in one line of NDJSON. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

/** Bytes of a file of NDJSON in which keys that occur twice in a record are looked for. */
export const THOROUGH_LINE_BYTES = 16 * 1024 * 1024;

/** Characters up to which a line of JSON is too short to be checked for depth and digits beforehand. */
export const UNSUSPICIOUS_LINE_LENGTH = 2_000;

/** Decimals of an amount of money, unless its field says otherwise. */
export const MONEY_DECIMALS = 2;

/** Problems that are kept; the rest is counted. */
export const MAX_PROBLEMS = 1_000;
