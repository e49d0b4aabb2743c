import type { TreePath } from '../source/yaml-tree.js';
import { checkLinks } from './check-links.js';
import { checkNames } from './check-names.js';
import type { FrontMatter } from './front-matter.js';
import type { Language } from './language.js';
import type { LetterProblem } from './letter-problem.js';
import { readFrontMatter } from './read-front-matter.js';
import type { NameUse } from './template-names.js';
import { type CompiledText, TextEngine } from './text-engine.js';

/** A file of the folder of letters. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** A letter that waits for its facts. */
export interface LetterTemplate extends FrontMatter {
  /** As consequences name it. */
  readonly name: string;
  readonly lang: Language;
  readonly file: string;
  /** As written, so that it can be filled elsewhere. */
  readonly source: TemplateFile;
  /** All names in head and text, with those of the partials that it takes in. */
  readonly names: readonly NameUse[];
  /** Fills the head and the Markdown below it; a placeholder without value gives a problem with its line. */
  fill(context: object): LetterTexts | LetterProblem;
}

/** The words of a letter, each text as Markdown. */
export interface LetterTexts {
  readonly subject: string;
  readonly body: string;
  readonly recipient?: string;
  readonly attachments: readonly { readonly title: string; readonly file?: string }[];
}

export type TemplateAnswer =
  | { readonly template: LetterTemplate }
  | { readonly problems: readonly LetterProblem[] };

const FILE_NAME = /(?:^|\/)([a-z0-9-]+)\.(nl|en)\.md$/;
const FORM = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;
const NO_LANGUAGE = 'the name of a template says its language: name.nl.md or name.en.md';

/** Name and language of a template, from its file's name; undefined for a file that is none. */
export function templateId(file: string): { readonly name: string; readonly lang: Language } | undefined {
  const [, name, lang] = FILE_NAME.exec(file) ?? [];
  return name !== undefined && (lang === 'nl' || lang === 'en') ? { name, lang } : undefined;
}

/** Reads templates that share their partials: texts of the same form of name, `evidence.nl.md`, without a head. */
export class TemplateReader {
  /** What is wrong with the partials. */
  readonly problems: readonly LetterProblem[];
  readonly #engines: Readonly<Record<Language, TextEngine>>;

  private constructor(engines: Readonly<Record<Language, TextEngine>>, problems: readonly LetterProblem[]) {
    this.#engines = engines;
    this.problems = problems;
  }

  static async of(partials: readonly TemplateFile[]): Promise<TemplateReader> {
    const engines = { nl: await TextEngine.of('nl'), en: await TextEngine.of('en') };
    const problems = partials.flatMap(({ file, text }) => {
      const id = templateId(file);
      if (id === undefined) return [formProblem(file, NO_LANGUAGE)];
      return engines[id.lang].addPartial(id.name, { file, text, firstLine: 1 });
    });
    return new TemplateReader(engines, problems);
  }

  /**
   * Reads a template: a head in YAML between two lines `---`, then Markdown with placeholders. Its file name says name
   * and language: `payment-reminder.nl.md`. What is wrong with it is said with file and line, all at once.
   */
  read({ file, text }: TemplateFile): TemplateAnswer {
    const id = templateId(file);
    const [, head, written] = FORM.exec(text) ?? [];
    if (id === undefined) return { problems: [formProblem(file, NO_LANGUAGE)] };
    if (head === undefined || written === undefined) {
      return { problems: [formProblem(file, "a template begins with a head between two lines '---'")] };
    }
    const problems: LetterProblem[] = [];
    // An empty first line in place of the opening mark, so that lines are counted as in the file.
    const front = readFrontMatter(file, `\n${head}`, problems);
    const engine = this.#engines[id.lang];
    const compiled: CompiledText[] = [];
    const compile = (part: string, firstLine: number): CompiledText | undefined => {
      const answer = engine.compile({ file, text: part, firstLine });
      if ('problems' in answer) problems.push(...answer.problems);
      else compiled.push(answer);
      return 'problems' in answer ? undefined : answer;
    };
    const inHead = (part: string | undefined, path: TreePath): CompiledText | undefined =>
      part === undefined ? undefined : compile(part, front?.at(path).line ?? 2);
    const bodyLine = head.split('\n').length + 2;
    const body = compile(written, bodyLine);
    problems.push(...checkLinks({ file, text: written, firstLine: bodyLine }));
    if (front === undefined) return { problems };
    const subject = inHead(front.subject, ['subject']);
    const recipient = inHead(front.recipient, ['recipient']);
    const attachments = front.attachments.map((one, index) => ({
      title: inHead(one.title, ['attachments', index]),
      file: inHead(one.file, ['attachments', index]),
    }));
    const names = compiled.flatMap((one) => one.names);
    problems.push(...checkNames(names, front));
    if (problems.length > 0) return { problems };
    return {
      template: {
        ...front,
        ...id,
        file,
        source: { file, text },
        names,
        fill: (context) => fillAll({ subject, body, recipient, attachments }, context),
      },
    };
  }
}

interface CompiledParts {
  readonly subject: CompiledText | undefined;
  readonly body: CompiledText | undefined;
  readonly recipient: CompiledText | undefined;
  readonly attachments: readonly {
    readonly title: CompiledText | undefined;
    readonly file: CompiledText | undefined;
  }[];
}

function fillAll(parts: CompiledParts, context: object): LetterTexts | LetterProblem {
  const problems: LetterProblem[] = [];
  const fill = (part: CompiledText | undefined): string => {
    const answer = part?.fill(context) ?? { text: '' };
    if ('text' in answer) return answer.text.trim();
    problems.push(answer);
    return '';
  };
  const recipient = parts.recipient === undefined ? {} : { recipient: fill(parts.recipient) };
  const texts: LetterTexts = {
    subject: fill(parts.subject),
    body: `${fill(parts.body).replace(/\n{3,}/g, '\n\n')}\n`,
    ...recipient,
    attachments: parts.attachments.map(({ title, file }) => ({
      title: fill(title),
      ...(file === undefined ? {} : { file: fill(file) }),
    })),
  };
  return problems[0] ?? texts;
}

function formProblem(file: string, message: string): LetterProblem {
  return { code: 'template-form', message, at: { file } };
}
