import type { Catalogue } from '../catalogue.js';
import type { Shown } from '../shown.js';
import type { Markup } from '../svg.js';
import { countText } from '../words.js';
import { html, icon } from './template.js';

/** How many findings of each outcome. */
export function tallyMarkup(counts: readonly (readonly [Shown, number])[], words: Catalogue): Markup {
  return html`<p class="tally">${counts.map(
    ([shown, count]) =>
      html`<span class="v-${shown}">${icon(shown)}${countText(count, words)} ${words.outcome[shown]}</span> `,
  )}</p>`;
}
