import type { ChartSpec } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { type ChartPoint, chartPoints } from '../chart-points.js';
import { briefText } from '../reason.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { counted, countText, inWords } from '../words.js';
import type { DrawnChart, PageData } from './page-data.js';
import { html } from './template.js';

/** The charts that the agreement declares, each with its figures as a table. */
export function chartsMarkup({ result, charts }: PageData, words: Catalogue): Markup {
  const figures = result.charts.flatMap((chart) => {
    const points = chartPoints(chart, result.findings, words);
    const drawn = charts.find((each) => each.name === chart.name);
    return points.length === 0 || drawn === undefined ? [] : [figureMarkup(chart, points, drawn, words)];
  });
  if (figures.length === 0) return html``;
  return html`<section class="charts" aria-labelledby="charts">
<h2 id="charts">${words.page.charts}</h2>
<div class="figures">
${figures}</div>
</section>`;
}

function figureMarkup(
  { title: said, beside }: ChartSpec,
  points: readonly ChartPoint[],
  drawn: DrawnChart,
  words: Catalogue,
): Markup {
  const { page, label } = words;
  const title = visibleText(inWords(said, words));
  const outside = points.filter(({ shown }) => shown === 'breached' || shown === 'missed');
  const told = page.chartSummary(
    counted(points.length, words.counted.point, words),
    countText(outside.length, words),
  );
  const more = beside === undefined ? [] : [visibleText(inWords(beside.title, words))];
  const head = [page.subject, label.limit, label.actual, ...more, label.margin, page.outcome];
  return html`<figure>
<figcaption><b><bdi>${title}</bdi></b> <span>${told}</span></figcaption>
<div class="scroll" role="group" aria-label="${title}">${{ markup: drawn.drawing[words.language] }}</div>
<ul class="legend">${{ markup: drawn.legend[words.language] }}</ul>
<details class="plain"><summary>${page.figures}</summary>
<div class="scroll" role="group" aria-label="${page.figures}">
<table>
<thead><tr>${head.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>
${points.map((point) => pointMarkup(point, beside !== undefined, words))}</tbody>
</table>
</div>
</details>
</figure>
`;
}

function pointMarkup(point: ChartPoint, hasBeside: boolean, words: Catalogue): Markup {
  const [first] = point.findings;
  const single = point.findings.length === 1 ? first : undefined;
  const name = html`<bdi>${point.name}</bdi>`;
  return html`<tr><td>${single === undefined ? name : html`<a href="#f-${single.id}">${name}</a>`}</td><td>${point.limitSaid}</td><td>${point.said}</td>${hasBeside && html`<td>${point.besideSaid}</td>`}<td>${single && briefText(single, words)}</td><td>${words.outcome[point.shown]}</td></tr>
`;
}
