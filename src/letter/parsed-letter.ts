import type { Block, Run } from '../pdf/block.js';
import type { Letter } from './letter.js';
import { letterParts } from './letter-parts.js';
import { markdownBlocks, markdownRuns } from './markdown-blocks.js';
import type { LetterTexts } from './template.js';

/** The Markdown of a letter, read. */
export interface ParsedTexts {
  readonly subject: readonly Run[];
  readonly blocks: readonly Block[];
  readonly attachments: readonly (readonly Run[])[];
}

export async function parseTexts(
  texts: Pick<LetterTexts, 'subject' | 'body' | 'attachments'>,
): Promise<ParsedTexts> {
  return {
    subject: await markdownRuns(texts.subject),
    blocks: await markdownBlocks(texts.body),
    attachments: await Promise.all(texts.attachments.map(({ title }) => markdownRuns(title))),
  };
}

/** A letter with its words read. */
export interface ParsedLetter {
  readonly letter: Letter;
  readonly texts: ParsedTexts;
}

export async function parseLetter(letter: Letter): Promise<ParsedLetter> {
  return { letter, texts: await parseTexts(letter) };
}

export function plainRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Every text that a reader sees. */
export function* wordsOf({ letter, texts }: ParsedLetter): Iterable<string> {
  const { sender, contact, recipient, reference, signature } = letterParts(letter);
  yield* [...sender, ...contact, ...recipient, ...reference, ...signature];
  yield plainRuns(texts.subject);
  for (const runs of texts.attachments) yield plainRuns(runs);
  for (const block of texts.blocks) yield* wordsOfBlock(block);
}

function* wordsOfBlock(block: Block): Iterable<string> {
  if (block.kind === 'list') {
    for (const item of block.items) for (const inner of item) yield* wordsOfBlock(inner);
  } else if (block.kind === 'table') {
    for (const row of [block.head, ...block.rows]) for (const cell of row) yield plainRuns(cell);
  } else yield plainRuns(block.runs);
}
