import type { KindPlan } from '../agreement/billing-plan.js';
import type { Day } from '../values/day.js';
import type { Because } from './because.js';
import type { BilledPeriod, InvoiceLine } from './invoice-model.js';

/** A line before its number and its VAT. */
export interface Charge extends Omit<InvoiceLine, 'id' | 'vat'> {
  /** What a VAT setting of the contract may name it by: its item, and its kind of invoice. */
  readonly vatFor: readonly string[];
  /** The day whose rate of VAT holds. */
  readonly taxedOn: Day;
}

/** An invoice before its number, its parties and its VAT. */
export interface Bill {
  readonly kind: Pick<KindPlan, 'id' | 'name'>;
  /** What it is for, the same whenever it is made: `licence 2025-04`, `consultancy 2025-W10`, `training T-1`. */
  readonly key: string;
  /** The record that it is for, where a kind has an invoice for each. */
  readonly subject?: string;
  readonly issueDate: Day;
  readonly period: BilledPeriod;
  readonly charges: readonly Charge[];
  /** Of amounts that records give: ISO 4217. Prices of the contract are in its own currency. */
  readonly currency?: string;
  /** What a reader of the amounts should know. */
  readonly remarks: readonly Because[];
}

/** The invoices of a time, and what is on none of them although there was reason to look. */
export interface Billing {
  readonly bills: readonly Bill[];
  readonly leftOut: readonly Because[];
}
