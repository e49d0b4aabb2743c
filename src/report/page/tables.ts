import type { Result } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { momentText } from '../moment-text.js';
import type { Markup } from '../svg.js';
import { sweptTexts } from '../sweep-text.js';
import { placeText } from '../value-text.js';
import { visibleText } from '../visible-text.js';
import { counted, countText, inWords } from '../words.js';
import { agreementText } from './cover.js';
import { html, type Part } from './template.js';

/** Records that no source gives, and what they would decide. */
export function gapsMarkup({ gaps }: Result, words: Catalogue): Markup {
  const { page, label } = words;
  if (gaps.length === 0) return html``;
  return html`<section class="gaps" aria-labelledby="gaps">
<h2 id="gaps">${label.gaps}</h2>
<p class="intro">${page.gapsIntro}</p>
${table(
  label.gaps,
  [page.record, page.wouldDecide, page.clauses],
  gaps.map(
    ({ recordType, clauses }) =>
      html`<tr><th scope="row"><code>${visibleText(recordType)}</code></th><td>${counted(clauses.length, words.counted.clause, words)}</td><td>${clauses.map((id) => html`<code>${visibleText(id)}</code> `)}</td></tr>\n`,
  ),
)}
</section>`;
}

/** What other readings would change. */
export function sweepMarkup(result: Result, words: Catalogue): Markup {
  const { page, label } = words;
  const swept = sweptTexts(result, words);
  if (swept.length === 0) return html``;
  return html`<section class="sweep" aria-labelledby="sweep">
<h2 id="sweep">${label.sweep}</h2>
<p class="intro">${words.sweepIntro}</p>
${table(
  label.sweep,
  [page.otherChoice, label.question, page.wouldChange],
  swept.map(
    ({ option, chosen, question, change, flips }) =>
      html`<tr><th scope="row"><code>${option}</code><br>${words.insteadOf(chosen)}</th><td><bdi>${question}</bdi></td><td>${change}${flips.length > 0 && html`<ul>${flips.map((flip) => html`<li><bdi>${flip}</bdi></li>`)}</ul>`}</td></tr>\n`,
  ),
)}
</section>`;
}

export function warningsMarkup({ warnings }: Result, words: Catalogue): Markup {
  if (warnings.length === 0) return html``;
  return html`<section class="warnings" aria-labelledby="warnings">
<h2 id="warnings">${words.label.warnings}</h2>
<ul>
${warnings.map(({ message, at }) => html`<li>${at !== undefined && html`<code>${placeText(at)}</code> `}<bdi>${visibleText(message)}</bdi></li>\n`)}</ul>
</section>`;
}

/** The files that were read, what each covers, and its hash. */
export function inputsMarkup(result: Result, folder: string, words: Catalogue): Markup {
  const { page, label } = words;
  const moment = (text: string): string => momentText(text, words.notation);
  const rows = result.inputs.map(
    ({ file, record, records, coverage, sha256 }) =>
      html`<tr><th scope="row"><code>${visibleText(file)}</code></th><td>${visibleText(record ?? '')}</td><td class="n">${records === undefined ? '' : countText(records, words)}</td><td>${coverage === undefined ? '' : words.through(moment(coverage.from), moment(coverage.until))}</td><td><code class="hash">${sha256}</code></td></tr>\n`,
  );
  return html`<section class="inputs" aria-labelledby="inputs">
<h2 id="inputs">${page.inputs}</h2>
${folder !== '' && html`<p class="intro">${label.files}: <code>${visibleText(words.filesIn(folder))}</code></p>\n`}${table(
  page.inputs,
  [page.file, page.record, page.records, page.covers, 'SHA-256'],
  [
    html`<tr><th scope="row"><bdi>${agreementText(result, words)}</bdi></th><td></td><td></td><td></td><td><code class="hash">${result.agreement.hash}</code></td></tr>\n`,
    ...rows,
  ],
)}
</section>`;
}

/** Clauses without a rule: those that have none yet, and those of which nothing can be observed. */
export function ledgerMarkup(result: Result, words: Catalogue): Markup {
  const { page, label } = words;
  return html`${ledger(result, 'todo', label.notEncoded, page.notEncodedIntro, words)}${ledger(result, 'reason', page.withoutRule, page.withoutRuleIntro, words)}`;
}

function ledger(
  result: Result,
  status: 'todo' | 'reason',
  title: string,
  intro: string,
  words: Catalogue,
): Markup {
  const clauses = result.clauses.filter((clause) => clause.status === status);
  if (clauses.length === 0) return html``;
  return html`<details class="ledger">
<summary><h2>${title} <span>(${countText(clauses.length, words)})</span></h2></summary>
<p class="intro">${intro}</p>
<ul>
${clauses.map(
  ({ id, section, says, none }) =>
    html`<li id="c-${visibleText(id)}"><span class="number">${visibleText(section)}</span> <code>${visibleText(id)}</code> <bdi>${visibleText(inWords(says, words))}</bdi>${status === 'reason' && html` <em><bdi>${none === undefined ? words.label.noReason : visibleText(inWords(none, words))}</bdi></em>`}</li>\n`,
)}</ul>
</details>
`;
}

function table(name: string, head: readonly string[], rows: Part): Markup {
  return html`<div class="scroll" role="group" aria-label="${name}">
<table>
<thead><tr>${head.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
}
