import { instant, stamp } from './calendar.mjs';
import { FIRST_CLASS } from './products.mjs';
import { yaml } from './text.mjs';

const SUBSCRIPTION = 'operations/first-class.yaml';

const ROWS = [
  {
    id: 'FC-1',
    signedUpAt: '2023-12-14T15:20:00+01:00',
    startsOn: FIRST_CLASS.from,
    teamFrom: FIRST_CLASS.from,
    fixedContacts: [
      { person: 'M. van Dijk', from: '2024-01-01', through: '2025-05-31' },
      { person: 'L. Peters', from: '2025-06-04', through: '2025-08-01' },
      { person: 'R. Blom', from: '2025-08-02', through: '2025-08-24', standIn: true },
      { person: 'L. Peters', from: '2025-08-25' },
    ],
  },
];

/** Meetings outside the weekly hour, in the form of appointments. */
export const MEETINGS = [
  {
    id: 'A-2025-V1',
    kind: 'progress-meeting',
    startsAt: stamp(instant('2025-05-08T10:00')),
    minutes: 90,
    held: true,
    mode: 'on-site',
    with: 'first-class-employee',
    requestedOn: '2025-03-03',
    requestedBy: 'customer',
    offeredOn: '2025-03-27',
  },
  {
    id: 'A-2025-V2',
    kind: 'work-visit',
    startsAt: stamp(instant('2025-09-25T09:00')),
    minutes: 420,
    held: true,
    mode: 'on-site',
    with: 'first-class-employee',
    agreedOn: '2025-09-10',
    necessary: true,
  },
  {
    id: 'A-2025-V3',
    kind: 'evaluation',
    startsAt: stamp(instant('2025-11-20T13:00')),
    minutes: 60,
    held: true,
    mode: 'online',
    with: 'first-class-manager',
  },
].map(({ id, ...rest }) => ({ id, service: 'first-class', ...rest }));

/** The event of the year, in the form of a document; the invitation is among the notices. */
export const EVENT = {
  id: 'EV-2025-1',
  kind: 'first-class-event',
  issuer: 'vendor',
  validFrom: '2025-10-02',
  validThrough: '2025-10-02',
};

/** The subscription to First Class with its fixed contacts. */
export function firstClassFiles({ plant }) {
  plant(
    'firstclass.fixed-contact',
    '2025-06',
    'breached',
    'no fixed contact on 1, 2 and 3 June',
    SUBSCRIPTION,
  );
  return new Map([[SUBSCRIPTION, yaml(ROWS)]]);
}

export function firstClassSources() {
  return [
    {
      file: 'first-class.yaml',
      record: 'first-class',
      coverage: { from: '2023-03-01', until: '2025-12-31' },
    },
  ];
}
