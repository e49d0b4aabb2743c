import type { Place } from '../evaluate/result.js';
import type { LetterWords } from './language.js';
import type { LetterProblem } from './letter-problem.js';
import { amountText, momentText, placeText } from './value-text.js';

/** Fills the placeholders of one text; a placeholder without value gives a problem with its line. */
export type FillText = (context: object) => { readonly text: string } | LetterProblem;

export interface TemplateText {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
}

/** Besides the four of this program, the ones that Handlebars brings and that templates may use. */
const HELPERS = { date: true, amount: true, clause: true, place: true, if: true, unless: true, each: true };
const OPTIONS = { strict: true, knownHelpersOnly: true, noEscape: true };

/**
 * Compiles a text with the helpers of letters: `{{date x}}` a day or a moment, `{{amount x}}` money in the currency
 * of the contract, `{{clause}}` the reference to the clause, `{{place x}}` where a fact is written. Each takes a text
 * or a fact `{value, at}`. The context must be escaped for Markdown before: Handlebars escapes for HTML, which a
 * letter is not.
 */
export async function compileText(
  source: TemplateText,
  words: LetterWords,
): Promise<FillText | LetterProblem> {
  const { default: handlebars } = await import('handlebars');
  const engine = handlebars.create();
  for (const name of ['with', 'lookup', 'log']) engine.unregisterHelper(name);
  const knownHelpers = { ...HELPERS, with: false, lookup: false, log: false };
  engine.registerHelper('date', (value: unknown, options: Call) =>
    required(momentText(textOf(value), words), value, options),
  );
  engine.registerHelper('amount', (value: unknown, options: Call) =>
    required(amountText(textOf(value), options.data.root.currency, words), value, options),
  );
  engine.registerHelper('clause', ({ data: { root } }: Call) => {
    return `${root.agreement.title}, ${words.section} ${root.clause.section}`;
  });
  engine.registerHelper('place', (value: unknown, options: Call) =>
    required(placeOf(value, words), value, options),
  );
  try {
    engine.precompile(source.text, { ...OPTIONS, knownHelpers });
  } catch (error) {
    return problemOf(error, 'template-syntax', source);
  }
  const template = engine.compile(source.text, { ...OPTIONS, knownHelpers });
  return (context) => {
    try {
      return { text: template(context) };
    } catch (error) {
      return problemOf(error, 'value-missing', source);
    }
  };
}

/** What Handlebars hands to a helper besides its value. */
interface Call {
  readonly name: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly data: {
    readonly root: {
      readonly currency: string;
      readonly agreement: { readonly title: string };
      readonly clause: { readonly section: string };
    };
  };
}

class NoValue extends Error {
  readonly lineNumber: number;

  constructor(message: string, lineNumber: number) {
    super(message);
    this.lineNumber = lineNumber;
  }
}

interface Fact {
  readonly value: string;
  readonly at?: Place;
}

function isFact(value: unknown): value is Fact {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}

function textOf(value: unknown): string {
  if (isFact(value)) return value.value;
  return typeof value === 'string' ? value : '';
}

function placeOf(value: unknown, words: LetterWords): string | undefined {
  return isFact(value) && value.at !== undefined ? placeText(value.at, words) : undefined;
}

function required(text: string | undefined, value: unknown, { name, loc }: Call): string {
  if (text !== undefined) return text;
  const given = textOf(value);
  const message = given === '' ? `'${name}' got no value` : `'${name}' cannot show '${given}'`;
  throw new NoValue(message, loc.start.line);
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
