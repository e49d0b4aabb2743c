import { instant, stamp } from './calendar.mjs';
import { csv, yaml } from './text.mjs';

const RELEASES = 'operations/releases.yaml';
const PATCHES = 'operations/patches.csv';

/** What each version has unless it says otherwise. */
function version(id, releasedOn, more) {
  return {
    id,
    software: 'profit',
    releasedOn,
    availableOn: releasedOn,
    changes: ['functional', 'statutory'],
    deviates: false,
    testedOn: releasedOn,
    regressionTestedOn: releasedOn,
    notesPublishedOn: releasedOn,
    notesListChanges: true,
    helpCenterPublishedOn: releasedOn,
    ...more,
  };
}

/** SB has a rhythm of its own; whoever has it gets each version at once. */
function sbVersion(id, releasedOn, [readOnly, switched], more = {}) {
  return version(id, releasedOn, {
    software: 'sb',
    rolledOutOn: releasedOn,
    changes: ['functional'],
    method: 'blue-green',
    readOnlyFrom: stamp(instant(`${releasedOn}T${readOnly}`)),
    switchedAt: stamp(instant(`${releasedOn}T${switched}`)),
    downMinutes: 0,
    guidePublishedOn: releasedOn,
    ...more,
  });
}

export const VERSIONS = [
  version('Profit 2024.3', '2024-12-10', {
    rolledOutOn: '2024-12-20',
    availableOn: '2024-12-14',
    changes: ['statutory'],
    statutoryOn: '2025-01-01',
    lawFinalOn: '2024-11-19',
  }),
  version('Profit 2025.0', '2025-03-18', {
    rolledOutOn: '2025-03-20',
    changes: ['statutory'],
    statutoryOn: '2025-04-01',
    lawFinalOn: '2025-02-25',
    deviates: true,
  }),
  version('Profit 2025.1', '2025-06-24', {
    rolledOutOn: '2025-08-15',
    availableOn: '2025-07-04',
    statutoryOn: '2025-07-01',
    lawFinalOn: '2025-06-10',
  }),
  version('Profit 2025.2', '2025-09-09', {
    rolledOutOn: '2025-10-31',
    availableOn: '2025-10-04',
    statutoryOn: '2025-09-01',
    lawFinalOn: '2025-07-15',
    regressionTestedOn: '2025-09-11',
  }),
  version('Profit 2025.3', '2025-12-09', {
    availableOn: undefined,
    changes: ['statutory'],
    statutoryOn: '2026-01-01',
    lawFinalOn: '2025-11-18',
  }),
  sbVersion('SB 2025-09', '2025-09-23', ['06:30', '06:33']),
  sbVersion('SB 2025-10', '2025-10-21', ['06:30', '06:34']),
  sbVersion('SB 2025-11', '2025-11-18', ['06:30', '06:34']),
  sbVersion('SB 2025-12', '2025-12-23', ['06:30', '06:33']),
];

/** Patches: changes, approved, start, end (local times), and what is special about it. */
const PATCH_ROWS = [
  ['fault', '2025-01-14T13:05', '2025-01-14T21:30', '2025-01-14T22:10'],
  ['fault|small-change', '2025-02-11T16:20', '2025-02-11T20:00', '2025-02-11T20:25'],
  ['small-change', '2025-03-11T15:00', '2025-03-11T23:00', '2025-03-12T00:40'],
  ['fault', '2025-04-15T14:00', '2025-04-16T22:15', '2025-04-16T22:50'],
  ['fault', '2025-05-22T18:10', '2025-05-22T18:30', '2025-05-22T19:10', { emergency: true, sessions: 4 }],
  ['fault|small-change', '2025-06-12T11:30', '2025-06-12T21:00', '2025-06-12T21:45'],
  ['fault', '2025-07-10T12:00', '2025-07-10T19:30', '2025-07-10T20:55'],
  ['fault', '2025-08-19T17:00', '2025-08-19T21:30', '2025-08-19T22:20', { emergency: true, sessions: 2 }],
  ['small-change', '2025-09-16T14:40', '2025-09-16T22:00', '2025-09-16T22:30'],
  ['fault|small-change', '2025-10-14T10:15', '2025-10-14T22:00', '2025-10-14T23:20'],
  ['fault', '2025-11-12T16:30', '2025-11-12T20:30', '2025-11-12T21:00'],
  ['fault', '2025-12-30T15:45', '2025-12-30T22:00', '2025-12-30T22:25', { published: '' }],
];

const patchId = (i) => `PA-25${String(i + 1).padStart(2, '0')}`;

function patches() {
  return PATCH_ROWS.map(([changes, approved, from, until, more = {}], i) => [
    patchId(i),
    'profit',
    changes,
    stamp(instant(approved)),
    stamp(instant(from)),
    stamp(instant(until)),
    'true',
    more.emergency ?? false,
    more.sessions ?? 0,
    0,
    'false',
    more.published ?? until.slice(0, 10),
  ]);
}

const PATCH_COLUMNS = [
  'id',
  'software',
  'changes',
  'approvedAt',
  'startedAt',
  'endedAt',
  'automated',
  'emergency',
  'openSessions',
  'ownSessions',
  'causedOutage',
  'publishedOn',
];

function plantReleases(plant) {
  const release = (clause, subject, verdict, what) => plant(clause, subject, verdict, what, RELEASES);
  release(
    'product.automatic-tests',
    'Profit 2025.2',
    'breached',
    'regression test two days after the release',
  );
  release('product.release-schedule-sb', 'SB 2025-11', 'breached', 'the next one came after five weeks');
  release('product.release-schedule-sb', 'SB 2025-12', 'pending', 'the next one is due on 20 January 2026');
  release(
    'online.statutory-anticipation',
    'Profit 2025.2',
    'missed',
    'eight days after the law took effect, on 1 September',
  );
  release(
    'service.product-updates-included',
    'Profit 2025.3',
    'pending',
    'released on 9 December, for Noordkade planned in January 2026',
  );
}

function plantPatches(plant) {
  const patch = (clause, number, verdict, what) => plant(clause, number, verdict, what, PATCHES);
  patch('product.patch-automatic-after-approval', 'PA-2504', 'breached', 'went out in the second night');
  patch(
    'product.daily-patching',
    '2025-04-15T19:00',
    'breached',
    'an approved patch waited for another night',
  );
  patch('product.patch-notes-published', 'PA-2512', 'pending', 'installed on 30 December, not published yet');
}

/** Versions and patches of the software. */
export const releases = {
  files({ plant }) {
    plantReleases(plant);
    plantPatches(plant);
    return new Map([
      [RELEASES, yaml(VERSIONS, 'Versions of Profit (with InSite and OutSite) and of SB.')],
      [PATCHES, csv(PATCH_COLUMNS, patches(), ',')],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'releases.yaml', record: 'release', coverage: { ...coverage, from: '2024-12-01' } },
      { file: 'patches.csv', record: 'patch', coverage },
    ];
  },
};
