import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<'.', Readonly<Record<string, string>>>>;
};
const built = (path: string): URL => new URL(`../${path}`, import.meta.url);

describe('the package as built', () => {
  it.each(Object.entries(manifest.bin))('%s can be run from a shell', (_name, path) => {
    expect(readFileSync(built(path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(() => accessSync(built(path), constants.X_OK)).not.toThrow();
  });

  it.each(Object.entries(manifest.exports['.']))('has what it exports: %s', (_condition, path) => {
    expect(existsSync(built(path)), path).toBe(true);
  });
});
