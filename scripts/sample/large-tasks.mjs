import { addMinutes, instant, stamp } from './calendar.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/zware-taken.csv';

/** Large tasks: what, started, seconds, minutes in the queue (undefined: not recorded), and how it ran. */
const ROWS = [
  ['payroll-run', '2025-01-24T18:05', 412, 3],
  ['invoicing', '2025-02-03T19:10', 188, 1],
  ['reminders', '2025-03-11T20:00', 95, 1],
  ['payroll-run', '2025-04-24T18:20', 437, 6],
  ['analyses', '2025-05-15T13:30', 260, 0, 'foreground'],
  ['invoicing', '2025-06-02T19:05', 201, 2],
  ['payroll-run', '2025-07-24T18:10', 429, 4],
  ['analyses', '2025-09-17T14:15', 244, undefined],
  ['payroll-run', '2025-10-24T18:00', 451, 5],
  ['reminders', '2025-11-11T20:05', 102, 1],
];

/** A few of the large tasks of the year, from the log of the queue. */
export const largeTasks = {
  files({ plant }) {
    const rows = ROWS.map(([task, start, seconds, waited, mode = 'background']) => {
      const at = instant(start);
      const queued = waited === undefined ? '' : stamp(addMinutes(at, -waited));
      return [stamp(at), 'profit', task, seconds, mode, queued, 'production'];
    });
    const key = (i) => `${rows[i][0]}/${rows[i][2]}/profit`;
    plant('performance.queue-large-tasks', key(4), 'breached', 'ran in the foreground', FILE);
    plant('performance.queue-large-tasks', key(7), 'undetermined', 'not recorded when it was queued', FILE);
    const head = ['Gestart', 'Applicatie', 'Taak', 'Seconden', 'Wijze', 'In wachtrij', 'Omgeving'];
    return new Map([[FILE, csv(head, rows)]]);
  },
  sources() {
    return [
      {
        file: 'zware-taken.csv',
        record: 'response-sample',
        coverage: { from: '2025-01-01', until: '2025-12-31' },
        delimiter: ';',
        map: {
          at: 'Gestart',
          application: 'Applicatie',
          window: 'Taak',
          seconds: 'Seconden',
          mode: 'Wijze',
          queuedAt: 'In wachtrij',
          environmentKind: 'Omgeving',
        },
      },
    ];
  },
};
