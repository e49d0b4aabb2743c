import type { Finding, Result } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { displayWidth } from './display-width.js';
import { type ExplainedLine, type ExplainedReading, explanationOf } from './explanation.js';
import type { ReportOptions } from './format.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { paletteOf } from './palette.js';
import { shownAs } from './shown.js';
import { catalogueOf } from './words.js';
import { wrapText } from './wrap-text.js';

/** Names of evidence are set side by side up to this width. */
const MOST_NAME = 34;

/** Why a verdict is what it is, as lines for a terminal. */
export function explainText(finding: Finding, result: Result, options: ReportOptions): string {
  const words = catalogueOf(options.lang);
  const { bold, dim, verdict } = paletteOf(options.colour);
  const width = Math.max(40, options.width);
  const { page, label, explain } = words;
  const told = explanationOf(finding, result, words);
  const shown = shownAs(finding);
  const wrap = (text: string, indent = '  '): string[] => (text === '' ? [] : wrapText(text, width, indent));
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', bold(title.charAt(0).toUpperCase() + title.slice(1)), ...lines];
  const lines = [
    bold(`${told.clause} · ${told.subject}`),
    ...wrap(`${verdict[shown](`${OUTCOME_MARK[shown]} ${told.outcome}`)}  ${dim(finding.id)}`),
    '',
    ...wrap(told.says),
    ...wrap(told.about.join(' · ')),
    '',
    ...wrap(told.story),
    ...part(label.waiver, wrap(told.waiver ?? '')),
    ...part(
      page.figures,
      told.figures.flatMap(({ name, value }) => wrap(`${name}: ${value}`)),
    ),
    ...part(
      explain.steps,
      told.steps.flatMap((step, index) => wrap(step, `  ${String(index + 1).padStart(2)}. `)),
    ),
    ...part(
      explain.change,
      told.change.flatMap((each) => wrap(each)),
    ),
    ...part(page.facts, columns(told.evidence, width)),
    ...part(page.terms, columns(told.terms, width)),
    ...part(label.missing, columns(told.missing, width)),
    ...part(
      page.readings,
      told.readings.flatMap((each) => readingLines(each, words, wrap)),
    ),
    ...part(
      page.consequences,
      told.follows.flatMap((each) => wrap(each)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Name, value and place below each other; a place that finds no room stands on a line of its own. */
function columns(lines: readonly ExplainedLine[], width: number): string[] {
  const named = Math.min(MOST_NAME, Math.max(0, ...lines.map(({ name }) => displayWidth(name))));
  return lines.flatMap(({ name, value, at, notes }) => {
    const said = [value, ...notes.map((note) => `(${note})`)].filter((each) => each !== '').join(' ');
    const lead = `  ${name}${' '.repeat(Math.max(0, named - displayWidth(name)))}  `;
    const whole = `${lead}${said}${said === '' || at === '' ? '' : '  '}${at}`;
    if (displayWidth(whole) <= width) return [whole.trimEnd()];
    return [...wrapText(said, width, lead), ...(at === '' ? [] : [`      ${at}`])];
  });
}

function readingLines(
  { id, question, choice, says, others }: ExplainedReading,
  { page }: Catalogue,
  wrap: (text: string, indent?: string) => string[],
): string[] {
  return [
    ...wrap(`${question} (${id})`.trim()),
    ...wrap(`${page.theChoice}: ${says === '' ? choice : `${says} (${choice})`}`, '    '),
    ...others.flatMap((other) => wrap(`${page.otherChoices}: ${other.says} (${other.choice})`, '    ')),
  ];
}
