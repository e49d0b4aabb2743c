import type { TreePath } from './yaml-tree.js';

/** A value of a JSON text: the way to it, and where it and its key begin (an item has no key). */
export interface JsonPlace {
  readonly path: TreePath;
  readonly offset: number;
  readonly keyOffset: number;
}

const BLANK = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/**
 * Walks the values of a JSON text in order, without recursion, until `take` answers true. Gives the offset at
 * which the text stops to be JSON; undefined when it is JSON, or when the walk was ended before.
 */
export function walkJson(text: string, take: (place: JsonPlace) => boolean): number | undefined {
  const path: (string | number)[] = [];
  const closers: string[] = [];
  let at = after(BLANK, text, 0);
  for (;;) {
    // A value begins here, or its key.
    let keyOffset = at;
    if (closers.at(-1) === '}') {
      const end = afterText(text, at);
      if (end === at) return at;
      path[path.length - 1] = JSON.parse(text.slice(at, end)) as string;
      keyOffset = at;
      at = after(BLANK, text, end);
      if (text[at] !== ':') return at;
      at = after(BLANK, text, at + 1);
    }
    if (take({ path, offset: at, keyOffset })) return undefined;
    const char = text[at];
    if (char === '{' || char === '[') {
      const closer = char === '{' ? '}' : ']';
      at = after(BLANK, text, at + 1);
      if (text[at] !== closer) {
        closers.push(closer);
        path.push(char === '{' ? '' : 0);
        continue;
      }
      at += 1;
    } else {
      const end = char === '"' ? afterText(text, at) : after(PLAIN, text, at);
      if (end === at) return at;
      at = end;
    }
    // A value has ended here; so may the lists and maps around it.
    at = after(BLANK, text, at);
    while (closers.length > 0 && text[at] === closers.at(-1)) {
      closers.pop();
      path.pop();
      at = after(BLANK, text, at + 1);
    }
    if (closers.length === 0) return at < text.length ? at : undefined;
    if (text[at] !== ',') return at;
    const index = path[path.length - 1];
    if (typeof index === 'number') path[path.length - 1] = index + 1;
    at = after(BLANK, text, at + 1);
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A loop, for a pattern that repeats itself a million times has no room. */
function afterText(text: string, at: number): number {
  if (text[at] !== '"') return at;
  for (let i = at + 1; i < text.length; ) {
    const char = text[i] ?? '';
    if (char === '"') return i + 1;
    const next = char === '\\' ? after(ESCAPE, text, i) : i + 1;
    // Other control characters are refused when a file is read.
    if (next === i || /[\t\n\v\f\r]/.test(char)) return at;
    i = next;
  }
  return at;
}
