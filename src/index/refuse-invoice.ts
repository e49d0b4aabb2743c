import type { Place } from '../evaluate/result.js';
import { Problems } from '../source/problem.js';

/** Throws InputError with everything that stands in the way of an invoice. */
export function refuseInvoice(list: readonly { readonly message: string; readonly at?: Place }[]): never {
  const problems = new Problems();
  for (const { message, at } of list) {
    // Billing and invoice problems have codes of their own; here only their words matter.
    problems.add({ code: 'cannot-invoice', message, ...placed(at) });
  }
  problems.throwIfAny();
  throw new Error('the invoice cannot be made');
}

function placed(at: Place | undefined) {
  if (at === undefined) return {};
  const { file, line, column = 1 } = at;
  return line === undefined ? { file } : { at: { file, line, column } };
}
