import type { Result } from '../evaluate/result.js';
import type { Language } from './catalogue.js';
import { chartSvg } from './chart.js';
import { chartLegend } from './chart-marks.js';
import { chartPoints } from './chart-points.js';
import type { DrawnChart } from './page/page-data.js';
import { visibleText } from './visible-text.js';
import { catalogueOf, inWords } from './words.js';

/** The charts of a result, drawn in both languages; those without points are left out. */
export function drawCharts({ charts, findings }: Result): DrawnChart[] {
  return charts.flatMap((chart) => {
    const drawn = (lang: Language): { drawing: string; legend: string } => {
      const words = catalogueOf(lang);
      const points = chartPoints(chart.name, findings, words);
      return {
        drawing:
          points.length === 0 ? '' : chartSvg(points, visibleText(inWords(chart.title, words)), words).markup,
        legend: chartLegend(points, words)
          .map(({ name, mark }) => `<li>${mark}${name}</li>`)
          .join(''),
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
