import { yaml } from '../../sample/text.mjs';
import { curacao } from '../calendar.mjs';
import { later } from '../licence.mjs';
import { START } from './contract.mjs';

const FILE = 'operations/releases.yaml';

/** Every four weeks; the one of 16 September came a week late. */
const SB = [
  [
    '2025-01-07',
    '2025-02-04',
    '2025-03-04',
    '2025-04-01',
    '2025-04-29',
    '2025-05-27',
    '2025-06-24',
    '2025-07-22',
  ],
  ['2025-08-19', '2025-09-23', '2025-10-21', '2025-11-18', '2025-12-16'],
].flat();

/** At half past one in the morning on Curaçao, half past five in UTC. */
function sbRelease(releasedOn) {
  const readOnlyFrom = curacao.instant(`${releasedOn}T01:30`);
  const minutes = releasedOn === '2025-05-27' ? 12 : 3;
  return {
    ...published(`SB-${releasedOn}`, 'sb', releasedOn, ['functional']),
    method: 'blue-green',
    readOnlyFrom: curacao.stamp(readOnlyFrom),
    switchedAt: curacao.stamp(readOnlyFrom + minutes * 60_000),
    downMinutes: 0,
    guidePublishedOn: releasedOn === '2025-11-18' ? '2025-11-20' : releasedOn,
  };
}

function published(id, software, releasedOn, changes) {
  return {
    id,
    software,
    releasedOn,
    rolledOutOn: releasedOn,
    availableOn: releasedOn,
    changes,
    deviates: false,
    testedOn: later(releasedOn, -6),
    regressionTestedOn: later(releasedOn, -4),
    notesPublishedOn: releasedOn,
    notesListChanges: true,
    helpCenterPublishedOn: releasedOn,
  };
}

/** By the calendar: summer, autumn, and December for changes in the law. */
const PROFIT = [
  ['PROFIT-2025-1', '2025-06-17', ['functional', 'statutory'], '2025-07-29'],
  ['PROFIT-2025-2', '2025-09-09', ['functional', 'statutory'], '2025-10-28'],
  ['PROFIT-2025-3', '2025-12-09', ['statutory'], '2025-12-23'],
].map(([id, releasedOn, changes, rolledOutOn]) => ({
  ...published(id, 'profit', releasedOn, changes),
  rolledOutOn,
  availableOn: later(releasedOn, 14),
  statutoryOn: '2026-01-01',
  lawFinalOn: later(releasedOn, -30),
}));

export function releaseFiles({ plant }) {
  plant(
    'product.release-schedule-sb',
    'SB-2025-08-19',
    'breached',
    'the next release came after five weeks',
    FILE,
  );
  plant(
    'product.release-schedule-sb',
    'SB-2025-12-16',
    'pending',
    'the next one is due on 13 January 2026',
    FILE,
  );
  plant(
    'availability.sb-near-zero-downtime',
    'SB-2025-05-27',
    'breached',
    'to be read only for twelve minutes',
    FILE,
  );
  plant('product.sb-notes-and-walkme', 'SB-2025-11-18', 'breached', 'in the guide two days later', FILE);
  return new Map([[FILE, yaml([...SB.map(sbRelease), ...PROFIT], 'Versions of SB and Profit.')]]);
}

export function releaseSources() {
  return [{ file: 'releases.yaml', record: 'release', coverage: { from: START, until: '2025-12-31' } }];
}
