import { type Language, letterWords } from './language.js';
import type { LetterEntry } from './letter-entry.js';
import { escapeMarkdown } from './markdown-escape.js';
import { momentText } from './value-text.js';

/** The index of the letters of a run, for programs. */
export function indexJson(entries: readonly LetterEntry[]): string {
  return `${JSON.stringify({ letters: entries }, undefined, 2)}\n`;
}

/** The same for people, as a table of Markdown. */
export function indexMarkdown(entries: readonly LetterEntry[], lang: Language): string {
  const words = letterWords(lang);
  const { title, columns, none } = words.index;
  if (entries.length === 0) return `# ${title}\n\n${none}\n`;
  const moment = (text: string | undefined): string =>
    text === undefined ? '' : (momentText(text, words) ?? text);
  const rows = entries.map((entry) => {
    const { files, letter, reason, recipient, subject, status, sentOn, waitsFor, problem, tooLate } = entry;
    const more = [moment(sentOn ?? waitsFor), problem, status === 'due' ? undefined : tooLate];
    return [
      files.length === 0
        ? escapeMarkdown(subject || letter)
        : files.map((file) => `[${escapeMarkdown(subject)}](<${file}>)`)[0],
      escapeMarkdown(`${words.section} ${reason.section}: ${reason.says} (${reason.subject})`),
      escapeMarkdown(recipient),
      moment(entry.deadline),
      moment(entry.sendBy),
      escapeMarkdown(
        [words.status[status], ...more.filter((text) => text !== undefined && text !== '')].join(': '),
      ),
      entry.number,
    ];
  });
  const head = ['letter', 'reason', 'to', 'deadline', 'sendBy', 'status', 'number'] as const;
  const line = (cells: readonly (string | undefined)[]): string => `| ${cells.join(' | ')} |`;
  return `# ${title}\n\n${[
    line(head.map((name) => columns[name])),
    line(head.map(() => '---')),
    ...rows.map(line),
  ].join('\n')}\n`;
}
