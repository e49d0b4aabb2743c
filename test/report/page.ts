import { gunzipSync } from 'node:zlib';
import { PageModel } from '../../src/report/page/browser.js';
import type { Columns } from '../../src/report/page/columns.js';

/** What is seen of a page without its script. */
export function seenOf(page: string): string {
  return /<div id="page">\n([\s\S]*)<\/div>\n<script type/.exec(page)?.[1] ?? '';
}

/** What the page's script makes of the data that the page carries. */
export function modelOf(page: string, lang: 'nl' | 'en'): PageModel {
  const packed = /<script type="application\/gzip" id="data">([\w+/=]+)<\/script>/.exec(page)?.[1] ?? '';
  const columns = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as Columns;
  return new PageModel(columns, lang);
}
