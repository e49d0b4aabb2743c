import type { LetterProblem } from './letter-problem.js';
import { type ParsedTexts, parseTexts } from './parsed-letter.js';
import { type LetterTemplate, type LetterTexts, type TemplateFile, TemplateReader } from './template.js';

/** What a thread that fills letters is begun with. */
export interface FillSetUp {
  readonly partials: readonly TemplateFile[];
}

/** One letter: a template that has been found right, and the data for it. */
export interface FillJob {
  readonly template: TemplateFile;
  readonly context: object;
}

export type FillAnswer =
  | { readonly texts: LetterTexts; readonly parsed: ParsedTexts }
  | { readonly problem: LetterProblem };

/** Longer is no letter. In characters. */
const MOST_TEXT = 400_000;

/** Fills templates, each compiled once, and reads the Markdown that comes out. */
export async function letterFiller({ partials }: FillSetUp): Promise<(job: FillJob) => Promise<FillAnswer>> {
  const reader = await TemplateReader.of(partials);
  const known = new Map<string, LetterTemplate>();
  return async ({ template: source, context }) => {
    const template = known.get(source.file) ?? templateOf(reader, source);
    if ('message' in template) return { problem: template };
    known.set(source.file, template);
    const texts = template.fill(context);
    if ('message' in texts) return { problem: texts };
    if (texts.body.length > MOST_TEXT) {
      const message = `the letter would have ${texts.body.length} characters, and may have ${MOST_TEXT}`;
      return { problem: { code: 'template-limit', message, at: { file: source.file } } };
    }
    return { texts, parsed: await parseTexts(texts) };
  };
}

function templateOf(reader: TemplateReader, source: TemplateFile): LetterTemplate | LetterProblem {
  const answer = reader.read(source);
  if ('template' in answer) return answer.template;
  const [first] = answer.problems;
  return (
    first ?? { code: 'template-form', message: 'the template cannot be read', at: { file: source.file } }
  );
}
