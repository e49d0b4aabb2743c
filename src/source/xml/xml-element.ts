import type { Position } from '../position.js';

/** One element of an XML document. Names are `prefix:local` with the prefixes that the reader was given, whatever the file uses. */
export class XmlElement {
  readonly name: string;
  readonly parent: XmlElement | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[] = [];
  /** Its own characters, without those of its children. */
  text = '';
  /** Where its tag begins, in UTF-16 units from the start of the text. */
  readonly offset: number;

  constructor(
    name: string,
    parent: XmlElement | undefined,
    attributes: ReadonlyMap<string, string>,
    offset: number,
  ) {
    this.name = name;
    this.parent = parent;
    this.attributes = attributes;
    this.offset = offset;
  }

  /** The first child of that name. */
  child(name: string): XmlElement | undefined {
    for (const child of this.children) if (child.name === name) return child;
    return undefined;
  }

  /** All children of that name, in the order of the document. */
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
}

/** A document that was read, and where its elements stand. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** The place of an element's tag. */
  at(element: XmlElement): Position;
}
