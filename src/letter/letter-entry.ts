import type { Language } from './language.js';

/**
 * How a letter stands: `due` to be sent, `sent` before, `waiting` for an answer to the one before it, `too-late` to be
 * sent though it is there, `missed` without having been written in time, `failed` to be written.
 */
export type LetterStatus = 'due' | 'sent' | 'waiting' | 'too-late' | 'missed' | 'failed';

/** A letter of a run, as its index tells it: plain JSON, moments as ISO texts. */
export interface LetterEntry {
  readonly number: string;
  readonly letter: string;
  readonly lang: Language;
  readonly status: LetterStatus;
  readonly to: string;
  readonly recipient: string;
  readonly subject: string;
  readonly channel?: string;
  /** Why: the clause in our words, and the finding. */
  readonly reason: {
    readonly clause: string;
    readonly section: string;
    readonly says: string;
    readonly subject: string;
    readonly verdict: string;
    /** The ids of the findings that it speaks about. */
    readonly findings: readonly string[];
  };
  readonly reference: string;
  /** Until when an answer or an act is asked for. */
  readonly deadline?: string;
  /** The latest moment for sending it. */
  readonly sendBy?: string;
  /** What the agreement offers after that moment. */
  readonly tooLate?: string;
  /** Letters that the same finding calls for now. */
  readonly instead?: readonly string[];
  readonly sentOn?: string;
  /** Until when the other party may still answer the letter before. */
  readonly waitsFor?: string;
  readonly attachments?: readonly { readonly title: string; readonly included: boolean }[];
  /** What its files are called, without ending. */
  readonly fileName: string;
  /** The files, in the folder of the index. */
  readonly files: readonly string[];
  readonly problem?: string;
}
