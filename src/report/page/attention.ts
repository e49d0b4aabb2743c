import type { Finding, Result } from '../../evaluate/result.js';
import { type TroubledClause, troubledClauses } from '../attention.js';
import type { Catalogue } from '../catalogue.js';
import { consequencesOf } from '../finding-text.js';
import { headlineText } from '../reason.js';
import { shownAs } from '../shown.js';
import { subjectText } from '../subject-text.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { bearerText, countText, inWords } from '../words.js';
import { tallyMarkup } from './tally.js';
import { html } from './template.js';

const SUBJECTS = 4;

/** What asks for attention, clause by clause: for a reader who has one minute. */
export function attentionMarkup(result: Result, words: Catalogue): Markup {
  const troubled = troubledClauses(result);
  const { page } = words;
  return html`<section class="attention" aria-labelledby="attention">
<h2 id="attention">${page.attention}</h2>
${
  troubled.length === 0
    ? html`<p>${page.attentionNone}</p>`
    : html`<ol>
${troubled.map((group) => troubledMarkup(group, words))}</ol>`
}
</section>`;
}

function troubledMarkup(group: TroubledClause, words: Catalogue): Markup {
  const [first] = group.findings;
  const more = group.findings.length - SUBJECTS;
  const follows = [...new Set(group.findings.flatMap((finding) => consequencesOf(finding, words)))];
  const says = group.clause === undefined ? group.id : inWords(group.clause.says, words);
  return html`<li class="v-${first === undefined ? 'breached' : shownAs(first)}">
${tallyMarkup(group.counts, words)}
<div class="matter">
<h3><bdi>${visibleText(says)}</bdi></h3>
<p class="who"><span>${visibleText(bearerText(group.clause?.bearer ?? '', words))}</span> <span>${
    first === undefined ? '' : words.severity[first.severity]
  }</span> <a href="#c-${visibleText(group.id)}"><code>${visibleText(group.id)}</code></a></p>
<ul class="subjects">
${group.findings.slice(0, SUBJECTS).map((finding) => subjectMarkup(finding, words))}${
  more > 0 && html`<li>${words.andMore(countText(more, words))}</li>\n`
}</ul>
${
  follows.length > 0 &&
  html`<p class="follows"><span>${words.label.follows}</span> ${follows.map(
    (each, index) => html`${index > 0 && ' · '}<bdi>${each}</bdi>`,
  )}</p>\n`
}</div>
</li>
`;
}

function subjectMarkup(finding: Finding, words: Catalogue): Markup {
  const brief = headlineText(finding, words);
  return html`<li><a href="#f-${finding.id}"><bdi>${subjectText(finding.subject, words)}</bdi></a>${
    brief !== '' && html` <span>${brief}</span>`
  }</li>\n`;
}
