import { forbiddenCharacter } from './xml-text.js';

export type Attributes = Readonly<Record<string, string>>;

/** The namespace of the root, which has no prefix, and those of the prefixes. */
export interface Namespaces {
  readonly root: string;
  readonly prefixes: Readonly<Record<string, string>>;
}

/** Writes elements one after another; nothing is kept in memory but the text. */
export interface XmlWriter {
  /** An element that holds others, written by `children`. */
  group(name: string, children: () => void): void;
  /** An element that holds text. Without text it is not written: an empty element is an error in Peppol. */
  leaf(name: string, text: string | undefined, attributes?: Attributes): void;
}

const INDENT = '  ';
const IN_TEXT = /[&<>\r]/;
const IN_ATTRIBUTE = /[&<>"\t\n\r]/;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * One XML document: declaration, root element with its namespaces, two blanks of indentation, a line feed at the
 * end. Names are the caller's own; texts are anybody's. Throws RangeError for a text that no XML can hold. A package
 * for XML takes ten times as long for documents as plain as these.
 */
export function writeXml(
  root: string,
  namespaces: Namespaces,
  children: (writer: XmlWriter) => void,
): string {
  const prefixes = Object.entries(namespaces.prefixes).map(
    ([prefix, uri]) => [`xmlns:${prefix}`, uri] as const,
  );
  let text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attributesText({
    xmlns: namespaces.root,
    ...Object.fromEntries(prefixes),
  })}>\n`;
  let margin = INDENT;
  children({
    group(name, inner) {
      const outer = margin;
      text += `${outer}<${name}>\n`;
      margin += INDENT;
      inner();
      margin = outer;
      text += `${outer}</${name}>\n`;
    },
    leaf(name, value, attributes) {
      if (value === undefined || value === '') return;
      text += `${margin}<${name}${attributes === undefined ? '' : attributesText(attributes)}>${escapeText(value, IN_TEXT)}</${name}>\n`;
    },
  });
  return `${text}</${root}>\n`;
}

function attributesText(attributes: Attributes): string {
  let text = '';
  for (const name in attributes) text += ` ${name}="${escapeText(attributes[name] ?? '', IN_ATTRIBUTE)}"`;
  return text;
}

function escapeText(text: string, special: RegExp): string {
  const forbidden = forbiddenCharacter(text);
  if (forbidden !== undefined) throw new RangeError(`XML cannot hold the character ${forbidden}`);
  if (!special.test(text)) return text;
  let escaped = '';
  for (const character of text) escaped += special.test(character) ? REFERENCES[character] : character;
  return escaped;
}
