import type { Finding, Result } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { dueNext } from '../due-next.js';
import { consequencesOf } from '../finding-text.js';
import { startText } from '../moment-text.js';
import { subjectText } from '../subject-text.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { bearerText, inWords } from '../words.js';
import { html } from './template.js';

const MOST = 15;

/** The first dates after the day of the report: whose, what, until when. */
export function dueNextMarkup(result: Result, words: Catalogue): Markup {
  const { page } = words;
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  const next = dueNext(result).slice(0, MOST);
  const row = ({ finding, at }: { finding: Finding; at: string }): Markup => {
    const clause = clauses.get(finding.clause);
    return html`<tr><th scope="row">${startText(at, words.notation)}</th><td><a href="#f-${finding.id}"><bdi>${subjectText(finding.subject, words)}</bdi></a></td><td><bdi>${clause === undefined ? '' : visibleText(inWords(clause.says, words))}</bdi></td><td>${visibleText(bearerText(clause?.bearer ?? '', words))}</td><td><bdi>${consequencesOf(finding, words).join(' · ')}</bdi></td></tr>\n`;
  };
  return html`<section class="next" aria-labelledby="next">
<h2 id="next">${page.next}</h2>
${
  next.length === 0
    ? html`<p>${page.nextNone}</p>`
    : html`<p class="intro">${page.nextIntro}</p>
<div class="scroll" role="group" aria-label="${page.next}">
<table>
<thead><tr><th scope="col">${words.label.due}</th><th scope="col">${page.subject}</th><th scope="col">${page.clause}</th><th scope="col">${page.bearer}</th><th scope="col">${page.consequences}</th></tr></thead>
<tbody>
${next.map(row)}</tbody>
</table>
</div>`
}
</section>`;
}
