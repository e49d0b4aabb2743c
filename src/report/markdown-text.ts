import { visibleText } from './visible-text.js';

/** Marks of Markdown that mean something anywhere in a line. */
const INLINE = /[\\`*_[\]<>|~&]/g;
/** What begins a heading, a list, a rule or an underlined title. */
const BLOCK = /^(?:[#+\-=]|\d{1,9}[.)](?=\s|$))/;
/** What a host makes a mention, a reference, a formula or a link of, even where Markdown itself does not. */
const LINKED = /[@#$](?=[\p{L}\p{N}_])|\/(?=\/)|\b(?:www(?=\.)|GH(?=-\d))/giu;

/** Longest text of the data that a comment takes over; a name that is longer is no name. */
const LONGEST = 300;

/**
 * Text from data as Markdown that shows it letter by letter, on one line: nothing in it formats, links, mentions
 * somebody or begins a block. Long texts are cut.
 */
export function markdownText(text: string): string {
  return clipped(visibleText(text).trim())
    .replace(INLINE, '\\$&')
    .replace(BLOCK, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(LINKED, '$&<!-- -->');
}

/** Text from data as code, in as many backticks as it needs. */
export function markdownCode(text: string): string {
  const shown = clipped(visibleText(text));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$|^$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Cut between two code points. */
function clipped(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
