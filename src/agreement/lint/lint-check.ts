import type { FieldSpec } from '../../source/field.js';
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

/** A letter template, as far as it hangs on the rules that call for it. */
export interface LetterSheet {
  readonly name: string;
  readonly lang: 'nl' | 'en';
  readonly file: string;
  /** What is wrong with it whatever the rules; nothing else is known of it then. */
  readonly problems: readonly LintMark[];
  /** Whom it can be written to. */
  readonly to: string;
  /** Whether it speaks about any clause. */
  readonly anyClause: boolean;
  /** The clauses that it was written for. */
  readonly clauses: readonly { readonly id: string; readonly at: Place }[];
  readonly facts: readonly NamedFactUse[];
  /** The verdicts for which it has words of their own. */
  readonly verdicts: readonly { readonly verdict: string; readonly at: Place }[];
}

/** A fact that a template shows or asks for. */
export interface NamedFactUse {
  readonly name: string;
  /** Whether it is left out, or only asked for, where there is none. */
  readonly asked: boolean;
  /** How it is shown: `date`, `amount`; nothing where it is only asked for. */
  readonly as?: string;
  /** The words of the data that the template has its own words for. */
  readonly words?: readonly string[];
  readonly at: Place;
}

export interface LintInput {
  readonly agreement: Agreement;
  readonly derivations: DerivationTable;
  readonly cases: readonly WorkedCase[];
  readonly letters: readonly LetterSheet[];
  /** What is wrong with the texts that letters share. */
  readonly partials: readonly LintMark[];
  /** What a letter about a finding of a rule can name, with the field for what is one. */
  readonly factsOf: (rule: string) => ReadonlyMap<string, FieldSpec | undefined>;
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
