import type { XMLBuilderCB } from 'xmlbuilder2/lib/interfaces.js';

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

/**
 * One XML document: declaration, root element with its namespaces, two blanks of indentation, a line feed at the
 * end. Rejects if what it is given makes no well-formed XML.
 */
export async function writeXml(
  root: string,
  namespaces: Namespaces,
  children: (writer: XmlWriter) => void,
): Promise<string> {
  const { createCB } = await import('xmlbuilder2');
  const chunks: string[] = [];
  const builder = createCB({
    data: (chunk: string) => chunks.push(chunk),
    error: (error: Error) => {
      throw error;
    },
    prettyPrint: true,
    wellFormed: true,
  });
  builder.dec({ version: '1.0', encoding: 'UTF-8' });
  builder.ele(namespaces.root, root);
  for (const [prefix, uri] of Object.entries(namespaces.prefixes)) {
    builder.att(XMLNS, `xmlns:${prefix}`, uri);
  }
  children(elementWriter(builder, namespaces));
  builder.up().end();
  return `${chunks.join('')}\n`;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

function elementWriter(builder: XMLBuilderCB, { root, prefixes }: Namespaces): XmlWriter {
  const open = (name: string): XMLBuilderCB => {
    const [prefix = ''] = name.split(':', 1);
    return builder.ele(prefixes[prefix] ?? root, name);
  };
  return {
    group(name, children) {
      open(name);
      children();
      builder.up();
    },
    leaf(name, text, attributes = {}) {
      if (text === undefined || text === '') return;
      open(name).att(attributes).txt(text).up();
    },
  };
}
