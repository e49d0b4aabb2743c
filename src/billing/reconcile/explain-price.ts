import type { Place, Words } from '../../evaluate/result.js';
import { Rational } from '../../values/rational.js';
import type { ContractTerms, Indexation, PriceRow } from '../contract-terms.js';
import { indexedPrice } from '../indexation.js';
import type { InvoiceLine } from '../invoice-model.js';

/** Why a value is not the agreed one: what was taken instead, and where that is written. */
export interface Explanation {
  readonly what: Words;
  readonly at?: Place;
}

/** What prices are made from. */
export type PriceTerms = Pick<ContractTerms, 'prices' | 'subscriptions' | 'indexations' | 'indexedDecimals'>;

/** A price that somebody may have taken by mistake, and in what it differs from the agreed one. */
interface Candidate {
  readonly price: Rational;
  readonly reasons: readonly Words[];
  readonly at: Place;
}

/**
 * Which other price of the contract was billed instead of the agreed one: that of another tier, with more or fewer
 * indexations, of another start date, another sector, or the list instead of an individual price. Of several that give
 * the amount the one that differs in the fewest of these. Undefined where none gives it.
 */
export function explainPrice(
  terms: PriceTerms,
  agreed: Pick<InvoiceLine, 'item' | 'unitPrice'>,
  billed: Rational,
): Explanation | undefined {
  const fits = candidates(terms, agreed).filter(({ price }) => price.equals(billed));
  const [best] = fits.sort((a, b) => a.reasons.length - b.reasons.length);
  if (best === undefined || best.reasons.length === 0) return undefined;
  return {
    what: { en: sentence(best.reasons, 'en'), nl: sentence(best.reasons, 'nl') },
    at: best.at,
  };
}

function sentence(reasons: readonly Words[], lang: 'en' | 'nl'): string {
  return reasons.map((words) => words[lang]).join(lang === 'en' ? ', and ' : ', en ');
}

function candidates(
  terms: PriceTerms,
  agreed: Pick<InvoiceLine, 'item' | 'unitPrice'>,
): readonly Candidate[] {
  const rows = [...terms.prices, ...monthlyRows(terms)].filter(({ product }) => product === agreed.item);
  const right = rows.find((row) => agreed.unitPrice.because.some(({ at }) => isAt(row.at, at)));
  if (right === undefined) return [];
  const { indexedDecimals: decimals } = terms;
  return rows.flatMap((row) =>
    indexSets(terms.indexations, agreed, right).map(({ applied, reasons }) => ({
      price: indexedPrice(row, { applied, ...(decimals === undefined ? {} : { decimals }) }).value,
      reasons: [...rowReasons(row, right), ...reasons],
      at: row.at,
    })),
  );
}

/** Prices a month of services, as rows of a list with one tier. */
function monthlyRows({ subscriptions }: Pick<PriceTerms, 'subscriptions'>): readonly PriceRow[] {
  return subscriptions.map(({ id, monthlyPrice, from, at }) => ({
    product: id,
    from,
    fromQuantity: Rational.ONE,
    unitPrice: monthlyPrice,
    at,
  }));
}

/** Each number of indexations in their order, without and with those that were announced too late. */
function indexSets(
  indexations: readonly Indexation[],
  agreed: Pick<InvoiceLine, 'unitPrice'>,
  right: PriceRow,
): readonly { readonly applied: readonly Indexation[]; readonly reasons: readonly Words[] }[] {
  const all = [...indexations].sort((a, b) => a.firstDay.compare(b.firstDay));
  const inTime = all.filter((one) => one.announcedInTime);
  const isUsed = (one: Indexation): boolean => agreed.unitPrice.because.some(({ at }) => isAt(one.at, at));
  const used = inTime.filter((one) => isUsed(one) || one.firstDay.compare(right.from) <= 0);
  const begun = (list: readonly Indexation[]) => [list, ...list.map((_, count) => list.slice(0, count))];
  return [used, ...begun(inTime), ...begun(all)].map((applied) => ({
    applied,
    reasons: [
      ...used.filter((one) => !applied.includes(one) && isUsed(one)).map(({ forYear }) => without(forYear)),
      ...applied.filter((one) => !used.includes(one)).map(added),
    ],
  }));
}

function without(year: number): Words {
  return {
    en: `the indexation of ${year} is left out`,
    nl: `de indexering van ${year} is weggelaten`,
  };
}

function added({ forYear, firstDay, announcedInTime }: Indexation): Words {
  return announcedInTime
    ? {
        en: `the indexation of ${forYear} is applied before ${firstDay}`,
        nl: `de indexering van ${forYear} is toegepast vóór ${firstDay}`,
      }
    : {
        en: `the indexation of ${forYear} is applied, which was announced too late`,
        nl: `de indexering van ${forYear} is toegepast, die te laat is aangekondigd`,
      };
}

function rowReasons(row: PriceRow, right: PriceRow): readonly Words[] {
  const reasons: Words[] = [];
  const { fromQuantity: from, throughQuantity: through } = row;
  if ((row.individual === true) !== (right.individual === true))
    reasons.push(
      right.individual === true
        ? {
            en: 'the list price instead of the individual one',
            nl: 'de lijstprijs in plaats van de individuele',
          }
        : { en: 'an individual price that is not in force', nl: 'een individuele prijs die niet geldt' },
    );
  else if (row.sector !== right.sector)
    reasons.push({
      en: `the price of ${row.sector === undefined ? 'no sector' : `sector ${row.sector}`}`,
      nl: `de prijs van ${row.sector === undefined ? 'geen sector' : `sector ${row.sector}`}`,
    });
  if (!row.fromQuantity.equals(right.fromQuantity) && row.individual === right.individual)
    reasons.push(
      through === undefined
        ? { en: `the price of the tier from ${from} on`, nl: `de prijs van de staffel vanaf ${from}` }
        : {
            en: `the price of the tier ${from} to ${through}`,
            nl: `de prijs van de staffel ${from} t/m ${through}`,
          },
    );
  if (row.from.compare(right.from) !== 0)
    reasons.push({ en: `the price that starts on ${row.from}`, nl: `de prijs die ingaat op ${row.from}` });
  return reasons;
}

function isAt(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.file === b.file && a.line === b.line && a.column === b.column;
}
