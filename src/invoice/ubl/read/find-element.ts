import type { XmlElement } from '../../../source/xml/xml-element.js';

const PATHS = new Map<string, readonly string[]>();

/** A path as its names; the paths of this program are few, so that they are split once. */
function namesOf(path: string): readonly string[] {
  const known = PATHS.get(path);
  if (known !== undefined) return known;
  const names = path.split('/');
  PATHS.set(path, names);
  return names;
}

/** All elements at the end of a path of names from an element, such as `cac:Party/cac:PostalAddress`, in document order. */
export function findAll(element: XmlElement, path: string): XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, namesOf(path), 0, found);
  return found;
}

function collect(element: XmlElement, names: readonly string[], depth: number, found: XmlElement[]): void {
  for (const child of element.children) {
    if (child.name !== names[depth]) continue;
    if (depth === names.length - 1) found.push(child);
    else collect(child, names, depth + 1, found);
  }
}

/** The first of them. */
export function findFirst(element: XmlElement, path: string): XmlElement | undefined {
  return first(element, namesOf(path), 0);
}

function first(element: XmlElement, names: readonly string[], depth: number): XmlElement | undefined {
  for (const child of element.children) {
    if (child.name !== names[depth]) continue;
    const found = depth === names.length - 1 ? child : first(child, names, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The characters of an element without blanks at its ends, and with one blank for several. */
export function plainText({ text }: XmlElement): string {
  return text.trim().replace(/[ \t\r\n]+/g, ' ');
}

/** Whether a tax scheme, or a category with one, is that of VAT. */
export function isVat(element: XmlElement): boolean {
  const id = findFirst(element, 'cac:TaxScheme/cbc:ID');
  return id !== undefined && plainText(id).toUpperCase() === 'VAT';
}
