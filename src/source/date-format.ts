import type { FieldKind } from './field.js';

/** Turns a text in a foreign format into ISO 8601; undefined if it is not in that format. */
export type DateReader = (text: string) => string | undefined;

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/**
 * Compiles a date format of tokens (yyyy MM M dd d HH H mm ss) and literal separators for a field that is a
 * day, an instant or a month. Returns a sentence about what is wrong with the format instead, if anything is.
 */
export function dateReader(format: string, kind: FieldKind): DateReader | { readonly wrong: string } {
  const parts = format.match(/([A-Za-z])\1*|[^A-Za-z]/g) ?? [];
  const used = new Set<string>();
  let pattern = '';
  for (const part of parts) {
    const token = TOKENS[part];
    if (token === undefined) {
      if (/^[A-Za-z]/.test(part) && part !== 'T') return { wrong: `'${part}' is no part of a date format` };
      pattern += part.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
      continue;
    }
    const name = token.slice(3, token.indexOf('>'));
    if (used.has(name)) return { wrong: `the ${name} occurs twice` };
    used.add(name);
    pattern += token;
  }
  const needed = [
    'year',
    'month',
    ...(kind === 'month' ? [] : ['day']),
    ...(kind === 'instant' ? ['hour', 'minute'] : []),
  ];
  const absent = needed.find((name) => !used.has(name));
  if (absent !== undefined) return { wrong: `the ${absent} is missing` };
  if (kind !== 'instant' && used.has('hour')) return { wrong: 'the field holds no time of day' };
  const regex = new RegExp(`^${pattern}$`);
  return (text) => {
    const found = regex.exec(text)?.groups;
    return found === undefined ? undefined : isoText(found, kind);
  };
}

function isoText(found: Record<string, string | undefined>, kind: FieldKind): string {
  const two = (name: string): string => (found[name] ?? '00').padStart(2, '0');
  const month = `${found['year']}-${two('month')}`;
  if (kind === 'month') return month;
  const day = `${month}-${two('day')}`;
  return kind === 'day' ? day : `${day}T${two('hour')}:${two('minute')}:${two('second')}`;
}
