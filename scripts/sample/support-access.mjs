import { addMinutes, instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const FILE = 'operations/access-support.yaml';

const BLOCKED_AFTER = 2;

function vendor(id, way, person, role, startedAt, rest) {
  const { consentAt = addMinutes(startedAt, -5), endedAt, ...more } = rest;
  return {
    id,
    way,
    by: 'vendor',
    granted: true,
    person,
    role,
    consentChannel: 'authorisation-tool',
    consentAt: stamp(consentAt),
    startedAt: stamp(startedAt),
    ...(endedAt === undefined ? {} : { endedAt: stamp(endedAt) }),
    ...more,
  };
}

/** Half an hour of viewing along, with the code that the customer typed. */
function viewing(id, incident, moment, code, more = {}) {
  const startedAt = instant(moment);
  return vendor(id, 'remote-viewing', 'D. Mulder', 'support-employee', startedAt, {
    endedAt: addMinutes(startedAt, 30),
    incident,
    code,
    codeEnteredAt: stamp(addMinutes(startedAt, -1)),
    codeEnteredBy: 'customer',
    ...more,
  });
}

function temporary(id, incident, from, until, sessions) {
  return vendor(id, 'temporary-user', 'S. Haddad', 'support-employee', instant(from), {
    endedAt: instant(until),
    incident,
    grantedBy: 'customer',
    level: 'read-only',
    allowedLevel: 'read-only',
    endsAt: stamp(instant(until)),
    sessions: sessions.map((moment) => ({ at: stamp(instant(moment)) })),
  });
}

/** An employee who was added for a report, and blocked when it was closed (or some hours later). */
function supportPlus(id, incident, from, closed, late = BLOCKED_AFTER) {
  const startedAt = instant(from);
  return vendor(id, 'support-plus', 'J. Visser', 'support-employee', startedAt, {
    endedAt: addMinutes(closed, late),
    endedBy: 'system',
    incident,
    sessions: [{ at: stamp(addMinutes(startedAt, 3)) }],
  });
}

/** Access of Support to the customer's environment, each time for a report. */
export function supportAccessFiles(list, { plant }) {
  const id = (name) => list.find((tale) => tale.name === name).id;
  const closed = (name) =>
    list.find((tale) => tale.name === name).statuses.find((step) => step.value === 'Afgehandeld').at;
  const took = (moment) => ({ takeoverAt: stamp(instant(moment)) });
  const rows = [
    viewing('MK-1', id('over-clock-change'), '2025-03-25T10:15', '482-913'),
    viewing('MK-2', id('lowered'), '2025-05-14T10:05', '117-640', {
      ...took('2025-05-14T10:12'),
      takeoverConsentAt: stamp(instant('2025-05-14T10:11')),
    }),
    viewing('MK-3', id('late-second'), '2025-05-22T09:30', '905-238', {
      ...took('2025-05-22T09:41'),
      takeoverConsentAt: stamp(instant('2025-05-22T09:44')),
    }),
    viewing('MK-4', id('reopened'), '2025-10-08T10:20', '361-077'),
    temporary('TT-1', id('long-running'), '2025-05-12T10:00', '2025-05-16T17:00', [
      '2025-05-12T10:30',
      '2025-05-15T14:00',
    ]),
    temporary('TT-2', id('long-running'), '2025-09-01T09:00', '2025-09-05T17:00', [
      '2025-09-02T11:00',
      '2025-09-04T09:20',
    ]),
    supportPlus('SP-1', id('late-solution'), '2025-07-17T09:00', closed('late-solution')),
    supportPlus('SP-2', id('raised'), '2025-11-20T14:00', closed('raised'), 190),
  ];
  plant('access.mouse-takeover', 'MK-3', 'breached', 'took over the mouse and asked afterwards', FILE);
  plant('supportplus.block-at-closing', 'SP-2', 'breached', 'blocked three hours after closing', FILE);
  return new Map([[FILE, yaml(rows)]]);
}

export function supportAccessSources() {
  return [
    { file: 'access-support.yaml', record: 'access', coverage: { from: '2025-01-01', until: '2025-12-31' } },
  ];
}
