import { checkNames } from './check-names.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import type { Language } from './language.js';
import type { LetterProblem } from './letter-problem.js';
import type { NameUse } from './template-names.js';
import { type FillText, TextEngine } from './text-engine.js';

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
  /** All names in subject and text, with those of the partials that it takes in. */
  readonly names: readonly NameUse[];
  readonly fillSubject: FillText;
  /** Fills the Markdown below the head. */
  readonly fillBody: FillText;
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
    const [, head, body] = FORM.exec(text) ?? [];
    if (id === undefined) return { problems: [formProblem(file, NO_LANGUAGE)] };
    if (head === undefined || body === undefined) {
      return { problems: [formProblem(file, "a template begins with a head between two lines '---'")] };
    }
    const problems: LetterProblem[] = [];
    // An empty first line in place of the opening mark, so that lines are counted as in the file.
    const front = readFrontMatter(file, `\n${head}`, problems);
    const engine = this.#engines[id.lang];
    const subject = engine.compile({ file, text: front?.subject ?? '', firstLine: subjectLine(front) });
    const below = engine.compile({ file, text: body, firstLine: head.split('\n').length + 2 });
    if ('problems' in subject) problems.push(...subject.problems);
    if ('problems' in below) problems.push(...below.problems);
    if (front === undefined || 'problems' in subject || 'problems' in below) return { problems };
    const names = [...subject.names, ...below.names];
    problems.push(...checkNames(names, front));
    if (problems.length > 0) return { problems };
    return { template: { ...front, ...id, file, names, fillSubject: subject.fill, fillBody: below.fill } };
  }
}

function subjectLine(front: FrontMatter | undefined): number {
  return front?.at(['subject']).line ?? 2;
}

function formProblem(file: string, message: string): LetterProblem {
  return { code: 'template-form', message, at: { file } };
}
