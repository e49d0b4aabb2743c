import { addressLines } from './address-lines.js';
import { letterWords } from './language.js';
import type { Letter } from './letter.js';
import { seenText } from './markdown-escape.js';
import { momentText } from './value-text.js';

/** What stands around the text of a letter in every format, as plain lines; subject and attachments are Markdown. */
export interface LetterParts {
  readonly sender: readonly string[];
  /** How the sender is reached. */
  readonly contact: readonly string[];
  readonly recipient: readonly string[];
  readonly date: readonly [label: string, value: string];
  readonly reference: readonly [label: string, value: string];
  readonly subjectLabel: string;
  /** Below the name of the sender: who signs. */
  readonly signature: readonly string[];
  /** What papers that go with it are called: one, and several. */
  readonly attachments: readonly [one: string, several: string];
}

export function letterParts({ sender, recipient, lang, date, reference, signature }: Letter): LetterParts {
  const words = letterWords(lang);
  const abroad = recipient.address !== undefined && sender.address.country !== recipient.address.country;
  const { department, signedBy, role, email = sender.email, phone = sender.phone } = signature;
  const lines = (texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text === undefined ? [] : [seenText(text)]));
  return {
    sender: lines([sender.name, ...addressLines(sender, lang, abroad)]),
    contact: lines([phone, email]),
    recipient: lines([recipient.name, ...addressLines(recipient, lang, abroad)]),
    date: [words.date, momentText(date.toString(), words) ?? ''],
    reference: [words.reference, seenText(reference)],
    subjectLabel: words.subject,
    signature: lines([signedBy, role, department]),
    attachments: words.attachments,
  };
}
