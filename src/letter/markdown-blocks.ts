import type { Token } from 'markdown-it';
import type { Block, Run } from '../pdf/block.js';
import { isSafeAddress } from './check-links.js';

/** What letters do not hold: then its marks stay as text. */
const LEFT_OUT = [
  'image',
  'code',
  'fence',
  'backticks',
  'hr',
  'blockquote',
  'html_block',
  'html_inline',
  'autolink',
  'reference',
];

/** Reads the Markdown of a letter: headings, paragraphs, bold, italics, lists, tables and safe links. */
export async function markdownBlocks(markdown: string): Promise<readonly Block[]> {
  const { default: MarkdownIt } = await import('markdown-it');
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(LEFT_OUT);
  parser.validateLink = isSafeAddress;
  return new BlockReader(parser.parse(markdown, {})).blocks();
}

/** The words of a line of Markdown. */
export async function markdownRuns(line: string): Promise<readonly Run[]> {
  const [block] = await markdownBlocks(line);
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? block.runs : [];
}

class BlockReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The blocks up to the closing token that belongs to none of them. */
  blocks(): readonly Block[] {
    const blocks: Block[] = [];
    for (let token = this.#take(); token !== undefined && token.nesting >= 0; token = this.#take()) {
      const block = this.#block(token);
      if (block !== undefined) blocks.push(block);
    }
    return blocks;
  }

  #block(token: Token): Block | undefined {
    switch (token.type) {
      case 'heading_open':
        return { kind: 'heading', level: headingLevel(token.tag), runs: this.#inline() };
      case 'paragraph_open':
        return { kind: 'paragraph', runs: this.#inline() };
      case 'bullet_list_open':
        return { kind: 'list', items: this.#items() };
      case 'ordered_list_open':
        return { kind: 'list', start: Number(token.attrGet('start') ?? 1), items: this.#items() };
      case 'table_open':
        return this.#table();
      default:
        return undefined;
    }
  }

  #items(): readonly (readonly Block[])[] {
    const items: (readonly Block[])[] = [];
    while (this.#take()?.type === 'list_item_open') items.push(this.blocks());
    return items;
  }

  #table(): Block {
    const rows: (readonly Run[])[][] = [];
    for (
      let token = this.#take();
      token !== undefined && token.type !== 'table_close';
      token = this.#take()
    ) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push(this.#inline());
    }
    const [head = [], ...body] = rows;
    return { kind: 'table', head, rows: body };
  }

  /** The runs of the inline token that comes now; takes the closing token too. */
  #inline(): readonly Run[] {
    const token = this.#take();
    this.#take();
    return runsOf(token?.children ?? []);
  }

  #take(): Token | undefined {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    return token;
  }
}

function headingLevel(tag: string): 1 | 2 | 3 {
  return tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3;
}

function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  let link: string | undefined;
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'strong_close') bold += token.nesting;
    if (token.type === 'em_open' || token.type === 'em_close') italic += token.nesting;
    if (token.type === 'link_open') link = String(token.attrGet('href') ?? '');
    if (token.type === 'link_close') link = undefined;
    const text = token.type === 'softbreak' ? ' ' : token.type === 'hardbreak' ? '\n' : token.content;
    if (text === '') continue;
    const run: Run = { text, bold: bold > 0, italic: italic > 0, ...(link === undefined ? {} : { link }) };
    const last = runs.at(-1);
    if (last !== undefined && alike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push(run);
  }
  return runs;
}

function alike(one: Run, other: Run): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.link === other.link;
}
