/** A letter for which a file is to be named. */
export interface NamedLetter {
  readonly name: string;
  readonly lang: string;
  readonly to?: string;
  /** The id and the key of the finding's subject. */
  readonly finding: { readonly id: string; readonly subject: { readonly key: string } };
}

const UNSAFE = /[^A-Za-z0-9._-]+/g;

/**
 * A file name without extension for each letter: `payment-reminder-L-2025-07.nl`. Where that would not be unique, or
 * the key holds characters that file names cannot, the finding's id is added; of a letter to both parties, which one it
 * is for. No two differ only in case.
 */
export function letterFileNames(letters: readonly NamedLetter[]): readonly string[] {
  const copies = new Map<string, number>();
  const matterOf = ({ name, lang, finding }: NamedLetter): string => [name, lang, finding.id].join(' ');
  for (const letter of letters) copies.set(matterOf(letter), (copies.get(matterOf(letter)) ?? 0) + 1);
  const plain = letters.map((letter) => {
    const { name, to, finding } = letter;
    const which = (copies.get(matterOf(letter)) ?? 0) > 1 ? `-to-${to}` : '';
    return `${name}${which}-${finding.subject.key.replace(UNSAFE, '-')}`;
  });
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
