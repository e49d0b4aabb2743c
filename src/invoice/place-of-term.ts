import type { Sourced } from '../billing/because.js';
import type { InvoiceLine, InvoiceModel } from '../billing/invoice-model.js';
import type { Place } from '../evaluate/result.js';

const LINE = /\/cac:(?:Invoice|CreditNote)Line(?:\[(\d+)\])?(\/.*)?$/;
const ADJUSTMENT = /\/cac:AllowanceCharge(?:\[(\d+)\])?/;
const NUMBER = /\d+/;

/** The business terms of EN 16931 by what they are terms of. */
const BUYER_TERMS = { from: 44, through: 58 } as const;
const SELLER_TERMS = { from: 27, through: 43 } as const;
const PAYMENT_TERMS = { from: 81, through: 91 } as const;
/** References that the buyer asks for. */
const SETTINGS: ReadonlySet<number> = new Set([1, 5, 10, 11, 12, 13, 14, 19]);

/**
 * Where what an element of the written document says was set: the line of the contract or of the operations data. By
 * the element's path, and by the business term for one that is not there. Undefined where nothing set it.
 */
export function placeOfTerm(
  model: InvoiceModel,
  { path = '', term = '' }: { readonly path?: string | undefined; readonly term?: string | undefined },
): Place | undefined {
  const [, index, rest = ''] = LINE.exec(path) ?? [];
  if (LINE.test(path)) {
    const line = model.lines[Number(index ?? 1) - 1];
    if (line !== undefined) return placeInLine(line, rest) ?? model.at;
  }
  if (path.includes('/cac:AccountingSupplierParty')) return model.seller.at;
  if (path.includes('/cac:AccountingCustomerParty')) return model.buyer.at;
  if (path.includes('/cac:TaxTotal')) return lastPlace(model.vatGroups[0]?.tax) ?? model.at;
  if (ADJUSTMENT.test(path)) {
    const one = model.adjustments?.[Number(ADJUSTMENT.exec(path)?.[1] ?? 1) - 1];
    return lastPlace(one?.amount) ?? model.at;
  }
  return placeOfAbsent(model, Number(NUMBER.exec(term)?.[0] ?? 0));
}

function placeOfAbsent(model: InvoiceModel, term: number): Place | undefined {
  const within = ({ from, through }: { from: number; through: number }): boolean =>
    from <= term && term <= through;
  if (within(SELLER_TERMS) || within(PAYMENT_TERMS)) return model.seller.at;
  if (within(BUYER_TERMS)) return model.buyer.at;
  if (SETTINGS.has(term)) return model.at ?? model.buyer.at;
  return model.at ?? model.seller.at;
}

function placeInLine(line: InvoiceLine, rest: string): Place | undefined {
  const { quantity, unitPrice, baseQuantity, adjustments = [], net } = line;
  const first = rest.includes('Price')
    ? [rest.includes('BaseQuantity') ? baseQuantity : unitPrice]
    : rest.includes('AllowanceCharge')
      ? [adjustments[Number(ADJUSTMENT.exec(rest)?.[1] ?? 1) - 1]?.amount]
      : [quantity];
  for (const one of [...first, quantity, unitPrice, net]) {
    const place = lastPlace(one);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The last step that has a place is the one that set the value as it is. */
function lastPlace(sourced: Sourced | undefined): Place | undefined {
  return sourced?.because.findLast(({ at }) => at !== undefined)?.at;
}
