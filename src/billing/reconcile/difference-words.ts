import type { Words } from '../../evaluate/result.js';
import type { Rational } from '../../values/rational.js';
import { moneyText } from '../money-text.js';
import { periodText } from './agreed.js';
import { vatText } from './compare-line.js';
import type { ComparedLine, LineDifference } from './compared.js';

/** What a difference is, in words: what was billed and what is agreed, and where the difference comes from. */
export function differenceWords(one: ComparedLine, { kind, explanation }: LineDifference): Words {
  const found = foundWords(one, kind);
  if (explanation === undefined) return found;
  return { en: `${found.en}: ${explanation.what.en}`, nl: `${found.nl}: ${explanation.what.nl}` };
}

/** Why a line that nobody agreed is not due. */
export function reasonWords({ line, item, amount }: ComparedLine): Words {
  if (amount.sign() < 0)
    return {
      en: 'it takes back nothing that was billed too much',
      nl: 'het neemt niets terug dat te veel is gefactureerd',
    };
  if (line.sort === 'charge')
    return { en: 'no such charge was agreed', nl: 'een toeslag als deze is niet afgesproken' };
  if (item === undefined)
    return {
      en: 'the contract has no such product or service',
      nl: 'het contract heeft zo’n product of dienst niet',
    };
  const when = line.period === undefined ? undefined : periodText(line.period);
  return when === undefined
    ? { en: `nothing more of '${item}' is due`, nl: `er is niets meer van '${item}' verschuldigd` }
    : { en: `'${item}' was not agreed for ${when}`, nl: `'${item}' is voor ${when} niet afgesproken` };
}

/** The name of a line for people: its invoice and its number on it. */
export function lineName({ invoice, line }: Pick<ComparedLine, 'invoice' | 'line'>): string {
  return `${invoice.number}/${line.id}`;
}

function foundWords(one: ComparedLine, kind: LineDifference['kind']): Words {
  const { line, expected, twiceOf } = one;
  switch (kind) {
    case 'not-due': {
      const why = reasonWords(one);
      return { en: `not due: ${why.en}`, nl: `niet verschuldigd: ${why.nl}` };
    }
    case 'twice': {
      const before = twiceOf === undefined ? '' : lineName(twiceOf);
      return {
        en: `billed twice: ${before} bills it already`,
        nl: `dubbel gefactureerd: ${before} factureert het al`,
      };
    }
    case 'quantity':
      return instead('quantity', 'aantal', line.quantity?.toString(), expected?.quantity?.toString());
    case 'price':
      return instead('price', 'prijs', priceText(line.price), priceText(expected?.price));
    case 'amount':
      return instead('amount', 'bedrag', one.amount.toFixed(2), rightAmount(one)?.toFixed(2));
    case 'vat':
      return instead('VAT', 'btw', lineVat(one), expected?.vat);
  }
}

/** What an agreed line should come to where quantity and price say nothing of it. */
export function rightAmount(one: ComparedLine): Rational | undefined {
  const { line, expected, differences } = one;
  if (expected === undefined) return undefined;
  if (one.putRight.length > 0) return one.amount;
  const other = differences.some(({ kind }) => kind === 'quantity' || kind === 'price');
  return other ? line.quantity?.mul(line.price ?? expected.net).round(2) : expected.net;
}

/** Category and rate as a line states them. */
export function lineVat({ line: { category = '', percent } }: Pick<ComparedLine, 'line'>): string {
  return vatText({ category, ...(percent === undefined ? {} : { percent }) });
}

function instead(en: string, nl: string, found = '-', right = '-'): Words {
  return { en: `${en} ${found} instead of ${right}`, nl: `${nl} ${found} in plaats van ${right}` };
}

function priceText(price: Rational | undefined): string | undefined {
  return price === undefined ? undefined : moneyText(price);
}
