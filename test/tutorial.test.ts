import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, newFolder, PROJECT, servanda } from './cli/servanda.js';

/** A block of the tutorial, with the paragraph before it. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly before: string;
  readonly line: number;
}

const PAGE = readFileSync(join(PROJECT, 'docs/tutorial.md'), 'utf8');

const BLOCKS: readonly Block[] = [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => {
  const [, language = '', text = ''] = found;
  const above = PAGE.slice(0, found.index).trimEnd();
  const before = above.slice(above.lastIndexOf('\n\n')).replace(/\s+/g, ' ').trim();
  return { language, text, before, line: above.split('\n').length + 2 };
});

const PLACE = /(at the end of|new file) `(\S+)`|in `(\S+)`, in place of the line that begins with `([^`]+)`/i;

/** Does with a file what the paragraph before a block says, and nothing else; throws if it says nothing. */
function edit(folder: string, { before, text }: Block): void {
  const [, how = '', path = '', replaced = '', begins = ''] = PLACE.exec(before) ?? [];
  const file = join(folder, path === '' ? replaced : path);
  if (how.toLowerCase() === 'new file') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return;
  }
  const there = readFileSync(file, 'utf8');
  if (how !== '') {
    writeFileSync(file, there + text);
    return;
  }
  const lines = there.split('\n');
  const found = lines.flatMap((line, index) => (line.trimStart().startsWith(begins) ? [index] : []));
  expect(found, begins).toHaveLength(1);
  lines.splice(found[0] ?? 0, 1, text.trimEnd());
  writeFileSync(file, lines.join('\n'));
}

describe.skipIf(!isBuilt)('the tutorial (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  let here: string;
  let shown: string[] = [];

  beforeAll(() => {
    ({ folder, remove } = newFolder({}));
    here = folder;
  });

  afterAll(() => remove());

  const run = async ({ text }: Block): Promise<void> => {
    shown = [];
    for (const command of text.trim().split('\n')) {
      const [program, ...args] = command.replace('npx servanda', 'servanda').split(' ');
      if (program === 'cd') here = join(here, args[0] ?? '');
      else {
        expect(program).toBe('servanda');
        const { stdout, stderr } = await servanda(here, args);
        shown.push(...`${stdout}${stderr}`.split('\n'));
      }
    }
  };

  // In the order of the page: each block stands on those before it.
  it.each(BLOCKS)('line $line: $language', async (block) => {
    if (block.language === 'sh') return run(block);
    if (block.language !== 'text') return edit(folder, block);
    let from = 0;
    for (const line of block.text.trimEnd().split('\n')) {
      const at = shown.indexOf(line, from);
      expect(at, `${line}\nin:\n${shown.join('\n')}`).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
  });

  it('ends with an agreement that is whole, and with the breach', async () => {
    expect(BLOCKS.map(({ language }) => language).filter((language) => language === 'sh')).toHaveLength(9);
    const strict = await servanda(here, ['coverage', '--strict']);
    const judged = await servanda(here, ['check', '--as-of', '2026-03-31']);
    expect([strict.code, judged.code]).toEqual([0, 1]);
  });

  it('and with fourteen days, agreed apart, without it', async () => {
    const file = join(here, 'contracts/my-agreement-sample/contract.yaml');
    const terms = readFileSync(file, 'utf8');
    const own = /^.*term: delivery\.within.*$/m.exec(terms)?.[0] ?? '';
    const copied = own
      .replace('delivery.within, value: 3', 'refund.within, value: 14')
      .replace('2026-03-01', '2026-01-01');
    writeFileSync(file, `${terms}${copied}\n`);
    const judged = await servanda(here, ['check', '--as-of', '2026-03-31']);
    expect({ code: judged.code, said: judged.stderr }).toEqual({ code: 0, said: '' });
  });
});
