import { yaml } from './text.mjs';

const CLAIMS = 'operations/claims.yaml';
const FORCE_MAJEURE = 'operations/force-majeure.yaml';

const ROWS = [
  {
    id: 'CL-2025-1',
    kind: 'claim',
    cause: 'OORZAAK-2025-02-11',
    eventOn: '2025-02-11',
    customerKnownOn: '2025-02-11',
    addressedTo: 'vendor-netherlands',
    reportedOn: '2025-02-12',
    firstActionOn: '2025-02-13',
    insurerInformedOn: '2025-02-20',
    established: true,
    fault: 'negligence',
    faultOf: 'vendor',
    stated: '4812.50',
    paid: '4812.50',
    items: [{ kind: 'direct', amount: '4812.50' }],
    consultations: [{ heldOn: '2025-03-05', parties: ['vendor', 'customer'] }],
    closedOn: '2025-04-10',
    closedBy: 'both',
  },
  {
    id: 'CL-2025-2',
    kind: 'claim',
    cause: 'OORZAAK-2025-05-07',
    eventOn: '2025-05-07',
    customerKnownOn: '2025-05-07',
    addressedTo: 'vendor-netherlands',
    reportedOn: '2025-05-08',
    firstActionOn: '2025-05-08',
    insurerInformedOn: '2025-05-15',
    established: true,
    fault: 'negligence',
    faultOf: 'vendor',
    stated: '1250.00',
    paid: '1250.00',
    items: [
      { kind: 'direct', amount: '1250.00' },
      { kind: 'lost-turnover', amount: '2700.00' },
    ],
    consultations: [{ heldOn: '2025-05-21', parties: ['vendor', 'customer'] }],
    closedOn: '2025-06-18',
    closedBy: 'both',
  },
  {
    id: 'CL-2025-3',
    kind: 'complaint',
    cause: 'OORZAAK-2025-09-18',
    eventOn: '2025-09-18',
    customerKnownOn: '2025-09-18',
    addressedTo: 'vendor-netherlands',
    reportedOn: '2025-10-20',
    firstActionOn: '2025-10-24',
    established: false,
    fault: 'other',
    faultOf: 'other',
    paid: '0.00',
    items: [],
  },
  {
    id: 'CL-2025-4',
    kind: 'claim',
    cause: 'OORZAAK-2025-11-06',
    eventOn: '2025-11-06',
    customerKnownOn: '2025-11-06',
    addressedTo: 'vendor-belgium',
    reportedOn: '2025-11-07',
    firstActionOn: '2025-11-10',
    established: false,
    fault: 'other',
    faultOf: 'vendor-third-party',
    paid: '0.00',
    items: [{ kind: 'direct', amount: '6200.00' }],
  },
];

const CASES = [
  {
    id: 'OM-2025-1',
    kind: 'data-traffic-failure',
    statutory: false,
    attributableTo: 'none',
    from: '2025-03-30',
    through: '2025-03-30',
  },
  {
    id: 'OM-2025-2',
    kind: 'supplier-force-majeure',
    statutory: false,
    attributableTo: 'supplier',
    from: '2025-11-06',
    through: '2025-11-06',
  },
];

/** Damage, complaints, and what nobody could help. */
export function claimFiles({ plant }) {
  plant('liability.through-dutch-company', 'CL-2025-4', 'breached', 'sent to the Belgian company', CLAIMS);
  plant(
    'claims.customer-reports',
    'CL-2025-3',
    'undetermined',
    'a month after the event: a person judges',
    CLAIMS,
  );
  plant('claims.vendor-starts', 'CL-2025-3', 'missed', 'begun on the fourth working day', CLAIMS);
  plant('claims.vendor-tells-insurer', 'CL-2025-4', 'pending', 'the claim is open', CLAIMS);
  for (const id of ['CL-2025-3', 'CL-2025-4']) {
    plant('liability.joint-solution', id, 'pending', 'not talked about yet', CLAIMS);
  }
  plant(
    'liability.force-majeure-scope',
    'OM-2025-2',
    'undetermined',
    'the supplier is to blame: a person judges whether it counts',
    FORCE_MAJEURE,
  );
  return new Map([
    [CLAIMS, yaml(ROWS, 'Claims and complaints: two settled, two open.')],
    [FORCE_MAJEURE, yaml(CASES)],
  ]);
}

export function claimSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'claims.yaml', record: 'claim', coverage },
    { file: 'force-majeure.yaml', record: 'force-majeure', coverage },
  ];
}
