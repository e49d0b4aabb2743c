import { escapeUnseen } from './escape-unseen.js';
import type { InvoiceCheck } from './invoice-check.js';

/** The checks of invoices as JSON: `{ invoices: […] }`, in the order of the files, with a newline at the end. */
export function invoiceCheckJson(checks: readonly InvoiceCheck[]): string {
  const invoices = checks.map(({ file, number, seller, valid, bundles, notChecked, breaches }) => ({
    file,
    number,
    seller,
    valid,
    bundles,
    notChecked,
    breaches: breaches.map(({ rule, bundle, flag, term, path, written, at, says, actual, right, facts }) => ({
      rule,
      bundle,
      flag,
      term,
      path,
      written,
      at,
      says,
      actual,
      right,
      facts,
    })),
  }));
  return escapeUnseen(`${JSON.stringify({ invoices }, undefined, 2)}\n`);
}
