import type { Result } from '../evaluate/result.js';
import { nearFiles } from './contract-folder.js';
import type { ReportOptions } from './format.js';
import { groupBySection, type SectionGroup } from './grouping.js';
import { momentText } from './moment-text.js';
import { paletteOf } from './palette.js';
import { calmLines, clauseLines, isCalmClause, isQuietClause } from './terminal-clause.js';
import type { TerminalStyle } from './terminal-style.js';
import { gapLines, summaryLines, sweepLines } from './terminal-summary.js';
import { placeText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { catalogueOf, counted, inWords } from './words.js';
import { wrapText } from './wrap-text.js';

/**
 * The report for a terminal: by section, the breached first; alike findings folded; what data is missing; and a
 * summary with all counts at the end, where the eye is when the program stops.
 */
export async function writeTerminal(whole: Result, options: ReportOptions): Promise<string> {
  const { folder, result } = nearFiles(whole);
  const style: TerminalStyle = {
    words: catalogueOf(options.lang),
    paint: paletteOf(options.colour),
    width: Math.max(40, options.width),
    all: options.all ?? false,
  };
  const parts = [
    headLines(result, folder, style),
    ...groupBySection(result).map((section) => sectionLines(section, style)),
    gapLines(result, style),
    sweepLines(result, style),
    warningLines(result, style),
    summaryLines(result, style),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(result: Result, folder: string, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const { label } = words;
  const period = result.period;
  const rows: readonly (readonly [string, string])[] = [
    [
      label.agreement,
      `${inWords(result.agreement.title, words)}, ${label.version} ${result.agreement.version}`,
    ],
    [label.customer, `${result.contract.customer} (${result.contract.id})`],
    [label.vendor, result.contract.vendor],
    [label.asOf, `${momentText(result.asOf, words.notation)} (${result.contract.zone})`],
    ...(period === undefined
      ? []
      : [
          [
            label.period,
            words.through(
              momentText(period.from, words.notation),
              momentText(period.through, words.notation),
            ),
          ] as const,
        ]),
    ...(folder === '' ? [] : [[label.files, words.filesIn(folder)] as const]),
  ];
  const column = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    paint.bold(`Servanda · ${label.reportTitle}`),
    ...rows.flatMap(([name, value]) => wrapText(visibleText(value), width, name.padEnd(column))),
  ];
}

function sectionLines(section: SectionGroup, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const title = visibleText(`${section.id}  ${inWords(section.title, words)}`.trim());
  const told = section.clauses.filter((group) => style.all || !isQuietClause(group, style));
  const quiet = section.clauses.length - told.length;
  const calm = style.all ? [] : told.filter(isCalmClause);
  const loud = told.filter((group) => !calm.includes(group));
  const lines = wrapText(title, width).map(paint.bold);
  if (told.length > 0) lines.push(paint.dim('─'.repeat(width)));
  loud.forEach((group, index) => {
    lines.push(...(index === 0 ? [] : ['']), ...clauseLines(group, style));
  });
  if (calm.length > 0) {
    if (loud.length > 0) lines.push('');
    lines.push(...calm.flatMap((group) => calmLines(group, style)));
  }
  if (quiet > 0) {
    if (told.length > 0) lines.push('');
    const text = words.quiet(counted(quiet, words.counted.clause, words));
    lines.push(...wrapText(text, width).map(paint.dim));
  }
  return lines;
}

function warningLines(result: Result, style: TerminalStyle): string[] {
  if (result.warnings.length === 0) return [];
  const { words, paint, width } = style;
  return [
    paint.bold(words.label.warnings),
    ...result.warnings.flatMap(({ message, at }) =>
      wrapText(`${at === undefined ? '' : `${placeText(at)}: `}${visibleText(message)}`, width, '! '),
    ),
  ];
}
