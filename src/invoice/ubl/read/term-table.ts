import type { FieldValue } from '../../../source/record.js';
import type { XmlElement } from '../../../source/xml/xml-element.js';
import { findFirst } from './find-element.js';
import { asBoolean, asDay, asFilled, asNumber, asPresence, asText, type ReadValue } from './read-value.js';
import type { Terms } from './xml-row.js';

/** Finds one business term below an element. */
export type FindTerm = (
  element: XmlElement,
) => { readonly value: FieldValue; readonly from: XmlElement } | undefined;

/** The business terms of one kind of element, by the name under which rules know them. */
export type TermTable = Readonly<Record<string, FindTerm>>;

function at(path: string, read: ReadValue): FindTerm {
  return (element) => {
    const from = findFirst(element, path);
    return from === undefined ? undefined : takeFrom(from, read);
  };
}

function takeFrom(from: XmlElement, read: ReadValue): ReturnType<FindTerm> {
  const value = read(from);
  return value === undefined ? undefined : { value, from };
}

export const text = (path: string): FindTerm => at(path, asText);
export const filled = (path: string): FindTerm => at(path, asFilled);
export const number = (path: string): FindTerm => at(path, asNumber);
export const day = (path: string): FindTerm => at(path, asDay);
export const boolean = (path: string): FindTerm => at(path, asBoolean);
export const present = (path: string): FindTerm => at(path, asPresence);

/** An attribute of the first element at a path. */
export const attribute = (path: string, name: string): FindTerm =>
  at(path, (element) => element.attributes.get(name));

/** The first of several elements. */
export function among(
  candidates: (element: XmlElement) => readonly XmlElement[],
  read: ReadValue = asText,
): FindTerm {
  return (element) => {
    const [from] = candidates(element);
    return from === undefined ? undefined : takeFrom(from, read);
  };
}

/** A value that the element gives as a whole; absent where it is undefined. */
export function whole(read: ReadValue): FindTerm {
  return (element) => takeFrom(element, read);
}

/** What a table finds below an element. */
export function termsOf(element: XmlElement, table: TermTable): Terms {
  const found: Record<string, NonNullable<ReturnType<FindTerm>>> = {};
  for (const name in table) {
    const term = table[name]?.(element);
    if (term !== undefined) found[name] = term;
  }
  return found;
}
