import { MAX_DEPTH, MAX_XML_ELEMENTS, MAX_XML_TEXT_LENGTH } from '../limits.js';
import type { Problem, Problems } from '../problem.js';
import type { ProblemCode } from '../problem-code.js';
import { type XmlDocument, XmlElement } from './xml-element.js';
import { TextPlaces } from './xml-position.js';
import { decodeReferences } from './xml-text.js';

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}._-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._-]*)?/uy;
const BLANK = /[ \t\r\n]*/y;

const NONE: ReadonlyMap<string, string> = new Map();

/** A problem that ends the reading: nothing after it can be trusted. */
class XmlStop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** An element that is still open: its name as written, and the namespaces that it declares. */
interface Open {
  readonly element: XmlElement;
  readonly tag: string;
  readonly spaces: ReadonlyMap<string, string>;
}

/**
 * Reads a document without a document type: none of its entities are looked up, inside the file or outside. `prefixes`
 * gives the prefix by namespace under which elements are named; one of another namespace is named `{namespace}local`.
 * Comments and instructions are left out. What is wrong becomes a problem, and the answer is undefined.
 */
export function readXml(
  file: string,
  text: string,
  prefixes: ReadonlyMap<string, string>,
  problems: Problems,
): XmlDocument | undefined {
  try {
    return new XmlReader(file, text, prefixes).read();
  } catch (error) {
    if (!(error instanceof XmlStop)) throw error;
    problems.add(error.problem);
    return undefined;
  }
}

class XmlReader {
  readonly #file: string;
  readonly #text: string;
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #places: TextPlaces;
  readonly #open: Open[] = [];
  readonly #names = new Map<ReadonlyMap<string, string>, Map<string, string>>();
  #root: XmlElement | undefined;
  #elements = 0;
  #at = 0;

  constructor(file: string, text: string, prefixes: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#text = text;
    this.#prefixes = prefixes;
    this.#places = new TextPlaces(text);
  }

  read(): XmlDocument {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      const end = next === -1 ? text.length : next;
      if (end > this.#at) this.#characters(text.slice(this.#at, end), true);
      this.#at = end;
      if (next !== -1) this.#markup();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined)
      this.#stop('xml-syntax', `<${unclosed.tag}> is not closed`, unclosed.element.offset);
    const root = this.#root;
    if (root === undefined) this.#stop('xml-syntax', 'there is no element in the file', 0);
    const at = (element: XmlElement) => ({ file: this.#file, ...this.#places.placeOf(element.offset) });
    return { root, at };
  }

  #markup(): void {
    const text = this.#text;
    if (text.startsWith('</', this.#at)) this.#closeTag();
    else if (text.startsWith('<!--', this.#at)) this.#skipTo('-->', 4, 'a comment');
    else if (text.startsWith('<![CDATA[', this.#at)) {
      const from = this.#at + 9;
      this.#skipTo(']]>', 9, 'a CDATA section');
      this.#characters(text.slice(from, this.#at - 3), false);
    } else if (text.startsWith('<?', this.#at)) this.#skipTo('?>', 2, 'an instruction');
    else if (text.startsWith('<!', this.#at))
      this.#stop('xml-doctype', 'a document type is not accepted', this.#at, 'leave out <!DOCTYPE …>');
    else this.#openTag();
  }

  #skipTo(mark: string, from: number, what: string): void {
    const end = this.#text.indexOf(mark, this.#at + from);
    if (end === -1) this.#stop('xml-syntax', `${what} does not end`, this.#at);
    this.#at = end + mark.length;
  }

  #characters(raw: string, references: boolean): void {
    const open = this.#open.at(-1);
    if (open === undefined) {
      if (raw.trim() !== '') this.#stop('xml-syntax', 'there is text outside the document', this.#at);
      return;
    }
    const text = references ? decodeReferences(raw) : raw;
    if (text === undefined)
      this.#stop('xml-syntax', "an '&' that begins no character of XML", this.#at + raw.indexOf('&'));
    open.element.text += text;
    if (open.element.text.length > MAX_XML_TEXT_LENGTH)
      this.#stop(
        'text-too-long',
        `<${open.tag}> holds more than ${MAX_XML_TEXT_LENGTH} characters`,
        this.#at,
      );
  }

  #closeTag(): void {
    const start = this.#at;
    this.#at += 2;
    const name = this.#name();
    this.#blanks();
    if (this.#text[this.#at] !== '>') this.#stop('xml-syntax', `</${name} does not end`, start);
    this.#at += 1;
    const open = this.#open.pop();
    if (open?.tag !== name)
      this.#stop(
        'xml-syntax',
        `</${name}> closes ${open === undefined ? 'nothing' : `<${open.tag}>`}`,
        start,
      );
  }

  #openTag(): void {
    const start = this.#at;
    this.#at += 1;
    const tag = this.#name();
    let raw: Map<string, string> | undefined;
    let declared: Map<string, string> | undefined;
    const outer = this.#open.at(-1)?.spaces ?? NONE;
    for (;;) {
      const before = this.#at;
      this.#blanks();
      const next = this.#text[this.#at];
      if (next === '>' || next === '/') break;
      if (before === this.#at) this.#stop('xml-syntax', `<${tag} does not end`, start);
      const name = this.#name();
      const value = this.#value(name);
      raw ??= new Map();
      if (raw.has(name)) this.#stop('xml-syntax', `the attribute ${name} stands twice`, before);
      raw.set(name, value);
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        declared ??= new Map(outer);
        declared.set(name.slice(6), value);
      }
    }
    const closed = this.#text[this.#at] === '/';
    if (closed && this.#text[this.#at + 1] !== '>') this.#stop('xml-syntax', `<${tag} does not end`, start);
    this.#at += closed ? 2 : 1;
    this.#add(tag, raw ?? NONE, declared ?? outer, start, closed);
  }

  #add(
    tag: string,
    attributes: ReadonlyMap<string, string>,
    spaces: ReadonlyMap<string, string>,
    start: number,
    closed: boolean,
  ): void {
    const parent = this.#open.at(-1)?.element;
    if (parent === undefined && this.#root !== undefined)
      this.#stop('xml-syntax', 'a second element stands beside the first', start);
    this.#elements += 1;
    if (this.#elements > MAX_XML_ELEMENTS)
      this.#stop('too-many-records', `there are more than ${MAX_XML_ELEMENTS} elements`, start);
    if (this.#open.length >= MAX_DEPTH)
      this.#stop('too-deep', `elements lie more than ${MAX_DEPTH} deep`, start);
    const element = new XmlElement(this.#named(tag, spaces, start), parent, attributes, start);
    parent?.children.push(element);
    this.#root ??= element;
    if (!closed) this.#open.push({ element, tag, spaces });
  }

  /** The name under the reader's own prefixes. */
  #named(tag: string, spaces: ReadonlyMap<string, string>, start: number): string {
    let names = this.#names.get(spaces);
    if (names === undefined) {
      names = new Map();
      this.#names.set(spaces, names);
    }
    const known = names.get(tag);
    if (known !== undefined) return known;
    const colon = tag.indexOf(':');
    const prefix = colon < 0 ? '' : tag.slice(0, colon);
    const space = spaces.get(prefix);
    if (space === undefined && prefix !== '')
      this.#stop('xml-syntax', `the prefix ${prefix} has no namespace`, start);
    const local = tag.slice(colon + 1);
    const own = this.#prefixes.get(space ?? '');
    const name = own === undefined ? `{${space ?? ''}}${local}` : `${own}:${local}`;
    names.set(tag, name);
    return name;
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const found = NAME.exec(this.#text)?.[0];
    if (found === undefined) this.#stop('xml-syntax', "a name is meant after '<'", this.#at);
    this.#at += found.length;
    return found;
  }

  #value(name: string): string {
    this.#blanks();
    if (this.#text[this.#at] !== '=')
      this.#stop('xml-syntax', `the attribute ${name} has no value`, this.#at);
    this.#at += 1;
    this.#blanks();
    const quote = this.#text[this.#at];
    const end = quote === '"' || quote === "'" ? this.#text.indexOf(quote, this.#at + 1) : -1;
    const raw = this.#text.slice(this.#at + 1, end);
    const value = end === -1 || raw.includes('<') ? undefined : decodeReferences(raw);
    if (value === undefined)
      this.#stop('xml-syntax', `the value of the attribute ${name} cannot be read`, this.#at);
    this.#at = end + 1;
    return value;
  }

  #blanks(): void {
    BLANK.lastIndex = this.#at;
    this.#at += BLANK.exec(this.#text)?.[0].length ?? 0;
  }

  #stop(code: ProblemCode, message: string, offset: number, hint?: string): never {
    const at = { file: this.#file, ...this.#places.placeOf(offset) };
    throw new XmlStop({ code, message, at, ...(hint === undefined ? {} : { hint }) });
  }
}
