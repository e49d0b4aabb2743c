import type { Result, Standpoint } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { momentText } from '../moment-text.js';
import { type SummaryCount, summaryCounts } from '../summary-counts.js';
import type { Markup } from '../svg.js';
import { countText } from '../words.js';
import { html, icon } from './template.js';

const ASKING: readonly SummaryCount['shown'][] = ['breached', 'missed', 'undetermined'];

/** How the counts went from standpoint to standpoint, with this result as the last one; nothing without earlier ones. */
export function overTimeMarkup(result: Result, words: Catalogue): Markup {
  const { history = [] } = result;
  if (history.length === 0) return html``;
  const recomputed = history.every((each) => each.recomputed);
  const last: Standpoint = { asOf: result.asOf, recomputed, summary: result.summary };
  const points = history.at(-1)?.asOf === result.asOf ? history : [...history, last];
  const shown = summaryCounts(result).filter((each) => each.shown !== 'notEncoded');
  const most = Math.max(1, ...points.map((each) => asking(each)));
  return html`<section class="over-time" aria-labelledby="over-time">
<h2 id="over-time">${words.page.overTime}</h2>
<p class="intro">${words.page.overTimeIntro(recomputed)}</p>
<div class="scroll" role="group" aria-label="${words.page.overTime}">
<table>
<thead><tr><th scope="col">${words.page.standpoint}</th>${shown.map((each) => html`<th scope="col"><span class="v-${each.shown}">${icon(each.shown)}</span> ${each.shown === 'notEncoded' ? '' : words.outcome[each.shown]}</th>`)}<th scope="col"></th><th scope="col"></th></tr></thead>
<tbody>
${points.map((point) => rowMarkup(point, shown, most, words))}</tbody>
</table>
</div>
</section>`;
}

function rowMarkup(
  point: Standpoint,
  shown: readonly SummaryCount[],
  most: number,
  words: Catalogue,
): Markup {
  const counts = new Map(summaryCounts(point).map((each) => [each.shown, each.count]));
  const changed = point.changed?.length;
  let x = 0;
  const bars = ASKING.map((each) => {
    const width = ((counts.get(each) ?? 0) / most) * 160;
    const bar = html`<rect class="v-${each}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="10"/>`;
    x += width;
    return bar;
  });
  return html`<tr><th scope="row">${momentText(point.asOf, words.notation)}</th>${shown.map((each) => html`<td class="n">${countText(counts.get(each.shown) ?? 0, words)}</td>`)}<td><svg class="bar" viewBox="0 0 160 10" aria-hidden="true">${bars}</svg></td><td>${changed !== undefined && words.page.changedSince(countText(changed, words))}</td></tr>
`;
}

function asking({ summary }: Standpoint): number {
  return summary.breached + summary.missed + summary.undetermined;
}
