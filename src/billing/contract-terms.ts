import type { Party } from '../agreement/contract.js';
import type { Place, Words } from '../evaluate/result.js';
import type { Day } from '../values/day.js';
import type { Duration } from '../values/duration.js';
import type { Instant } from '../values/instant.js';
import type { Rational } from '../values/rational.js';
import type { Because } from './because.js';
import type { VatCategory } from './invoice-model.js';

/** A value and where it was written. */
export interface Written<T> {
  readonly value: T;
  readonly at: Place;
}

export interface Product {
  readonly id: string;
  readonly name: Words;
  /** What is counted: `user`, `employee`. `hour`, `day`, `month` and `year` have unit codes of their own. */
  readonly unit: string;
  readonly quantity: Written<Rational>;
  /** The first day on which the product is billed. */
  readonly from: Day;
  readonly through?: Day;
  /** Whether the tier's price holds for the whole quantity or only for the part inside the tier. */
  readonly tiers: 'whole' | 'graduated';
  /** The kind of invoice that it is billed on, where that is not the one of all products: its quantity is counted. */
  readonly billedAs?: string;
  readonly at: Place;
}

/** One row of the price list: the price of a unit in a tier, for a sector or for all, from a day on. */
export interface PriceRow {
  readonly product: string;
  readonly sector?: string;
  readonly from: Day;
  readonly through?: Day;
  readonly fromQuantity: Rational;
  /** The last quantity of the tier; absent for the highest one. */
  readonly throughQuantity?: Rational;
  readonly unitPrice: Rational;
  /** True for a price of this contract alone: where one is in force, the list is not read. */
  readonly individual?: boolean;
  /** False for a price that no indexation changes. */
  readonly indexed?: boolean;
  /** The highest percentage that an indexation adds to it. */
  readonly indexedAtMost?: Rational;
  readonly at: Place;
}

/** A raise or a reduction that counts. Those submitted after the invoice was made are not handed in. */
export interface QuantityChange {
  readonly product: string;
  readonly newCount: Rational;
  /** The first day for which it counts: later than was asked for, if it was not made in time. */
  readonly effectiveOn: Day;
  readonly submittedAt: Instant;
  readonly at: Place;
}

/** A service at a fixed amount a month, on a line of its own. */
export interface Subscription {
  readonly id: string;
  readonly name: Words;
  readonly from: Day;
  readonly through?: Day;
  readonly monthlyPrice: Rational;
  /** What its first and last day follow from, if not from the contract alone. */
  readonly because?: readonly Because[];
  readonly at: Place;
}

export interface Indexation {
  readonly forYear: number;
  /** `3.7` for 3.7 %; may be negative. */
  readonly percent: Rational;
  readonly firstDay: Day;
  /** One that was announced too late is left out, and the invoice says so. */
  readonly announcedInTime: boolean;
  /** What the percentage was taken from: the published index. */
  readonly because?: readonly Because[];
  readonly at: Place;
}

export interface VatRate {
  readonly percent: Rational;
  readonly from: Day;
  readonly through?: Day;
  readonly at: Place;
}

/** The VAT that a contract sets for some lines: for products, services, rates or kinds of invoice by name. */
export interface VatSetting {
  readonly names: readonly string[];
  readonly category: VatCategory;
  /** A reduced rate; only with category S, and dated like everything here. */
  readonly percent?: Rational;
  /** Why there is no VAT; required with category E. */
  readonly reason?: Words;
  readonly code?: string;
  readonly from?: Day;
  readonly through?: Day;
  readonly at: Place;
}

/** What decides on the VAT of a line, besides the standard rate. */
export interface VatTerms {
  /** The category of everything that is delivered to this customer. */
  readonly category: VatCategory;
  readonly because: readonly Because[];
  readonly settings: readonly VatSetting[];
}

export interface BillingSettings {
  /** A text with placeholders: `L-{year}-{month}`; see numbering.ts for the names. */
  readonly numbering: Written<string>;
  /** Schemes of single kinds of invoice, which go before. */
  readonly numberings?: ReadonlyMap<string, Written<string>>;
  /** With placeholders too; `{number}` is the number of the invoice. */
  readonly paymentReference?: Written<string>;
  readonly buyerReference?: string;
  readonly orderReference?: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** What a contract bills, apart from by whom, to whom, and under which VAT. */
export interface PricedTerms {
  readonly id: string;
  /** Which price rows hold; absent when the list has one price for all. */
  readonly sector?: string;
  readonly startsOn: Written<Day>;
  readonly endsOn?: Written<Day>;
  readonly products: readonly Product[];
  readonly prices: readonly PriceRow[];
  readonly changes: readonly QuantityChange[];
  readonly subscriptions: readonly Subscription[];
  readonly indexations: readonly Indexation[];
  /** What decides whether a price is already indexed: the day of the invoice or the first day it is for. */
  readonly indexedBy: 'invoice-date' | 'billing-period';
  /** Whether monthly prices of services are indexed like those of products. */
  readonly servicesIndexed?: boolean;
  /** The decimals that an indexed price is rounded to; two without it. */
  readonly indexedDecimals?: number;
  /** Records that would have counted if enough of them were known. */
  readonly leftOut?: readonly Because[];
}

/** Everything an invoice is made from: the contract and what happened to it, each value with its place. */
export interface ContractTerms extends PricedTerms {
  readonly seller: Party;
  readonly buyer: Party;
  readonly vatRates: readonly VatRate[];
  /** Without it everything is in category S. */
  readonly vat?: VatTerms;
  readonly paymentTerm: Written<Duration>;
  readonly billing: BillingSettings;
}
