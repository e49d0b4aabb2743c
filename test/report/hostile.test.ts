import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import { REPORT_FORMATS } from '../../src/report/formats.js';
import { changed, INHERITED, PAYLOADS } from './hostile.js';
import { readCsv, SKELETONS } from './skeletons.js';
import { textOf } from './text-of.js';

const options = { lang: 'nl', colour: false, width: 80, strict: true } as const;

// Any control character but a line end, and what turns or hides text.
const UNSEEN =
  /[^\P{Cc}\n\r]|[\p{Cs}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u;

const around =
  (payload: string) =>
  (text: string): string =>
    `${payload}${text}${payload}`;

/** Where two structures part, in short; undefined where they are the same. */
function firstDifference(found: unknown, expected: unknown, path = ''): string | undefined {
  if (Array.isArray(found) && Array.isArray(expected)) {
    for (let index = 0; index < Math.max(found.length, expected.length); index += 1) {
      const inside = firstDifference(found[index], expected[index], `${path}/${index}`);
      if (inside !== undefined) return inside;
    }
    return undefined;
  }
  return Object.is(found, expected) ? undefined : `${path}: ${String(found)} for ${String(expected)}`;
}

describe.each(REPORT_FORMATS.map((format) => [format.name, format] as const))(
  'hostile names in every field of %s',
  (name, { write }) => {
    const skeleton = SKELETONS[name];
    if (skeleton === undefined) throw new Error(`no reader for ${name}`);

    const read = async (result: Result): Promise<string> => textOf(await write(result, options));
    const plain = read(changed(around('x')));
    const alone = read(changed(() => 'x'));

    it.each(Object.entries(PAYLOADS))('%s stays text', async (_, payload) => {
      const result = changed(around(payload));
      const text = await read(result);
      // The bytes of a PDF are no text.
      const at = name === 'pdf' ? -1 : text.search(UNSEEN);
      expect(at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 20)).toBe('');
      expect(firstDifference(skeleton(text), skeleton(await plain))).toBeUndefined();
    });

    it.each(INHERITED)('%s is a name like any other', async (inherited) => {
      const text = await read(changed(() => inherited));
      expect(text).not.toMatch(/\[native code\]|\[object /);
      expect(firstDifference(skeleton(text), skeleton(await alone))).toBeUndefined();
    });
  },
);

const formatNamed = (name: string) => {
  const { write } = REPORT_FORMATS.find((format) => format.name === name)!;
  return { write: async (result: Result, how: typeof options) => textOf(await write(result, how)) };
};

describe('what data says comes out as it went in', () => {
  it.each(Object.entries(PAYLOADS))('in JSON and NDJSON: %s', async (_, payload) => {
    const result = changed(around(payload));
    expect(JSON.parse(await formatNamed('json').write(result, options))).toEqual(result);
    const [head, ...findings] = (await formatNamed('ndjson').write(result, options)).trimEnd().split('\n');
    expect({
      ...(JSON.parse(head ?? '') as object),
      findings: findings.map((line) => JSON.parse(line) as unknown),
    }).toEqual(result);
  });
});

describe('no cell of CSV is a formula', () => {
  it.each(Object.entries(PAYLOADS))('%s', async (_, payload) => {
    const [, ...rows] = readCsv(await formatNamed('csv').write(changed(around(payload)), options));
    const dangerous = rows.flat().filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell));
    expect(dangerous.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
  });
});

describe('a message of SARIF has no placeholder, and no link but the one to its clause', () => {
  it.each(Object.entries(PAYLOADS))('%s', async (_, payload) => {
    const log = JSON.parse(await formatNamed('sarif').write(changed(around(payload)), options)) as {
      runs: [{ results: { message: { text: string } }[] }];
    };
    const texts = log.runs[0].results.map(({ message }) => message.text);
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
      expect(text.match(/\]\(/g)).toHaveLength(1);
      expect(text).toMatch(/\]\(1\)\.$/);
    }
  });
});

describe('Markdown mentions nobody and refers to nothing', () => {
  it.each(['mentions', 'bare links'])('%s', async (name) => {
    const text = await formatNamed('markdown').write(changed(around(PAYLOADS[name] ?? '')), options);
    const outside = text.replace(/(`+)[^`][\s\S]*?\1/g, '');
    expect(outside).not.toMatch(/[@#$][\p{L}\p{N}]|GH-\d|\/\/|www\./u);
    expect(outside).toContain('<!-- -->');
  });
});
