import { yaml } from './text.mjs';

const PARTNERS = 'operations/partners.yaml';
const CONNECTIONS = 'operations/connections.yaml';
const DEALS = 'operations/deals.yaml';

const PARTNER_ROWS = [
  {
    id: 'Kadewerk Advies',
    kind: 'implementation-partner',
    programmeCompletedOn: '2021-04-23',
    programmeResult: 'passed',
    listedOn: '2021-05-10',
    assignedOn: '2023-01-16',
    references: [],
  },
  {
    id: 'Ruimzicht Diensten',
    kind: 'service-partner',
    programmeCompletedOn: '2025-03-28',
    programmeResult: 'passed',
    listedOn: '2025-03-03',
    assignedOn: '2025-05-12',
    references: [],
  },
  {
    id: 'T. van Aalst',
    kind: 'expert',
    testedOn: '2022-06-01',
    testResult: 'passed',
    certifiedOn: '2022-06-15',
    certificateThrough: '2026-06-14',
    assignedOn: '2024-09-09',
    references: [{ submittedOn: '2023-05-22' }, { submittedOn: '2024-06-03' }, { submittedOn: '2025-04-11' }],
  },
  {
    id: 'M. Kooistra',
    kind: 'expert',
    testedOn: '2023-08-15',
    testResult: 'passed',
    certifiedOn: '2023-09-01',
    assignedOn: '2025-02-03',
    references: [{ submittedOn: '2024-11-18' }],
  },
  {
    id: 'R. Bakboord',
    kind: 'expert',
    testedOn: '2025-09-08',
    testResult: 'passed',
    certifiedOn: '2025-09-12',
    assignedOn: '2025-09-15',
    references: [],
  },
  { id: 'L. Wielinga', kind: 'expert', certifiedOn: '2025-05-01', assignedOn: '2025-11-10', references: [] },
];

const CONNECTION_ROWS = [
  {
    id: 'weighbridge',
    testOfferedOn: '2024-01-15',
    testedOn: '2024-02-20',
    securityCheckOfferedOn: '2024-01-15',
    securityCheckedOn: '2024-02-26',
    certifiedOn: '2024-03-11',
    listedOn: '2024-03-11',
  },
  {
    id: 'board-computer',
    testOfferedOn: '2025-01-20',
    testedOn: '2025-03-17',
    securityCheckOfferedOn: '2025-01-20',
    securityCheckedOn: '2025-03-24',
    certifiedOn: '2025-04-14',
    listedOn: '2025-05-06',
  },
  {
    id: 'customs',
    testOfferedOn: '2025-06-30',
    testedOn: '2025-08-25',
    securityCheckedOn: '2025-09-08',
    certifiedOn: '2025-09-22',
    listedOn: '2025-09-22',
  },
  {
    id: 'time-clock',
    testOfferedOn: '2022-02-01',
    testedOn: '2022-03-14',
    securityCheckOfferedOn: '2022-02-01',
    securityCheckedOn: '2022-03-21',
    certifiedOn: '2022-04-04',
    listedOn: '2022-04-04',
    certificationEndedOn: '2025-06-30',
    delistedOn: '2025-07-01',
  },
  { id: 'gate-camera', testedOn: '2025-11-24' },
];

const DEAL_ROWS = [
  {
    id: 'DEAL-2023-1',
    closedOn: '2023-01-09',
    contractParty: 'partner',
    billedBy: 'partner',
    commission: '0.00',
    otherArrangement: false,
  },
  {
    id: 'DEAL-2025-1',
    closedOn: '2025-01-27',
    contractParty: 'partner',
    billedBy: 'partner',
    commission: '0.00',
    otherArrangement: false,
  },
  {
    id: 'DEAL-2025-2',
    closedOn: '2025-05-06',
    contractParty: 'partner',
    billedBy: 'partner',
    commission: '450.00',
    commissionPaidOn: '2025-06-10',
    otherArrangement: true,
    customerConsultedOn: '2025-05-20',
  },
];

function plantPartners(plant) {
  const missing = (subject, verdict, what) =>
    plant('partners.expert-certified-and-tested', subject, verdict, what, PARTNERS);
  plant(
    'partners.programme-completed',
    'Ruimzicht Diensten',
    'breached',
    'presented as a partner on 3 March, the programme ended on 28 March',
    PARTNERS,
  );
  missing('L. Wielinga', 'undetermined', 'no test is recorded');
  plant(
    'partners.expert-yearly-references',
    'M. Kooistra/2025',
    'pending',
    'no reference handed in yet, the year ends on the day of the report',
    PARTNERS,
  );
  plant(
    'partners.certified-connections-listed',
    'board-computer',
    'breached',
    'on the partner site three weeks after its certification',
    CONNECTIONS,
  );
  for (const id of ['weighbridge', 'board-computer', 'customs']) {
    plant(
      'partners.certified-connections-listed',
      id,
      'pending',
      'certified, and on the site for as long as that lasts',
      CONNECTIONS,
    );
  }
  plant(
    'partners.no-commission',
    'DEAL-2025-2',
    'breached',
    'a commission of 450 euro that was talked over two weeks after the deal',
    DEALS,
  );
}

/** Partners, connections with other software, and the customer's deals with partners. */
export const partners = {
  files({ plant }) {
    plantPartners(plant);
    return new Map([
      [PARTNERS, yaml(PARTNER_ROWS, 'Partners and Experts that worked for Noordkade. All are invented.')],
      [CONNECTIONS, yaml(CONNECTION_ROWS)],
      [DEALS, yaml(DEAL_ROWS)],
    ]);
  },
  sources() {
    const coverage = { from: '2023-01-01', until: '2025-12-31' };
    return [
      { file: 'partners.yaml', record: 'partner', coverage },
      { file: 'connections.yaml', record: 'connection', coverage },
      { file: 'deals.yaml', record: 'deal', coverage },
    ];
  },
};
