import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { create } from 'xmlbuilder2';
import { parse as parseYaml } from 'yaml';
import { modelOf } from './page.js';

/** What a reader of a format makes of a text, without the words: it is the same whatever the data says. */
export type Skeleton = (text: string) => unknown;

const tagsOf = (html: string): string[] =>
  [...html.replace(/<!-- -->/g, '').matchAll(/<(\/?[a-z][a-z0-9]*|!)/gi)].map(([, name = '']) => name);

/** The page as it stands, and everything that its own script would put there, in both languages. */
function html(text: string): unknown {
  const model = modelOf(text, 'nl');
  const opened = (['nl', 'en'] as const).map((lang) => {
    const { body } = model.speak(lang);
    const bodies = model.data.result.findings.map(({ id }) => model.body(id) ?? '');
    return tagsOf([body, ...bodies].join(''));
  });
  const still = text.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '');
  return [tagsOf(still), ...opened].map((tags) => tags.join(' '));
}

/** As a host of comments does it: HTML is let through, addresses become links. */
function markdown(text: string): unknown {
  const rendered = new MarkdownIt({ html: true, linkify: true }).render(text);
  const numbers = [...rendered.matchAll(/<td style="text-align:right">([^<]*)</g)].map(([, cell]) => cell);
  return [tagsOf(rendered), rendered.match(/<[^>]*\s(href|src)=/g) ?? [], numbers];
}

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, each]) => [key, shapeOf(each)]);
};

function json(text: string): unknown {
  return shapeOf(JSON.parse(text));
}

function ndjson(text: string): unknown {
  return text.split('\n').map((line) => (line === '' ? '' : shapeOf(JSON.parse(line))));
}

function junit(text: string): unknown {
  return shapeOf(create(text).end({ format: 'object' }));
}

export function readCsv(text: string): string[][] {
  return parseCsv(text, { record_delimiter: '\r\n' }) as string[][];
}

export interface TapPoint {
  readonly ok: boolean;
  readonly id: number;
  readonly description: string;
  readonly directive: string | undefined;
  readonly reason: string | undefined;
  readonly diagnosis: Readonly<Record<string, unknown>> | undefined;
}

/** A small reader of TAP 14; throws on a line that it does not know. */
export function readTap(text: string): { readonly plan: number; readonly points: readonly TapPoint[] } {
  const lines = text.split('\n');
  if (lines.shift() !== 'TAP version 14' || lines.pop() !== '') throw new Error('no TAP 14');
  let plan: number | undefined;
  const points: TapPoint[] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const planned = /^1\.\.(\d+)(?: # .*)?$/.exec(line);
    const point = /^(not )?ok (\d+) - ((?:[^\\#]|\\[\\#])*?)(?: # (TODO|SKIP) ((?:[^\\#]|\\[\\#])*))?$/.exec(
      line,
    );
    if (planned !== null && plan === undefined) plan = Number(planned[1]);
    else if (point !== null) {
      const [, not, id, description = '', directive, reason] = point;
      let diagnosis: TapPoint['diagnosis'];
      if (lines[0] === '  ---') {
        const block = lines.splice(0, lines.indexOf('  ...') + 1).slice(1, -1);
        diagnosis = parseYaml(block.map((each) => each.slice(2)).join('\n')) as TapPoint['diagnosis'];
      }
      points.push({ ok: not === undefined, id: Number(id), description, directive, reason, diagnosis });
    } else if (!line.startsWith('# ')) throw new Error(`no line of TAP: ${line}`);
  }
  return { plan: plan ?? -1, points };
}

function tap(text: string): unknown {
  const { plan, points } = readTap(text);
  return [plan, ...points.map(({ ok, id, directive, diagnosis }) => [ok, id, directive, shapeOf(diagnosis)])];
}

/** The elements of its structure, as text of one byte a character; nothing in it acts. */
function pdf(text: string): unknown {
  const acts = text.match(/\/(JavaScript|JS|URI|Launch|SubmitForm|EmbeddedFile|OpenAction)\b/g) ?? [];
  const counts: Record<string, number> = {};
  for (const [, tag = ''] of text.matchAll(/\/S \/(\w+)/g)) counts[tag] = (counts[tag] ?? 0) + 1;
  return [acts.join(' '), JSON.stringify(Object.entries(counts).sort())];
}

export const SKELETONS: Readonly<Record<string, Skeleton>> = {
  // Lines are broken where the words need it; nothing but text and line breaks comes through.
  terminal: (text) => /[^\P{Cc}\n]/u.test(text),
  json,
  html,
  markdown,
  ndjson,
  csv: (text) => readCsv(text).map((row) => row.length),
  sarif: json,
  junit,
  tap,
  pdf,
};
