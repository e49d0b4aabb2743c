import { createHash } from 'node:crypto';

/** What a letter is about, whatever its language and its words. */
export interface LetterMark {
  readonly name: string;
  readonly to: string;
  readonly verdict: string;
  /** The ids of the findings that it speaks about. */
  readonly findings: readonly string[];
}

/** Eight characters that tell a letter from all others; the same in every run, language and format. */
export function letterNumber(contract: string, { name, to, verdict, findings }: LetterMark): string {
  const text = [contract, name, to, verdict, ...[...findings].sort()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}
