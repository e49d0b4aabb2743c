import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface CruiserRule {
  readonly name: string;
  readonly comment?: string;
  readonly from: { readonly path?: string };
  readonly to: { readonly path?: string | readonly string[] };
}
interface CruiserConfig {
  readonly rooms: readonly string[];
  readonly default: { readonly forbidden: readonly CruiserRule[] };
}

const documented = [...read('ARCHITECTURE.md').matchAll(/^\| `([a-z]+)` \| (.*?) \|/gm)].map((row) => ({
  room: row[1] ?? '',
  built: !row[2]?.includes('Not built yet'),
}));
const config = (await import(new URL('.dependency-cruiser.mjs', root).href)) as CruiserConfig;
const built = new Set(readdirSync(new URL('src', root)).map((name) => name.replace(/\.ts$/, '')));

describe('the rooms', () => {
  it('are the same, in the same order, in ARCHITECTURE.md and in the import rules', () => {
    expect(documented.map(({ room }) => room)).toEqual(config.rooms);
  });

  it('are the folders of src/, and src/ has no others', () => {
    const promised = documented.filter((row) => row.built).map(({ room }) => room);
    expect([...built].sort()).toEqual([...promised].sort());
  });

  it('forbid every import upwards or sideways', () => {
    const beside = ['report', 'invoice', 'letter'];
    const allowed = (from: number, to: number, pair: string[]): boolean =>
      from === to || (from < to && !pair.every((room) => beside.includes(room)));
    const forbids = (from: string, to: string): boolean =>
      config.default.forbidden.some(
        (rule) =>
          rule.from.path !== undefined &&
          new RegExp(rule.from.path).test(`src/${from}/a.ts`) &&
          [rule.to.path ?? []].flat().some((path) => new RegExp(path).test(`src/${to}/b.ts`)),
      );
    const wrong = config.rooms.flatMap((from, i) =>
      config.rooms
        .filter((to, j) => forbids(from, to) === allowed(i, j, [from, to]))
        .map((to) => `${from} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('say why, in one sentence, for each import that they forbid', () => {
    for (const rule of config.default.forbidden) expect(rule.comment, rule.name).toMatch(/^[A-Z].*\.$/);
  });
});
