import type { Agreement } from '../agreement/agreement.js';
import type { ClauseEntry, Finding, Result, UsedFact } from '../evaluate/result.js';

/** Whom a letter goes to: a party, whom the other one writes to, or the name of somebody else. */
export type Addressee = string;

/** A finding, and the clause that it is about. */
export interface Ground {
  readonly finding: Finding;
  readonly clause: ClauseEntry;
}

/** The letter of the stage before, as it was sent. */
export interface EarlierLetter {
  readonly reference: string;
  /** Days. */
  readonly sentOn: string;
  readonly answerBy?: string;
}

/** Data that a letter asks for, and what it would decide. */
export interface DataRequest {
  /** A record type, or one of its fields: `outage`, `incident.firstResponseAt`. */
  readonly what: string;
  /** Records of which it is missing, by their keys; empty where all data of the kind are. */
  readonly records: readonly string[];
  readonly grounds: readonly Ground[];
}

/** A fact about the subject; of a list of texts, each of them too. */
export interface MatterFact extends UsedFact {
  readonly texts?: readonly string[];
}

/** Everything a letter can say, before it is put in words. */
export interface LetterMatter extends Ground {
  readonly result: Pick<Result, 'agreement' | 'contract' | 'asOf'> & Partial<Pick<Result, 'period'>>;
  /** Other findings about the same record for which the letter speaks too. */
  readonly also?: readonly Ground[];
  readonly requests?: readonly DataRequest[];
  readonly earlier?: EarlierLetter;
  /** What terms, readings and records are called. */
  readonly agreement: Pick<Agreement, 'terms' | 'readings' | 'recordTypes'>;
  readonly vendor: { readonly name: string };
  readonly customer: { readonly name: string };
  /** The folder of the contract, from which a letter says where things are recorded. */
  readonly folder?: string;
  /** More facts about the subject than the findings used; those of the findings come first. */
  readonly facts?: readonly MatterFact[];
}
