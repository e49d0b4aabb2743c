import type { BillingProblem } from '../billing-problem.js';
import type { BillingSettings } from '../contract-terms.js';
import type { InvoiceModel } from '../invoice-model.js';
import { fillNumber, type NumberingValues } from '../numbering.js';
import { type TakenNumber, takeNumber } from './take-number.js';

/** A document under the number that it was given. */
export interface NumberedDocument {
  readonly model: InvoiceModel;
  readonly taken: TakenNumber;
}

/**
 * Gives a draft the next number of the contract's scheme, also in the reference that its payer states. Undefined after
 * adding to `problems`.
 */
export function numberDocument(
  draft: InvoiceModel,
  settings: Pick<BillingSettings, 'numbering' | 'paymentReference'>,
  values: Omit<NumberingValues, 'sequence' | 'number'>,
  issued: readonly TakenNumber[],
  problems: BillingProblem[],
): NumberedDocument | undefined {
  const taken = takeNumber(settings.numbering, values, issued, problems);
  if (taken === undefined) return undefined;
  const { number, sequence } = taken;
  const { payment } = draft;
  if (payment === undefined) return { model: { ...draft, number }, taken };
  const { paymentReference: scheme } = settings;
  const reference =
    scheme === undefined ? number : fillNumber(scheme, { ...values, number, sequence }, problems);
  if (reference === undefined) return undefined;
  return { model: { ...draft, number, payment: { ...payment, reference } }, taken };
}
