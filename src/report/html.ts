import { createHash } from 'node:crypto';
import type { Result } from '../evaluate/result.js';
import { readAsset } from '../source/asset.js';
import { nearFiles } from './contract-folder.js';
import { drawCharts } from './draw-charts.js';
import type { ReportOptions } from './format.js';
import { bodyMarkup, pageTitle } from './page/body.js';
import { toColumns } from './page/columns.js';
import type { PageData } from './page/page-data.js';
import { html } from './page/template.js';
import { catalogueOf } from './words.js';

/** What `npm run build` makes of `src/report/page/browser.ts` and all that it imports. */
const MODEL = 'dist/report/page-model.js';

/**
 * The report as one self-contained page: style, script, drawings and data are inside, nothing is fetched, and its content
 * security policy allows only the style and script that it carries. What it says stands there in the language asked for;
 * the data lies there once, compressed, and from it the page itself makes the details and the other language.
 */
export async function writeHtml(result: Result, options: ReportOptions): Promise<string> {
  const [style, model, script, symbols] = await Promise.all([
    readAsset('templates/report/report.css'),
    readAsset(MODEL),
    readAsset('templates/report/report.js'),
    readAsset('templates/report/symbols.svg'),
  ]);
  const data: PageData = { ...nearFiles(result), charts: drawCharts(result) };
  const words = catalogueOf(options.lang);
  const code = `${model}\n${script}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(code)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(data, words)}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${{ markup: symbols }}<div id="page">
${bodyMarkup(data, words)}</div>
<script type="application/gzip" id="data">${await compressed(data)}</script>
<script>${{ markup: code }}</script>
</body>
</html>
`.markup;
}

/** JSON by columns, compressed, as text. The packer is the same on every machine, so that the bytes are too. */
async function compressed(data: PageData): Promise<string> {
  const { gzipSync } = await import('fflate');
  const json = Buffer.from(JSON.stringify(toColumns([data])), 'utf8');
  return Buffer.from(gzipSync(json, { level: 9, mtime: 0 })).toString('base64');
}

/** The hash by which a content security policy allows one inline text. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
