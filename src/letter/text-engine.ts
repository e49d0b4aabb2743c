import { KNOWN_HELPERS, letterHelpers } from './helpers.js';
import { type Language, letterWords } from './language.js';
import type { LetterProblem } from './letter-problem.js';
import { type NameUse, namesOf, type ParsedText } from './template-names.js';

/** Fills the placeholders of one text; a placeholder without value gives a problem with its line. */
export type FillText = (context: object) => { readonly text: string } | LetterProblem;

export interface TemplateText {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
}

/** A text that is ready to be filled, and every name in it. */
export interface CompiledText {
  readonly fill: FillText;
  readonly names: readonly NameUse[];
}

type Engine = typeof Handlebars;

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  noEscape: true,
  knownHelpers: { ...KNOWN_HELPERS, with: false, lookup: false, log: false },
};

/**
 * Compiles the texts of one language, with the helpers of letters and the partials that they share. The context that
 * fills them must be escaped for Markdown before: Handlebars escapes for HTML, which a letter is not.
 */
export class TextEngine {
  readonly #handlebars: Engine;
  readonly #partials = new Map<string, ParsedText>();

  private constructor(handlebars: Engine, lang: Language) {
    this.#handlebars = handlebars.create();
    for (const name of ['with', 'lookup', 'log']) this.#handlebars.unregisterHelper(name);
    this.#handlebars.registerHelper(letterHelpers(letterWords(lang)));
  }

  static async of(lang: Language): Promise<TextEngine> {
    const { default: handlebars } = await import('handlebars');
    return new TextEngine(handlebars, lang);
  }

  /** Adds a partial by its name; what is wrong with it is given back. */
  addPartial(name: string, source: TemplateText): readonly LetterProblem[] {
    const parsed = this.#parse(source);
    if (!('program' in parsed)) return [parsed];
    const problems: LetterProblem[] = [];
    namesOf(parsed, new Map(), problems);
    if (problems.length > 0) return problems;
    this.#partials.set(name, parsed);
    const fill = this.#handlebars.compile(source.text, OPTIONS);
    this.#handlebars.registerPartial(name, (context: object, options?: object) => {
      try {
        return fill(context, options);
      } catch (error) {
        throw new InPartial(problemOf(error, 'value-missing', source));
      }
    });
    return [];
  }

  compile(source: TemplateText): CompiledText | { readonly problems: readonly LetterProblem[] } {
    const parsed = this.#parse(source);
    if (!('program' in parsed)) return { problems: [parsed] };
    const problems: LetterProblem[] = [];
    const names = namesOf(parsed, this.#partials, problems);
    if (problems.length > 0) return { problems };
    const template = this.#handlebars.compile(source.text, OPTIONS);
    const fill: FillText = (context) => {
      try {
        return { text: template(context) };
      } catch (error) {
        return error instanceof InPartial ? error.problem : problemOf(error, 'value-missing', source);
      }
    };
    return { fill, names };
  }

  #parse(source: TemplateText): ParsedText | LetterProblem {
    const { file, text, firstLine } = source;
    try {
      // Compiled for what it refuses: a helper that there is not. That changes the tree, so it gets one of its own.
      this.#handlebars.precompile(this.#handlebars.parse(text), OPTIONS);
      return { file, firstLine, program: this.#handlebars.parse(text) };
    } catch (error) {
      return problemOf(error, 'template-syntax', source);
    }
  }
}

/** Carries a problem of a partial through the template that takes it in. */
class InPartial extends Error {
  readonly problem: LetterProblem;

  constructor(problem: LetterProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

function problemOf(
  error: unknown,
  code: LetterProblem['code'],
  { file, firstLine }: TemplateText,
): LetterProblem {
  if (!(error instanceof Error)) throw error;
  const named = 'lineNumber' in error && typeof error.lineNumber === 'number' ? error.lineNumber : undefined;
  const [, said] = /^Parse error on line (\d+)/.exec(error.message) ?? [];
  const line = named ?? (said === undefined ? undefined : Number(said));
  const message = (error.message.split('\n', 1)[0] ?? '').replace(/ - \d+:\d+$/, '');
  return { code, message, at: line === undefined ? { file } : { file, line: line + firstLine - 1 } };
}
