import type { BilledPeriod } from '../billing/invoice-model.js';
import { type AgreedPeriod, agreedLines } from '../billing/reconcile/agreed.js';
import type { KnownItem } from '../billing/reconcile/name-items.js';
import type { ReceivedInvoice } from '../billing/reconcile/received.js';
import type { AgreedSide } from '../billing/reconcile/reconcile.js';
import { termsOfContract } from '../billing/terms-of-contract.js';
import { InputError } from '../source/problem.js';
import type { Day } from '../values/day.js';
import { parseAsOf } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { draftInvoice } from './make-invoice.js';
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
/** What is no obstacle: nothing was agreed for that time. */
const NOTHING: ReadonlySet<string> = new Set(['nothing-to-bill', 'not-in-force']);

/** What a contract calls for in the months that invoices are for. Throws InputError where it cannot bill at all. */
export function agreedSide(
  loaded: LoadedContract,
  received: readonly ReceivedInvoice[],
  options: AgreedOptions,
): { readonly side: Omit<AgreedSide, 'vendor' | 'customer'>; readonly span: BilledPeriod } {
  const span = options.period ?? spanOf(loaded, received);
  const months = monthsOf(span);
  const periods = months.map((month) => agreedMonth(loaded, month, options));
  const asOf = parseAsOf(options.judgedOn, loaded.contract.zone);
  const answer = termsOfContract(worldOf(loaded, asOf, options.readings), span.from);
  if ('problems' in answer) return refuseInvoice(answer.problems);
  const { terms } = answer;
  return { side: { periods, items: itemsOf(terms, options.items ?? new Map()), terms }, span };
}

function agreedMonth(loaded: LoadedContract, month: Day, options: AgreedOptions): AgreedPeriod {
  const { asOf, readings } = options;
  const period = { from: month, through: month.endOf('month') };
  const answer = draftInvoice(loaded, { month: month.toString().slice(0, 7), asOf, readings });
  if ('model' in answer) return { period, lines: agreedLines('licence', answer.model, period) };
  const obstacles = answer.problems.filter(({ code }) => !NOTHING.has(code));
  return {
    period,
    lines: [],
    ...(obstacles.length === 0 ? {} : { unknown: obstacles.map(({ message }) => message) }),
  };
}

function itemsOf(
  terms: { readonly products: readonly KnownItem[]; readonly subscriptions: readonly KnownItem[] },
  numbers: ReadonlyMap<string, string>,
): readonly KnownItem[] {
  const known = [...terms.products, ...terms.subscriptions];
  const wrong = [...numbers.values()].filter((id) => !known.some((item) => item.id === id));
  if (wrong.length > 0)
    throw new InputError(
      wrong.map((id) => ({
        code: 'not-allowed',
        message: `the contract has no product or service '${id}'`,
        hint: `it has ${[...new Set(known.map((item) => item.id))].join(', ')}`,
      })),
    );
  return known.map(({ id, name }) => ({
    id,
    name,
    aliases: [...numbers].filter(([, item]) => item === id).map(([number]) => number),
  }));
}

/** From the first to the last month that a line is for, inside the time of the contract. */
function spanOf({ contract }: LoadedContract, received: readonly ReceivedInvoice[]): BilledPeriod {
  const periods = received.flatMap(({ lines, issuedOn }) =>
    lines.map(({ period }) => period ?? { from: issuedOn, through: issuedOn }),
  );
  const { startsOn, endsOn } = contract;
  const inForce = periods.filter(
    ({ from, through }) =>
      through.compare(startsOn) >= 0 && (endsOn === undefined || from.compare(endsOn) <= 0),
  );
  const from = inForce.reduce((first, one) => earlier(first, one.from), inForce[0]?.from ?? startsOn);
  const through = inForce.reduce((last, one) => later(last, one.through), inForce[0]?.through ?? from);
  return { from: later(from, startsOn), through: endsOn === undefined ? through : earlier(through, endsOn) };
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
