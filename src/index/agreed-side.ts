import type { BilledPeriod } from '../billing/invoice-model.js';
import { type AgreedPeriod, agreedLines, overlaps } from '../billing/reconcile/agreed.js';
import type { PriceTerms } from '../billing/reconcile/explain-price.js';
import type { QuantityTerms } from '../billing/reconcile/explain-quantity.js';
import { itemsOf, type KnownItem } from '../billing/reconcile/name-items.js';
import type { ReceivedInvoice } from '../billing/reconcile/received.js';
import type { AgreedSide } from '../billing/reconcile/reconcile.js';
import { termsOfContract } from '../billing/terms-of-contract.js';
import type { Place } from '../evaluate/result.js';
import { InputError } from '../source/problem.js';
import type { Day } from '../values/day.js';
import { billContract } from './bill-contract.js';
import { parseAsOf } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { refuseInvoice } from './refuse-invoice.js';
import { worldOf } from './world.js';

export interface AgreedOptions {
  /** The days for which is looked; without it the months that the received invoices are for. */
  readonly period?: BilledPeriod | undefined;
  /** What is known; without it of each month what is known on its last day. */
  readonly asOf?: string | undefined;
  /** The day up to which changes may explain a difference. */
  readonly judgedOn: string;
  readonly readings?: ReadonlyMap<string, string> | undefined;
  /** Numbers under which the seller lists items, by number. */
  readonly items?: ReadonlyMap<string, string> | undefined;
}

/** Months that are looked at in one run. */
const MAX_MONTHS = 240;
/** Months after the day of the comparison that can be billed already. */
const AHEAD = 12;
/** What is no obstacle: nothing was agreed for that time. */
const NOTHING: ReadonlySet<string> = new Set(['nothing-to-bill', 'not-in-force']);

/** What a contract calls for in the months that invoices are for. Throws InputError where it cannot bill at all. */
export function agreedSide(
  loaded: LoadedContract,
  received: readonly ReceivedInvoice[],
  options: AgreedOptions,
): { readonly side: Omit<AgreedSide, 'vendor' | 'customer'>; readonly span: BilledPeriod } {
  const { zone } = loaded.contract;
  const asOf = parseAsOf(options.judgedOn, zone);
  const span = options.period ?? spanOf(loaded, received, zone.dayOf(asOf).addMonths(AHEAD));
  const terms = knownTerms(loaded, span, zone.dayOf(asOf), options);
  const kinds = loaded.agreement.billing?.kinds ?? [];
  // What is billed in arrears is issued after its time.
  const months = monthsOf({ from: span.from, through: span.through.addMonths(1) });
  const all = months.flatMap((month) => kinds.map(({ id }) => agreedMonth(loaded, month, id, options)));
  const periods = all.map((period) => ({
    ...period,
    lines: period.lines.filter((line) => overlaps(line.period, span)),
  }));
  const lines = periods.flatMap((period) => period.lines);
  const known = [...terms.products, ...terms.subscriptions].map(({ id, name }) => ({ id, name }));
  return {
    side: { periods, items: numbered(itemsOf(lines, known), options.items ?? new Map()), terms },
    span,
  };
}

/**
 * What prices and quantities are made from, with what became known in the months after: a change that was made later may
 * be what was billed too early. Each month is looked at as it stood then, for after the last data nobody knows.
 */
function knownTerms(
  loaded: LoadedContract,
  span: BilledPeriod,
  today: Day,
  { readings }: AgreedOptions,
): PriceTerms & QuantityTerms {
  const { zone } = loaded.contract;
  const termsOn = (day: Day) =>
    termsOfContract(worldOf(loaded, parseAsOf(day.toString(), zone), readings), span.from);
  const first = termsOn(span.through);
  if ('problems' in first) return refuseInvoice(first.problems);
  const end = earlier(today, span.through.addMonths(AHEAD));
  const later = monthsOf({ from: span.through, through: end }).flatMap((month) => {
    const answer = termsOn(month.endOf('month'));
    return 'terms' in answer ? [answer.terms] : [];
  });
  const all = [first.terms, ...later];
  return {
    ...first.terms,
    changes: eachOnce(all.flatMap(({ changes }) => changes)),
    indexations: eachOnce(all.flatMap(({ indexations }) => indexations)),
  };
}

/** What is written in one place is one thing, as it stood last. */
function eachOnce<T extends { readonly at: Place }>(list: readonly T[]): readonly T[] {
  return [
    ...new Map(list.map((one) => [[one.at.file, one.at.line, one.at.column].join('\0'), one])).values(),
  ];
}

/** The invoices of a kind that are issued in a month. */
function agreedMonth(
  loaded: LoadedContract,
  month: Day,
  kind: string,
  { asOf, readings }: AgreedOptions,
): AgreedPeriod {
  const period = { from: month, through: month.endOf('month') };
  const answer = billContract(loaded, { span: period, kinds: [kind], asOf, readings });
  if ('invoices' in answer)
    return {
      period,
      lines: answer.invoices.flatMap((invoice) => agreedLines(kind, invoice.model, invoice.period)),
    };
  const obstacles = answer.problems.filter(({ code }) => !NOTHING.has(code));
  return {
    period,
    lines: [],
    ...(obstacles.length === 0 ? {} : { unknown: obstacles.map(({ message }) => message) }),
  };
}

/** The items with the numbers that the seller gives them. Throws InputError for an item that there is not. */
function numbered(known: readonly KnownItem[], numbers: ReadonlyMap<string, string>): readonly KnownItem[] {
  const wrong = [...numbers.values()].filter((id) => !known.some((item) => item.id === id));
  if (wrong.length > 0)
    throw new InputError(
      wrong.map((id) => ({
        code: 'not-allowed',
        message: `the contract has no product or service '${id}'`,
        hint: `it has ${[...new Set(known.map((item) => item.id))].join(', ')}`,
      })),
    );
  return known.map((item) => ({
    ...item,
    aliases: [...numbers].filter(([, id]) => id === item.id).map(([number]) => number),
  }));
}

/** From the first to the last day that a line is for, inside the time of the contract and before `end`. */
function spanOf({ contract }: LoadedContract, received: readonly ReceivedInvoice[], end: Day): BilledPeriod {
  const periods = received.flatMap(({ lines, issuedOn }) =>
    lines.map(({ period }) => period ?? { from: issuedOn, through: issuedOn }),
  );
  const first = contract.startsOn;
  const last = contract.endsOn === undefined ? end : earlier(contract.endsOn, end);
  const inForce = periods.filter(
    ({ from, through }) => through.compare(first) >= 0 && from.compare(last) <= 0,
  );
  const from = inForce.reduce((so, one) => earlier(so, one.from), inForce[0]?.from ?? first);
  const through = inForce.reduce((so, one) => later(so, one.through), inForce[0]?.through ?? from);
  return { from: later(from, first), through: earlier(through, last) };
}

function monthsOf({ from, through }: BilledPeriod): readonly Day[] {
  const months: Day[] = [];
  for (let month = from.startOf('month'); month.compare(through) <= 0; month = month.addMonths(1)) {
    if (months.length === MAX_MONTHS)
      throw new InputError([
        {
          code: 'out-of-range',
          message: `${from} to ${through} is more than ${MAX_MONTHS} months`,
          hint: 'compare fewer invoices at once, or say which time with --period',
        },
      ]);
    months.push(month);
  }
  return months;
}

function earlier(a: Day, b: Day): Day {
  return a.compare(b) <= 0 ? a : b;
}

function later(a: Day, b: Day): Day {
  return a.compare(b) >= 0 ? a : b;
}
