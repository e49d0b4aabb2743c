import type { Party } from '../agreement/contract.js';
import type { InvoiceModel } from '../billing/invoice-model.js';
import type { Place } from '../evaluate/result.js';
import type { InvoiceProblem } from './invoice-problem.js';
import { forbiddenCharacter } from './ubl/xml-text.js';

/** Texts of the model that hold a character which XML cannot hold. */
export function forbiddenTexts(model: InvoiceModel): readonly InvoiceProblem[] {
  const problems: InvoiceProblem[] = [];
  const check = (what: string, value: unknown, at?: Place): void => {
    for (const text of textsIn(value)) {
      const character = forbiddenCharacter(text);
      if (character === undefined) continue;
      const message = `${what} holds the character ${character}, which XML cannot hold: ${JSON.stringify(text)}`;
      problems.push({ code: 'forbidden-character', message, ...(at && { at }) });
    }
  };
  const { seller, buyer, payment, preceding, note, lines } = model;
  checkParty(seller, 'the vendor', check);
  checkParty(buyer, 'the customer', check);
  check('the number of the invoice', model.number);
  check('the buyer reference', model.buyerReference);
  check('the order reference', model.orderReference);
  check('the contract reference', model.contractReference);
  check('the note', note);
  check('the payment reference', payment?.reference);
  check(
    'the preceding invoice',
    preceding.map(({ number }) => number),
  );
  for (const { id, name, description, item, quantity } of lines) {
    check(`line ${id}`, [name, description, item], quantity.because[0]?.at);
  }
  return problems;
}

function checkParty(
  party: Party,
  what: string,
  check: (what: string, value: unknown, at?: Place) => void,
): void {
  const { at, ...values } = party;
  check(what, values, at);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
