import type { LineRange } from '../ledger.js';
import type { SentenceFate } from './match-sentences.js';

/** `moved`: word for word, but no longer where it stood among the others. */
export type DriftStatus = 'unchanged' | 'moved' | 'changed' | 'gone';

/** What became of one clause in another edition of the text. */
export interface ClauseDrift {
  readonly clause: string;
  readonly status: DriftStatus;
  /** Where it stands in the other edition, in order; empty when it is gone. */
  readonly newLines: readonly LineRange[];
  /** How much of its words is the same, in whole percents, rounded down. */
  readonly alike: number;
  /** How many sentences it has, and of these how many are not as they were; `added` stand between them. */
  readonly sentences: {
    readonly all: number;
    readonly moved: number;
    readonly changed: number;
    readonly gone: number;
    readonly added: number;
  };
}

/** What became of a clause by what became of its sentences, and of the new ones inside it. Sizes in characters. */
export function clauseFate(
  own: readonly { readonly size: number; readonly fate: SentenceFate | undefined }[],
  inside: { readonly count: number; readonly size: number },
): Pick<ClauseDrift, 'status' | 'alike' | 'sentences'> {
  const count = (wanted: SentenceFate['fate']): number =>
    own.filter(({ fate }) => fate?.fate === wanted).length;
  const sentences = {
    all: own.length,
    moved: count('moved'),
    changed: count('changed'),
    gone: count('gone'),
    added: inside.count,
  };
  const size = own.reduce((sum, sentence) => sum + sentence.size, inside.size);
  const same = own.reduce((sum, sentence) => sum + sentence.size * sameShare(sentence.fate), 0);
  const alike = size === 0 ? 100 : Math.floor((same * 100) / size);
  if (sentences.gone > 0 && sentences.gone === sentences.all) return { status: 'gone', alike, sentences };
  if (sentences.changed + sentences.gone + sentences.added > 0)
    return { status: 'changed', alike, sentences };
  return { status: sentences.moved > 0 ? 'moved' : 'unchanged', alike, sentences };
}

function sameShare(fate: SentenceFate | undefined): number {
  if (fate === undefined || fate.fate === 'gone') return 0;
  return fate.fate === 'changed' ? fate.alike : 1;
}
