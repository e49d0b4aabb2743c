import type { Finding, Result } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';
import type { Catalogue } from './catalogue.js';
import { consequencesOf, lackText, waiverText } from './finding-text.js';
import { groupBySection } from './grouping.js';
import { briefItem } from './markdown-finding.js';
import type { MarkdownItem, MarkdownPart } from './markdown-room.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { compareFindings, SHOWN_ORDER, type Shown, shownAs } from './shown.js';
import { subjectText } from './subject-text.js';
import { sweptTexts } from './sweep-text.js';
import { placeText } from './value-text.js';
import { counted, countText, inWords } from './words.js';

/** A part that a reader unfolds. The title stands in HTML: it is made of the catalogue's words and of numbers alone. */
export function foldedPart(
  title: string,
  items: readonly MarkdownItem[],
  open: readonly string[] = [],
): MarkdownPart {
  return {
    open: ['', `<details><summary>${title}</summary>`, '', ...open],
    items,
    close: ['', '</details>'],
  };
}

/** Everything that is not breached and yet worth a look, each kind folded. */
export function foldedParts(result: Result, words: Catalogue): MarkdownPart[] {
  const { label } = words;
  const told = result.findings.filter(({ gap }) => gap === undefined).sort(compareFindings);
  const shown = (outcome: Shown): Finding[] => told.filter((finding) => shownAs(finding) === outcome);
  const ofOutcome = (outcome: Shown, items: readonly MarkdownItem[]): MarkdownPart => {
    const count = items.reduce((sum, { findings }) => sum + findings, 0);
    return foldedPart(
      `${OUTCOME_MARK[outcome]} ${words.outcome[outcome]} (${countText(count, words)})`,
      items,
    );
  };
  const parts = [
    ofOutcome(
      'waived',
      shown('waived').map((finding) => waivedItem(finding, words)),
    ),
    ofOutcome('pending', pendingItems(shown('pending'), words)),
    ofOutcome('undetermined', lackItems(shown('undetermined'), words)),
    ofOutcome('holds', holdsItems(shown('holds'), words)),
    foldedPart(label.gaps, gapItems(result, words)),
    foldedPart(label.sweep, sweepItems(result, words)),
    foldedPart(label.warnings, warningItems(result)),
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function bullet(text: string, findings = 0): MarkdownItem {
  return { findings, lines: [`- ${text}`] };
}

function waivedItem(finding: Finding, words: Catalogue): MarkdownItem {
  return bullet(`${nameOf(finding, words)} – ${markdownText(waiverText(finding, words) ?? '')}`, 1);
}

/** What is missing, with how often: one line for all findings of a clause that lack the same. */
function lackItems(findings: readonly Finding[], words: Catalogue): MarkdownItem[] {
  const alike = groupOf(findings, (finding) => `${finding.clause}\n${lackText(finding, words)}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lack = markdownText(lackText(first, words));
    if (group.length === 1) return [bullet(`${nameOf(first, words)} – ${lack}`, 1)];
    const often = `${countText(group.length, words)}×`;
    return [bullet(`${markdownCode(first.clause)} – ${lack} (${often})`, group.length)];
  });
}

function nameOf(finding: Finding, words: Catalogue): string {
  return `${markdownCode(subjectText(finding.subject, words))} (${markdownCode(finding.clause)})`;
}

/** A line a clause: its first finding, and how many more there are. */
function pendingItems(findings: readonly Finding[], words: Catalogue): MarkdownItem[] {
  return [...groupOf(findings, ({ clause }) => clause).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [line = ''] = briefItem(first, words, true).lines;
    return [{ findings: group.length, lines: [`${line}${moreText(group.length - 1, words)}`] }];
  });
}

/** A state is worth a line where something follows from it: one a clause. */
function holdsItems(findings: readonly Finding[], words: Catalogue): MarkdownItem[] {
  const follows = (finding: Finding): string => consequencesOf(finding, words).join('; ');
  const telling = findings.filter((finding) => follows(finding) !== '');
  const alike = groupOf(telling, (finding) => `${finding.clause}\n${follows(finding)}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = `${nameOf(first, words)}${moreText(group.length - 1, words)}`;
    return [bullet(`${name} – ${markdownText(follows(first))}`, group.length)];
  });
}

function moreText(count: number, words: Catalogue): string {
  return count > 0 ? ` ${words.andMore(countText(count, words))}` : '';
}

function gapItems({ gaps }: Result, words: Catalogue): MarkdownItem[] {
  return gaps.map(({ recordType, clauses, rules }) =>
    bullet(
      markdownText(words.gap(recordType, counted(clauses.length, words.counted.clause, words))),
      rules.length,
    ),
  );
}

function sweepItems(result: Result, words: Catalogue): MarkdownItem[] {
  return sweptTexts(result, words).map(({ option, chosen, question, change, flips }) => ({
    findings: 0,
    lines: [
      `- ${markdownCode(option)} ${markdownText(`(${words.insteadOf(chosen)}) · ${change}`)}`,
      ...[question, ...flips].map((line) => `  - ${markdownText(line)}`),
    ],
  }));
}

function warningItems({ warnings }: Result): MarkdownItem[] {
  return warnings.map(({ message, at }) =>
    bullet(`${at === undefined ? '' : `${markdownCode(placeText(at))} `}${markdownText(message)}`),
  );
}

/** A table with a row a section: how many findings it has of each outcome. */
export function sectionsPart(result: Result, words: Catalogue): MarkdownPart {
  const sections = groupBySection(result);
  const found = new Set(sections.flatMap(({ counts }) => counts.map(([shown]) => shown)));
  const outcomes = SHOWN_ORDER.filter((shown) => found.has(shown));
  const rows = sections.map(({ id, title, counts }) => {
    const byOutcome = new Map(counts);
    const cells = outcomes.map((shown) => countText(byOutcome.get(shown) ?? 0, words));
    return row([markdownText(`${id} ${inWords(title, words)}`), ...cells]);
  });
  return foldedPart(
    words.page.sections,
    rows.map((line) => ({ findings: 0, lines: [line] })),
    [
      row([words.page.section, ...outcomes.map((shown) => words.outcome[shown])]),
      row(['---', ...outcomes.map(() => '---:')]),
    ],
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
