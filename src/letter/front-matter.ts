import type { Place } from '../evaluate/result.js';
import { Problems } from '../source/problem.js';
import { readYaml, type TreePath, type YamlTree } from '../source/yaml-tree.js';
import { Duration } from '../values/duration.js';
import type { LetterProblem } from './letter-problem.js';

const RECIPIENTS = ['customer', 'vendor', 'both'] as const;
const CHANNELS = ['email', 'post', 'portal'] as const;
const FORMS = [
  'date',
  'amount',
  'duration',
  'text',
  'number',
  'percent',
  'share',
  'minutes',
  'hours',
  'days',
  'months',
] as const;
const FIELDS = ['to', 'subject', 'legalBasis', 'deadline', 'channel', 'facts'] as const;
const DEADLINE_UNITS: ReadonlySet<string> = new Set(['day', 'week', 'month']);

/** A fact that the letter shows as evidence, and how. */
export interface ShownFact {
  readonly name: string;
  readonly label: string;
  readonly as: (typeof FORMS)[number];
  /** What the words of the data are called in the letter: `refused` is `geweigerd`. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What the head of a template says. */
export interface FrontMatter {
  /** Whom it is for; with `both` it can be written to either party. */
  readonly to: (typeof RECIPIENTS)[number];
  /** With placeholders, as the text below. */
  readonly subject: string;
  /** The clauses that the letter was written for. */
  readonly legalBasis: readonly string[];
  /** How long after its date the letter asks for an answer or an act. */
  readonly deadline?: Duration;
  readonly channel: (typeof CHANNELS)[number];
  readonly facts: readonly ShownFact[];
  /** Where a part of the head stands. */
  readonly at: (path: TreePath) => Place;
}

/** Reads the head of a template, whose first line is line `firstLine` of the file. Adds all that is wrong. */
export function readFrontMatter(
  file: string,
  text: string,
  problems: LetterProblem[],
): FrontMatter | undefined {
  const found = new Problems();
  const tree = readYaml(file, text, found);
  for (const { message, at } of found.list) {
    problems.push({ code: 'template-form', message, at: at ?? { file } });
  }
  return tree === undefined ? undefined : new Reader(tree, problems).frontMatter();
}

class Reader {
  readonly #tree: YamlTree;
  readonly #problems: LetterProblem[];

  constructor(tree: YamlTree, problems: LetterProblem[]) {
    this.#tree = tree;
    this.#problems = problems;
  }

  frontMatter(): FrontMatter | undefined {
    const before = this.#problems.length;
    const data = this.#map(this.#tree.data, [], FIELDS);
    const deadline = this.#deadline(data['deadline']);
    const legalBasis = this.#texts(data['legalBasis'], ['legalBasis']);
    const head = {
      to: this.#oneOf(data['to'], RECIPIENTS, ['to']),
      subject: this.#text(data['subject'], ['subject']),
      legalBasis,
      ...(deadline === undefined ? {} : { deadline }),
      channel: this.#oneOf(data['channel'], CHANNELS, ['channel']),
      facts: this.#facts(data['facts']),
      at: (path: TreePath) => this.#tree.at(path),
    };
    return this.#problems.length > before ? undefined : head;
  }

  #facts(value: unknown): readonly ShownFact[] {
    if (value === undefined) return [];
    return Object.entries(this.#map(value, ['facts'])).map(([name, entry]) => {
      const path = ['facts', name];
      const fact = this.#map(entry, path, ['label', 'as', 'words']);
      return {
        name,
        label: this.#text(fact['label'], [...path, 'label']),
        as: this.#oneOf(fact['as'], FORMS, [...path, 'as']),
        ...('words' in fact ? { words: this.#words(fact['words'], [...path, 'words']) } : {}),
      };
    });
  }

  #words(value: unknown, path: TreePath): Readonly<Record<string, string>> {
    const words = Object.entries(this.#map(value, path));
    return Object.fromEntries(words.map(([name, word]) => [name, this.#text(word, [...path, name])]));
  }

  #deadline(value: unknown): Duration | undefined {
    if (value === undefined) return undefined;
    const duration = typeof value === 'string' ? Duration.parse(value) : undefined;
    if (duration !== undefined && DEADLINE_UNITS.has(duration.unit)) return duration;
    this.#add(['deadline'], 'the deadline is a number of days, weeks or months: 7 days');
    return undefined;
  }

  #map(value: unknown, path: TreePath, known?: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#add(path, `${path.join('.') || 'the head of a template'} is a map of names and values`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known === undefined || known.includes(key)) continue;
      this.#add([...path, key], `'${key}' is not known here (known: ${known.join(', ')})`);
    }
    return value as Readonly<Record<string, unknown>>;
  }

  #text(value: unknown, path: TreePath): string {
    if (typeof value === 'string' && value !== '') return value;
    this.#add(path, `${path.join('.')} is a text and must be given`);
    return '';
  }

  #texts(value: unknown, path: TreePath): readonly string[] {
    if (Array.isArray(value) && value.length > 0) {
      return value.map((item: unknown, index) => this.#text(item, [...path, index]));
    }
    this.#add(path, `${path.join('.')} is a list of clauses, with at least one`);
    return [];
  }

  #oneOf<T extends string>(value: unknown, allowed: readonly T[], path: TreePath): T {
    const found = allowed.find((one) => one === value);
    if (found === undefined) this.#add(path, `${path.join('.')} is one of: ${allowed.join(', ')}`);
    return found ?? (allowed[0] as T);
  }

  #add(path: TreePath, message: string): void {
    const at: Place = this.#tree.at(path);
    this.#problems.push({ code: 'template-form', message, at });
  }
}
