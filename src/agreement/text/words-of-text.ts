/** A word of a text as fingerprints see it: without what only the layout put there. */
export interface TextWord {
  /** Never empty. A word that was broken at the end of a line is whole again. */
  readonly letters: string;
  /** From 1. */
  readonly line: number;
  /** Another one where the word was broken at the end of a line. */
  readonly lastLine: number;
  /** How many of its letters stand on its last line. */
  readonly lastSize: number;
  /** Whether the sign of a list stands before it. */
  readonly listed: boolean;
}

const BULLETS = /^[•·▪◦‣●○■□*]+/u;
/** Dashes and dots that stand alone are layout, or a pause that says nothing. */
const NO_WORD = /^[\p{Pd}•·▪◦‣●○■□*_.…]+$/u;
const DASHED = /^\p{Pd}+\p{L}/u;
const BROKEN = /\p{L}[-\u00ad]$/u;

/**
 * The words of a text in their order. Blanks, line breaks and page breaks, hyphens (those at the end of a line
 * cannot be told from others), signs of lists, and the form of quotes and dashes do not show; all else does.
 */
export function wordsOfText(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  let open: TextWord | undefined;
  let listed = false;
  for (const [index, content] of linesOfText(text).entries()) {
    const line = index + 1;
    const tokens = content.split(/\s+/u).filter((token) => token !== '');
    for (const [place, token] of tokens.entries()) {
      if (NO_WORD.test(token)) {
        listed ||= place === 0;
        continue;
      }
      const continued: TextWord | undefined =
        place === 0 && open !== undefined && /^\p{Ll}/u.test(token) ? open : undefined;
      open = undefined;
      const letters = plainLetters(token);
      if (letters === '' || NO_WORD.test(letters)) continue;
      const word: TextWord = {
        letters: `${continued?.letters ?? ''}${letters}`,
        line: continued?.line ?? line,
        lastLine: line,
        lastSize: letters.length,
        listed: continued?.listed ?? (listed || BULLETS.test(token) || (place === 0 && DASHED.test(token))),
      };
      listed = false;
      if (continued !== undefined) words.pop();
      words.push(word);
      if (place === tokens.length - 1 && BROKEN.test(token)) open = word;
    }
  }
  return words;
}

/** The lines of a text; a line end at its end begins no other. */
export function linesOfText(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** What is left of a word when quotes and dashes have one form, and hyphens, bullets and invisible signs none. */
function plainLetters(token: string): string {
  return token
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2018-\u201b\u2032`´]/g, "'")
    .replace(/[\u201c-\u201f\u2033«»]/g, '"')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(BULLETS, '')
    .replace(/^-+(?=\p{L})/u, '')
    .replace(/(?<=\p{L})-+/gu, '');
}
