import type { Result } from '../evaluate/result.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { summaryCounts } from './summary-counts.js';
import { sweptTexts } from './sweep-text.js';
import type { TerminalStyle } from './terminal-style.js';
import { visibleText } from './visible-text.js';
import { counted, countText } from './words.js';
import { wrapText } from './wrap-text.js';

/** What data is missing: one line per record type, with how many clauses it would decide. */
export function gapLines(result: Result, style: TerminalStyle): string[] {
  if (result.gaps.length === 0) return [];
  const { words, paint, width } = style;
  return [
    paint.bold(words.label.gaps),
    paint.dim('─'.repeat(width)),
    ...wrapText(words.gapsIntro, width),
    ...result.gaps.flatMap((gap) =>
      wrapText(
        visibleText(words.gap(gap.recordType, counted(gap.clauses.length, words.counted.clause, words))),
        width,
        '? ',
      ),
    ),
  ];
}

/** What other readings would change, where it was asked. */
export function sweepLines(result: Result, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const swept = sweptTexts(result, words);
  if (swept.length === 0) return [];
  const lines = swept.flatMap(({ option, chosen, question, change, flips }) => [
    '',
    ...wrapText(`${option} (${words.insteadOf(chosen)}) · ${change}`, width, '↻ '),
    ...wrapText(question, width, '  ').map(paint.dim),
    ...flips.flatMap((flip) => wrapText(flip, width, '    ')),
  ]);
  return [
    paint.bold(words.label.sweep),
    paint.dim('─'.repeat(width)),
    ...wrapText(words.sweepIntro, width),
    ...lines,
  ];
}

/** All counts of the run, the clauses without a rule among them. */
export function summaryLines(result: Result, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const counts = summaryCounts(result).map(({ shown, count }) => {
    const mark = shown === 'notEncoded' ? '·' : OUTCOME_MARK[shown];
    const name = shown === 'notEncoded' ? words.label.notEncoded : words.outcome[shown];
    // No-break spaces keep a count and its word on one line.
    return `${mark} ${countText(count, words)} ${name}`.replaceAll(' ', '\u00a0');
  });
  return [
    paint.bold(words.label.summary),
    paint.dim('─'.repeat(width)),
    ...wrapText(counts.join('   '), width),
    ...(style.all ? [] : wrapText(words.seeAll, width).map(paint.dim)),
  ];
}
