import type { BillingPlan, KindPlan } from '../agreement/billing-plan.js';
import type { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import { Period } from '../values/period.js';
import type { Because } from './because.js';
import type { Bill, Billing, Charge } from './bill.js';
import type { BillingProblem } from './billing-problem.js';
import type { PricedTerms } from './contract-terms.js';
import { countedCharges, countKnownOn } from './counted-charges.js';
import { type DrawnEntry, drawEntries } from './drawn-entry.js';
import { entriesUpTo, type LeftOut } from './entry.js';
import { type IndexationPath, indexationsUpTo } from './indexation.js';
import type { BilledPeriod } from './invoice-model.js';
import { type MonthFrame, productCharges, subscriptionCharges } from './product-charges.js';
import { type RecordFrame, recordCharges } from './record-charges.js';
import { checkInForce, touchesContract } from './whole-months.js';

export type BillingAnswer = Billing | { readonly problems: readonly BillingProblem[] };

export interface BillsRequest {
  /** The days on which the invoices are issued. */
  readonly span: BilledPeriod;
  /** Kinds of invoice by their ids; all of them without it. */
  readonly kinds?: readonly string[] | undefined;
  /** BT-2, instead of the day that the kind has; which invoices are meant follows from that all the same. */
  readonly issueDate?: Day | undefined;
}

/**
 * The invoices of a contract that are issued in a span of days, of all kinds that the agreement knows: monthly ones in
 * advance on the first day of their month, those in arrears on the day after their week or month, and those of single
 * records on the day of the record. Answers with everything that stands in the way instead, if anything does.
 */
export function billsOf(world: World, terms: PricedTerms, request: BillsRequest): BillingAnswer {
  const plan = world.agreement.billing;
  const problems: BillingProblem[] = [];
  const kinds = plan === undefined ? [] : kindsMeant(plan, request.kinds, problems);
  if (plan === undefined || problems.length > 0) return { problems };
  const left: Because[] = [...(terms.leftOut ?? [])];
  const run = new BillingRun(world, plan, terms, request, problems);
  const open: LeftOut = {
    add(kind, day, because) {
      if (kinds.includes(kind) && (day === undefined || run.isIssuedInSpan(kind, day))) left.push(because);
    },
  };
  // Money that is still to be left in each approval is spent in the order of time, whatever is asked for.
  const drawn = drawEntries(
    world,
    entriesUpTo(world, plan, request.span.through, open, problems),
    open,
    problems,
  );
  const bills = kinds.flatMap((kind) => run.bills(kind, drawn));
  const touched = touchesContract(terms, request.span);
  if (!touched) checkInForce(terms, request.span, problems);
  return problems.length > 0 ? { problems } : { bills, leftOut: distinct(left) };
}

function kindsMeant(
  { kinds }: BillingPlan,
  ids: readonly string[] | undefined,
  problems: BillingProblem[],
): readonly KindPlan[] {
  if (ids === undefined) return kinds;
  const known = kinds.map(({ id }) => id);
  for (const id of ids.filter((one) => !known.includes(one))) {
    const message = `there is no kind of invoice '${id}'; the agreement knows ${known.join(', ')}`;
    problems.push({ code: 'unknown-kind', message });
  }
  return kinds.filter(({ id }) => ids.includes(id));
}

class BillingRun {
  readonly #world: World;
  readonly #terms: PricedTerms;
  readonly #request: BillsRequest;
  readonly #problems: BillingProblem[];
  readonly #records: RecordFrame;

  constructor(
    world: World,
    plan: BillingPlan,
    terms: PricedTerms,
    request: BillsRequest,
    problems: BillingProblem[],
  ) {
    this.#world = world;
    this.#terms = terms;
    this.#request = request;
    this.#problems = problems;
    this.#records = { world, plan, prices: terms.prices, spent: new Map() };
  }

  bills(kind: KindPlan, drawn: readonly DrawnEntry[]): readonly Bill[] {
    const own = drawn.filter((entry) => entry.kind === kind);
    if (kind.cadence === 'each') return this.#each(kind, own);
    if (kind.cadence === 'monthly-in-advance') return this.#inAdvance(kind);
    return this.#inArrears(kind, own, kind.cadence === 'weekly-in-arrears' ? 'week' : 'month');
  }

  #inAdvance(kind: KindPlan): readonly Bill[] {
    const { span } = this.#request;
    const bills: Bill[] = [];
    // A month whose count is only known when it is over is issued a month later than the others.
    let month = span.from.startOf('month').addMonths(-1);
    for (; month.compare(span.through) <= 0; month = month.addMonths(1)) {
      const issued = this.#issuedOn(kind, month);
      if (!this.#isInSpan(issued)) continue;
      const bill = this.#month(kind, { from: month, through: month.endOf('month') }, this.#dated(issued));
      if (bill !== undefined) bills.push(bill);
    }
    return bills;
  }

  /** The day that is asked for, or the one that the kind has. */
  #dated(usual: Day): Day {
    return this.#request.issueDate ?? usual;
  }

  #issuedOn({ lines }: KindPlan, month: Day): Day {
    let issued = month;
    for (const line of lines) {
      const known = line.of === 'counted' ? countKnownOn(this.#world, line, month) : undefined;
      if (known !== undefined && known.compare(issued) > 0) issued = known;
    }
    return issued;
  }

  #month(kind: KindPlan, period: BilledPeriod, issueDate: Day): Bill | undefined {
    const terms = this.#terms;
    if (!touchesContract(terms, period)) return undefined;
    const indexations = this.#indexations(issueDate, period);
    const frame: MonthFrame = { period, indexations, kind: kind.id };
    const problems: BillingProblem[] = [];
    const charges = kind.lines.flatMap((line) => {
      if (line.of === 'products') return productCharges(terms, frame, problems);
      if (line.of === 'services') return subscriptionCharges(terms, frame, problems);
      return line.of === 'counted' ? countedCharges(this.#world, terms, line, frame, problems) : [];
    });
    // Where nothing is billed at all nothing is wrong with a part of a month.
    if (charges.length > 0 || problems.length > 0) checkInForce(terms, period, problems);
    this.#problems.push(...problems);
    if (charges.length === 0) return undefined;
    const key = `${kind.id} ${period.from.toString().slice(0, 7)}`;
    return { kind, key, issueDate, period, charges, remarks: indexations.remarks };
  }

  #indexations(issueDate: Day, period: BilledPeriod): IndexationPath {
    const { indexations, indexedBy, indexedDecimals } = this.#terms;
    const pricedOn = indexedBy === 'invoice-date' ? issueDate : period.from;
    const path = indexationsUpTo(indexations, pricedOn, this.#problems);
    return indexedDecimals === undefined ? path : { ...path, decimals: indexedDecimals };
  }

  #inArrears(kind: KindPlan, entries: readonly DrawnEntry[], unit: 'week' | 'month'): readonly Bill[] {
    const { zone } = this.#world.frame;
    const periods = new Map<string, { readonly period: Period; readonly entries: DrawnEntry[] }>();
    for (const entry of entries) {
      const period = Period.holding(unit, entry.day, zone);
      const there = periods.get(period.key);
      if (there === undefined) periods.set(period.key, { period, entries: [entry] });
      else there.entries.push(entry);
    }
    return [...periods.values()].flatMap(({ period, entries: inside }) => {
      const issued = issuedAfter(period);
      const charges = this.#charges(inside, issued);
      const billed = { from: period.firstDay, through: period.lastDay };
      return this.#bill(kind, period.key, issued, billed, charges);
    });
  }

  #each(kind: KindPlan, entries: readonly DrawnEntry[]): readonly Bill[] {
    return entries.flatMap((entry) => {
      const { day, entity } = entry;
      const charges = this.#charges([entry], day);
      const billed = { from: day, through: day };
      return this.#bill(kind, entity.key, day, billed, charges, entity.key);
    });
  }

  /** What is issued before the span is computed all the same, for what it uses up; only its problems are not asked. */
  #charges(entries: readonly DrawnEntry[], issued: Day): readonly Charge[] {
    const problems = this.#isInSpan(issued) ? this.#problems : [];
    return recordCharges(this.#records, entries, this.#dated(issued), problems);
  }

  #bill(
    kind: KindPlan,
    of: string,
    issued: Day,
    period: BilledPeriod,
    charges: readonly Charge[],
    subject?: string,
  ): readonly Bill[] {
    if (charges.length === 0 || !this.#isInSpan(issued)) return [];
    const key = `${kind.id} ${of}`;
    const issueDate = this.#dated(issued);
    return [
      {
        kind,
        key,
        issueDate,
        period,
        charges,
        currency: this.#world.agreement.currency,
        remarks: [],
        ...(subject === undefined ? {} : { subject }),
      },
    ];
  }

  /** Whether a record of a day would be on an invoice that is asked for. */
  isIssuedInSpan({ cadence }: KindPlan, day: Day): boolean {
    if (cadence === 'each' || cadence === 'monthly-in-advance') return this.#isInSpan(day);
    const unit = cadence === 'weekly-in-arrears' ? 'week' : 'month';
    return this.#isInSpan(issuedAfter(Period.holding(unit, day, this.#world.frame.zone)));
  }

  #isInSpan(day: Day): boolean {
    const { from, through } = this.#request.span;
    return from.compare(day) <= 0 && day.compare(through) <= 0;
  }
}

/** What is billed in arrears is billed on the day after. */
function issuedAfter(period: Period): Day {
  return period.lastDay.addDays(1);
}

/** What several invoices or facts found out is said once. */
function distinct(list: readonly Because[]): readonly Because[] {
  const seen = new Set<string>();
  return list.filter(({ what, at }) => {
    const text = `${what.en} ${at?.file ?? ''} ${at?.line ?? ''}`;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
