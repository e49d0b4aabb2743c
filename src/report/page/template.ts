import { escapeText, type Markup } from '../svg.js';

/** What may stand in a template: texts and numbers are escaped, markup goes in as it is, nothing leaves no trace. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * Markup from a template: html`<li class="${kind}">${text}</li>`. Every text is escaped, for elements and for quoted
 * attributes alike, so that data cannot become markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += written(part) + (strings[index + 1] ?? '');
  });
  return { markup };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** The drawing of an outcome, from the page's own stock of symbols. */
export function icon(shown: string): Markup {
  return html`<svg class="icon" aria-hidden="true"><use href="#i-${shown}"/></svg>`;
}
