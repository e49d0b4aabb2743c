import type { Result } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { momentText } from '../moment-text.js';
import { summaryCounts } from '../summary-counts.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { countText, inWords } from '../words.js';
import { html, icon } from './template.js';

/** Who, what, as of when, and how many of each outcome. */
export function coverMarkup(result: Result, words: Catalogue): Markup {
  const { label, page } = words;
  return html`<header class="cover">
<div class="tools" role="group" aria-label="${page.tools}" hidden>
<button type="button" data-lang="nl" lang="nl" aria-pressed="${String(words.language === 'nl')}">Nederlands</button>
<button type="button" data-lang="en" lang="en" aria-pressed="${String(words.language === 'en')}">English</button>
<button type="button" data-theme="dark" aria-pressed="false">${page.dark}</button>
</div>
<p class="kind">${label.reportTitle}</p>
<h1><bdi>${visibleText(result.contract.customer)}</bdi></h1>
<p class="agreement"><bdi>${agreementText(result, words)}</bdi></p>
<dl class="head">
${headRows(result, words).map(({ name, value }) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>\n`)}</dl>
<ul class="summary" aria-label="${label.summary}">
${summaryCounts(result).map((each) => countMarkup(each.shown, each.count, words))}</ul>
</header>`;
}

/** The title of the agreement and the version that was in force. */
export function agreementText({ agreement }: Result, words: Catalogue): string {
  return visibleText(`${inWords(agreement.title, words)}, ${words.label.version} ${agreement.version}`);
}

export interface HeadRow {
  readonly name: string;
  readonly value: string;
}

/** What a report must say about itself: the day, the period, the parties, the contract and its place in time. */
export function headRows({ asOf, period, contract }: Result, words: Catalogue): HeadRow[] {
  const { label } = words;
  const moment = (text: string): string => momentText(text, words.notation);
  return [
    { name: label.asOf, value: moment(asOf) },
    ...(period === undefined
      ? []
      : [{ name: label.period, value: words.through(moment(period.from), moment(period.through)) }]),
    { name: label.vendor, value: visibleText(contract.vendor) },
    { name: label.contract, value: visibleText(contract.id) },
    { name: label.branch, value: visibleText(contract.branch) },
    { name: label.zone, value: visibleText(contract.zone) },
  ];
}

function countMarkup(
  shown: ReturnType<typeof summaryCounts>[number]['shown'],
  count: number,
  words: Catalogue,
): Markup {
  const known = shown !== 'notEncoded';
  const inner = html`${icon(shown)}<b>${countText(count, words)}</b> <span class="word">${
    known ? words.outcome[shown] : words.label.notEncoded
  }</span><span class="meaning">${words.meaning[shown]}</span>`;
  const link = known
    ? html`<a href="#findings" data-outcome="${shown}">${inner}</a>`
    : html`<a href="#map">${inner}</a>`;
  return html`<li class="v-${shown}${count === 0 ? ' zero' : ''}">${link}</li>\n`;
}
