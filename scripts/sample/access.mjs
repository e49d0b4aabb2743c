import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const FILE = 'operations/access-platform.yaml';

/** Who of the vendor saw the customer's data, and how people of Noordkade logged in. */
const ACCESS_ROWS = [
  {
    id: 'TG-2025-1',
    by: 'vendor',
    way: 'platform',
    role: 'system-administrator',
    purpose: 'patch-or-hotfix',
    startedAt: '2025-03-11T22:50',
    endedAt: '2025-03-12T00:45',
  },
  {
    id: 'TG-2025-2',
    by: 'vendor',
    way: 'platform',
    role: 'system-administrator',
    purpose: 'manage-backups',
    startedAt: '2025-08-06T21:05',
    endedAt: '2025-08-06T21:20',
    consentChannel: 'no-consent',
  },
  {
    id: 'TG-2025-3',
    by: 'vendor',
    way: 'database',
    role: 'product-development',
    necessity: 'a fault that only shows in this data',
    approvedBy: 'ict-manager',
    approvedAt: '2025-04-22T09:10',
    approvedUntil: '2025-04-25T18:00',
    startedAt: '2025-04-22T10:00',
    endedAt: '2025-04-24T16:30',
    consentChannel: 'no-consent',
  },
  {
    id: 'TG-2025-4',
    by: 'vendor',
    way: 'database',
    role: 'product-development',
    necessity: 'a fault that only shows in this data',
    approvedBy: 'deputy',
    approvedAt: '2025-08-12T08:40',
    approvedUntil: '2025-08-13T18:00',
    startedAt: '2025-08-12T09:00',
    endedAt: '2025-08-14T11:00',
    consentChannel: 'no-consent',
  },
  {
    id: 'TG-2025-5',
    by: 'vendor',
    way: 'remote-environment',
    role: 'consultant',
    startedAt: '2025-05-21T13:00',
    endedAt: '2025-05-21T14:10',
    consentChannel: 'authorisation-tool',
    consentAt: '2025-05-21T12:55',
  },
  {
    id: 'TG-2025-6',
    by: 'vendor',
    way: 'remote-environment',
    role: 'consultant',
    startedAt: '2025-11-26T10:00',
    endedAt: '2025-11-26T10:40',
    consentChannel: 'authorisation-tool',
    consentAt: '2025-11-26T09:50',
  },
  {
    id: 'LOGIN-2025-1',
    by: 'customer',
    way: 'login',
    person: 'S. de Ruiter',
    granted: true,
    via: 'login-portal',
    factors: 2,
    startedAt: '2025-02-03T08:02',
    endedAt: '2025-02-03T17:10',
  },
  {
    id: 'LOGIN-2025-2',
    by: 'customer',
    way: 'login',
    person: 'inhuur magazijn',
    granted: true,
    via: 'login-portal',
    factors: 1,
    startedAt: '2025-07-14T06:30',
    endedAt: '2025-07-14T15:05',
  },
  {
    id: 'LOGIN-2025-3',
    by: 'vendor',
    way: 'login',
    role: 'support-employee',
    granted: false,
    via: 'login-portal',
    factors: 2,
    startedAt: '2025-09-30T10:00',
    endedAt: '2025-09-30T10:00',
    consentChannel: 'authorisation-tool',
    consentAt: '2025-09-30T09:40',
  },
];

function plantAccess(plant) {
  plant('access.development-approval', 'TG-2025-4', 'breached', 'a day longer than was approved', FILE);
  plant('security.two-factor', 'LOGIN-2025-2', 'breached', 'logged in with one factor', FILE);
}

/** Access to the platform and to the customer's data. */
export const access = {
  files({ plant }) {
    plantAccess(plant);
    const rows = ACCESS_ROWS.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          /(At|Until)$/.test(key) ? stamp(instant(value)) : value,
        ]),
      ),
    );
    return new Map([[FILE, yaml(rows, 'Access to the platform and its data, from the log of the year.')]]);
  },
  sources() {
    return [
      {
        file: 'access-platform.yaml',
        record: 'access',
        coverage: { from: '2025-01-01', until: '2025-12-31' },
      },
    ];
  },
};
