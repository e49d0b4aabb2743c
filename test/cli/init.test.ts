import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingUnder, isBuilt, newFolder, servanda } from './servanda.js';

describe.skipIf(!isBuilt)('servanda init (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  let said: string;

  beforeAll(async () => {
    ({ folder, remove } = newFolder({ 'a-file': 'x' }));
    const { code, stdout, stderr } = await servanda(folder, ['init', 'new']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    said = stdout;
  });

  afterAll(() => remove());

  it('says what it made, and what to do next; each step goes well', async () => {
    for (const [, path = ''] of said.matchAll(/(?:Made|open) (\S+?)[/,]*[ ,]/g))
      expect(existsSync(join(folder, path)), path).toBe(true);
    const steps = [...said.matchAll(/^ {2}servanda (.*?)(?: {2}|$)/gm)].map(([, step = '']) =>
      step.split(' '),
    );
    expect(steps.map(([command]) => command)).toEqual(['test', 'check', 'lint', 'test']);
    for (const step of steps) {
      const { code, stderr } = await servanda(join(folder, 'new'), step);
      expect({ step, code, stderr }).toEqual({ step, code: 0, stderr: '' });
    }
  });

  it('makes an agreement without a weak spot, whose cases notice every change', async () => {
    const here = join(folder, 'new');
    expect((await servanda(here, ['lint'])).stdout).toBe('0 errors, 0 warnings\n');
    expect((await servanda(here, ['test', '--mutate'])).stdout).toMatch(
      /^(\d+) passed, 0 failed .*\n(\d+) of \2 mutants noticed, 0 not\n$/,
    );
    expect((await servanda(here, ['coverage', '--strict'])).code).toBe(0);
  });

  it('makes a contract that is judged on any day, with and without news', async () => {
    const here = join(folder, 'new');
    const verdictsOn = async (...asOf: string[]) => {
      const { code, stdout } = await servanda(here, ['check', '--format', 'json', ...asOf]);
      const { findings } = JSON.parse(stdout) as {
        findings: { subject: { key: string }; verdict: string }[];
      };
      return { code, verdicts: findings.map(({ subject, verdict }) => `${subject.key} ${verdict}`) };
    };
    expect(await verdictsOn('--as-of', '2026-03-31')).toEqual({
      code: 0,
      verdicts: ['A-101 met', 'A-102 met', 'A-103 pending'],
    });
    expect(await verdictsOn('--as-of', '2026-12-31')).toEqual({
      code: 0,
      verdicts: ['A-101 met', 'A-102 met', 'A-103 undetermined'],
    });
    expect((await verdictsOn()).code).toBe(0);
  });

  it('overwrites nothing', async () => {
    const file = join(folder, 'new/rules/my-agreement/terms.yaml');
    const mine = `${readFileSync(file, 'utf8')}# mine\n`;
    writeFileSync(file, mine);
    const before = everythingUnder(folder);
    const again = await servanda(folder, ['init', 'new/']);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain("'new/rules/my-agreement' is there already");
    expect(again.stderr).toContain('choose another name with --name');
    expect(everythingUnder(folder)).toEqual(before);
    expect(readFileSync(file, 'utf8')).toBe(mine);
  });

  it('puts an agreement of another name beside the first', async () => {
    const here = join(folder, 'new');
    expect((await servanda(here, ['init', '--name', 'office-2'])).code).toBe(0);
    const { code, stdout } = await servanda(here, ['test']);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^office-2: 6 passed/m),
    });
    const check = await servanda(here, ['check', 'contracts/office-2-sample', '--as-of', '2026-03-31']);
    expect(check).toMatchObject({ code: 0, stdout: expect.stringContaining('(office-2-sample)') });
  });

  it.each([
    ['a name with capitals', ['init', 'x', '--name', 'Office'], "cannot be called 'Office'"],
    ['a name that leads elsewhere', ['init', 'x', '--name', '../x'], "cannot be called '../x'"],
    ['a name that is taken', ['init', 'x', '--name', 'calendars'], "cannot be called 'calendars'"],
    ['a file where a folder is needed', ['init', 'a-file'], 'a file stands where a folder is needed'],
  ])('refuses %s', async (_, args, says) => {
    const before = everythingUnder(folder);
    const { code, stdout, stderr } = await servanda(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(everythingUnder(folder)).toEqual(before);
  });
});
