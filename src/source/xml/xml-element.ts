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

/** The way from the root to an element: `/ubl:Invoice/cac:InvoiceLine[2]/cbc:ID`; a number only among several of a name. */
export function xmlPath(element: XmlElement): string {
  const steps: string[] = [];
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const alike = at.parent?.all(at.name) ?? [];
    steps.unshift(alike.length > 1 ? `${at.name}[${alike.indexOf(at) + 1}]` : at.name);
  }
  return `/${steps.join('/')}`;
}

/** Finds the element whose tag begins at a line and column; all of them are looked up when first asked for one. */
export function elementFinder({
  root,
  at,
}: XmlDocument): (place: { readonly line: number; readonly column: number }) => XmlElement | undefined {
  let known: Map<string, XmlElement> | undefined;
  const all = (): Map<string, XmlElement> => {
    const found = new Map<string, XmlElement>();
    const open = [root];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      const { line, column } = at(element);
      found.set(`${line}:${column}`, element);
      open.push(...element.children);
    }
    return found;
  };
  return ({ line, column }) => {
    known ??= all();
    return known.get(`${line}:${column}`);
  };
}
