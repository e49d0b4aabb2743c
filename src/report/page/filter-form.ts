import type { Result } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { SHOWN_ORDER, shownAs } from '../shown.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { bearerText, inWords } from '../words.js';
import { html } from './template.js';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Search and four choices; hidden until a script can use it. */
export function filterMarkup(result: Result, words: Catalogue): Markup {
  const { page } = words;
  const bound = new Set(result.clauses.map(({ bearer }) => bearer));
  const used = new Set(result.findings.map(shownAs));
  const grave = new Set(result.findings.map(({ severity }) => severity));
  const sections = new Set(result.findings.map(({ section }) => section));
  return html`<form class="filter" role="search" aria-label="${page.filter}" hidden>
<label class="search">${page.search}<input type="search" name="search" placeholder="${page.searchHint}" autocomplete="off" spellcheck="false"></label>
${select(
  'outcome',
  page.outcome,
  SHOWN_ORDER.filter((shown) => used.has(shown)).map((value) => ({ value, text: words.outcome[value] })),
  words,
)}${select(
  'section',
  page.section,
  result.sections
    .filter(({ id }) => sections.has(id))
    .map(({ id, title }) => ({
      value: visibleText(id),
      text: visibleText(`${id} ${inWords(title, words)}`),
    })),
  words,
)}${select(
  'bearer',
  page.bearer,
  [...bound].map((value) => ({ value: visibleText(value), text: visibleText(bearerText(value, words)) })),
  words,
)}${select(
  'severity',
  page.severity,
  (['critical', 'major', 'minor', 'note'] as const)
    .filter((value) => grave.has(value))
    .map((value) => ({ value, text: words.severity[value] })),
  words,
)}<p class="state"><output></output> <button type="reset">${page.reset}</button> <button type="button" name="open">${page.openAll}</button> <button type="button" name="close">${page.closeAll}</button></p>
</form>`;
}

function select(name: string, label: string, choices: readonly Choice[], words: Catalogue): Markup {
  return html`<label>${label}<select name="${name}"><option value="">${words.page.all}</option>${choices.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}</select></label>
`;
}
