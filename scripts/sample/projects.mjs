import { yaml } from './text.mjs';

const PROJECTS = 'operations/projects.yaml';
const INSTALMENTS = 'operations/instalments.yaml';

const PLAN = ['schedule', 'goals', 'scope', 'responsibilities'];
const LEADERS = ['vendor-project-leader', 'customer-project-leader'];

/** Terminal 2 is done, the purchasing project runs, and the planning board begins in 2026. */
const ROWS = [
  {
    id: 'PRJ-2025-1',
    kind: 'implementation',
    startsOn: '2025-03-03',
    endsOn: '2025-07-11',
    handedOverOn: '2025-07-17',
    budget: '40350.00',
    planOn: '2025-03-14',
    planItems: PLAN,
    consultedOn: '2025-03-12',
    knowledgeCheckedOn: '2025-06-20',
    portalOpenedOn: '2025-03-03',
    portalClosedOn: '2025-08-01',
    portalMembers: [...LEADERS, 'Kadetech (fictional)'],
    partners: ['Kadetech (fictional)'],
    overrunSignalledOn: '2025-06-04',
    leaders: [
      { person: 'P. Voss', from: '2025-03-03', through: '2025-05-30' },
      { person: 'I. Kramer', from: '2025-05-31', through: '2025-07-24' },
    ],
    reports: [
      { reportedOn: '2025-03-28', used: '8070.00', forecast: '39500.00' },
      { reportedOn: '2025-04-25', used: '17485.00', forecast: '40000.00' },
      { reportedOn: '2025-05-23', used: '28245.00', forecast: '42900.00' },
      { reportedOn: '2025-06-20', used: '36315.00', forecast: '40350.00' },
      { reportedOn: '2025-07-11', used: '40350.00', forecast: '40350.00' },
    ],
    deviations: [
      { noticedOn: '2025-05-06', discussedOn: '2025-05-15' },
      { noticedOn: '2025-06-10', discussedOn: '2025-06-18' },
    ],
  },
  {
    id: 'PRJ-2025-2',
    kind: 'implementation',
    startsOn: '2025-11-03',
    budget: '21520.00',
    planOn: '2025-11-14',
    planItems: PLAN,
    consultedOn: '2025-11-13',
    portalOpenedOn: '2025-11-03',
    portalMembers: LEADERS,
    leaders: [{ person: 'I. Kramer', from: '2025-11-03' }],
    reports: [
      { reportedOn: '2025-11-28', used: '4035.00', forecast: '21520.00' },
      { reportedOn: '2025-12-19', used: '9415.00', forecast: '21520.00' },
    ],
  },
  {
    id: 'PRJ-2026-1',
    kind: 'implementation',
    startsOn: '2026-02-02',
    budget: '16140.00',
    partners: [],
    leaders: [],
    reports: [],
  },
];

/** Instalments that were agreed, and the day on which each was billed: the second a week early. */
const SCHEDULE = [
  { id: 'TM-2025-1', project: 'PRJ-2025-1', dueOn: '2025-03-03', amount: '13450.00', billed: '2025-03-03' },
  { id: 'TM-2025-2', project: 'PRJ-2025-1', dueOn: '2025-05-01', amount: '13450.00', billed: '2025-04-24' },
  { id: 'TM-2025-3', project: 'PRJ-2025-1', dueOn: '2025-07-01', amount: '13450.00', billed: '2025-07-01' },
  { id: 'TM-2025-4', project: 'PRJ-2025-2', dueOn: '2025-11-03', amount: '10760.00', billed: '2025-11-03' },
  { id: 'TM-2026-1', project: 'PRJ-2025-2', dueOn: '2026-01-05', amount: '10760.00' },
];

export function instalmentInvoices() {
  return SCHEDULE.filter((row) => row.billed !== undefined).map(({ id, project, amount, billed }) => ({
    id: `K-${id}`,
    kind: 'consultancy',
    issuedOn: billed,
    instalment: id,
    project,
    lines: [{ kind: 'consultancy', item: 'instalment', service: 'consultancy', amount }],
  }));
}

/** Projects with their plans, reports and instalments. */
export function projectFiles({ plant }) {
  const planned = 'the project begins in February 2026';
  plant(
    'invoicing.consultancy-instalments',
    'TM-2025-2',
    'breached',
    'billed a week before it was due',
    INSTALMENTS,
  );
  plant('invoicing.consultancy-instalments', 'TM-2026-1', 'pending', 'due in January 2026', INSTALMENTS);
  plant(
    'consultancy.budget-overrun',
    'PRJ-2025-1',
    'breached',
    'seen on 23 May, signalled on 4 June',
    PROJECTS,
  );
  plant(
    'consultancy.project-portal',
    'PRJ-2025-2',
    'undetermined',
    'nothing says which partners take part',
    PROJECTS,
  );
  for (const [clause, subject] of [
    ['handover', 'PRJ-2025-2'],
    ['knowledge-check', 'PRJ-2025-2'],
    ['project-portal', 'PRJ-2025-2'],
    ['project-leader', 'PRJ-2025-2/1'],
    ['project-monitoring', 'PRJ-2025-2/2'],
  ]) {
    plant(`consultancy.${clause}`, subject, 'pending', 'the project runs', PROJECTS);
  }
  for (const clause of [
    'handover',
    'knowledge-check',
    'project-portal',
    'project-monitoring',
    'project-leader',
    'project-plan',
  ]) {
    plant(`consultancy.${clause}`, 'PRJ-2026-1', 'pending', planned, PROJECTS);
  }
  return new Map([
    [PROJECTS, yaml(ROWS)],
    [
      INSTALMENTS,
      yaml(
        SCHEDULE.map(({ billed, ...row }) => row),
        'Instalments that were agreed instead of weekly invoices.',
      ),
    ],
  ]);
}

export function projectSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'projects.yaml', record: 'project', coverage },
    { file: 'instalments.yaml', record: 'instalment', coverage },
  ];
}
