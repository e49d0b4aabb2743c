import type { LetterProblem } from './letter-problem.js';

/** The words with which an address in a letter may begin. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;
/** A link of Markdown: `[words](address)`. A backslash before its mark makes it plain text. */
const LINK = /(?<!\\)\]\(\s*<?([^)\s>]*)/g;

/** Whether an address may stand behind words in a letter. */
export function isSafeAddress(address: string): boolean {
  return SAFE.test(address);
}

/** The links of a template that lead elsewhere than to a page or a mailbox. */
export function checkLinks(source: {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}): LetterProblem[] {
  const { file, text, firstLine } = source;
  return [...text.matchAll(LINK)].flatMap(({ 1: address = '', index }): LetterProblem[] => {
    if (isSafeAddress(address)) return [];
    const line = firstLine + text.slice(0, index).split('\n').length - 1;
    const message = `a link begins with https://, http:// or mailto:, and '${address}' does not`;
    return [{ code: 'template-link', message, at: { file, line } }];
  });
}
