import type { AgreementParts } from './scene.js';

/** Record types of a small shop, for agreements that tests write themselves. */
export const SHOP: AgreementParts['records'] = {
  order: {
    key: ['id'],
    born: 'placedAt',
    moment: 'placedAt',
    fields: {
      id: { is: 'text', required: true },
      placedAt: { is: 'instant', event: true },
      kind: { is: 'text' },
      note: { is: 'text', absent: 'none' },
      vip: { is: 'boolean' },
      amount: { is: 'money' },
      shippedAt: { is: 'instant', event: true, absent: 'not-yet' },
      cancelledAt: { is: 'instant', event: true, absent: 'not-yet' },
      promisedOn: { is: 'day', absent: 'none' },
      courier: { is: 'text', absent: { until: 'shippedAt' } },
      customer: { is: 'text', references: 'customer', absent: 'none' },
      steps: {
        is: 'list',
        absent: 'none',
        of: { at: { is: 'instant', event: true }, value: { is: 'integer' }, by: { is: 'text' } },
      },
    },
  },
  payment: {
    key: ['id'],
    born: 'bookedOn',
    moment: 'bookedOn',
    fields: {
      id: { is: 'text', required: true },
      order: { is: 'text', references: 'order' },
      bookedOn: { is: 'day', event: true },
      amount: { is: 'money' },
    },
  },
  customer: {
    key: ['id'],
    fields: { id: { is: 'text', required: true }, country: { is: 'text' } },
  },
  membership: {
    key: ['id'],
    valid: { from: 'from', through: 'through' },
    moment: 'from',
    fields: {
      id: { is: 'text', required: true },
      from: { is: 'day' },
      through: { is: 'day', absent: 'not-yet' },
    },
  },
};

export const TERMS: AgreementParts['terms'] = {
  'ship.within': { unit: 'days', value: 3 },
  'ship.hours': { unit: 'hours', value: 2 },
  'pay.within': { unit: 'days', value: 14 },
};
