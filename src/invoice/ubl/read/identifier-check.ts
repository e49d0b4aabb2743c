import { isIban } from '../../iban.js';

const digits = (length: number): RegExp => new RegExp(`^[0-9]{${length}}$`);

/** Weighs digits from the right; `weights` repeats. */
function weigh(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1)
    sum += Number(text[text.length - 1 - at]) * (weights[at % weights.length] ?? 0);
  return sum;
}

function isGln(id: string): boolean {
  if (!/^[0-9]+$/.test(id)) return false;
  return (10 - (weigh(id.slice(0, -1), [3, 1]) % 10)) % 10 === Number(id.at(-1));
}

function isNorwegian(id: string): boolean {
  if (!digits(9).test(id) || Number(id) === 0) return false;
  return (11 - (weigh(id.slice(0, -1), [2, 3, 4, 5, 6, 7]) % 11)) % 11 === Number(id.at(-1));
}

function isBelgian(id: string): boolean {
  return digits(10).test(id) && 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8));
}

/** Every other digit is doubled, and the digits of what comes out are added. */
function isSwedish(id: string): boolean {
  if (!digits(10).test(id)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) {
    const value = Number(id[at]) * (at % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10 === Number(id[9]);
}

function isAustralian(id: string): boolean {
  if (!digits(11).test(id)) return false;
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  const sum = weights.reduce((so, weight, at) => so + (Number(id[at]) - (at === 0 ? 1 : 0)) * weight, 0);
  return sum % 89 === 0;
}

function isItalianVat(id: string): boolean {
  const number = /^(?:IT)?([0-9]{11})$/i.exec(id)?.[1];
  if (number === undefined) return false;
  let sum = 0;
  for (let at = 0; at < 10; at += 1) {
    const value = Number(number[at]) * (at % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10 === Number(number[10]);
}

/** Sixteen letters and digits of a person, or eleven digits of an organisation. */
const ITALIAN_TAX_CODE = /^(?:[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]|[0-9]{11})$/i;

const FORMS: Readonly<Record<string, (id: string) => boolean>> = {
  '0007': isSwedish,
  '0088': isGln,
  '0096': (id) => digits(10).test(id),
  '0106': (id) => digits(8).test(id),
  '0151': isAustralian,
  '0184': (id) => /^(?:DK)?[0-9]{8}$/.test(id),
  '0190': (id) => digits(20).test(id),
  '0192': isNorwegian,
  '0198': (id) => /^DK[0-9]{8}$/.test(id),
  '0201': (id) => /^[A-Za-z0-9]{6}$/.test(id),
  '0208': isBelgian,
  '0210': (id) => ITALIAN_TAX_CODE.test(id),
  '0211': isItalianVat,
  '0217': (id) => digits(12).test(id),
  '9907': (id) => ITALIAN_TAX_CODE.test(id),
  '9944': (id) => /^NL[0-9]{9}B[0-9]{2}$/.test(id),
};

/** Whether an identifier has the form and the check digits of its scheme; true for a scheme whose form is not known here. */
export function hasFormOfScheme(scheme: string | undefined, id: string): boolean {
  const form = scheme !== undefined && Object.hasOwn(FORMS, scheme) ? FORMS[scheme] : undefined;
  return form === undefined || form(id);
}

/** Whether an account that begins like an IBAN is one; true for any other account. */
export function isAccountSound(id: string): boolean {
  const account = id.replaceAll(' ', '');
  return !/^[A-Z]{2}[0-9]{2}/.test(account) || isIban(account);
}
