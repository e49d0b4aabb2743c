import type { Place } from '../evaluate/result.js';

/** A letter that went out, as the ledger of a contract keeps it. */
export interface SentLetter {
  readonly number: string;
  readonly letter: string;
  readonly to: string;
  readonly verdict: string;
  /** The ids of the findings that it spoke about. */
  readonly findings: readonly string[];
  /** For people: what it was about. */
  readonly subject: string;
  readonly reference: string;
  /** A day. */
  readonly sentOn: string;
  /** Until when it asked for an answer: a day or an instant. */
  readonly answerBy?: string;
  readonly at: Place;
}

/** The ledger of a contract: what has been announced to whom. */
export class SentLetters {
  readonly #byFinding = new Map<string, SentLetter[]>();

  constructor(letters: readonly SentLetter[]) {
    for (const letter of letters) {
      for (const finding of letter.findings) {
        const list = this.#byFinding.get(finding);
        if (list === undefined) this.#byFinding.set(finding, [letter]);
        else list.push(letter);
      }
    }
  }

  /** The last letter of that name about a finding to somebody, if there is one; for that verdict, if it is given. */
  find(finding: string, letter: string, to: string | undefined, verdict?: string): SentLetter | undefined {
    return this.#byFinding
      .get(finding)
      ?.filter(
        (one) =>
          one.letter === letter &&
          (to === undefined || one.to === to) &&
          (verdict === undefined || one.verdict === verdict),
      )
      .sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0))
      .at(-1);
  }
}

export const NONE_SENT = new SentLetters([]);
