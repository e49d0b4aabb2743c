import type { Party } from '../../agreement/contract.js';
import { Rational } from '../../values/rational.js';
import type { BilledPeriod } from '../invoice-model.js';
import { type AgreedLine, type AgreedPeriod, overlaps } from './agreed.js';
import { differencesOf, expectedOf } from './compare-line.js';
import { statedParties } from './compare-parties.js';
import type { ComparedInvoice, ComparedLine, Comparison, Standing } from './compared.js';
import { cancelledLines, spreadCredits } from './credits.js';
import type { PriceTerms } from './explain-price.js';
import type { QuantityTerms } from './explain-quantity.js';
import { type BilledLine, type Matches, matchLines } from './match-lines.js';
import { ItemNames, itemsOf, type KnownItem } from './name-items.js';
import type { ReceivedInvoice, ReceivedLine } from './received.js';
import { computedTotal, undisputedOf } from './settle.js';

/** The agreed side. */
export interface AgreedSide {
  readonly periods: readonly AgreedPeriod[];
  readonly items: readonly KnownItem[];
  readonly terms: PriceTerms & QuantityTerms;
  readonly vendor: Party;
  readonly customer: Party;
}

/**
 * Holds invoices and credit notes that were received against what the agreement calls for: what each line bills, in what
 * it differs and why, what of each invoice is owed, and what is to be claimed back.
 */
export function reconcile(received: readonly ReceivedInvoice[], agreed: AgreedSide): Comparison {
  const invoices = [...received].sort(byIssue);
  const lines = agreed.periods.flatMap((period) => period.lines);
  const names = new ItemNames(itemsOf(lines, agreed.items));
  const all = invoices.flatMap((invoice) =>
    invoice.lines.map((line): BilledLine => {
      return { invoice, line, item: names.itemOf(line), amount: amountOf(invoice, line) };
    }),
  );
  const billed = all.filter(({ amount }) => amount.sign() >= 0);
  const credits = all.filter(({ amount }) => amount.sign() < 0);
  const cancelled = cancelledLines(billed, credits);
  const standing = billed.filter((one) => !cancelled.billed.has(one));
  const matches = matchLines(standing, lines);
  const compared = new Map<BilledLine, ComparedLine>();
  for (const one of standing) compared.set(one, compareLine(one, matches, agreed));
  const excess = new Map([...compared].map(([one, line]) => [one, line.excess]));
  const rest = credits.filter((one) => !cancelled.credits.has(one));
  const { back, left } = spreadCredits(rest, excess);
  for (const [one, { part, by }] of back) {
    const line = compared.get(one);
    if (line !== undefined) compared.set(one, putRight(line, line.excess.sub(part), by));
  }
  for (const [one, credit] of cancelled.billed) compared.set(one, settled(one, 'credited', credit));
  for (const [credit, one] of cancelled.credits) compared.set(credit, settled(credit, 'credit', one));
  for (const [credit, { rest: open, of }] of left) {
    const line = settled(credit, 'credit', of);
    compared.set(
      credit,
      open.isZero() ? line : { ...line, differences: [{ kind: 'not-due' }], shortfall: open },
    );
  }
  const documents = invoices.map((invoice) =>
    compareInvoice(
      invoice,
      all.filter((one) => one.invoice === invoice).flatMap((one) => compared.get(one) ?? []),
      invoices,
      agreed,
    ),
  );
  const used = new Set([...matches.values()].flat());
  const kinds = new Set([...used].map(({ kind }) => kind));
  const open = lines.filter((line) => !used.has(line));
  return {
    invoices: documents,
    missing: open.filter(({ kind }) => kinds.has(kind)),
    absentKinds: [...new Set(open.map(({ kind }) => kind))].filter((kind) => !kinds.has(kind)).sort(),
    claim: documents.reduce((sum, { disputed }) => sum.add(disputed), Rational.ZERO),
  };
}

function byIssue(a: ReceivedInvoice, b: ReceivedInvoice): number {
  const [one, other] = [`${a.number}\0${a.file}`, `${b.number}\0${b.file}`];
  return a.issuedOn.compare(b.issuedOn) || (one < other ? -1 : 1);
}

function amountOf({ kind }: ReceivedInvoice, { net }: ReceivedLine): Rational {
  return kind === 'credit-note' ? net.neg() : net;
}

function settled(one: BilledLine, standing: Standing, counterpart?: BilledLine): ComparedLine {
  return {
    ...one,
    standing,
    ...(counterpart === undefined ? {} : { counterpart }),
    differences: [],
    putRight: [],
    excess: Rational.ZERO,
    shortfall: Rational.ZERO,
  };
}

/** What is given back in full needs nothing more; VAT under a wrong rate does. */
function putRight(line: ComparedLine, excess: Rational, by: BilledLine): ComparedLine {
  if (!excess.isZero()) return { ...line, excess };
  return {
    ...line,
    excess,
    counterpart: by,
    differences: line.differences.filter(({ kind }) => kind === 'vat'),
    putRight: line.differences.filter(({ kind }) => kind !== 'vat'),
  };
}

function compareLine(one: BilledLine, matches: Matches, agreed: AgreedSide): ComparedLine {
  const found = matches.get(one);
  if (found !== undefined) {
    const expected = expectedOf(found);
    const over = one.amount.sub(expected.net);
    return {
      ...settled(one, 'agreed'),
      expected,
      differences: differencesOf(one, expected, agreed.terms, quantitiesOf(found, matches)),
      excess: over.sign() > 0 ? over : Rational.ZERO,
      shortfall: over.sign() < 0 ? over.neg() : Rational.ZERO,
    };
  }
  const unknown = agreed.periods.find(
    (period) => period.unknown !== undefined && touches(period.period, one.line.period),
  );
  if (unknown?.unknown !== undefined && one.item !== undefined)
    return { ...settled(one, 'unknown'), unknown: unknown.unknown };
  const twiceOf = [...matches.keys()].find((other) => billsTheSame(other, one));
  const standing = twiceOf === undefined ? 'not-due' : 'twice';
  return {
    ...settled(one, standing),
    ...(twiceOf === undefined ? {} : { twiceOf }),
    // An amount of nothing asks for nothing.
    differences: one.amount.isZero() ? [] : [{ kind: standing }],
    excess: one.amount,
  };
}

function touches(period: BilledPeriod, other: BilledPeriod | undefined): boolean {
  return other === undefined || overlaps(period, other);
}

function billsTheSame(other: BilledLine, one: BilledLine): boolean {
  if (one.item === undefined || other.item !== one.item) return false;
  const [a, b] = [other.line.period, one.line.period];
  return a === undefined || b === undefined || overlaps(a, b);
}

/** Of the whole item in its time, over all tiers: what was billed and what is agreed. */
function quantitiesOf(found: readonly AgreedLine[], matches: Matches) {
  const [first] = found;
  let billed = Rational.ZERO;
  let agreed = Rational.ZERO;
  for (const [{ line }, lines] of matches) {
    const same = lines.filter(
      (one) =>
        one.line.item === first?.line.item && first !== undefined && overlaps(one.period, first.period),
    );
    if (same.length === 0) continue;
    billed = billed.add(line.quantity ?? Rational.ZERO);
    agreed = same.reduce((sum, one) => sum.add(one.line.quantity.value), agreed);
  }
  return { billed, agreed };
}

function compareInvoice(
  invoice: ReceivedInvoice,
  lines: readonly ComparedLine[],
  all: readonly ReceivedInvoice[],
  { vendor, customer }: AgreedSide,
): ComparedInvoice {
  const credit = invoice.kind === 'credit-note';
  const undisputed = credit ? invoice.gross : undisputedOf(invoice, lines);
  return {
    invoice,
    lines,
    undisputed,
    disputed: invoice.gross.sub(undisputed),
    computed: computedTotal(invoice),
    parties: statedParties(invoice, vendor, customer),
    sameNumber: all.filter(({ number }) => number === invoice.number).length,
  };
}
