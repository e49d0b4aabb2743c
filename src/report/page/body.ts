import type { Catalogue } from '../catalogue.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { attentionMarkup } from './attention.js';
import { chartsMarkup } from './charts.js';
import { mapMarkup } from './clause-map.js';
import { coverMarkup } from './cover.js';
import { dueNextMarkup } from './due-next.js';
import { filterMarkup } from './filter-form.js';
import { overTimeMarkup } from './over-time.js';
import type { PageData } from './page-data.js';
import { navMarkup, sectionsMarkup } from './sections.js';
import { gapsMarkup, inputsMarkup, ledgerMarkup, sweepMarkup, warningsMarkup } from './tables.js';
import { html } from './template.js';

/** The title of the page, for the window and for bookmarks. */
export function pageTitle({ result }: PageData, words: Catalogue): string {
  return visibleText(`${words.label.reportTitle} ${result.contract.customer}`);
}

/** Everything that is seen, in one language; the same whether the program or the page itself makes it. */
export function bodyMarkup(data: PageData, words: Catalogue): Markup {
  const { result, folder } = data;
  const { page } = words;
  return html`<a class="skip" href="#findings">${page.skip}</a>
${coverMarkup(result, words)}
<main>
${mapMarkup(result, words)}
${attentionMarkup(result, words)}
${dueNextMarkup(result, words)}
${overTimeMarkup(result, words)}
${chartsMarkup(data, words)}
<section class="findings" aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${page.findings}</h2>
<noscript><p class="intro">${page.needsScript}</p></noscript>
${filterMarkup(result, words)}
<div class="columns">
${navMarkup(result, words)}
<div class="sections">
${sectionsMarkup(result, words)}</div>
</div>
</section>
${gapsMarkup(result, words)}
${sweepMarkup(result, words)}
${warningsMarkup(result, words)}
${inputsMarkup(result, folder, words)}
${ledgerMarkup(result, words)}
</main>
<footer>
<p>${page.madeBy(visibleText(result.program.version))}</p>
<p class="paper">${page.paperNote}</p>
</footer>
`;
}
