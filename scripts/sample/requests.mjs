import { instant, stamp } from './calendar.mjs';
import { ACCESS_ASKED, ASKED } from './request-stories.mjs';
import { yaml } from './text.mjs';

const FILE = 'operations/requests-services.yaml';

const MOMENTS = [
  'requestedAt',
  'proposedAt',
  'acceptedAt',
  'approvedAt',
  'refusedAt',
  'workStartedAt',
  'workFinishedAt',
  'describedAt',
  'closedAt',
];

function plantRequests({ plant }) {
  const say = (clause, id, verdict, what) => plant(clause, id, verdict, what, FILE);
  say('sm.approval-first', 'RQ-2025-08', 'breached', 'approved on the day after the work');
  say('sm.approval-first', 'RQ-2025-16', 'undetermined', 'marked as approved, and nobody wrote down when');
  say('consultancy.plan-loose-days', 'RQ-2025-19', 'pending', 'asked on 22 December, not answered yet');
  say('success.apply', 'RQ-2025-04', 'missed', 'answered after 42 days');
  say('success.apply', 'RQ-2025-18', 'pending', 'asked on 15 December');
  say('firstclass.weekly-hour', '2026-W01', 'pending', 'the week runs into January');
  for (const clause of ['small-setup-questions', 'proposal', 'approval-first', 'work-described']) {
    say(`sm.${clause}`, 'RQ-2025-20', 'pending', 'asked on 29 December, no proposal yet');
  }
}

/** Requests with what came of them. */
export function requestFiles(list, planted) {
  plantRequests(planted);
  const incident = (name) => list.find((tale) => tale.name === name).id;
  const access = ACCESS_ASKED.map(([id, way, name, requestedAt]) => ({
    id,
    kind: 'access',
    channel: 'portal',
    requestedAt,
    way,
    incident: incident(name),
  }));
  const rows = [...ASKED, ...access].map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, MOMENTS.includes(key) ? stamp(instant(value)) : value]),
    ),
  );
  return new Map([[FILE, yaml(rows, 'Requests for work, hours, advice and access in 2025.')]]);
}

export function requestSources() {
  return [
    {
      file: 'requests-services.yaml',
      record: 'request',
      coverage: { from: '2024-12-30', until: '2025-12-31' },
    },
  ];
}
