import { describe, expect, it } from 'vitest';
import { writeTap } from '../../src/report/tap.js';
import { DEMO } from './fixture.js';
import { readTap, type TapPoint } from './skeletons.js';

const options = { lang: 'en', colour: false, width: 80 } as const;

async function points(strict = false): Promise<ReadonlyMap<string, TapPoint>> {
  const read = readTap(await writeTap(DEMO, { ...options, strict }));
  return new Map(read.points.map((point) => [point.description, point]));
}

describe('the findings as TAP 14', () => {
  it.each(['en', 'nl'] as const)('are what the golden file holds (%s)', async (lang) => {
    await expect(await writeTap(DEMO, { ...options, lang })).toMatchFileSnapshot(`golden/demo.${lang}.tap`);
  });

  it('are numbered as planned', async () => {
    const { plan, points: read } = readTap(await writeTap(DEMO, options));
    expect(plan).toBe(DEMO.findings.length);
    expect(read.map(({ id }) => id)).toEqual(DEMO.findings.map((_, index) => index + 1));
  });

  it.each([
    ['breached', 'paying.in-time invoice F-2025-014', false, undefined],
    ['met', 'paying.in-time invoice F-2025-007', true, undefined],
    ['holds', 'paying.ground-for-stopping invoice F-2025-031', true, undefined],
    ['pending', 'paying.in-time invoice F-2025-040', true, 'SKIP'],
    ['undetermined', 'answers.first ticket T-1200', true, 'SKIP'],
    ['waived', 'paying.in-time invoice F-2025-020', false, 'TODO'],
    ['missed', 'speed.share month 2025-03', false, 'TODO'],
    ['assumed', 'answers.kept-copy ticket T-0990', false, 'TODO'],
    ['not applicable', 'answers.weekend ticket T-1102', true, 'SKIP'],
  ])('%s: %s', async (_, description, ok, directive) => {
    expect((await points()).get(description)).toMatchObject({ ok, directive });
  });

  it('a failing point tells why, where and by which term', async () => {
    expect((await points()).get('paying.in-time invoice F-2025-014')?.diagnosis).toMatchObject({
      severity: 'major',
      dueAt: '2025-04-01',
      margin: '-8 days',
      proof: expect.arrayContaining(['contracts/demo/operations/payments.csv:17']),
      terms: ['paying.term 30 days (rules/demo/terms.yaml:12)'],
    });
  });

  it('what is undetermined fails under strict, what is pending does not', async () => {
    const strict = await points(true);
    expect(strict.get('answers.first ticket T-1200')).toMatchObject({ ok: false, directive: undefined });
    expect(strict.get('paying.in-time invoice F-2025-040')).toMatchObject({ ok: true, directive: 'SKIP' });
  });

  it('as many points fail as the JUnit report has failures', async () => {
    const failing = [...(await points()).values()].filter(
      ({ ok, directive }) => !ok && directive === undefined,
    );
    const counted = DEMO.findings.filter(
      ({ verdict, assumed }) => verdict === 'breached' && assumed !== true,
    );
    expect(failing).toHaveLength(counted.length);
  });

  it('without findings it is a plan of none, with the reason', async () => {
    expect(await writeTap({ ...DEMO, findings: [] }, options)).toMatch(
      /^TAP version 14\n1\.\.0 # no findings\n/,
    );
  });
});
