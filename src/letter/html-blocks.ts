import type { Block, Run } from '../pdf/block.js';
import { element, type Html } from './html-element.js';

/** Running text as HTML. */
export function htmlBlocks(blocks: readonly Block[]): readonly Html[] {
  return blocks.map(htmlBlock);
}

function htmlBlock(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      // The subject is the one heading above all others.
      return element(`h${Math.max(block.level, 2)}`, {}, htmlRuns(block.runs));
    case 'paragraph':
      return element('p', {}, htmlRuns(block.runs));
    case 'list': {
      const { start, items } = block;
      const first: Readonly<Record<string, string>> =
        start === undefined || start === 1 ? {} : { start: String(start) };
      return element(
        start === undefined ? 'ul' : 'ol',
        first,
        items.map((item) => element('li', {}, htmlBlocks(item))),
      );
    }
    case 'table':
      return element('table', {}, [
        element('thead', {}, [
          element(
            'tr',
            {},
            block.head.map((cell) => element('th', { scope: 'col' }, htmlRuns(cell))),
          ),
        ]),
        element(
          'tbody',
          {},
          block.rows.map((row) =>
            element(
              'tr',
              {},
              row.map((cell) => element('td', {}, htmlRuns(cell))),
            ),
          ),
        ),
      ]);
  }
}

export function htmlRuns(runs: readonly Run[]): readonly Html[] {
  return runs.map(htmlRun);
}

function htmlRun({ text, bold, italic, link }: Run): Html {
  const lines = text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
  let html = element('span', { dir: 'auto' }, lines);
  if (italic) html = element('em', {}, [html]);
  if (bold) html = element('strong', {}, [html]);
  return link === undefined ? html : element('a', { href: link }, [html]);
}
