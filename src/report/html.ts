import { createHash } from 'node:crypto';
import type { Result } from '../evaluate/result.js';
import { readAsset } from '../source/asset.js';
import type { ReportOptions } from './format.js';
import { pageView } from './html-page.js';
import { catalogueOf } from './words.js';

const FOLDER = 'templates/report';

/**
 * The report as one self-contained page: style, script and drawings are inside, nothing is fetched, and its content
 * security policy allows only the style and script that it carries.
 */
export async function writeHtml(result: Result, options: ReportOptions): Promise<string> {
  const [{ default: handlebars }, page, finding, row, style, script] = await Promise.all([
    import('handlebars'),
    readAsset(`${FOLDER}/report.hbs`),
    readAsset(`${FOLDER}/finding.hbs`),
    readAsset(`${FOLDER}/row.hbs`),
    readAsset(`${FOLDER}/report.css`),
    readAsset(`${FOLDER}/report.js`),
  ]);
  const engine = handlebars.create();
  engine.registerPartial({ finding, row });
  const write = engine.compile(page, { strict: true, preventIndent: true });
  return write({
    ...pageView(result, catalogueOf(options.lang)),
    style,
    script,
    policy: [
      "default-src 'none'",
      `style-src '${hashOf(style)}'`,
      `script-src '${hashOf(script)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  });
}

/** The hash by which a content security policy allows one inline text. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
