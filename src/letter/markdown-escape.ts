/** Marks of Markdown that mean something anywhere in a line. */
const INLINE = /[\\`*_[\]<>|~]|&(?=#?\w+;)/g;
/** What begins a heading, a quotation, a list or a rule, at the beginning of a text. */
const BLOCK = /^(?:[#+\-=](?=[#+\-=\s]|$)|\d{1,9}[.)](?=\s|$))/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** A text on one line that shows all that it holds: line breaks and hidden characters become blanks. */
export function seenText(text: string): string {
  return text.replace(UNSEEN, ' ').trim();
}

/**
 * A value from data as Markdown that shows it letter by letter: no mark in it formats, links or starts a block; line
 * breaks and hidden characters become blanks.
 */
export function escapeMarkdown(text: string): string {
  return seenText(text)
    .replace(INLINE, '\\$&')
    .replace(BLOCK, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** The text that escaped Markdown shows. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>|~&#+\-=.)])/g, '$1');
}

/** Handlebars names the object in which it misses something; nothing else can be reached from data. */
const BARE: object = Object.freeze(
  Object.assign(Object.create(null), { toString: () => "the letter's data" }),
);

/** The same for every text in plain data. The maps of the copy have no prototype of the machinery. */
export function escapeTexts<T>(data: T): T {
  return copied(data, escapeMarkdown) as T;
}

/** A copy whose maps have no prototype of the machinery, of data whose texts are escaped. */
export function revive(data: object): object {
  return copied(data, (text) => text) as object;
}

function copied(data: unknown, text: (text: string) => string): unknown {
  if (typeof data === 'string') return text(data);
  if (Array.isArray(data)) return data.map((item) => copied(item as unknown, text));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, copied(value as unknown, text)] as const);
  return Object.assign(Object.create(BARE), Object.fromEntries(entries));
}
