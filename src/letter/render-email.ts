import { createHash } from 'node:crypto';
import type { Letter } from './letter.js';
import { seenText } from './markdown-escape.js';
import { type ParsedLetter, plainRuns } from './parsed-letter.js';
import { plainLetter } from './plain-text.js';

/** A file that goes with an e-mail. */
export interface EmailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Nobody has this domain: RFC 2606. */
const DOMAIN = 'servanda.invalid';

/**
 * A letter as a message of RFC 5322, ready to be opened and sent: a plain and an HTML part, and files. The same letter has
 * the same bytes. Somebody who has no address is left for the sender to fill in. Throws nothing; whoever calls it has seen
 * to it that a party has an address.
 */
export async function renderEmail(
  parsed: ParsedLetter,
  html: string,
  files: readonly EmailFile[],
): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  const { letter, texts } = parsed;
  const id = createHash('sha256')
    .update(`${letter.reference}\n${letter.name}\n${letter.to}\n${letter.lang}`)
    .digest('hex')
    .slice(0, 32);
  const from = senderAddress(letter);
  const composer = new MailComposer({
    ...(from === undefined ? {} : { from }),
    ...(letter.recipient.email === undefined
      ? {}
      : { to: { name: seenText(letter.recipient.name), address: letter.recipient.email } }),
    subject: plainRuns(texts.subject),
    text: plainLetter(parsed),
    html,
    // Noon of the day of the letter: no clock is asked.
    date: new Date(letter.date.n * 86_400_000 + 43_200_000),
    messageId: `<${id}@${DOMAIN}>`,
    baseBoundary: id,
    headers: { 'X-Unsent': '1', 'Content-Language': letter.lang },
    attachments: files.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => {
      if (error === null) resolve(message);
      else reject(error);
    });
  });
}

function senderAddress({ sender, signature }: Letter): { name: string; address: string } | undefined {
  const address = signature.email ?? sender.email;
  return address === undefined ? undefined : { name: seenText(sender.name), address };
}
