/** A letter for which a file is to be named. */
export interface NamedLetter {
  readonly name: string;
  readonly lang: string;
  /** The id and the key of the finding's subject. */
  readonly finding: { readonly id: string; readonly subject: { readonly key: string } };
}

const UNSAFE = /[^A-Za-z0-9._-]+/g;

/**
 * A file name without extension for each letter: `payment-reminder-L-2025-07.nl`. Where that would not be unique, or
 * the key holds characters that file names cannot, the finding's id is added. No two differ only in case.
 */
export function letterFileNames(letters: readonly NamedLetter[]): readonly string[] {
  const plain = letters.map(({ name, finding }) => `${name}-${finding.subject.key.replace(UNSAFE, '-')}`);
  const uses = new Map<string, number>();
  letters.forEach(({ lang }, index) => {
    const key = `${plain[index]}.${lang}`.toLowerCase();
    uses.set(key, (uses.get(key) ?? 0) + 1);
  });
  return letters.map(({ lang, finding }, index) => {
    const base = plain[index] ?? '';
    const unique = uses.get(`${base}.${lang}`.toLowerCase()) === 1;
    const faithful = finding.subject.key.replace(UNSAFE, '-') === finding.subject.key;
    return unique && faithful ? `${base}.${lang}` : `${base}-${finding.id.replace(UNSAFE, '-')}.${lang}`;
  });
}
