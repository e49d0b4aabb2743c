import type { Letter } from './letter.js';
import { letterParts } from './letter-parts.js';
import { escapeMarkdown } from './markdown-escape.js';

/** The whole letter as Markdown: sender, recipient, date, reference, subject as heading, text, signature, attachments. */
export function renderMarkdown(letter: Letter): string {
  const { sender, recipient, date, reference, signature, attachments: called } = letterParts(letter);
  const { attachments, body, subject } = letter;
  const label = called[attachments.length > 1 ? 1 : 0];
  const listed = attachments.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return [
    lines(sender),
    lines(recipient),
    lines([date, reference].map((row) => row.join(': '))),
    `# ${subject}`,
    body.trimEnd(),
    ...(signature.length === 0 ? [] : [lines(signature)]),
    ...(attachments.length === 0 ? [] : [`${label}:\n\n${listed}`]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** A backslash at the end of a line keeps the break. */
function lines(texts: readonly string[]): string {
  return texts.map(escapeMarkdown).join('\\\n');
}
