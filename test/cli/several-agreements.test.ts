import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingUnder, isBuilt, newFolder, PROJECT, servanda } from './servanda.js';

const TESTED = join(PROJECT, 'test/docs/rules/plant-care');
const EXAMPLE = join(PROJECT, 'rules/example-sla');

const CASE = `- id: paid-late
  data: { bill: [{ number: F1, receivedOn: 2025-01-31, total: "1.00", paidOn: 2025-03-03 }] }
  asOf: 2025-03-31
  expect: [{ clause: fee.paid, subject: F1, verdict: breached }]
  because: 31 January + 30 days = 2 March
`;

describe.skipIf(!isBuilt)('two agreements side by side (needs dist: npm run build)', () => {
  let folder: string;
  let remove: () => void;
  const run = (...args: string[]) => servanda(folder, args);

  beforeAll(() => {
    ({ folder, remove } = newFolder({
      'case.yaml': CASE,
      'typo.yaml': CASE.replace('fee.paid', 'fee.payd'),
      'both.yaml': `${CASE}${CASE.replace('fee.paid', 'payment.term').replace('paid-late', 'other')}`,
    }));
    cpSync(TESTED, join(folder, 'rules/plant-care'), { recursive: true });
    cpSync(EXAMPLE, join(folder, 'rules/example-sla'), { recursive: true });
  });

  afterAll(() => remove());

  it('are both tested, and each says its name', async () => {
    const { code, stdout } = await run('test', '--junit', 'cases.xml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^example-sla: \d+ passed, 0 failed .*\nplant-care: \d+ passed, 0 failed .*\n$/);
    const one = await run('test', 'example-sla');
    expect(stdout).toContain(`example-sla: ${one.stdout}`);
    expect(everythingUnder(folder)).toContain('cases.xml');
  });

  it('are both linted, and both counted', async () => {
    const linted = await run('lint');
    expect(linted.stdout).toMatch(
      /^example-sla: 0 errors, 0 warnings$[\s\S]*^plant-care: \d+ errors?, \d+ warnings?/m,
    );
    const counted = await run('coverage');
    expect(counted.stdout.match(/^All /gm)).toHaveLength(2);
    const strict = await run('coverage', '--strict');
    expect([counted.code, strict.code]).toEqual([0, 1]);
    expect((await run('coverage', 'example-sla', '--strict')).code).toBe(0);
  });

  it('are both published', async () => {
    expect((await run('schema', '--out', 'schemas')).code).toBe(0);
    expect(everythingUnder(join(folder, 'schemas/records')).filter((name) => !name.includes('.'))).toEqual([
      'example-sla',
      'plant-care',
    ]);
  });

  it('are told apart by the clauses that scenarios name', async () => {
    const found = await run('test', '--cases', 'case.yaml');
    expect(found).toMatchObject({ code: 0, stdout: '1 passed, 0 failed (1 expectations)\n' });
    const typo = await run('test', '--cases', 'typo.yaml');
    expect(typo.code).toBe(2);
    expect(typo.stderr).toContain('do not tell which agreement is meant (name one: example-sla, plant-care)');
    const both = await run('test', '--cases', 'both.yaml');
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('do not tell which agreement is meant');
    const named = await run('test', 'example-sla', '--cases', 'typo.yaml');
    expect(named.stderr).toContain("no clause 'fee.payd' (did you mean 'fee.paid'?)");
  });
});
