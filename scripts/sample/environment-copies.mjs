import { addMinutes, instant, stamp } from './calendar.mjs';
import { csv, yaml } from './text.mjs';

const FILE = 'operations/omgevingskopieen.csv';
const LOG = 'operations/omgevingskopieen-log.csv';
const ACCESS = 'operations/access-copies.yaml';

/** Copies of the environment that Support made for an incident. The last of them was forgotten. */
export function environmentCopies(list, rnd, { plant }) {
  const find = (name) => list.find((tale) => tale.name === name);
  const copies = [];
  const add = (tale, createdAt, deletedAt, about) => {
    const copy = { incident: tale.id, createdAt, deletedAt, about, tale };
    copies.push(copy);
    return copy;
  };
  const plain = list.filter(
    (tale) =>
      tale.name === undefined &&
      tale.kind === 'Foutmelding' &&
      tale.statuses.length === 3 &&
      tale.statuses[2].at - tale.firstResponseAt > 86_400_000 &&
      tale.statuses[2].at < instant('2025-11-20T00:00'),
  );
  for (let i = 0; i < 11; i += 1) {
    const tale = plain[Math.floor(((i + 0.5) * plain.length) / 11)];
    const handled = tale.statuses[2].at;
    add(tale, addMinutes(tale.firstResponseAt, rnd.whole(15, 240)), addMinutes(handled, rnd.whole(60, 2700)));
  }
  const late = copies[6];
  late.deletedAt = addMinutes(late.tale.statuses[2].at, 71 * 60 + 20);
  late.planted = true;
  add(find('over-clock-change'), instant('2025-03-24T13:30'), instant('2025-03-30T18:30'));
  add(find('long-running'), instant('2025-04-03T09:00'), instant('2025-08-29T16:45'));
  add(find('reopened'), instant('2025-10-06T13:00'), instant('2025-10-10T20:15'));
  const kept = add(find('copy-kept'), instant('2025-11-20T09:10'), undefined);

  copies.sort((a, b) => a.createdAt - b.createdAt);
  copies.forEach((copy, i) => {
    copy.id = `KOPIE-${String(i + 1).padStart(2, '0')}`;
  });
  const final = (copy) => copy.tale.statuses.findIndex((step) => step.value === 'Afgehandeld') + 1;
  plant(
    'backup-copy.delete-48h',
    `${late.id}/${late.incident}/${final(late)}`,
    'breached',
    'deleted 71 hours after the incident was handled',
    FILE,
  );
  plant(
    'backup-copy.delete-48h',
    `${kept.id}/${kept.incident}/${final(kept)}`,
    'breached',
    'the incident was handled on 4 December, and the copy is still there',
    FILE,
  );
  const rows = copies.map((copy) => [
    copy.id,
    copy.incident,
    'internal-investigation',
    stamp(addMinutes(copy.createdAt, -REQUESTED_BEFORE)),
    stamp(copy.createdAt),
    copy.deletedAt === undefined ? '' : stamp(copy.deletedAt),
  ]);
  const log = copies.map((copy) => [copy.id, stamp(usedAt(copy)), investigator(copy), stamp(usedAt(copy))]);
  return new Map([
    [FILE, csv(['id', 'incident', 'purpose', 'requestedAt', 'createdAt', 'deletedAt'], rows)],
    [LOG, csv(['Kopie', 'Tijdstip', 'Medewerker', 'Zichtbaar in melding'], log)],
    [ACCESS, yaml(copies.slice(0, 12).map(accessTo), 'Who looked into the copies of the environment.')],
  ]);
}

/** Support asks for a copy, gets it, and looks into it, all within the hours that an incident is open at least. */
const REQUESTED_BEFORE = 10;
const usedAt = (copy) => addMinutes(copy.createdAt, 20);
const INVESTIGATORS = ['D. Mulder', 'S. Haddad', 'J. Visser'];
const investigator = (copy) => INVESTIGATORS[Number(copy.id.slice(6)) % INVESTIGATORS.length];

function accessTo(copy) {
  return {
    id: `TG-${copy.id.slice(6)}`,
    way: 'backup-copy',
    by: 'vendor',
    person: investigator(copy),
    role: 'support-employee',
    granted: true,
    copy: copy.id,
    incident: copy.incident,
    consentChannel: 'authorisation-tool',
    consentAt: stamp(addMinutes(copy.createdAt, -REQUESTED_BEFORE)),
    startedAt: stamp(usedAt(copy)),
    endedAt: stamp(addMinutes(usedAt(copy), 90)),
  };
}

export function environmentCopySources() {
  return [
    {
      file: 'omgevingskopieen.csv',
      record: 'environment-copy',
      coverage: { from: '2025-01-01', until: '2025-12-31' },
      delimiter: ';',
    },
    {
      file: 'omgevingskopieen-log.csv',
      record: 'environment-copy.accessLog',
      coverage: { from: '2025-01-01', until: '2025-12-31' },
      delimiter: ';',
      parent: 'Kopie',
      map: {
        at: 'Tijdstip',
        person: 'Medewerker',
        visibleAt: 'Zichtbaar in melding',
        hiddenAt: { value: 'none' },
      },
    },
    { file: 'access-copies.yaml', record: 'access', coverage: { from: '2025-01-01', until: '2025-12-31' } },
  ];
}
