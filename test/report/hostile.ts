import type { Result, Verdict } from '../../src/evaluate/result.js';
import { DEMO } from './fixture.js';

/** What data never decides: words of closed lists, dates, hashes, and numbers that the program computed. */
const NOT_FROM_DATA = [
  /^(schemaVersion|asOf|program\/.*|period\/.*)$/,
  /\/(hash|sha256|verdict|severity|status|kind|when|bound|dueAt|decidedAt|moment|until|day)$/,
  /^findings\/\d+\/id$/,
  /\/coverage\//,
  /\/margin\/value$/,
  /\/clock\/(from|to|due|horizon|open\/.*)$/,
  /\/terms\/\d+\/from$/,
  /\/missing\/\d+\/because$/,
  /\/flips\/\d+\/(from|to)$/,
  /\/changed\/\d+\/(from|to)$/,
  /^history\/\d+\/asOf$/,
  /^charts\/\d+\/form$/,
];

/** One finding of each kind that a report tells apart, and every optional part of a result. */
const SMALL: Result = {
  ...DEMO,
  findings: [
    ...['breached', 'missed', 'pending', 'met', 'waived', 'undetermined', 'not-applicable'].flatMap(
      (verdict) => DEMO.findings.filter((finding) => finding.verdict === (verdict as Verdict)).slice(0, 2),
    ),
    ...DEMO.findings.filter(({ holds, assumed, gap, question }) => holds ?? assumed ?? gap ?? question),
  ]
    .filter((finding, index, all) => all.indexOf(finding) === index)
    .map((finding) =>
      finding.verdict === 'breached'
        ? { ...finding, changes: [{ what: 'invoice F-1 paidOn', value: '2025-04-01', verdict: 'met' }] }
        : finding,
    ),
  history: [
    { asOf: '2025-10-31', recomputed: true, summary: DEMO.summary, unseen: ['operations/late.csv'] },
    {
      asOf: '2025-11-30',
      recomputed: false,
      summary: DEMO.summary,
      changed: [
        { clause: 'paying.in-time', rule: 'paying.in-time', subject: 'F-1', from: 'pending', to: 'met' },
      ],
    },
  ],
  sweep: [
    {
      reading: 'paying.term-runs-from',
      question: { en: 'When does it begin?', nl: 'Wanneer begint het?' },
      chosen: 'invoice-date',
      choice: 'receipt',
      flips: [
        { clause: 'paying.in-time', rule: 'paying.in-time', subject: 'F-1', from: 'breached', to: 'met' },
      ],
      amount: '12.50',
    },
  ],
};

/** A result in which every text that can come from data went through `change`; names that were equal stay equal. */
export function changed(change: (text: string) => string): Result {
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      return NOT_FROM_DATA.some((kept) => kept.test(path)) ? value : change(value);
    }
    if (Array.isArray(value)) return value.map((each: unknown, index) => walk(each, `${path}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, walk(each, path === '' ? key : `${path}/${key}`)]),
    );
  };
  return walk(SMALL, '') as Result;
}

/** Texts that mean something to a format, a spreadsheet, a host of comments or a terminal. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  'a formula': '=HYPERLINK("http://evil.example";"x")',
  'a sum': '+1+1',
  'a command': "-1+cmd|' /C calc'!A0",
  'an old formula': '@SUM(A1)',
  'a formula after blanks': ' \t=1+1',
  'a formula in full width': '\uff1d1+1',
  'a row of its own': '\r\n"=1",\'=2\n',
  'an apostrophe': "'=1",
  'a script': '</script><script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': '" onmouseover="alert(1)\' x=\'`',
  'the end of a fold': '</summary></details><h1>',
  'the end of a comment': '--><b>--!><!--',
  'the end of CDATA': ']]><failure/>&#0;&amp;&lt;b&gt;',
  'a link': '[x](javascript:alert(1)) ![i](http://evil.example/x.png) <http://evil.example>',
  'a reference': '[x][y]\n\n[y]: http://evil.example',
  'bare links': 'https://evil.example www.evil.example mail@evil.example',
  mentions: '@everyone #1 GH-1 a/b#2 $$x$$',
  emphasis: '**b** __b__ *i* _i_ ~~s~~ \\*',
  code: '`a` ``b`` ```c``` \\`',
  blocks: '\n\n# h\n- l\n1. n\n> q\n---\n===\n    c\n```\nf\n',
  'a list': '1. a',
  'a heading': '# a',
  'a table': '| a | b |\n|---|---|\n| c | d |\\',
  'a test point': '\nnot ok 99 - x\n',
  directives: ' # SKIP x # TODO y \\# SKIP',
  'the end of a diagnosis': '\n  ...\nBail out!\n1..1\npragma +bail\n  ---\n',
  placeholders: '{0} {{1}} }{ {',
  'links of SARIF': '[a](1) \\[b](2) [c\\](3)',
  colours: '\u001b[31mred\u001b[0m\u009b2J\u0007\u0008\u0000\u007f',
  'turned text': '\u202egnp\u202c\u2066x\u2069\u200b\ufeff\u061c',
  'line separators': 'a\u2028b\u2029c\u0085d\u000be\u000cf\rg',
  'half a character': 'a\ud800b\udc00c',
  'no characters': 'a\ufffeb\uffffc',
  templates: '{{{constructor}}} {{> finding}} <%= x %>',
};

/** Names that every object has; they stand alone. */
export const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
