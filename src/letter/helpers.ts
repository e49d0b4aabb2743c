import type { Place } from '../evaluate/result.js';
import type { LetterWords } from './language.js';
import { amountText, momentText, placeText } from './value-text.js';

/** The helpers that templates may use: those of this program, and three that Handlebars brings. */
export const KNOWN_HELPERS = {
  date: true,
  amount: true,
  value: true,
  clause: true,
  place: true,
  if: true,
  unless: true,
  each: true,
} as const;

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

interface Fact {
  readonly value: string;
  readonly at?: Place;
}

/** A placeholder got a value that it cannot show, or none. */
class NoValue extends Error {
  readonly lineNumber: number;

  constructor(message: string, lineNumber: number) {
    super(message);
    this.lineNumber = lineNumber;
  }
}

/**
 * The helpers of letters in the words of a language: `{{date x}}` a day or a moment, `{{amount x}}` money in the
 * currency of the contract, `{{value x}}` a fact as it is, `{{clause}}` the reference to the clause, `{{place x}}` where
 * a fact is written. Each takes a text or a fact `{value, at}`; without a value they throw, with the line of the
 * placeholder.
 */
export function letterHelpers(words: LetterWords) {
  return {
    date: (value: unknown, options: Call) => required(momentText(textOf(value), words), value, options),
    amount: (value: unknown, options: Call) =>
      required(amountText(textOf(value), options.data.root.currency, words), value, options),
    value: (value: unknown, options: Call) => required(textOf(value) || undefined, value, options),
    clause: ({ data: { root } }: Call) => `${root.agreement.title}, ${words.section} ${root.clause.section}`,
    place: (value: unknown, options: Call) => required(placeOf(value, words), value, options),
  };
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
