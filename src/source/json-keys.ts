/** Where a key of a line of JSON and its value stand; columns from 1. */
export interface KeyPlace {
  readonly name: number;
  readonly value: number;
}

/** A key that occurs twice in one map of a text that is JSON; undefined when none does. */
export function repeatedKey(
  text: string,
  value: unknown,
): { readonly key: string; readonly first: number; readonly second: number } | undefined {
  if (keysWritten(text) === keysHeld(value)) return undefined;
  const open: Map<string, number>[] = [];
  return eachKey(text, open, (key, { name }) => {
    const seen = open[open.length - 1];
    const first = seen?.get(key);
    if (first !== undefined) return { key, first, second: name };
    seen?.set(key, name);
    return undefined;
  });
}

/** The place of a key in the outermost map of a text that is JSON. */
export function keyPlace(text: string, wanted: string): KeyPlace | undefined {
  const open: Map<string, number>[] = [];
  return eachKey(text, open, (key, place) => (open.length === 1 && key === wanted ? place : undefined));
}

/** Quotes before a colon, which is quick to count; texts may hold some too, so that more is only a suspicion. */
function keysWritten(text: string): number {
  let count = 0;
  for (let i = text.indexOf(':'); i !== -1; i = text.indexOf(':', i + 1)) {
    let before = i - 1;
    while (text[before] === ' ' || text[before] === '\t') before -= 1;
    if (text[before] === '"') count += 1;
  }
  return count;
}

function keysHeld(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += keysHeld(item);
  else {
    for (const key in value) {
      const held = (value as Readonly<Record<string, unknown>>)[key];
      count += typeof held === 'object' ? 1 + keysHeld(held) : 1;
    }
  }
  return count;
}

/** Walks the keys without recursion; `open` holds the maps and lists around each. Ends with the first answer. */
function eachKey<Answer>(
  text: string,
  open: Map<string, number>[],
  take: (key: string, place: KeyPlace) => Answer | undefined,
): Answer | undefined {
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '{' || char === '[') open.push(new Map());
    else if (char === '}' || char === ']') open.pop();
    else if (char === '"') {
      const end = endOfText(text, i);
      const colon = afterBlanks(text, end + 1);
      if (text[colon] === ':') {
        const key = JSON.parse(text.slice(i, end + 1)) as string;
        const answer = take(key, { name: i + 1, value: afterBlanks(text, colon + 1) + 1 });
        if (answer !== undefined) return answer;
      }
      i = end;
    }
  }
  return undefined;
}

function endOfText(text: string, quote: number): number {
  let i = quote + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}

function afterBlanks(text: string, from: number): number {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t') i += 1;
  return i;
}
