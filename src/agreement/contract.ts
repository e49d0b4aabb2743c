import type { RecordRow } from '../source/record.js';
import type { Day } from '../values/day.js';
import type { HolidayCalendar } from '../values/holidays.js';
import type { Zone } from '../values/zone.js';
import type { ContractList } from './contract-shape.js';
import type { DatedTermValue } from './term.js';
import type { KeptVersion } from './version.js';
import type { Place, Words } from './words.js';

export interface Party {
  readonly name: string;
  /** Another name by which it is known. */
  readonly tradeName?: string;
  readonly address: {
    readonly street: string;
    readonly additional?: string;
    readonly postalCode: string;
    readonly city: string;
    /** ISO 3166-1, two letters. */
    readonly country: string;
  };
  readonly vatNumber?: string;
  /** The day on which the number was looked up and confirmed (VIES), as written. */
  readonly vatNumberCheckedOn?: string;
  readonly registration?: { readonly scheme: string; readonly id: string };
  readonly endpoint?: { readonly scheme: string; readonly id: string };
  readonly iban?: string;
  readonly bic?: string;
  /** A person or a department to turn to. */
  readonly contact?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly language?: 'nl' | 'en';
  readonly at: Place;
}

export interface BillingSettings {
  readonly currency: string;
  /** One scheme for all, or one a kind of invoice. */
  readonly numbering: string | Readonly<Record<string, string>>;
  readonly buyerReference?: string;
  readonly orderReference?: string;
  readonly paymentReference?: string;
  /** The specification that its documents follow; Peppol BIS Billing without it. */
  readonly profile?: 'peppol' | 'nlcius';
  /** VAT of single products, services, rates or kinds of invoice that is not that of the customer. */
  readonly vat?: readonly ContractVat[];
  readonly at: (field: string) => Place;
}

/** One entry of `billing.vat`; days and the rate as written. */
export interface ContractVat {
  readonly for: readonly string[];
  readonly category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';
  readonly rate?: string;
  readonly reason?: Words;
  readonly code?: string;
  readonly from?: string;
  readonly through?: string;
  readonly at: Place;
}

/** One contract under an agreement, read and checked. */
export interface Contract {
  readonly id: string;
  /** The version of the agreement that was signed. */
  readonly version?: string;
  readonly branch: string;
  readonly zone: Zone;
  readonly calendar: HolidayCalendar;
  readonly startsOn: Day;
  readonly endsOn?: Day;
  readonly vendor?: Party;
  readonly customer?: Party;
  /** Others who get letters, by the name that rules call them by. */
  readonly correspondents: ReadonlyMap<string, Party>;
  /** The contract as the one record of the type `agreement`. */
  readonly row: RecordRow;
  readonly lists: ReadonlyMap<ContractList, readonly RecordRow[]>;
  /** Names in both languages of products (by `products/<id>`) and services (by `services/<service>`). */
  readonly names: ReadonlyMap<string, Words>;
  /** Individual terms, which prevail for their period. */
  readonly terms: readonly DatedTermValue[];
  /** Times in which an older version of the terms is kept. */
  readonly keeps: readonly KeptVersion[];
  /** Clauses that a court or the parties have struck out, with the day from which. */
  readonly voided: ReadonlyMap<string, Day>;
  readonly billing?: BillingSettings;
  readonly file: string;
}
