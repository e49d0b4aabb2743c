import type { Party } from '../agreement/contract.js';
import { addressLines } from './address-lines.js';
import { letterWords } from './language.js';
import type { Letter } from './letter.js';
import { escapeMarkdown } from './markdown-escape.js';
import { momentText } from './value-text.js';

/** The whole letter as Markdown: sender, recipient, date, reference, subject as heading, text. */
export function renderMarkdown(letter: Letter): string {
  const words = letterWords(letter.lang);
  const date = momentText(letter.date.toString(), words) ?? '';
  const head = [`${words.date}: ${date}`, `${words.reference}: ${escapeMarkdown(letter.reference)}`];
  return [
    block(letter.sender, letter),
    block(letter.recipient, letter),
    lines(head),
    `# ${letter.subject}`,
    letter.body,
  ].join('\n\n');
}

function block(party: Party, { sender, lang }: Letter): string {
  const abroad = party.address.country !== sender.address.country;
  return lines([party.name, ...addressLines(party, lang, abroad)].map(escapeMarkdown));
}

/** A backslash at the end of a line keeps the break. */
function lines(texts: readonly string[]): string {
  return texts.join('\\\n');
}
