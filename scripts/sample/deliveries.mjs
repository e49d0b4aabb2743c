import { yaml } from './text.mjs';

const FILE = 'operations/deliveries.yaml';

const ROWS = [
  { id: 'LV-2024-1', product: 'pocket', way: 'internet', dueOn: '2024-03-01', deliveredOn: '2024-03-01' },
  {
    id: 'LV-2025-1',
    dueOn: '2025-06-02',
    deliveredOn: '2025-06-20',
    talkOn: '2025-06-05',
    newDueOn: '2025-06-20',
    newDueAgreedOn: '2025-06-05',
  },
  { id: 'LV-2025-2', dueOn: '2025-10-01', deliveredOn: '2025-10-27' },
  { id: 'LV-2026-1', dueOn: '2026-01-19' },
];

/** What was promised for a day: Pocket, and three parts of terminal 2. */
export function deliveryFiles({ plant }) {
  plant('delivery.missed-term-talk', 'LV-2025-2', 'breached', 'weeks late, and nobody talked about it', FILE);
  plant('delivery.missed-term-talk', 'LV-2026-1', 'pending', 'due in January 2026', FILE);
  return new Map([[FILE, yaml(ROWS, 'Deliveries with an agreed day.')]]);
}

export function deliverySources() {
  return [
    {
      file: 'deliveries.yaml',
      record: 'delivery',
      coverage: { from: '2023-03-01', until: '2025-12-31' },
    },
  ];
}
