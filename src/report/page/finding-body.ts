import type { Finding, Flip, Result, SweptChoice } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { clockSteps } from '../clock-steps.js';
import { figureRows } from '../figure-rows.js';
import { consequencesOf, factText } from '../finding-text.js';
import { momentText } from '../moment-text.js';
import { nearestChange } from '../nearest-change.js';
import { reasonText } from '../reason.js';
import { shownAs } from '../shown.js';
import type { Markup } from '../svg.js';
import { timelineLegend, timelineSvg } from '../timeline.js';
import { placeText, valueText } from '../value-text.js';
import { visibleText } from '../visible-text.js';
import { inWords } from '../words.js';
import { html, type Part } from './template.js';

/** Everything about a finding: story, clock, figures, evidence, terms, readings, what follows. */
export function findingBody(finding: Finding, result: Result, words: Catalogue): Markup {
  const { page, label } = words;
  const steps = clockSteps(finding, words);
  const change = nearestChange(finding, words);
  const timeline = timelineSvg(finding, words);
  const legend = timelineLegend(finding, words);
  const follows = consequencesOf(finding, words);
  return html`<div class="body">
<p class="reason">${reasonText(finding, words)}</p>
${waiverMarkup(finding, words)}${
  timeline !== undefined &&
  html`<div class="scroll" role="group" aria-label="${page.clock}">${timeline}</div>
${legend !== '' && html`<p class="legend">${legend}</p>`}`
}
<dl class="key">${figureRows(finding, words).map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}<div><dt>${page.severity}</dt><dd>${words.severity[finding.severity]}</dd></div></dl>
${
  change.length > 0 &&
  html`<h5>${words.explain.change}</h5>
<ul class="lines">${change.map((each) => html`<li>${each}</li>`)}</ul>`
}
${
  steps.length > 0 &&
  html`<details class="plain"><summary>${words.explain.steps}</summary>
<ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol></details>`
}
${rows(
  page.facts,
  finding.facts.map((fact) => ({
    name: fact.name,
    value: html`<bdi>${factText(fact, finding, words)}</bdi>`,
    at: fact.at === undefined ? '' : placeText(fact.at),
  })),
)}${rows(
  page.terms,
  finding.terms.map(({ id, key, value, unit, at, from, assumed, because }) => ({
    name: key === undefined ? id : `${id} · ${key}`,
    value: html`<bdi>${valueText(value, unit, words)}</bdi>${from === 'contract' && html` <em>${page.individual}</em>`}${assumed === true && html` <em>${label.assumed}</em>`}${because !== undefined && html` <small><bdi>${visibleText(inWords(because, words))}</bdi></small>`}`,
    at: placeText(at),
  })),
)}${rows(
  label.missing,
  (finding.missing ?? []).map(({ what, detail, at }) => ({
    name: what,
    value: html`<bdi>${visibleText(detail ?? '')}</bdi>`,
    at: at === undefined ? '' : placeText(at),
  })),
)}${readingsMarkup(finding, result, words)}${
  follows.length > 0 &&
  html`<h5>${page.consequences}</h5>
<ul class="lines">${follows.map((each) => html`<li><bdi>${each}</bdi></li>`)}</ul>`
}
<p class="ids">${page.rule} <code>${visibleText(finding.rule)}</code> · <a href="#f-${finding.id}">${page.link}</a>${
    finding.subject.at !== undefined && html` · <code>${placeText(finding.subject.at)}</code>`
  } · ${page.inTerminal} <code>servanda explain ${finding.id}</code></p>
</div>`;
}

interface Row {
  readonly name: string;
  readonly value: Part;
  readonly at: string;
}

function rows(title: string, list: readonly Row[]): Markup {
  if (list.length === 0) return html``;
  return html`<h5>${title}</h5>
<ul class="rows">${list.map(
    ({ name, value, at }) =>
      html`<li><code>${visibleText(name)}</code> <span>${value}</span> <code class="at">${at}</code></li>`,
  )}</ul>
`;
}

function waiverMarkup({ waiver }: Finding, words: Catalogue): Markup {
  if (waiver === undefined) return html``;
  const accepted = words.waived(
    words.outcome[waiver.verdict],
    visibleText(waiver.approver),
    momentText(waiver.until, words.notation),
  );
  return html`<p class="waiver"><b>${words.label.waiver}</b> ${accepted} <q><bdi>${visibleText(waiver.reason)}</bdi></q> <code>${placeText(waiver.at)}</code></p>
`;
}

function readingsMarkup(finding: Finding, result: Result, words: Catalogue): Markup {
  if (finding.readings.length === 0) return html``;
  return html`<h5>${words.page.readings}</h5>
<ul class="readings">${finding.readings.map((used) => readingMarkup(used, finding, result, words))}</ul>
`;
}

function readingMarkup(
  { id, choice }: Finding['readings'][number],
  finding: Finding,
  result: Result,
  words: Catalogue,
): Markup {
  const entry = result.readings?.find((each) => each.id === id);
  const says = (wanted: string): string => {
    const found = entry?.choices.find((each) => each.id === wanted);
    return found === undefined ? '' : visibleText(inWords(found.says, words));
  };
  const others = (entry?.choices ?? []).filter((each) => each.id !== choice);
  return html`<li><p><bdi>${entry === undefined ? '' : visibleText(inWords(entry.question, words))}</bdi> <code>${visibleText(id)}</code></p>
<p><b>${words.page.theChoice}</b> <bdi>${says(choice)}</bdi> <code>${visibleText(choice)}</code></p>${others.map(
    (other) => {
      const flip = flipOf(finding, id, other.id, result.sweep);
      return html`<p class="other"><bdi>${says(other.id)}</bdi> <code>${visibleText(other.id)}</code>${
        flip !== undefined &&
        html` <strong>${words.page.flipsTo(words.outcome[shownAs({ ...finding, verdict: flip.to })])}</strong>`
      }</p>`;
    },
  )}</li>`;
}

/** What another choice of a reading makes of this finding, where that was tried. */
function flipOf(
  { rule, subject }: Finding,
  reading: string,
  choice: string,
  sweep: readonly SweptChoice[] = [],
): Flip | undefined {
  const swept = sweep.find((each) => each.reading === reading && each.choice === choice);
  return swept?.flips.find((flip) => flip.rule === rule && flip.subject === subject.key);
}
