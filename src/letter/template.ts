import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { compileText, type FillText } from './handlebars-text.js';
import { type Language, letterWords } from './language.js';
import type { LetterProblem } from './letter-problem.js';

/** A letter that waits for its facts. */
export interface LetterTemplate extends FrontMatter {
  /** As consequences name it. */
  readonly name: string;
  readonly lang: Language;
  readonly file: string;
  readonly fillSubject: FillText;
  /** Fills the Markdown below the head. */
  readonly fillBody: FillText;
}

export type TemplateAnswer =
  | { readonly template: LetterTemplate }
  | { readonly problems: readonly LetterProblem[] };

const FILE_NAME = /(?:^|\/)([a-z0-9-]+)\.(nl|en)\.md$/;
const FORM = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/** Name and language of a template, from its file's name; undefined for a file that is none. */
export function templateId(file: string): { readonly name: string; readonly lang: Language } | undefined {
  const [, name, lang] = FILE_NAME.exec(file) ?? [];
  return name !== undefined && (lang === 'nl' || lang === 'en') ? { name, lang } : undefined;
}

/**
 * Reads a template: a head in YAML between two lines `---`, then Markdown with placeholders. Its file name says name
 * and language: `payment-reminder.nl.md`. What is wrong with it is said with file and line.
 */
export async function parseTemplate(file: string, text: string): Promise<TemplateAnswer> {
  const id = templateId(file);
  const [, head, body] = FORM.exec(text) ?? [];
  if (id === undefined) {
    return formProblem(file, 'the name of a template says its language: name.nl.md or name.en.md');
  }
  if (head === undefined || body === undefined) {
    return formProblem(file, "a template begins with a head between two lines '---'");
  }
  const problems: LetterProblem[] = [];
  // An empty first line in place of the opening mark, so that lines are counted as in the file.
  const front = readFrontMatter(file, `\n${head}`, problems);
  const words = letterWords(id.lang);
  const firstLine = head.split('\n').length + 2;
  const fillBody = await compileText({ file, text: body, firstLine }, words);
  const fillSubject = await compileText({ file, text: front?.subject ?? '', firstLine: 2 }, words);
  if (typeof fillBody !== 'function') problems.push(fillBody);
  if (typeof fillSubject !== 'function') problems.push(fillSubject);
  if (front === undefined || typeof fillBody !== 'function' || typeof fillSubject !== 'function') {
    return { problems };
  }
  return { template: { ...front, ...id, file, fillSubject, fillBody } };
}

function formProblem(file: string, message: string): TemplateAnswer {
  return { problems: [{ code: 'template-form', message, at: { file } }] };
}
