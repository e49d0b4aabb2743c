import type { Agreement } from '../agreement.js';
import type { DerivationTable } from '../expression.js';
import type { Place } from '../words.js';

/** An error has to be mended before the rules can be trusted; a warning asks for a second look. */
export type LintLevel = 'error' | 'warning';

/** A worked case, as far as it tells what the rules are tried on. */
export interface WorkedCase {
  readonly id: string;
  readonly at: Place;
  /** As written, without id and reason. */
  readonly text: string;
  readonly because?: string;
  /** Choices that it takes, by reading. */
  readonly readings: ReadonlyMap<string, string>;
  readonly clauses: readonly string[];
  /** Rules and the verdicts that the case holds them to. */
  readonly proves: readonly { readonly rule: string; readonly verdict: string }[];
}

/** A YAML file of the agreement, as text. */
export interface LintFile {
  readonly file: string;
  readonly text: string;
  /** What its first line should be; absent where no schemas stand beside the rules. */
  readonly schemaLine?: string;
}

export interface LintInput {
  readonly agreement: Agreement;
  readonly derivations: DerivationTable;
  readonly cases: readonly WorkedCase[];
  /** Names of letter templates with their language: `payment-reminder.nl`. */
  readonly letters: ReadonlySet<string>;
  readonly files: readonly LintFile[];
}

export interface LintMark {
  readonly at: Place;
  readonly message: string;
}

/** One check of the closed list. Its code is a promise: never reused, with a page in `docs/lint/`. */
export interface LintCheck {
  readonly code: string;
  readonly level: LintLevel;
  find(input: LintInput): readonly LintMark[];
  /** The file's text without what the check finds in it, as far as that can be mended without a decision. */
  fix?(file: LintFile): string;
}

export interface LintFinding extends LintMark {
  readonly code: string;
  readonly level: LintLevel;
  /** Whether `fixText` may mend it. */
  readonly fixable: boolean;
}
