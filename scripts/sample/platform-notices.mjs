import { addMinutes, instant, stamp } from './calendar.mjs';
import { MIGRATION_NOTICES } from './migrations.mjs';
import { VERSIONS } from './releases.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/notices-platform.csv';

/** From this day one of the customer's contacts is told of outages by text message and e-mail. */
const ALERTS_FROM = '2025-09-01';

/** Told only when it was over; not told by text message. */
const LATE = ['S-023'];
const WITHOUT_SMS = ['S-033'];

const PLANNED = ['preventive-maintenance', 'agreed-maintenance'];

function statusMessage(about, sentAt) {
  return { kind: 'status-message', about, sentAt, to: 'everybody', channel: 'status-site' };
}

function outageMessages({ id, startedAt, endedAt, cause }) {
  const start = instant(startedAt);
  const sentAt = LATE.includes(id) ? addMinutes(instant(endedAt), 25) : addMinutes(start, 6);
  const rows = [statusMessage(id, sentAt)];
  if (startedAt < ALERTS_FROM) return rows;
  rows.push(alertOf(rows[0]));
  if (PLANNED.includes(cause) || WITHOUT_SMS.includes(id)) return rows;
  return [...rows, { kind: 'alert', about: id, sentAt: addMinutes(start, 8), to: 'mulder', channel: 'sms' }];
}

/** Planned work is on the status site a day after it was announced, other work as it was decided. */
function maintenanceMessages({ id, kind, announcedAt, unavailable }) {
  if (!unavailable || kind === 'migration') return [];
  const sentAt = addMinutes(instant(announcedAt), 5);
  const message = statusMessage(id, sentAt);
  return announcedAt < ALERTS_FROM ? [message] : [message, alertOf(message)];
}

/** What is sent by e-mail on a message. The rule looks for an alert about the message itself. */
function alertOf(message) {
  return {
    kind: 'alert',
    answers: message,
    sentAt: addMinutes(message.sentAt, 1),
    to: 'mulder',
    channel: 'email',
  };
}

function versionNews({ id, releasedOn }) {
  return {
    kind: 'version',
    about: id,
    sentAt: instant(`${releasedOn}T08:30`),
    to: 'customer',
    channel: 'email',
  };
}

function numbered(messages) {
  const sorted = [...messages].sort((a, b) => a.sentAt - b.sentAt);
  const ids = new Map(sorted.map((message, i) => [message, `N-${String(i + 1).padStart(3, '0')}`]));
  return sorted.map((message) => ({
    ...message,
    id: ids.get(message),
    about: message.answers === undefined ? message.about : ids.get(message.answers),
  }));
}

/** Messages about the platform: what stood on the status site, who was told, and what came with each version. */
export function platformNotices(outages, maintenance, { plant }) {
  const messages = numbered([
    ...outages.flatMap(outageMessages),
    ...maintenance.flatMap(maintenanceMessages),
    ...VERSIONS.map(versionNews),
    ...MIGRATION_NOTICES.map(({ sentAt, ...rest }) => ({ ...rest, sentAt: instant(sentAt), to: 'customer' })),
  ]);
  for (const id of LATE) {
    for (const clause of ['availability.communication-on-status-site', 'continuity.status-page']) {
      plant(clause, id, 'breached', 'told on the status site when it was over', FILE);
    }
  }
  for (const id of WITHOUT_SMS) plant('availability.alerts', id, 'breached', 'no text message', FILE);
  plant(
    'availability.alerts',
    'S-030',
    'undetermined',
    'the cause is not recorded: it may have been planned',
    'operations/outages.yaml',
  );
  const rows = messages.map(({ id, kind, sentAt, to, channel, about }) => [
    id,
    kind,
    stamp(sentAt),
    to,
    channel,
    about,
  ]);
  return new Map([[FILE, csv(['id', 'kind', 'sentAt', 'to', 'channel', 'about'], rows, ',')]]);
}

export function platformNoticeSources() {
  return [
    {
      file: 'notices-platform.csv',
      record: 'notice',
      coverage: { from: '2023-03-01', until: '2025-12-31' },
    },
  ];
}
