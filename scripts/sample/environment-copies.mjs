import { addMinutes, instant, stamp } from './calendar.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/omgevingskopieen.csv';

/** Copies of the environment that Support made for an incident. The list was exported for the last time in November. */
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
  const open = add(find('handled-after-export'), instant('2025-11-20T09:10'), undefined);

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
    `${open.id}/${open.incident}/${final(open)}`,
    'undetermined',
    'the incident was handled on 4 December, the list of copies ends on 30 November',
    FILE,
  );
  plant(
    'backup-copy.delete-150d',
    open.id,
    'undetermined',
    'whether it was deleted before the incident was handled lies after the list',
    FILE,
  );
  const rows = copies.map((copy) => [
    copy.id,
    copy.incident,
    stamp(copy.createdAt),
    copy.deletedAt === undefined ? '' : stamp(copy.deletedAt),
  ]);
  return new Map([[FILE, csv(['id', 'incident', 'createdAt', 'deletedAt'], rows)]]);
}

export function environmentCopySources() {
  return [
    {
      file: 'omgevingskopieen.csv',
      record: 'environment-copy',
      coverage: { from: '2025-01-01', until: '2025-11-30' },
      delimiter: ';',
    },
  ];
}
