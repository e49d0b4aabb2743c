import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, type LoadedContract, openContract, type Result } from '../src/index.js';
import { BRANCH_DOWN, BRANCH_HISTORY, type Down, type History } from './planted-branches.js';

/** The contracts whose report is known to the last finding. */
const CONTRACTS = ['noordkade-logistiek', 'zorggroep-rupelzoom', 'trupial-accountancy'];

interface Planted {
  readonly clause: string;
  readonly subject: string;
  readonly verdict: string;
  readonly what: string;
  readonly file: string;
}

interface PlantedFile {
  readonly asOf: string;
  /** Record types without a source; absent: there are none. */
  readonly gaps?: readonly string[];
  readonly planted: readonly Planted[];
}

/** The verdicts that a reader would look into; the rest is met or not applicable. */
const NOTABLE = ['breached', 'missed', 'undetermined', 'pending'];

/** What lacks a source is left to the list of gaps. */
function keysOf(result: Result, verdict: string): string[] {
  const found = result.findings.filter((finding) => finding.verdict === verdict && finding.gap === undefined);
  return [...new Set(found.map((finding) => `${finding.clause} ${finding.subject.key}`))].sort();
}

describe.each(CONTRACTS)('the report of %s', (contract) => {
  const folder = `contracts/${contract}`;
  const { asOf, gaps = [], planted } = parse(readFileSync(`${folder}/planted.yaml`, 'utf8')) as PlantedFile;
  let result: Result;

  const plantedKeys = (verdict: string): string[] =>
    planted
      .filter((entry) => entry.verdict === verdict)
      .map(({ clause, subject }) => `${clause} ${subject}`)
      .sort();

  beforeAll(async () => {
    result = await check(await openContract({ root: process.cwd(), folder }), { asOf });
  });

  it.each(NOTABLE)('finds what is planted as %s, and nothing else', (verdict) => {
    expect(keysOf(result, verdict)).toEqual(plantedKeys(verdict));
  });

  it('finds the conditions that were made to hold', () => {
    expect(keysOf(result, 'met')).toEqual(expect.arrayContaining(plantedKeys('met')));
  });

  it.each(downOf(contract))(
    'measures availability exactly: %s has %i minutes, %i of them down',
    (month, minutes, down) => {
      const finding = result.findings.find(
        ({ clause, subject }) => clause === 'availability.monthly-99-5' && subject.key === month,
      );
      const share = Number(finding?.actual?.replace('≈', ''));
      expect(share).toBeCloseTo((minutes - down) / minutes, 9);
    },
  );

  it('has a source for every record type that a rule asks for, but for those that are listed', () => {
    expect(result.gaps.map(({ recordType }) => recordType)).toEqual(gaps);
    expect(result.warnings).toEqual([]);
  });

  it('shows the evidence in the file in which it was planted', () => {
    const files = new Set(result.inputs.map((input) => input.file));
    for (const { file } of planted) expect(files).toContain(`${folder}/${file}`);
  });
});

/** Minutes of the month, and minutes down: computed by hand from outages.yaml, over both changes of the clock. */
const DOWN: Down = [
  ['2025-01', 44_640, 65],
  ['2025-02', 40_320, 255],
  ['2025-03', 44_580, 180],
  ['2025-04', 43_200, 80],
  ['2025-05', 44_640, 150],
  ['2025-06', 43_200, 25],
  ['2025-07', 44_640, 80],
  ['2025-08', 44_640, 0],
  ['2025-10', 44_700, 85],
  ['2025-11', 43_200, 150],
];

/** The same files on other days: clause, subject, and what the report says as of each moment. */
const HISTORY: History = [
  [
    'invoicing.payment-term',
    'L-2025-03',
    [
      ['2025-03-31', 'pending'],
      ['2025-04-01', 'breached'],
    ],
  ],
  [
    'licence.no-renewal-unpaid-60-days',
    'L-2025-10',
    [
      ['2025-11-30', 'pending'],
      ['2025-12-01', 'met'],
    ],
  ],
  [
    'availability.monthly-99-5',
    '2025-02',
    [
      ['2025-02-12', 'breached'],
      ['2025-02-11', 'pending'],
    ],
  ],
  [
    'availability.monthly-99-5',
    '2025-09',
    [
      ['2025-09-17', 'pending'],
      ['2025-10-01', 'undetermined'],
    ],
  ],
  ['certification.iso-27001', 'agreement', [['2025-09-16', 'breached']]],
  ['change.three-working-days', 'W-2025-06', [['2025-05-28', 'breached']]],
  [
    'breach.notice-48-hours',
    'DL-2025-2',
    [
      ['2025-06-19T09:20:00+02:00', 'pending'],
      ['2025-06-19T09:21:00+02:00', 'breached'],
    ],
  ],
  [
    'subprocessors.new-notice',
    'SUB-3',
    [
      ['2025-08-20', 'pending'],
      ['2025-09-01', 'breached'],
    ],
  ],
  [
    'maintenance.announced-five-days',
    'M-2025-03',
    [
      ['2025-04-08', 'pending'],
      ['2025-04-09', 'breached'],
    ],
  ],
  [
    'changes.portal-notice',
    'TC-2025-09',
    [
      ['2025-09-01', 'pending'],
      ['2025-09-02', 'breached'],
    ],
  ],
  [
    'consultancy.budget-overrun',
    'PRJ-2025-1',
    [
      ['2025-05-26', 'pending'],
      ['2025-05-27', 'breached'],
    ],
  ],
  [
    'delivery.missed-term-talk',
    'LV-2025-2',
    [
      ['2025-10-15', 'pending'],
      ['2025-10-16', 'breached'],
    ],
  ],
  [
    'firstclass.p1-escalation',
    'INC-250249',
    [
      ['2025-08-28T16:10:00+02:00', 'pending'],
      ['2025-08-28T16:11:00+02:00', 'breached'],
    ],
  ],
  [
    'migration.date-final-five-days',
    'MIG-2025-1',
    [
      ['2025-06-29', 'pending'],
      ['2025-06-30', 'breached'],
    ],
  ],
  [
    'product.release-schedule-sb',
    'SB 2025-11',
    [
      ['2025-12-16', 'pending'],
      ['2025-12-17', 'breached'],
    ],
  ],
  [
    'binding-instruction.report',
    'AW-2025-1',
    [
      ['2025-09-30T11:00:00+02:00', 'pending'],
      ['2025-09-30T11:01:00+02:00', 'breached'],
    ],
  ],
  [
    'backup.daily-made',
    'PRD/2025-08-17',
    [
      ['2025-08-17', 'pending'],
      ['2025-08-18', 'breached'],
    ],
  ],
];

describe.each(CONTRACTS)('the report of %s on other days', (contract) => {
  const history = contract === 'noordkade-logistiek' ? HISTORY : (BRANCH_HISTORY[contract] ?? []);
  const moments = history.flatMap(([clause, subject, days]) =>
    days.map(([moment, verdict]) => ({ clause, subject, moment, verdict })),
  );

  let loaded: LoadedContract;

  beforeAll(async () => {
    loaded = await openContract({ root: process.cwd(), folder: `contracts/${contract}` });
  });

  it.each(moments)('$clause of $subject is $verdict as of $moment', async (wanted) => {
    const { clause, subject, moment, verdict } = wanted;
    const result = await check(loaded, { asOf: moment });
    expect(keysOf(result, verdict)).toContain(`${clause} ${subject}`);
  });
});

function downOf(contract: string): Down {
  return contract === 'noordkade-logistiek' ? DOWN : (BRANCH_DOWN[contract] ?? []);
}
