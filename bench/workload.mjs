// Ten rules over flat records of response times, some 230 bytes each as a monitor exports them, in
// json-rules-engine's own format and with only those operators that both sides have. Every record is fully
// known: the two must agree on each.

/** Field kinds, as a record type declares them. */
export const FIELDS = {
  id: 'text',
  at: 'instant',
  server: 'text',
  page: 'text',
  application: 'text',
  window: 'text',
  environment: 'text',
  seconds: 'number',
  users: 'integer',
  retries: 'integer',
  planned: 'boolean',
};

const is = (fact, value) => ({ fact, operator: 'equal', value });
const below = (fact, value) => ({ fact, operator: 'lessThan', value });
const above = (fact, value) => ({ fact, operator: 'greaterThan', value });
const among = (fact, value) => ({ fact, operator: 'in', value });

export const CONDITIONS = [
  { all: [is('environment', 'production'), below('seconds', 2.5)] },
  { all: [is('application', 'desk'), is('window', 'opening'), above('seconds', 4)] },
  { any: [is('planned', true), below('users', 50)] },
  { all: [among('window', ['opening', 'saving']), { any: [below('seconds', 1), is('planned', true)] }] },
  { not: { all: [is('environment', 'test'), above('users', 100)] } },
  { all: [above('retries', 0), above('seconds', 2), is('planned', false)] },
  {
    any: [
      { all: [is('application', 'web'), below('seconds', 3)] },
      { all: [is('application', 'desk'), below('seconds', 2)] },
    ],
  },
  { all: [among('application', ['web', 'pocket']), { not: is('window', 'printing') }] },
  { all: [above('users', 10), below('users', 400), above('seconds', 0.5), below('seconds', 9)] },
  {
    any: [
      above('seconds', 9.5),
      above('retries', 2),
      { all: [is('planned', true), is('environment', 'test')] },
    ],
  },
];

/** Numbers in [0, 1), the same on every machine (mulberry32). */
const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const two = (n) => String(n).padStart(2, '0');

/** @returns {object[]} `count` records, always the same ones */
export function makeRecords(count) {
  const next = seeded(20251231);
  const pick = (...values) => values[Math.floor(next() * values.length)];
  return Array.from({ length: count }, (_, i) => ({
    id: `S-2025-${String(i).padStart(7, '0')}`,
    at: `2025-${two(1 + (i % 12))}-${two(1 + (i % 28))}T${two(i % 24)}:${two(i % 60)}:${two((i * 7) % 60)}+01:00`,
    server: `app-${two(i % 40)}.example.net`,
    page: `${pick('orders', 'invoices', 'employees', 'stock')}/${pick('list', 'detail', 'edit')}?view=${i % 97}`,
    application: pick('desk', 'web', 'pocket'),
    window: pick('opening', 'saving', 'searching', 'printing'),
    environment: pick('production', 'production', 'production', 'test'),
    seconds: Math.floor(next() * 10_000) / 1000,
    users: Math.floor(next() * 500),
    retries: pick(0, 0, 0, 1, 2, 3),
    planned: next() < 0.1,
  }));
}
