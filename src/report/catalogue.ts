import type { ClauseKind, Consequence, MissingFact, Severity, Words } from '../evaluate/result.js';
import type { Notation as WrittenNumbersAndDays } from '../values/notation.js';
import type { ExplainWords } from './explain-words.js';
import type { Shown } from './shown.js';

/** The languages in which reports are written. */
export type Language = keyof Words;

/** A word for one and for many, by the language's plural rules. */
export interface CountedWord {
  readonly one: string;
  readonly other: string;
}

/** Numbers and dates as the language writes them. */
export interface Notation extends WrittenNumbersAndDays {
  /** An amount and its currency sign: `€ 1,50`. */
  readonly money: (sign: string, amount: string) => string;
  readonly shortMonths: readonly string[];
  /** From Monday on, in short. */
  readonly weekdays: readonly string[];
}

/** Where the limit of a clock lies: the act comes no later, or no earlier. */
export type Bound = 'latest' | 'earliest';

/** Where a number lies from its limit. */
export type Side = 'above' | 'below';

/** Sentences that say why. Each argument is text that was already put into words. */
export interface Reasons {
  readonly generic: Readonly<Record<Shown, string>>;
  readonly happened: (moment: string) => string;
  readonly notYet: (horizon: string) => string;
  readonly planned: (moment: string) => string;
  readonly due: (bound: Bound, due: string) => string;
  readonly stillOpen: (bound: Bound, due: string) => string;
  readonly distance: (bound: Bound, within: boolean, distance: string) => string;
  /** How long ago the limit passed, where nothing has happened. */
  readonly passed: (distance: string) => string;
  readonly onTheLimit: string;
  /** The distance in a few words: `8 days late`. */
  readonly brief: (bound: Bound, within: boolean, distance: string) => string;
  readonly briefOverdue: (distance: string) => string;
  readonly briefOnTheLimit: string;
  readonly measured: (actual: string) => string;
  readonly measuredSoFar: (actual: string) => string;
  readonly limit: (limit: string) => string;
  readonly fromLimit: (distance: string) => string;
  /** How far a number lies from its limit: `0.12 percentage points below the limit`. */
  readonly briefFromLimit: (side: Side | undefined, within: boolean, distance: string) => string;
  readonly decidedAt: (moment: string) => string;
  readonly missing: (what: string, because: MissingFact['because']) => string;
  readonly question: (question: string) => string;
  readonly liftedBy: (clause: string) => string;
  readonly assumed: string;
}

export interface Labels {
  readonly reportTitle: string;
  readonly agreement: string;
  readonly customer: string;
  readonly vendor: string;
  readonly contract: string;
  readonly branch: string;
  readonly asOf: string;
  readonly period: string;
  readonly files: string;
  readonly zone: string;
  readonly version: string;
  readonly due: string;
  readonly notBefore: string;
  readonly limit: string;
  readonly actual: string;
  readonly planned: string;
  readonly margin: string;
  readonly proof: string;
  readonly follows: string;
  readonly missing: string;
  readonly question: string;
  readonly decided: string;
  readonly waiver: string;
  readonly why: string;
  readonly warnings: string;
  readonly gaps: string;
  readonly sweep: string;
  readonly summary: string;
  readonly notEncoded: string;
  readonly noReason: string;
  readonly none: string;
  readonly assumed: string;
}

/** Everything on the page that the terminal does not need. */
export interface PageLabels {
  readonly skip: string;
  readonly tools: string;
  readonly dark: string;
  readonly map: string;
  readonly mapIntro: (clauses: string) => string;
  readonly noRule: string;
  readonly next: string;
  readonly nextIntro: string;
  readonly nextNone: string;
  readonly overTime: string;
  readonly overTimeIntro: (recomputed: boolean) => string;
  readonly standpoint: string;
  readonly changedSince: (count: string) => string;
  readonly evidence: string;
  readonly evidenceIntro: string;
  readonly term: string;
  readonly remark: string;
  readonly number: string;
  readonly meaning: string;
  readonly pageOf: (number: number, of: number) => string;
  readonly theChoice: string;
  readonly otherChoices: string;
  readonly flipsTo: (verdict: string) => string;
  readonly showMore: (count: string) => string;
  readonly needsScript: string;
  readonly link: string;
  readonly inTerminal: string;
  readonly attention: string;
  readonly attentionNone: string;
  readonly charts: string;
  readonly findings: string;
  readonly sections: string;
  readonly inputs: string;
  readonly notEncodedIntro: string;
  readonly withoutRule: string;
  readonly withoutRuleIntro: string;
  readonly gapsIntro: string;
  readonly filter: string;
  readonly search: string;
  readonly searchHint: string;
  readonly outcome: string;
  readonly section: string;
  readonly bearer: string;
  readonly severity: string;
  readonly all: string;
  readonly reset: string;
  readonly shownOf: (shown: string, total: string) => string;
  readonly consequences: string;
  readonly wouldDecide: string;
  readonly wouldChange: string;
  readonly otherChoice: string;
  readonly nothingFound: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly clause: string;
  readonly lines: (first: number, last: number) => string;
  readonly subject: string;
  readonly clock: string;
  readonly terms: string;
  readonly facts: string;
  readonly readings: string;
  readonly rule: string;
  readonly findingId: string;
  readonly value: string;
  readonly place: string;
  readonly file: string;
  readonly record: string;
  readonly records: string;
  readonly covers: string;
  readonly clauses: string;
  readonly figures: string;
  readonly individual: string;
  readonly folded: (count: string) => string;
  readonly chartSummary: (points: string, outside: string) => string;
  readonly atMost: (value: string) => string;
  readonly noValue: string;
  readonly timeline: {
    readonly from: string;
    /** Where a clock has no start of its own: the moment of what it is about. */
    readonly since: string;
    readonly to: string;
    readonly due: string;
    readonly notBefore: string;
    readonly horizon: string;
    /** What the shading and the hatching of a timeline mean. */
    readonly open: string;
    readonly holidays: string;
    readonly changes: string;
    readonly describe: (parts: string) => string;
  };
  readonly madeBy: (version: string) => string;
  readonly paperNote: string;
}

/** What only the formats for other programs say. */
export interface ToolWords {
  /** Where the paths of a SARIF log start. */
  readonly root: string;
  /** How to see why a verdict fell. */
  readonly explain: (rule: string) => string;
  readonly noFindings: string;
  /** The end of a comment that could not hold everything, and the findings that it left out, if there are any. */
  readonly cut: (findings: string | undefined) => string;
}

/** Every word and sentence of the reports in one language. */
export interface Catalogue {
  readonly language: Language;
  readonly notation: Notation;
  readonly outcome: Readonly<Record<Shown, string>>;
  /** What an outcome means, for a reader who sees the word for the first time. */
  readonly meaning: Readonly<Record<Shown | 'notEncoded', string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<ClauseKind, string>>;
  readonly bearer: Readonly<Record<string, string>>;
  /** The bearer as one to whom something goes: `the vendor`. */
  readonly party: Readonly<Record<string, string>>;
  /** Subjects that are no record. */
  readonly subject: {
    readonly agreement: string;
    readonly quarter: (number: string, year: string) => string;
    readonly half: (number: string, year: string) => string;
  };
  readonly units: Readonly<Record<string, CountedWord>>;
  readonly percentagePoint: CountedWord;
  readonly constants: Readonly<Record<string, string>>;
  readonly counted: {
    readonly finding: CountedWord;
    readonly clause: CountedWord;
    readonly rule: CountedWord;
    readonly record: CountedWord;
    readonly point: CountedWord;
    readonly verdict: CountedWord;
    readonly window: CountedWord;
    readonly page: CountedWord;
  };
  readonly consequence: (kind: Consequence['kind'], name: string, to: string | undefined) => string;
  readonly waived: (verdict: string, approver: string, until: string) => string;
  readonly through: (from: string, through: string) => string;
  readonly filesIn: (folder: string) => string;
  readonly andMore: (count: string) => string;
  readonly quiet: (parts: string) => string;
  readonly gap: (type: string, clauses: string) => string;
  readonly gapsIntro: string;
  readonly sweepIntro: string;
  readonly insteadOf: (choice: string) => string;
  readonly seeAll: string;
  readonly label: Labels;
  readonly reason: Reasons;
  readonly page: PageLabels;
  readonly explain: ExplainWords;
  readonly tool: ToolWords;
}
