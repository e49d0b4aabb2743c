import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const FILE = 'operations/access-customer.yaml';
const EVIDENCE = 'operations/evidence-services.yaml';

const SUBMIT = ['submit-incident'];
const EVERYTHING = [
  ...SUBMIT,
  'extend-licence',
  'view-invoices',
  'terminate-contract',
  'change-contacts',
  'change-name',
];

/** Roles in the portal: person, role, since when, who gave it, and what it allows. */
const ROLES = [
  ['PR-1', 'de-ruiter', 'administrator', '2023-03-01T08:00', 'vendor', EVERYTHING],
  ['PR-2', 'van-houten', 'incident-manager', '2023-03-01T09:30', 'customer', SUBMIT],
  ['PR-3', 'oosterhof', 'incident-manager', '2024-05-01T09:00', 'customer', SUBMIT],
  ['PR-4', 'bakker', 'incident-manager', '2025-08-11T13:20', 'vendor', SUBMIT],
  ['PR-5', 'kuipers', 'administrator', '2025-10-01T10:00', 'customer', EVERYTHING],
];

/** Users of the software of whom the customer keeps a training file. */
const USERS = ['de-ruiter', 'van-houten', 'oosterhof', 'smit'];

const LOGINS = [
  ['de-ruiter', '2025-03-03T08:12'],
  ['van-houten', '2025-06-10T07:58'],
  ['oosterhof', '2025-12-16T09:03'],
];

const own = { by: 'customer', granted: true };

function rows() {
  const roles = ROLES.map(([id, person, role, since, grantedBy, permissions]) => ({
    id,
    way: 'portal',
    ...own,
    person,
    role,
    startedAt: stamp(instant(since)),
    grantedBy,
    permissions,
  }));
  const users = USERS.map((person, i) => ({
    id: `GB-${i + 1}`,
    way: 'user',
    ...own,
    person,
    startedAt: stamp(instant('2024-05-01T09:00')),
  }));
  const logins = LOGINS.map(([person, moment], i) => ({
    id: `IN-${i + 1}`,
    way: 'login',
    ...own,
    person,
    startedAt: stamp(instant(moment)),
    endedAt: stamp(instant(`${moment.slice(0, 10)}T17:10`)),
    via: 'login-portal',
    factors: 2,
  }));
  return [...roles, ...users, ...logins];
}

/** People of the customer: their roles in the portal, who uses the software, and a few logins. */
export function portalAccessFiles({ plant }) {
  plant('contacts.customer-appoints', 'PR-4', 'breached', 'the role was given by the vendor', FILE);
  plant(
    'customer.trained-users',
    'GB-4',
    'undetermined',
    'of training in the software nothing is filed',
    EVIDENCE,
  );
  return new Map([[FILE, yaml(rows(), 'Access of people of the customer.')]]);
}

export function portalAccessSources() {
  return [
    { file: 'access-customer.yaml', record: 'access', coverage: { from: '2023-03-01', until: '2025-12-31' } },
  ];
}
