import type { Words } from './words.js';

/** One choice of a reading: what it brings about holds where that choice was made. */
export interface ChoiceOf {
  readonly reading: string;
  readonly choice: string;
}

/**
 * What invoices are made from, in the words of one agreement: `billing` of agreement.yaml. Names of columns stand for
 * fields of a record type or for facts that the rules derive; so what counts is decided once, by rules and readings.
 */
export interface BillingPlan {
  /** The term that holds the time to pay. */
  readonly paymentTerm?: string;
  /** Where a product does not say how its tiers work: the choice under which they are graduated. */
  readonly graduated?: ChoiceOf;
  readonly vat?: VatPlan;
  readonly changes?: ChangePlan;
  readonly indexations?: IndexationPlan;
  readonly rates?: RatePlan;
  readonly kinds: readonly KindPlan[];
}

export interface VatPlan {
  /** The country whose VAT the rate is, in two letters. */
  readonly country: string;
  /** The term with the standard rate, dated. */
  readonly standardRate: string;
  /** Categories of customers elsewhere, by country. */
  readonly abroad?: readonly { readonly countries: readonly string[]; readonly category: 'AE' | 'O' }[];
}

/** Records that change the quantity of a product. */
export interface ChangePlan {
  readonly record: string;
  readonly product: string;
  readonly count: string;
  /** The first day for which the change counts. */
  readonly from: string;
  /** True for a change that counts. */
  readonly when: string;
  /** The moment of entry: of two changes for one day the later entry holds. */
  readonly entered: string;
}

/** Records that raise or lower all prices once a year. */
export interface IndexationPlan {
  readonly record: string;
  readonly year: string;
  readonly percent: string;
  readonly from: string;
  /** True for one that may be applied: announced in time, or read as standing all the same. */
  readonly when: string;
  /** The choice under which the billed period decides whether a price is indexed, and not the day of the invoice. */
  readonly byPeriod?: ChoiceOf;
  /** The choice under which monthly prices of services are indexed too. */
  readonly services?: ChoiceOf;
  /** The term with the decimals that an indexed price is rounded to; two without it. */
  readonly decimals?: string;
  /** The published series: its records, their month, and the column of the indexation with the month that counts. */
  readonly index?: {
    readonly record: string;
    readonly month: string;
    readonly percent: string;
    readonly of: string;
    readonly published?: string;
    readonly vintage?: string;
  };
}

/** Published prices of services, dated. */
export interface RatePlan {
  readonly record: string;
  readonly service: string;
  readonly from: string;
  readonly through: string;
}

/**
 * When invoices of a kind are made. Monthly in advance: on the first day of the month that is billed. In arrears: on
 * the day after the week or month. Each: one for every record, on its own day.
 */
export type Cadence = 'monthly-in-advance' | 'monthly-in-arrears' | 'weekly-in-arrears' | 'each';

/** A kind of invoice. */
export interface KindPlan {
  readonly id: string;
  readonly name: Words;
  readonly cadence: Cadence;
  readonly lines: readonly LinePlan[];
}

export type LinePlan = ProductLines | ServiceLines | CountedLines | RecordLines;

/** The products of the contract that no other kind counts. */
export interface ProductLines {
  readonly of: 'products';
}

/** The services of the contract that have a monthly price. */
export interface ServiceLines {
  readonly of: 'services';
  /** Services whose first and last day follow from records. */
  readonly spans?: readonly {
    readonly service: string;
    readonly record: string;
    readonly from: string;
    readonly through: string;
  }[];
}

/** Products whose quantity is counted anew each month: those that the contract bills as this kind. */
export interface CountedLines {
  readonly of: 'counted';
  readonly record: string;
  readonly product: string;
  readonly day: string;
  readonly number: string;
  /** True for a count of this sort; all of them without it. */
  readonly when?: string;
  /** Columns of the month: the days between which the highest count is billed. */
  readonly from: string;
  readonly through: string;
  /** A column of the month: true where at least the agreed quantity is billed. */
  readonly minimum?: string;
  /** The choice under which the agreed quantity follows later changes. */
  readonly minimumFollows?: ChoiceOf;
}

/** A line for each record, or for each day with records. */
export interface RecordLines {
  readonly of: 'records';
  readonly record: string;
  readonly name: Words;
  /** True for a record that is billed; all of them without it. Open: it is left out, and said. */
  readonly when?: string;
  /** The day that it belongs to. */
  readonly day: string;
  /** A column with words for the line, beside its name. */
  readonly about?: string;
  readonly price: PricePlan;
  readonly time?: TimePlan;
  readonly approved?: ApprovalPlan;
  readonly draws?: DrawPlan;
}

/** A published rate, by its name or by the name in a column; or an agreed amount. */
export type PricePlan =
  | {
      readonly rate?: string;
      readonly rateOf?: string;
      readonly take: string;
      /** The choice under which the rate of the day of the invoice holds, and not that of the day itself. */
      readonly onInvoiceDay?: ChoiceOf;
    }
  | { readonly amount: string };

/** A length of time in minutes as a quantity. */
export interface TimePlan {
  readonly minutes: string;
  readonly unit: 'hour' | 'day';
  /** The term with the hours of a day. */
  readonly dayHours?: string;
  /** Decimals of the quantity; exact without it. */
  readonly decimals?: number;
  /** All records of a day are one line. */
  readonly perDay?: true;
  /** By choice of a reading: the minutes up to whose multiple a time is rounded. */
  readonly upTo?: { readonly reading: string; readonly minutes: Readonly<Record<string, number>> };
  /** By choice of a reading: the fewest minutes that are billed. */
  readonly least?: { readonly reading: string; readonly minutes: Readonly<Record<string, number>> };
}

/** Only what was approved is billed, and no more than that. */
export interface ApprovalPlan {
  readonly when: string;
  /** The column with the name of what was approved; its limits hold for all its records together. */
  readonly by: string;
  readonly minutes?: string;
  readonly amount?: string;
}

/** Minutes that a service of the contract includes, used up before anything is billed. */
export interface DrawPlan {
  readonly service: string;
  /** The period for which they are given. */
  readonly period: 'month' | 'quarter' | 'half-year' | 'year';
  /** The column of that period with the minutes that are there for it. */
  readonly minutes: string;
  /** The choice under which records of this sort draw on them; always without it. */
  readonly only?: ChoiceOf;
}
