import type { Day } from '../values/day.js';
import { Rational } from '../values/rational.js';
import type { Because, Sourced } from './because.js';
import type { BillingProblem } from './billing-problem.js';
import type { Indexation, PriceRow } from './contract-terms.js';
import { moneyText } from './money-text.js';

const HUNDRED = Rational.of(100);
const CENTS = 2;

/** The indexations that hold for invoices, in order of time, and what is to be said about those that do not. */
export interface IndexationPath {
  readonly applied: readonly Indexation[];
  readonly remarks: readonly Because[];
  /** The decimals that an indexed price is rounded to; two without it. */
  readonly decimals?: number;
}

/**
 * The indexations whose first day lies on or before `day`. One that was announced too late is left out with a
 * remark. Two for one year are a problem: prices are indexed once a year.
 */
export function indexationsUpTo(
  indexations: readonly Indexation[],
  day: Day,
  problems: BillingProblem[],
): IndexationPath {
  const begun = indexations
    .filter((one) => one.firstDay.compare(day) <= 0)
    .sort((a, b) => a.firstDay.compare(b.firstDay) || a.forYear - b.forYear);
  const applied = begun.filter((one) => one.announcedInTime);
  const years = new Set<number>();
  for (const one of applied) {
    if (years.has(one.forYear)) {
      problems.push({
        code: 'indexation-twice',
        message: `there is more than one indexation for ${one.forYear}`,
        at: one.at,
      });
    }
    years.add(one.forYear);
    if (one.percent.compare(HUNDRED.neg()) <= 0) {
      problems.push({
        code: 'bad-indexation',
        message: `an indexation of ${one.percent} % leaves no price`,
        at: one.at,
      });
    }
  }
  const remarks = begun.filter((one) => !one.announcedInTime).map(leftOut);
  return { applied, remarks };
}

/**
 * The price of a row after the indexations that began after the row did: a price agreed from a day is the price of
 * that day. Each year the unit price is rounded, half away from zero. A row that is agreed apart may stand outside
 * indexation, or under a cap, which lowers a percentage and never raises it.
 */
export function indexedPrice(
  row: PriceRow,
  { applied, decimals = CENTS }: Pick<IndexationPath, 'applied' | 'decimals'>,
): Sourced {
  const because: Because[] = [{ what: rowWords(row), at: row.at }];
  let value = row.unitPrice;
  for (const indexation of applied) {
    const { forYear, firstDay, at } = indexation;
    if (firstDay.compare(row.from) <= 0) continue;
    if (row.indexed === false) {
      because.push({
        what: {
          en: `not indexed for ${forYear}: agreed so for this price`,
          nl: `niet geïndexeerd voor ${forYear}: zo afgesproken voor deze prijs`,
        },
        at: row.at,
      });
      continue;
    }
    const percent = cappedPercent(indexation, row, because);
    const factor = Rational.ONE.add(percent.div(HUNDRED));
    const next = value.mul(factor).round(decimals);
    const step = `${moneyText(value)} × ${factor} = ${moneyText(next)}`;
    because.push({
      what: { en: `indexation of ${forYear}: ${step}`, nl: `indexering van ${forYear}: ${step}` },
      at,
    });
    because.push(...(indexation.because ?? []));
    value = next;
  }
  return { value, because };
}

function cappedPercent({ percent, forYear }: Indexation, row: PriceRow, because: Because[]): Rational {
  const cap = row.indexedAtMost;
  if (cap === undefined || percent.compare(cap) <= 0) return percent;
  because.push({
    what: {
      en: `at most ${cap} % for ${forYear}, agreed for this price, instead of ${percent} %`,
      nl: `ten hoogste ${cap} % voor ${forYear}, afgesproken voor deze prijs, in plaats van ${percent} %`,
    },
    at: row.at,
  });
  return cap;
}

function rowWords(row: PriceRow): Because['what'] {
  const { fromQuantity: from, throughQuantity: through, unitPrice } = row;
  const price = moneyText(unitPrice);
  const kind =
    row.individual === true
      ? { en: 'individual price', nl: 'individuele prijs' }
      : { en: 'price', nl: 'prijs' };
  return {
    en: `${kind.en} from ${row.from} on, tier ${from} ${through === undefined ? 'and more' : `to ${through}`}: ${price}`,
    nl: `${kind.nl} vanaf ${row.from}, staffel ${from} ${through === undefined ? 'en meer' : `t/m ${through}`}: ${price}`,
  };
}

function leftOut({ forYear, percent, at }: Indexation): Because {
  return {
    what: {
      en: `the indexation of ${forYear} (${percent} %) was not announced in time and is left out`,
      nl: `de indexering van ${forYear} (${percent} %) is niet op tijd aangekondigd en blijft buiten beschouwing`,
    },
    at,
  };
}
