import type { Block, Run } from '../pdf/block.js';
import { letterParts } from './letter-parts.js';
import { type ParsedLetter, plainRuns } from './parsed-letter.js';

/** A letter as plain text, for readers of e-mail that show no HTML. */
export function plainLetter({ letter, texts }: ParsedLetter): string {
  const {
    date,
    reference,
    subjectLabel,
    signature,
    attachments: called,
    sender,
    contact,
  } = letterParts(letter);
  const head = [date, reference, [subjectLabel, plainRuns(texts.subject)] as const];
  const attachments = texts.attachments.map((runs, index) => `${index + 1}. ${plainRuns(runs)}`);
  const label = called[attachments.length > 1 ? 1 : 0];
  return `${[
    head.map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...texts.blocks.map((block) => plainBlock(block)),
    ...(signature.length === 0 ? [] : [signature.join('\n')]),
    [...sender.slice(1), ...contact].join('\n'),
    ...(attachments.length === 0 ? [] : [[`${label}:`, ...attachments].join('\n')]),
  ].join('\n\n')}\n`;
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${printed(block.runs)}\n${'-'.repeat(Math.min(printed(block.runs).length, 60))}`;
    case 'paragraph':
      return printed(block.runs);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.start === undefined ? '-' : `${block.start + index}.`;
          return `${mark} ${item.map(plainBlock).join('\n').replaceAll('\n', '\n  ')}`;
        })
        .join('\n');
    case 'table':
      return block.rows
        .map((row) =>
          row.map((cell, index) => `${printed(block.head[index] ?? [])}: ${printed(cell)}`).join('; '),
        )
        .join('\n');
  }
}

function printed(runs: readonly Run[]): string {
  return runs
    .map(({ text, link }) =>
      link === undefined || link === text ? text : `${text} (${link.replace(/^mailto:/i, '')})`,
    )
    .join('');
}
