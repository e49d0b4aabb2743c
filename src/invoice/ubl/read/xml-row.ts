import type { Position } from '../../../source/position.js';
import type { FieldValue, RecordRow } from '../../../source/record.js';
import type { XmlDocument, XmlElement } from '../../../source/xml/xml-element.js';

/** The values that one element gives, each with the element that it was read from. */
export type Terms = Readonly<Record<string, { readonly value: FieldValue; readonly from: XmlElement }>>;

/** An element of an invoice as a record: rules speak of it as of any other. */
export class XmlRow implements RecordRow {
  readonly type: string;
  readonly key: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly document: XmlDocument;
  readonly #element: XmlElement;
  readonly #terms: Terms;

  constructor(type: string, key: string, document: XmlDocument, element: XmlElement, terms: Terms) {
    this.type = type;
    this.key = key;
    this.document = document;
    this.#element = element;
    this.#terms = terms;
    const values: Record<string, FieldValue> = {};
    for (const name in terms) {
      const term = terms[name];
      if (term !== undefined) values[name] = term.value;
    }
    this.values = values;
  }

  /** The same with a value that is not in the document, but about it. */
  about(name: string, value: FieldValue): XmlRow {
    const terms = { ...this.#terms, [name]: { value, from: this.#element } };
    return new XmlRow(this.type, this.key, this.document, this.#element, terms);
  }

  get file(): string {
    return this.document.at(this.#element).file;
  }

  get line(): number {
    return this.document.at(this.#element).line;
  }

  carries(): boolean {
    return true;
  }

  fieldAt(name: string): Position {
    const term = Object.hasOwn(this.#terms, name) ? this.#terms[name] : undefined;
    return this.document.at(term?.from ?? this.#element);
  }
}
