import type { Result } from '../evaluate/result.js';
import { type TroubledClause, troubledClauses } from './attention.js';
import type { Catalogue } from './catalogue.js';
import { nearFiles } from './contract-folder.js';
import type { ReportOptions } from './format.js';
import { briefItem, fullItem } from './markdown-finding.js';
import { foldedPart, foldedParts, sectionsPart } from './markdown-folded.js';
import { fitParts, type MarkdownPart } from './markdown-room.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { momentText } from './moment-text.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { summaryCounts } from './summary-counts.js';
import { bearerText, catalogueOf, counted, countText, inWords } from './words.js';

/** Characters; hosts of pull requests refuse a comment of more than 65,536. */
const LONGEST = 60_000;

/** Findings of a clause that are written in full; the others are folded, a line each. */
const IN_FULL = 5;

/**
 * The report as Markdown for a comment on a pull request: the counts, what is breached, and the rest folded; shorter
 * than 60,000 characters, and if that is not enough for everything, it says how much was left out.
 */
export async function writeMarkdown(whole: Result, options: ReportOptions): Promise<string> {
  const words = catalogueOf(options.lang);
  const { folder, result } = nearFiles(whole);
  const head = headLines(result, folder, words);
  const parts = [
    sectionsPart(result, words),
    ...attentionParts(result, words),
    ...foldedParts(result, words),
  ];
  const foot = ['', `<sub>${words.page.madeBy(result.program.version)}</sub>`, ''];
  const most = cutLines(result.findings.length, words);
  const room = LONGEST - [...head, ...most, ...foot].join('\n').length - 1;
  const { lines, whole: all, cut } = fitParts(parts, room);
  return [...head, ...lines, ...(all ? [] : cutLines(cut, words)), ...foot].join('\n');
}

function cutLines(findings: number, words: Catalogue): string[] {
  const left = findings === 0 ? undefined : counted(findings, words.counted.finding, words);
  return ['', `> **${words.tool.cut(left)}**`];
}

function headLines(result: Result, folder: string, words: Catalogue): string[] {
  const { label, notation } = words;
  const { agreement, contract, asOf, period } = result;
  const moment = (text: string): string => momentText(text, notation);
  const facts: readonly (readonly [string, string])[] = [
    [label.agreement, `${inWords(agreement.title, words)}, ${label.version} ${agreement.version}`],
    [label.customer, `${contract.customer} (${contract.id})`],
    [label.vendor, contract.vendor],
    [label.asOf, `${moment(asOf)} (${contract.zone})`],
    ...(period === undefined
      ? []
      : [[label.period, words.through(moment(period.from), moment(period.through))] as const]),
    ...(folder === '' ? [] : [[label.files, words.filesIn(folder)] as const]),
  ];
  const counts = summaryCounts(result).map(({ shown, count }) => ({
    title: shown === 'notEncoded' ? label.notEncoded : `${OUTCOME_MARK[shown]} ${words.outcome[shown]}`,
    count: countText(count, words),
  }));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## Servanda · ${label.reportTitle}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${markdownText(value)}`),
    '',
    row(counts.map(({ title }) => title)),
    row(counts.map(() => '---:')),
    row(counts.map(({ count }) => count)),
  ];
}

function attentionParts(result: Result, words: Catalogue): MarkdownPart[] {
  const troubled = troubledClauses(result);
  const title = ['', `### ${words.page.attention}`];
  const heading = {
    findings: 0,
    lines: [...title, ...(troubled.length === 0 ? ['', words.page.attentionNone] : [])],
  };
  return [
    { open: [], items: [heading], close: [] },
    ...troubled.flatMap((group) => clauseParts(group, words)),
  ];
}

function clauseParts(group: TroubledClause, words: Catalogue): MarkdownPart[] {
  const full = group.findings.slice(0, IN_FULL).map((finding) => fullItem(finding, words));
  const rest = group.findings.slice(IN_FULL).map((finding) => briefItem(finding, words, false));
  const told: MarkdownPart = { open: clauseLines(group, words), items: full, close: [] };
  if (rest.length === 0) return [told];
  return [told, foldedPart(words.andMore(countText(rest.length, words)), rest)];
}

function clauseLines({ id, clause, counts }: TroubledClause, words: Catalogue): string[] {
  const told = counts.map(([shown, count]) => `${countText(count, words)} ${words.outcome[shown]}`);
  const mark = OUTCOME_MARK[counts[0]?.[0] ?? 'breached'];
  const says =
    clause === undefined
      ? []
      : [markdownText(`${inWords(clause.says, words)} (${bearerText(clause.bearer, words)})`), ''];
  return ['', `#### ${mark} ${markdownCode(id)} · ${told.join(' · ')}`, '', ...says];
}
