import type { Catalogue } from '../catalogue.js';
import { type ChartPoint, chartPoints } from '../chart-points.js';
import { actualText, limitText } from '../figure-rows.js';
import { briefText } from '../reason.js';
import { shownAs } from '../shown.js';
import { subjectText } from '../subject-text.js';
import type { Markup } from '../svg.js';
import { visibleText } from '../visible-text.js';
import { counted, countText, inWords } from '../words.js';
import type { PageData } from './page-data.js';
import { html } from './template.js';

/** The charts that the agreement declares, each with its figures as a table. */
export function chartsMarkup({ result, charts }: PageData, words: Catalogue): Markup {
  const figures = result.charts.flatMap(({ name, title }) => {
    const points = chartPoints(name, result.findings, words);
    const drawn = charts.find((each) => each.name === name);
    return points.length === 0 || drawn === undefined
      ? []
      : [
          figureMarkup(
            visibleText(inWords(title, words)),
            points,
            { markup: drawn.drawing[words.language] },
            { markup: drawn.legend[words.language] },
            words,
          ),
        ];
  });
  if (figures.length === 0) return html``;
  return html`<section class="charts" aria-labelledby="charts">
<h2 id="charts">${words.page.charts}</h2>
<div class="figures">
${figures}</div>
</section>`;
}

function figureMarkup(
  title: string,
  points: readonly ChartPoint[],
  drawing: Markup,
  legend: Markup,
  words: Catalogue,
): Markup {
  const { page } = words;
  const outside = points.filter(
    ({ finding }) => finding.verdict === 'breached' || finding.verdict === 'missed',
  );
  const told = page.chartSummary(
    counted(points.length, words.counted.point, words),
    countText(outside.length, words),
  );
  return html`<figure>
<figcaption><b><bdi>${title}</bdi></b> <span>${told}</span></figcaption>
<div class="scroll" role="group" aria-label="${title}">${drawing}</div>
<ul class="legend">${legend}</ul>
<details class="plain"><summary>${page.figures}</summary>
<div class="scroll" role="group" aria-label="${page.figures}">
<table>
<thead><tr><th scope="col">${page.subject}</th><th scope="col">${words.label.limit}</th><th scope="col">${words.label.actual}</th><th scope="col">${words.label.margin}</th><th scope="col">${page.outcome}</th></tr></thead>
<tbody>
${points.map(
  ({ finding }) =>
    html`<tr><td><a href="#f-${finding.id}"><bdi>${subjectText(finding.subject, words)}</bdi></a></td><td>${limitText(finding, words, true)}</td><td>${actualText(finding, words, true)}</td><td>${briefText(finding, words)}</td><td>${words.outcome[shownAs(finding)]}</td></tr>\n`,
)}</tbody>
</table>
</div>
</details>
</figure>
`;
}
