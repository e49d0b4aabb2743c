import type { Party } from '../../agreement/contract.js';
import type { Place } from '../../evaluate/result.js';
import type { ReceivedInvoice, ReceivedParty } from './received.js';

/** Something that an invoice states and the contract has too. */
export interface Stated {
  readonly found: string;
  readonly right: string;
  /** Where the contract has it. */
  readonly at: Place;
}

/** Who bills whom, and to which account it is to be paid. What one side does not state is not compared. */
export interface StatedParties {
  readonly seller: Stated;
  readonly buyer: Stated;
  readonly account?: Stated;
}

/** What an invoice says of its parties, beside the contract: VAT number, else registration, else name. */
export function statedParties(
  { kind, seller, buyer, accounts }: ReceivedInvoice,
  vendor: Party,
  customer: Party,
): StatedParties {
  const [account] = accounts.map(withoutBlanks).filter((one) => one !== '');
  const { iban } = vendor;
  return {
    seller: partyOf(seller, vendor),
    buyer: partyOf(buyer, customer),
    // What is credited is not paid to the seller.
    ...(account === undefined || iban === undefined || kind === 'credit-note'
      ? {}
      : { account: { found: account, right: withoutBlanks(iban), at: vendor.at } }),
  };
}

function partyOf(received: ReceivedParty, party: Party): Stated {
  const pairs = [
    [received.vatNumber, party.vatNumber],
    [received.registration, party.registration?.id],
  ] as const;
  const [found = received.name, right = party.name] =
    pairs.find(([one, other]) => one !== undefined && other !== undefined) ?? [];
  return { found: plain(found) === plain(right) ? right : found, right, at: party.at };
}

/** Points and blanks in numbers and names are a matter of taste. */
function plain(name: string): string {
  return name.replace(/[\s.]+/g, '').toLowerCase();
}

function withoutBlanks(account: string): string {
  return account.replace(/\s+/g, '').toUpperCase();
}
