import type { Place } from '../evaluate/result.js';
import type { TreePath } from '../source/yaml-tree.js';
import type { Duration } from '../values/duration.js';

export const PARTIES = ['customer', 'vendor', 'both'] as const;
export const CHANNELS = ['email', 'post', 'portal'] as const;
export const FORMS = [
  'date',
  'amount',
  'duration',
  'text',
  'number',
  'percent',
  'share',
  'minutes',
  'hours',
  'days',
  'months',
] as const;

/** A fact that the letter shows as evidence, and how. */
export interface ShownFact {
  readonly name: string;
  readonly label: string;
  readonly as: (typeof FORMS)[number];
  /** What the words of the data are called in the letter: `refused` is `geweigerd`. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Who signs, and where an answer goes; each a line of the letter. */
export interface SenderBlock {
  readonly department?: string;
  readonly signedBy?: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
}

export const SENDER_FIELDS = ['department', 'signedBy', 'role', 'email', 'phone'] as const;

/** A paper that goes with the letter. */
export interface AttachmentSpec {
  /** With placeholders. */
  readonly title: string;
  /** In the contract's folder, with placeholders; absent for one that a person adds. */
  readonly file?: string;
}

/** The latest moment for sending, and what the agreement then offers. */
export interface SendBy {
  /** `due`, the moment that the clause sets, or the name of a fact. */
  readonly moment: string;
  /** What can be done after it, in plain words. */
  readonly tooLate: string;
}

/** What the head of a template says. */
export interface FrontMatter {
  /** Whom it is for: a party, either of them (`both`), or somebody else whom the contract names. */
  readonly to: string;
  /** Who sends it; of a letter to a party the other one. */
  readonly from?: 'customer' | 'vendor';
  /** What somebody is called whom no contract can name, with placeholders; then the letter has no address. */
  readonly recipient?: string;
  /** With placeholders, as the text below. */
  readonly subject: string;
  /** The clauses that the letter was written for; `any` for one that speaks about whatever is asked of it. */
  readonly legalBasis: readonly string[] | 'any';
  /** How long after its date the letter asks for an answer or an act, or `due`: until the moment that the clause sets. */
  readonly deadline?: Duration | 'due';
  readonly sendBy?: SendBy;
  readonly channel: (typeof CHANNELS)[number];
  readonly facts: readonly ShownFact[];
  readonly attachments: readonly AttachmentSpec[];
  readonly sender: SenderBlock;
  /** Where a part of the head stands. */
  readonly at: (path: TreePath) => Place;
}

/** Whether the letter may speak about a clause. */
export function isWrittenFor({ legalBasis }: Pick<FrontMatter, 'legalBasis'>, clause: string): boolean {
  return legalBasis === 'any' || legalBasis.includes(clause);
}
