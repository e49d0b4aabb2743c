import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check, openContract } from '../../src/index.js';
import { CONTRACT } from '../cli/small-contract.js';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** The verdicts on one backup and one copy of an environment, as files of operations data give them. */
async function verdicts(backups: string, map: string): Promise<Record<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'servanda-'));
  roots.push(root);
  const operations = join(root, 'klant', 'operations');
  mkdirSync(operations, { recursive: true });
  const span = 'coverage: { from: 2025-01-01, until: 2025-12-31 }';
  writeFileSync(join(root, 'klant', 'contract.yaml'), CONTRACT);
  writeFileSync(
    join(operations, 'sources.yaml'),
    `sources:\n  - { file: backups.csv, record: backup, ${span}${map} }\n  - { file: environments.yaml, record: environment, ${span} }\n`,
  );
  writeFileSync(join(operations, 'backups.csv'), backups);
  writeFileSync(
    join(operations, 'environments.yaml'),
    '- { id: PRD, kind: production, liveFrom: 2025-01-01 }\n',
  );
  const rules = join(process.cwd(), 'rules');
  const loaded = await openContract({ root, folder: 'klant', rules });
  const { findings } = await check(loaded, { asOf: '2025-12-31' });
  const kept = findings.filter(({ clause }) => clause === 'backup.daily-kept');
  return Object.fromEntries(kept.map(({ subject, verdict }) => [subject.key, verdict]));
}

const ROW = 'B1,PRD,2025-02-03T02:00:00+01:00,ok';

describe('an event that a source has no field for', () => {
  it('has not happened where its column is there and empty', async () => {
    const file = `id,environment,startedAt,status,deletedOn\n${ROW},\n`;
    expect(await verdicts(file, '')).toEqual({ B1: 'met' });
  });

  it('is not known where the file has no such column', async () => {
    expect(await verdicts(`id,environment,startedAt,status\n${ROW}\n`, '')).toEqual({ B1: 'undetermined' });
  });

  it('is not known where the map leaves its column out', async () => {
    const file = `id,environment,startedAt,status,gone\n${ROW},2025-02-04\n`;
    const map = ', map: { id: id, environment: environment, startedAt: startedAt, status: status }';
    expect(await verdicts(file, map)).toEqual({ B1: 'undetermined' });
    expect(await verdicts(file, map.replace(' }', ', deletedOn: gone }'))).toEqual({ B1: 'breached' });
  });
});
