import type { Day } from '../../values/day.js';
import type { InvoiceModel } from '../invoice-model.js';

/**
 * The credit note that takes an issued invoice back in full: its own lines, groups and totals, to the cent, with the
 * sign that a credit note has by being one. Nothing is computed anew, so that both add up to nothing.
 */
export function creditNoteFor(issued: InvoiceModel, number: string, issueDate: Day): InvoiceModel {
  const { payment: _, note: __, ...rest } = issued;
  const { number: credited, issueDate: on } = issued;
  return {
    ...rest,
    kind: 'credit-note',
    number,
    issueDate,
    dueDate: issueDate,
    note: {
      en: `Credit note for invoice ${credited} of ${on}, in full.`,
      nl: `Creditnota voor factuur ${credited} van ${on}, voor het geheel.`,
    },
    preceding: [{ number: credited, issueDate: on }],
    paymentTerms: {
      en: `Set off against invoice ${credited}, or paid back where that was paid.`,
      nl: `Wordt verrekend met factuur ${credited}, of terugbetaald als die betaald is.`,
    },
    remarks: [],
  };
}

/** An invoice in place of one that was credited: it says which, and nothing else of it changes. */
export function replacing(model: InvoiceModel, issued: InvoiceModel, creditNote: string): InvoiceModel {
  const { number, issueDate } = issued;
  return {
    ...model,
    note: {
      en: `In place of invoice ${number} of ${issueDate}, which is credited by ${creditNote}.`,
      nl: `In plaats van factuur ${number} van ${issueDate}, die met ${creditNote} is gecrediteerd.`,
    },
    preceding: [{ number, issueDate }],
  };
}
