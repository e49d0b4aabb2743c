import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const WISHES = 'operations/suggestions-wishes.yaml';
const TESTS = 'operations/requests-usability.yaml';
const PRODUCTS = 'operations/deliveries-products.yaml';
const IP_CLAIMS = 'operations/ip-claims.yaml';

const at = (text) => (text === undefined ? undefined : stamp(instant(text)));

/** Wishes on the list: id, filed, examined, on what it was judged, and what came of it. */
const WISH_ROWS = [
  ['WENS-2024-1', '2024-02-12T10:30', '2024-05-16T15:00', ['content', 'feasibility'], 'planned'],
  ['WENS-2025-1', '2025-03-04T14:05', '2025-06-19T11:20', ['content', 'feasibility'], 'declined'],
  ['WENS-2025-2', '2025-12-11T16:45'],
];

const TEST_ROWS = [
  {
    id: 'UT-2025-1',
    requestedAt: '2025-04-02T09:15',
    offeredOn: '2025-04-09',
    acceptedAt: '2025-04-10T08:50',
  },
  { id: 'UT-2025-2', requestedAt: '2025-09-03T13:10', refusedAt: '2025-09-12T10:05' },
  { id: 'UT-2025-3', requestedAt: '2025-12-18T11:30' },
];

/** The move from Noordkade's own servers to the platform, and one product that the catalogue does not know. */
const PRODUCT_ROWS = [
  { id: 'LV-PROFIT', product: 'profit', dueOn: '2025-01-01', deliveredOn: '2025-01-01' },
  { id: 'LV-INSITE', product: 'insite', dueOn: '2025-01-01', deliveredOn: '2025-01-01' },
  {
    id: 'LV-OUTSITE',
    product: 'outsite',
    dueOn: '2025-06-02',
    deliveredOn: '2025-06-05',
    talkOn: '2025-06-02',
    newDueOn: '2025-06-05',
    newDueAgreedOn: '2025-06-02',
  },
  { id: 'LV-PLANBORD', product: 'planning-board', dueOn: '2025-09-01', deliveredOn: '2025-08-28' },
];

const IP_ROWS = [
  {
    id: 'IE-2025-1',
    receivedOn: '2025-02-03',
    vendorInformedOn: '2025-02-06',
    cooperates: true,
    handlingLeft: true,
    closedOn: '2025-09-15',
    awarded: '0.00',
    defenceCosts: '2350.00',
    reimbursed: '2350.00',
  },
  {
    id: 'IE-2025-2',
    receivedOn: '2025-05-19',
    vendorInformedOn: '2025-07-07',
    cooperates: true,
    handlingLeft: true,
    closedOn: '2025-10-30',
    awarded: '0.00',
    defenceCosts: '0.00',
    reimbursed: '0.00',
  },
  {
    id: 'IE-2025-3',
    receivedOn: '2025-12-20',
    vendorInformedOn: '2025-12-22',
    cooperates: true,
    handlingLeft: true,
  },
];

function plantWishes(plant) {
  plant('product.wish-assessment', 'WENS-2025-2', 'pending', 'handed in on 11 December', WISHES);
  plant('product.usability-tests', 'UT-2025-2', 'breached', 'refused, and no date was offered', TESTS);
  plant('product.usability-tests', 'UT-2025-3', 'pending', 'no date offered yet', TESTS);
  plant('product.saas-standard', 'LV-OUTSITE', 'breached', 'ready three days after the agreed day', PRODUCTS);
  plant(
    'product.catalogue',
    'LV-PLANBORD',
    'undetermined',
    'a product that the text does not name',
    PRODUCTS,
  );
  plant('product.ip-indemnity-conditions', 'IE-2025-2', 'breached', 'told after seven weeks', IP_CLAIMS);
  plant('product.ip-indemnity', 'IE-2025-3', 'pending', 'the claim is ten days old', IP_CLAIMS);
}

/** What the customer asked of the product, what it was promised of it, and who claimed to own it. */
export const productWishes = {
  files({ plant }) {
    plantWishes(plant);
    const wishes = WISH_ROWS.map(([id, filed, examined, examinedFor, outcome]) => ({
      id,
      submittedAt: at(filed),
      examinedAt: at(examined),
      outcome,
      examinedFor,
    }));
    const tests = TEST_ROWS.map(({ requestedAt, acceptedAt, refusedAt, ...rest }) => ({
      ...rest,
      kind: 'usability-test',
      channel: 'portal',
      requestedAt: at(requestedAt),
      acceptedAt: at(acceptedAt),
      refusedAt: at(refusedAt),
    }));
    return new Map([
      [WISHES, yaml(wishes, "Noordkade's wishes on the public list.")],
      [TESTS, yaml(tests, 'Requests to take part in a usability test.')],
      [PRODUCTS, yaml(PRODUCT_ROWS.map((row) => ({ ...row, way: 'internet' })))],
      [
        IP_CLAIMS,
        yaml(IP_ROWS, 'Third parties that claimed to own a part of the software. All are invented.'),
      ],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'suggestions-wishes.yaml', record: 'suggestion', coverage },
      { file: 'requests-usability.yaml', record: 'request', coverage },
      { file: 'deliveries-products.yaml', record: 'delivery', coverage },
      { file: 'ip-claims.yaml', record: 'ip-claim', coverage },
    ];
  },
};
