import { at, day, instant, stamp } from './calendar.mjs';
import { EVENT } from './first-class.mjs';
import { TERMS_NOTICES } from './terms-in-force.mjs';
import { yaml } from './text.mjs';

const FILE = 'operations/notices-services.yaml';

/** Other hours of the phone: day, when it was announced in the portal, and the hours (none: closed). */
const HOURS = [
  ['2025-01-01', '2024-12-09T10:00'],
  ['2025-04-21', '2025-04-03T09:30'],
  ['2025-05-05', '2025-04-15T09:30'],
  ['2025-05-29', '2025-05-20T11:00'],
  ['2025-06-09', '2025-05-20T11:00'],
  ['2025-12-24', '2025-12-04T10:00', 480, 960],
  ['2025-12-25', '2025-12-04T10:00'],
  ['2025-12-31', '2025-12-04T10:00', 480, 960],
  ['2026-01-01', '2025-12-04T10:00'],
];

const sent = (moment) => ({ sentAt: stamp(instant(moment)), to: 'customer' });

function rows() {
  const terms = TERMS_NOTICES.map(([about, channel, moment]) => ({
    kind: 'terms-change',
    ...sent(moment),
    channel,
    about,
  }));
  const hours = HOURS.map(([forDay, moment, from, until]) => ({
    kind: 'opening-hours',
    ...sent(moment),
    channel: 'portal',
    forDay,
    ...(from === undefined
      ? {}
      : { openings: [{ from: stamp(at(day(forDay), from)), until: stamp(at(day(forDay), until)) }] }),
  }));
  const invitation = {
    kind: 'first-class-invitation',
    ...sent('2025-09-04T09:00'),
    channel: 'email',
    about: EVENT.id,
    department: 'customer-care',
  };
  return [...terms, ...hours, invitation]
    .sort((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0))
    .map((row, i) => ({ id: `BR-${String(i + 1).padStart(2, '0')}`, ...row }));
}

/** What the vendor announced: changes of the terms, other opening hours, and the event of the year. */
export function noticeFiles({ plant }) {
  const list = rows();
  const late = list.find((row) => row.forDay === '2025-05-29');
  plant('support.deviating-hours', late.id, 'breached', 'announced nine days ahead', FILE);
  return new Map([[FILE, yaml(list, 'Messages of the vendor about terms, hours and events.')]]);
}

export function noticeSources() {
  return [
    {
      file: 'notices-services.yaml',
      record: 'notice',
      coverage: { from: '2023-03-01', until: '2025-12-31' },
    },
  ];
}
