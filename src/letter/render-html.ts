import { type House, PLAIN_HOUSE } from './house-style.js';
import { htmlBlocks, htmlRuns } from './html-blocks.js';
import { element, type Html } from './html-element.js';

import { letterParts } from './letter-parts.js';
import { type ParsedLetter, plainRuns } from './parsed-letter.js';

const STYLE = `
body { margin: 0; background: #fff; color: #1b1f24; font: 16px/1.5 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
address { font-style: normal; margin-bottom: 1.5rem; }
.sender { text-align: right; color: #57606a; font-size: .9rem; }
.sender strong { color: var(--house, #1b1f24); font-size: 1.15rem; }
.logo { float: left; max-width: 12rem; max-height: 5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.25rem; margin: 0 0 1rem; }
dt { color: #57606a; }
dd { margin: 0; }
h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 1.25rem; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p { margin: 0 0 .7rem; }
h1, p, li, dd { overflow-wrap: break-word; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
th, td { text-align: left; vertical-align: top; overflow-wrap: anywhere; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #d0d7de; }
th { color: #57606a; font-weight: 600; font-size: .9rem; border-color: #8c959f; }
footer { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid #d0d7de; color: #57606a; font-size: .85rem; }
@media print { main { padding: 0; } }
`;

/** Nothing is fetched and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A letter as one page of HTML that needs nothing else. */
export function renderHtml({ letter, texts }: ParsedLetter, house: House = PLAIN_HOUSE): string {
  const parts = letterParts(letter);
  const { subject, blocks, attachments } = texts;
  const main = element('main', house.colour === undefined ? {} : { style: `--house: ${house.colour}` }, [
    ...logoOf(house),
    lines('address', 'sender', [
      element('strong', {}, parts.sender.slice(0, 1)),
      ...parts.sender.slice(1),
      ...parts.contact,
    ]),
    lines('address', 'recipient', parts.recipient),
    element(
      'dl',
      {},
      [parts.date, parts.reference].flatMap(([label, value]) => [
        element('dt', {}, [label]),
        element('dd', {}, [value]),
      ]),
    ),
    element('h1', {}, htmlRuns(subject)),
    ...htmlBlocks(blocks),
    ...(parts.signature.length === 0 ? [] : [lines('p', 'signature', parts.signature)]),
    ...(attachments.length === 0
      ? []
      : [
          element('h2', {}, [parts.attachments[attachments.length > 1 ? 1 : 0]]),
          element(
            'ol',
            {},
            attachments.map((runs) => element('li', {}, htmlRuns(runs))),
          ),
        ]),
    ...(house.footer === undefined ? [] : [element('footer', {}, [house.footer.join('  ·  ')])]),
  ]);
  const page = element('html', { lang: letter.lang }, [
    element('head', {}, [
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, [plainRuns(subject)]),
      { html: `<style>${STYLE}</style>` },
    ]),
    element('body', {}, [main]),
  ]);
  return `<!doctype html>\n${page.html}\n`;
}

function logoOf({ logo }: House): Html[] {
  if (logo === undefined) return [];
  const src = `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`;
  return [element('img', { class: 'logo', src, alt: '' })];
}

function lines(tag: string, name: string, texts: readonly (Html | string)[]): Html {
  return element(
    tag,
    { class: name },
    texts.flatMap((text, index) => (index === 0 ? [text] : [element('br'), text])),
  );
}
