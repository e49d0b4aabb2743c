import type { Finding, Result } from '../../evaluate/result.js';
import { groupOf } from '../../values/group-of.js';
import type { Catalogue } from '../catalogue.js';
import { consequencesOf, proofByFile } from '../finding-text.js';
import { type ClauseGroup, groupBySection, type SectionGroup } from '../grouping.js';
import { headlineText, reasonText } from '../reason.js';
import { isQuiet, type Shown, shownAs } from '../shown.js';
import { subjectText } from '../subject-text.js';
import type { Markup } from '../svg.js';
import { placeText } from '../value-text.js';
import { visibleText } from '../visible-text.js';
import { bearerText, countText, inWords } from '../words.js';
import { tallyMarkup } from './tally.js';
import { html, icon } from './template.js';

/** How many findings of one outcome stand under a clause by themselves; the others are folded. */
interface Fullness {
  /** Of outcomes that ask for no attention: all, or if there are more than this, none. */
  readonly quiet: number;
  readonly pending: number;
  readonly loud: number;
}

const USUAL: Fullness = { quiet: 2, pending: 8, loud: 12 };

/** So many names stand in a folded list until the page itself opens it. */
const MOST_NAMES = 40;

/** For what a filter found: nothing of it is folded. */
export const ALL: Fullness = { quiet: Infinity, pending: Infinity, loud: Infinity };

/** The findings by section and clause: what asks for attention with its reason, the rest by name. */
export function sectionsMarkup(result: Result, words: Catalogue, fullness: Fullness = USUAL): Markup {
  return html`${groupBySection(result).map((section) => sectionMarkup(section, fullness, words))}`;
}

/** The way to each section. */
export function navMarkup(result: Result, words: Catalogue): Markup {
  return html`<nav aria-label="${words.page.sections}"><ol>
${groupBySection(result).map(({ id, title, counts }) => {
  const [worst = 'not-applicable', count = 0] = counts[0] ?? [];
  return html`<li><a href="#s-${visibleText(id)}"><span class="number">${visibleText(id)}</span> <span class="name"><bdi>${visibleText(inWords(title, words))}</bdi></span> <span class="v-${worst}"><svg class="icon" role="img" aria-label="${countText(count, words)} ${words.outcome[worst]}"><use href="#i-${worst}"/></svg></span></a></li>\n`;
})}</ol></nav>`;
}

function sectionMarkup({ id, title, clauses }: SectionGroup, fullness: Fullness, words: Catalogue): Markup {
  return html`<section class="part" id="s-${visibleText(id)}" aria-labelledby="h-${visibleText(id)}">
<h3 id="h-${visibleText(id)}"><span class="number">${visibleText(id)}</span> <bdi>${visibleText(inWords(title, words))}</bdi></h3>
${clauses.map((group) => clauseMarkup(group, fullness, words))}</section>
`;
}

function clauseMarkup(group: ClauseGroup, fullness: Fullness, words: Catalogue): Markup {
  const { clause, id } = group;
  const byOutcome = [...groupOf(group.findings, shownAs)] as [Shown, Finding[]][];
  const facts =
    clause === undefined
      ? []
      : [
          words.kind[clause.kind],
          visibleText(bearerText(clause.bearer, words)),
          words.page.lines(...clause.lines),
        ];
  return html`<article class="clause" id="c-${visibleText(id)}">
<header>
<h4><bdi>${clause === undefined ? '' : visibleText(inWords(clause.says, words))}</bdi></h4>
<p class="about"><code>${visibleText(id)}</code>${facts.map((fact) => html` <span>${fact}</span>`)}${clause !== undefined && html` <code>${placeText(clause.at)}</code>`}</p>
${tallyMarkup(group.counts, words)}
</header>
${byOutcome.map(([shown, findings]) => {
  const full = fullCount(shown, findings.length, fullness);
  return html`${findings.slice(0, full).map((finding) => findingMarkup(finding, words))}${foldedMarkup(id, shown, full, findings, words)}`;
})}</article>
`;
}

function fullCount(shown: Shown, count: number, { quiet, pending, loud }: Fullness): number {
  if (isQuiet(shown)) return count > quiet ? 0 : count;
  return shown === 'pending' ? pending : loud;
}

/** A finding as a line that opens; what is inside is the short story, until the page itself puts the whole there. */
function findingMarkup(finding: Finding, words: Catalogue): Markup {
  return lineMarkup(finding, words, storyMarkup(finding, words));
}

/** A finding as a line, for long lists of which few are opened. */
export function lineMarkup(finding: Finding, words: Catalogue, inside?: Markup): Markup {
  const shown = shownAs(finding);
  return html`<details class="finding v-${shown}" id="f-${finding.id}"><summary><span class="outcome">${icon(shown)}${words.outcome[shown]}</span> <span class="subject"><bdi>${subjectText(finding.subject, words)}</bdi></span> <span class="brief">${headlineText(finding, words)}</span></summary>${inside}</details>
`;
}

function storyMarkup(finding: Finding, words: Catalogue): Markup {
  const follows = consequencesOf(finding, words);
  return html`<div class="body brief-body"><p class="reason">${reasonText(finding, words)}</p>${
    follows.length > 0 && html`<p>${words.label.follows}: <bdi>${follows.join(' · ')}</bdi></p>`
  }<p class="proof"><code>${proofByFile(finding).join(' ')}</code></p></div>`;
}

function foldedMarkup(
  clause: string,
  shown: Shown,
  skip: number,
  all: readonly Finding[],
  words: Catalogue,
): Markup {
  const findings = all.slice(skip);
  if (findings.length === 0) return html``;
  const names = findings.slice(0, MOST_NAMES).map(({ subject }) => subjectText(subject, words));
  const more = findings.length - names.length;
  if (more > 0) names.push(words.andMore(countText(more, words)));
  return html`<details class="folded v-${shown}" data-clause="${visibleText(clause)}" data-o="${shown}" data-skip="${skip}"><summary>${icon(shown)}${words.page.folded(`${countText(findings.length, words)} ${words.outcome[shown]}`)}</summary><p class="names"><bdi>${names.join(', ')}</bdi></p></details>
`;
}
