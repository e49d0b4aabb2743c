import { MAX_DEPTH, MAX_DIGITS } from './limits.js';

/** Where a text of JSON passes a limit, found without recursion; columns from 1. Texts in quotes are skipped. */
export function beyondLimits(
  text: string,
): { readonly what: 'depth' | 'digits'; readonly column: number } | undefined {
  let depth = 0;
  let digits = 0;
  let start = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
      continue;
    }
    if (char >= '0' && char <= '9') {
      if (digits === 0) start = i;
      digits += 1;
      if (digits > MAX_DIGITS) return { what: 'digits', column: start + 1 };
      continue;
    }
    if (char !== '.') digits = 0;
    if (char === '"') quoted = true;
    else if (char === '[' || char === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return { what: 'depth', column: i + 1 };
    } else if (char === ']' || char === '}') depth -= 1;
  }
  return undefined;
}
