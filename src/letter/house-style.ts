import type { SenderBlock } from './front-matter.js';

/** What an organisation's paper looks like. */
export interface House {
  readonly logo?: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' };
  /** Of the name of the sender: `#005b99`. */
  readonly colour?: string;
  /** At the foot of the first page. */
  readonly footer?: readonly string[];
  /** Who signs and where an answer goes, unless the template says it. */
  readonly sender?: SenderBlock;
}

/** The paper of each party. */
export interface HouseStyle {
  readonly vendor: House;
  readonly customer: House;
}

export const PLAIN_HOUSE: House = {};
