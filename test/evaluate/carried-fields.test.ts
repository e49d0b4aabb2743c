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
async function verdicts(
  backups: string,
  map: string,
  environments?: { readonly columns: string; readonly row: string },
): Promise<Record<string, string>> {
  const root = mkdtempSync(join(tmpdir(), 'servanda-'));
  roots.push(root);
  const operations = join(root, 'klant', 'operations');
  mkdirSync(operations, { recursive: true });
  const span = 'coverage: { from: 2025-01-01, until: 2025-12-31 }';
  writeFileSync(join(root, 'klant', 'contract.yaml'), CONTRACT);
  writeFileSync(
    join(operations, 'sources.yaml'),
    `sources:\n  - { file: backups.csv, record: backup, ${span}${map} }\n  - { file: environments.${environments === undefined ? 'yaml' : 'csv'}, record: environment, ${span} }\n`,
  );
  writeFileSync(join(operations, 'backups.csv'), backups);
  writeFileSync(
    join(operations, 'environments.yaml'),
    '- { id: PRD, kind: production, usedFrom: 2025-01-01 }\n',
  );
  if (environments !== undefined) {
    const { columns, row } = environments;
    writeFileSync(join(operations, 'environments.csv'), `${columns}\n${row}\n`);
  }
  const rules = join(process.cwd(), 'rules');
  const loaded = await openContract({ root, folder: 'klant', rules });
  const { findings } = await check(loaded, { asOf: '2025-12-31' });
  const clauses =
    environments === undefined ? ['backup.daily-kept'] : ['backup.daily-kept', 'backup.daily-made'];
  const kept = findings.filter(({ clause }) => clauses.includes(clause));
  return Object.fromEntries(kept.map(({ subject, verdict }) => [subject.key, verdict]));
}

const ROW = 'B1,PRD,2025-02-03T02:00:00+01:00,ok';

describe('an event that a source has no field for', () => {
  it('has not happened where its column is there and empty', async () => {
    const file = `id,environment,startedAt,status,deletedOn\n${ROW},\n`;
    expect(await verdicts(file, '')).toEqual({ B1: 'met' });
  });

  it('is not known where the file has no such column', async () => {
    expect(await verdicts(`id,environment,startedAt,status\n${ROW}\n`, '')).toEqual({
      agreement: 'undetermined',
    });
  });

  it('is not known where the map leaves its column out', async () => {
    const file = `id,environment,startedAt,status,gone\n${ROW},2025-02-04\n`;
    const map = ', map: { id: id, environment: environment, startedAt: startedAt, status: status }';
    expect(await verdicts(file, map)).toEqual({ agreement: 'undetermined' });
    expect(await verdicts(file, map.replace(' }', ', deletedOn: gone }'))).toEqual({ B1: 'breached' });
  });

  it('has never happened where the map says so for all records', async () => {
    const file = `id,environment,startedAt,status\n${ROW}\n`;
    const map =
      ', map: { id: id, environment: environment, startedAt: startedAt, status: status, deletedOn: { value: none } }';
    expect(await verdicts(file, map)).toEqual({ B1: 'met' });
  });
});

describe('a field whose absence means that there is none', () => {
  const HEAD = 'id,environment,startedAt,status,deletedOn';
  const environment = (columns: string, row: string): Promise<Record<string, string>> =>
    verdicts(`${HEAD}\n${ROW},2025-02-04\n`, '', { columns, row });

  it('is none where its column is there and empty, and not known where the file has no such column', async () => {
    const full = await environment('id,kind,usedFrom,usedThrough', 'PRD,production,2025-01-01,');
    expect(full).toMatchObject({ 'PRD/2025-02-05': 'breached', B1: 'breached' });
    const short = await environment('id,kind,usedFrom', 'PRD,production,2025-01-01');
    expect(short).toMatchObject({ agreement: 'undetermined', B1: 'breached' });
  });
});
