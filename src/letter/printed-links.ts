import type { Block, Run } from '../pdf/block.js';

/** On paper an address stands behind the words that link to it. */
export function printedRuns(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.link === undefined) return [run];
    const address = run.link.replace(/^mailto:/i, '');
    const { link: _, ...words } = run;
    return address === run.text ? [words] : [words, { text: ` (${address})`, bold: false, italic: false }];
  });
}

export function printedBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(printedBlock);
}

function printedBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: printedRuns(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(printedBlocks) };
    case 'table':
      return {
        ...block,
        head: block.head.map(printedRuns),
        rows: block.rows.map((row) => row.map(printedRuns)),
      };
  }
}
