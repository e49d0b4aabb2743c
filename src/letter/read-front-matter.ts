import type { Place } from '../evaluate/result.js';
import { Problems } from '../source/problem.js';
import { suggest } from '../source/suggest.js';
import { readYaml, type TreePath, type YamlTree } from '../source/yaml-tree.js';
import { Duration } from '../values/duration.js';
import {
  type AttachmentSpec,
  CHANNELS,
  FORMS,
  type FrontMatter,
  PARTIES,
  SENDER_FIELDS,
  type SendBy,
  type ShownFact,
} from './front-matter.js';
import type { LetterProblem } from './letter-problem.js';

const FIELDS = [
  'to',
  'from',
  'recipient',
  'subject',
  'legalBasis',
  'deadline',
  'sendBy',
  'tooLate',
  'channel',
  'facts',
  'attachments',
  'sender',
];
const DEADLINE_UNITS: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month']);
const RECEIVER = /^[a-z][a-z0-9-]*$/;

/** Reads the head of a template, whose first line is line 1 of `text`. Adds all that is wrong. */
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

type Map = Readonly<Record<string, unknown>>;

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
    const sendBy = this.#sendBy(data);
    const head: FrontMatter = {
      ...this.#parties(data),
      subject: this.#text(data['subject'], ['subject']),
      legalBasis: data['legalBasis'] === 'any' ? 'any' : this.#texts(data['legalBasis'], ['legalBasis']),
      ...(deadline === undefined ? {} : { deadline }),
      ...(sendBy === undefined ? {} : { sendBy }),
      channel: this.#oneOf(data['channel'], CHANNELS, ['channel']),
      facts: this.#facts(data['facts']),
      attachments: this.#attachments(data['attachments']),
      sender: this.#sender(data['sender']),
      at: (path: TreePath) => this.#tree.at(path),
    };
    return this.#problems.length > before ? undefined : head;
  }

  #parties(data: Map): Pick<FrontMatter, 'to' | 'from' | 'recipient'> {
    const to = this.#text(data['to'], ['to']);
    const party = PARTIES.some((one) => one === to);
    if (to !== '' && !RECEIVER.test(to)) {
      this.#add(['to'], `to is one of: ${PARTIES.join(', ')}, or a name such as insurer`);
    }
    if (party) {
      for (const field of ['from', 'recipient']) {
        if (field in data) this.#add([field], `'${field}' is for a letter to somebody who is no party`);
      }
      return { to };
    }
    const from = this.#oneOf(data['from'], ['customer', 'vendor'] as const, ['from']);
    return {
      to,
      from,
      ...('recipient' in data ? { recipient: this.#text(data['recipient'], ['recipient']) } : {}),
    };
  }

  #sendBy(data: Map): SendBy | undefined {
    if (!('sendBy' in data)) {
      if ('tooLate' in data)
        this.#add(['tooLate'], "'tooLate' says what follows after 'sendBy', which is not given");
      return undefined;
    }
    if (!('tooLate' in data)) {
      this.#add(['sendBy'], "'sendBy' needs 'tooLate': what the agreement offers after that moment");
      return undefined;
    }
    return {
      moment: this.#text(data['sendBy'], ['sendBy']),
      tooLate: this.#text(data['tooLate'], ['tooLate']),
    };
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

  #attachments(value: unknown): readonly AttachmentSpec[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#add(['attachments'], 'attachments is a list of titles');
      return [];
    }
    return value.map((entry: unknown, index): AttachmentSpec => {
      const path = ['attachments', index];
      if (typeof entry === 'string') return { title: this.#text(entry, path) };
      const map = this.#map(entry, path, ['title', 'file']);
      return {
        title: this.#text(map['title'], [...path, 'title']),
        ...('file' in map ? { file: this.#text(map['file'], [...path, 'file']) } : {}),
      };
    });
  }

  #sender(value: unknown): FrontMatter['sender'] {
    if (value === undefined) return {};
    const map = this.#map(value, ['sender'], SENDER_FIELDS);
    return Object.fromEntries(
      Object.entries(map).map(([name, text]) => [name, this.#text(text, ['sender', name])]),
    );
  }

  #words(value: unknown, path: TreePath): Readonly<Record<string, string>> {
    const words = Object.entries(this.#map(value, path));
    return Object.fromEntries(words.map(([name, word]) => [name, this.#text(word, [...path, name])]));
  }

  #deadline(value: unknown): Duration | 'due' | undefined {
    if (value === undefined || value === 'due') return value;
    const duration = typeof value === 'string' ? Duration.parse(value) : undefined;
    if (duration !== undefined && DEADLINE_UNITS.has(duration.unit)) return duration;
    this.#add(
      ['deadline'],
      'the deadline is a number of hours, days, weeks or months, such as 7 days, or due',
    );
    return undefined;
  }

  #map(value: unknown, path: TreePath, known?: readonly string[]): Map {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#add(path, `${path.join('.') || 'the head of a template'} is a map of names and values`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known === undefined || known.includes(key)) continue;
      const near = suggest(key, known);
      const hint = near === undefined ? `known: ${known.join(', ')}` : `did you mean '${near}'?`;
      this.#problems.push({
        code: 'template-form',
        message: `'${key}' is not known here (${hint})`,
        at: this.#tree.keyAt([...path, key]),
      });
    }
    return value as Map;
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
