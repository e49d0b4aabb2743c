import type { Agreement } from '../agreement/agreement.js';
import type { ClauseEntry, Finding, Result, UsedFact } from '../evaluate/result.js';

/** Whom a letter goes to; the other party sends it. */
export type Addressee = 'customer' | 'vendor';

/** A finding, and the clause that it is about. */
export interface Ground {
  readonly finding: Finding;
  readonly clause: ClauseEntry;
}

/** Everything a letter can say, before it is put in words. */
export interface LetterMatter extends Ground {
  readonly result: Pick<Result, 'agreement' | 'contract' | 'asOf'>;
  /** Other findings about the same record for which the letter speaks too. */
  readonly also?: readonly Ground[];
  /** What terms, readings and records are called. */
  readonly agreement: Pick<Agreement, 'terms' | 'readings' | 'recordTypes'>;
  readonly vendor: { readonly name: string };
  readonly customer: { readonly name: string };
  /** The folder of the contract, from which a letter says where things are recorded. */
  readonly folder?: string;
  /** More facts about the subject than the findings used; those of the findings come first. */
  readonly facts?: readonly UsedFact[];
}
