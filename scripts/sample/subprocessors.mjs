import { yaml } from './text.mjs';

const FILE = 'operations/subprocessors.yaml';
const OBJECTIONS = 'operations/objections.yaml';

/** The first is the one that the agreement names; the others are invented. */
const ROWS = [
  {
    id: 'SUB-1',
    name: 'LeaseWeb Netherlands B.V.',
    software: 'profit',
    atSigning: true,
    processesFrom: '2023-03-01',
    obligations: 'identical',
    obligationsAgreedOn: '2018-12-03',
  },
  {
    id: 'SUB-2',
    name: 'Berichtendienst Zuid (fictional)',
    software: 'profit',
    atSigning: false,
    customerInformedOn: '2025-02-24',
    processesFrom: '2025-04-01',
    obligations: 'equivalent',
    obligationsAgreedOn: '2025-02-10',
  },
  {
    id: 'SUB-3',
    name: 'Beeldherkenning West (fictional)',
    software: 'profit',
    atSigning: false,
    customerInformedOn: '2025-08-06',
    processesFrom: '2025-09-01',
    obligations: 'equivalent',
    obligationsAgreedOn: '2025-08-01',
  },
  {
    id: 'SUB-4',
    name: 'Archiefdienst Oost (fictional)',
    software: 'profit',
    atSigning: false,
    customerInformedOn: '2025-12-18',
    processesFrom: '2026-02-01',
    obligations: 'equivalent',
    obligationsAgreedOn: '2025-12-10',
  },
];

const OBJECTION_ROWS = [
  {
    id: 'BZ-2025-1',
    subprocessor: 'SUB-3',
    receivedOn: '2025-08-20',
    handling: 'accepted',
    decidedBy: 'board',
    decidedOn: '2025-08-27',
    decision: 'rejected',
  },
  { id: 'BZ-2025-2', subprocessor: 'SUB-4', receivedOn: '2025-12-29' },
];

function plantSubprocessors(plant) {
  plant('subprocessors.new-notice', 'SUB-3', 'breached', 'told 26 days ahead instead of 28', FILE);
  for (const clause of ['subprocessors.datacentre-partner', 'subprocessors.same-obligations']) {
    plant(clause, 'SUB-4', 'pending', 'begins on 1 February 2026', FILE);
  }
  for (const clause of ['subprocessors.objection', 'subprocessors.objection-board']) {
    plant(clause, 'BZ-2025-2', 'pending', 'objected on 29 December', OBJECTIONS);
  }
}

/** Who processes data for the vendor, and what the customer had against it. */
export const subprocessors = {
  files({ plant }) {
    plantSubprocessors(plant);
    return new Map([
      [FILE, yaml(ROWS)],
      [OBJECTIONS, yaml(OBJECTION_ROWS)],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'subprocessors.yaml', record: 'subprocessor', coverage },
      { file: 'objections.yaml', record: 'objection', coverage },
    ];
  },
};
