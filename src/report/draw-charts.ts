import type { ChartSpec, Result } from '../evaluate/result.js';
import type { Catalogue, Language } from './catalogue.js';
import { chartSvg } from './chart.js';
import { chartLegend } from './chart-marks.js';
import { type ChartPoint, chartPoints } from './chart-points.js';
import type { DrawnChart } from './page/page-data.js';
import { html } from './page/template.js';
import { visibleText } from './visible-text.js';
import { catalogueOf, inWords } from './words.js';

/** The charts of a result, drawn in both languages; those without points are left out. */
export function drawCharts({ charts, findings }: Result): DrawnChart[] {
  return charts.flatMap((chart) => {
    const drawn = (lang: Language): { drawing: string; legend: string } => {
      const words = catalogueOf(lang);
      const points = chartPoints(chart, findings, words);
      const said = { title: visibleText(inWords(chart.title, words)), unit: chart.unit };
      return {
        drawing: points.length === 0 ? '' : chartSvg(points, said, words).markup,
        legend: legendMarkup(chart, points, words),
      };
    };
    const [en, nl] = [drawn('en'), drawn('nl')];
    if (en.drawing === '') return [];
    return [
      {
        name: chart.name,
        drawing: { en: en.drawing, nl: nl.drawing },
        legend: { en: en.legend, nl: nl.legend },
      },
    ];
  });
}

/** What the marks, the lines and the bars of a chart stand for. */
function legendMarkup({ beside }: ChartSpec, points: readonly ChartPoint[], words: Catalogue): string {
  const marks = chartLegend(points, words).map(({ name, mark }) => html`<li>${{ markup: mark }}${name}</li>`);
  const series = [...new Set(points.map((point) => point.series))];
  const lines = series.map(
    (rule, index) =>
      html`<li><svg class="mark chart" viewBox="0 0 28 14" aria-hidden="true"><path class="series line-${index % 4}" d="M0 7H28"/></svg><code>${visibleText(rule)}</code></li>`,
  );
  const highest = [...points].sort((a, b) => (b.beside ?? 0) - (a.beside ?? 0))[0];
  const bars =
    beside !== undefined &&
    highest?.beside !== undefined &&
    highest.beside > 0 &&
    html`<li><svg class="mark chart" viewBox="0 0 14 14" aria-hidden="true"><rect class="beside" width="14" height="14"/></svg>${visibleText(inWords(beside.title, words))} (${words.page.atMost(highest.besideSaid ?? '')})</li>`;
  return html`${marks}${series.length > 1 && lines}${bars}`.markup;
}
