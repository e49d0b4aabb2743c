import type { FieldSpec, RecordShape } from '../source/field.js';

/** The parts of a contract that rules read are records, like operations data; their shapes are the program's. */
export const CONTRACT_LISTS = ['products', 'prices', 'services', 'contacts'] as const;

export type ContractList = (typeof CONTRACT_LISTS)[number];

/** The contract as a whole: the one record of the type `agreement`. */
export const AGREEMENT_SHAPE: RecordShape = {
  type: 'agreement',
  key: ['id'],
  moment: 'startsOn',
  fields: [
    { name: 'id', is: 'text' },
    { name: 'branch', is: 'text' },
    { name: 'signedOn', is: 'day' },
    { name: 'startsOn', is: 'day' },
    { name: 'endsOn', is: 'day', absent: 'not-yet' },
    { name: 'sector', is: 'text' },
  ],
};

const PERIOD: readonly FieldSpec[] = [
  { name: 'from', is: 'day' },
  { name: 'through', is: 'day', absent: 'not-yet' },
];

export const CONTRACT_SHAPES: Readonly<
  Record<ContractList, RecordShape & { readonly valid: { from: string; through: string } }>
> = {
  products: {
    type: 'contract.products',
    key: ['id'],
    moment: 'from',
    valid: { from: 'from', through: 'through' },
    periods: [['from', 'through']],
    fields: [
      { name: 'id', is: 'text', required: true },
      { name: 'unit', is: 'text', absent: 'none' },
      { name: 'quantity', is: 'integer' },
      { name: 'tiers', is: 'text', oneOf: ['whole', 'graduated'], absent: 'none' },
      { name: 'billedAs', is: 'text', absent: 'none' },
      ...PERIOD,
    ],
  },
  prices: {
    type: 'contract.prices',
    key: [],
    moment: 'from',
    valid: { from: 'from', through: 'through' },
    periods: [['from', 'through']],
    fields: [
      { name: 'product', is: 'text', required: true, references: 'contract.products' },
      { name: 'sector', is: 'text', absent: 'none' },
      { name: 'fromQuantity', is: 'integer' },
      { name: 'throughQuantity', is: 'integer', absent: 'none' },
      { name: 'unitPrice', is: 'money', decimals: 6 },
      { name: 'individual', is: 'boolean', absent: 'none' },
      { name: 'indexed', is: 'boolean', absent: 'none' },
      { name: 'indexedAtMost', is: 'money', decimals: 4, absent: 'none' },
      ...PERIOD,
    ],
  },
  services: {
    type: 'contract.services',
    key: ['service', 'from'],
    moment: 'from',
    valid: { from: 'from', through: 'through' },
    periods: [['from', 'through']],
    fields: [
      { name: 'service', is: 'text', required: true },
      { name: 'monthlyPrice', is: 'money' },
      ...PERIOD,
    ],
  },
  contacts: {
    type: 'contract.contacts',
    key: ['id'],
    moment: 'from',
    valid: { from: 'from', through: 'through' },
    periods: [['from', 'through']],
    fields: [
      { name: 'id', is: 'text', required: true },
      { name: 'name', is: 'text', absent: 'none' },
      { name: 'roles', is: 'texts' },
      { name: 'email', is: 'text', absent: 'none' },
      ...PERIOD,
    ],
  },
};
