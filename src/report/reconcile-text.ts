import Table from 'cli-table3';
import type { BilledPeriod } from '../billing/invoice-model.js';
import { moneyText } from '../billing/money-text.js';
import { periodText } from '../billing/reconcile/agreed.js';
import type { ComparedInvoice, ComparedLine, Comparison } from '../billing/reconcile/compared.js';
import { differenceWords, lineName } from '../billing/reconcile/difference-words.js';
import type { Place } from '../evaluate/result.js';
import type { Rational } from '../values/rational.js';
import { type Palette, paletteOf } from './palette.js';
import { RECONCILE_WORDS, type ReconcileWords } from './reconcile-words.js';
import { visibleText } from './visible-text.js';

/** What a comparison of received invoices is shown with. */
export interface ReconcileView {
  readonly comparison: Comparison;
  readonly span: BilledPeriod;
  /** Files that were left out as copies. */
  readonly copies: readonly string[];
  readonly contract: string;
  readonly vendor: string;
  readonly customer: string;
  readonly currency: string;
}

interface Style {
  readonly lang: 'nl' | 'en';
  readonly words: ReconcileWords;
  readonly paint: Palette;
  readonly currency: string;
}

/** A comparison for a terminal: each line of each invoice, where differences come from, and what is to be claimed back. */
export function reconcileText(
  view: ReconcileView,
  { lang, colour }: { readonly lang: 'nl' | 'en'; readonly colour: boolean },
): string {
  const { comparison, currency, copies } = view;
  const style: Style = { lang, words: RECONCILE_WORDS[lang], paint: paletteOf(colour), currency };
  const { words } = style;
  const lines = comparison.invoices.flatMap((invoice) => invoice.lines);
  const right = lines.filter(isRight).length;
  return [
    style.paint.bold(
      visibleText(`Servanda · ${words.title} · ${view.contract} · ${view.vendor} → ${view.customer}`),
    ),
    `${periodText(view.span)} · ${words.counts(comparison.invoices.length, lines.length, right)}`,
    ...comparison.invoices.map((invoice) => `\n${invoiceText(invoice, style)}`),
    ...missingLines(comparison, style),
    '',
    ...copies.map((file) => visibleText(words.copy(file))),
    ...(comparison.absentKinds.length === 0
      ? []
      : [visibleText(words.absent(comparison.absentKinds.join(', ')))]),
    claimText(comparison.claim, style),
    '',
  ].join('\n');
}

function claimText(claim: Rational, { words, paint, currency }: Style): string {
  return claim.isZero()
    ? paint.verdict.met(words.nothing)
    : paint.verdict.breached(`${words.claim}: ${claim.toFixed(2)} ${currency}`);
}

function invoiceText(compared: ComparedInvoice, style: Style): string {
  const { invoice, lines, undisputed, disputed, computed, sameNumber } = compared;
  const { words, paint, currency } = style;
  const sign = invoice.kind === 'credit-note' ? '-' : '';
  const money = [
    `${words.total} ${sign}${invoice.gross.toFixed(2)} ${currency}`,
    ...(disputed.isZero()
      ? []
      : [`${words.undisputed} ${undisputed.toFixed(2)}`, `${words.disputed} ${disputed.toFixed(2)}`]),
  ].join(' · ');
  const head = `${visibleText(invoice.number)} · ${words.kind[invoice.kind]} · ${invoice.issuedOn} · ${money}`;
  const paintHead = disputed.isZero() ? paint.bold : paint.verdict.breached;
  const remarks = [
    ...(sameNumber > 1 ? [words.numberTaken] : []),
    ...(['seller', 'buyer', 'account'] as const).flatMap((name) => {
      const stated = compared.parties[name];
      if (stated === undefined || stated.found === stated.right) return [];
      return [visibleText(words.parties[name](stated.found, stated.right))];
    }),
    ...(computed.equals(invoice.gross) ? [] : [words.sums(computed.toFixed(2))]),
  ];
  return [
    paintHead(head),
    paint.dim(visibleText(invoice.file)),
    tableOf(lines, style),
    ...remarks.map((remark) => `  ! ${remark}`),
    ...lines.flatMap((line) => differenceLines(line, style)),
  ].join('\n');
}

function tableOf(lines: readonly ComparedLine[], style: Style): string {
  const { words } = style;
  const table = new Table({
    head: [...words.head],
    colAligns: ['right', 'left', 'left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const one of lines) {
    const { line, amount, expected, excess, shortfall } = one;
    const off = excess.sub(shortfall);
    table.push([
      visibleText(line.id),
      visibleText(line.name),
      line.period === undefined ? '' : periodText(line.period),
      amount.toFixed(2),
      expected?.net.toFixed(2) ?? '',
      off.isZero() ? '' : `${off.sign() > 0 ? '+' : ''}${off.toFixed(2)}`,
      verdictText(one, style),
    ]);
  }
  return table.toString();
}

function isRight({ differences, standing }: ComparedLine): boolean {
  return differences.length === 0 && standing !== 'unknown';
}

function verdictText(one: ComparedLine, { words, paint }: Style): string {
  const { differences, standing, putRight } = one;
  if (differences.length > 0)
    return paint.verdict.breached(differences.map(({ kind }) => words.difference[kind]).join(', '));
  const { met, undetermined } = paint.verdict;
  if (putRight.length > 0) return met(words.putRight);
  return (standing === 'unknown' ? undetermined : met)(words.standing[standing]);
}

function differenceLines(one: ComparedLine, { lang, words, paint }: Style): string[] {
  const told = one.differences.flatMap((difference) => {
    const places = [one.line.at(), difference.explanation?.at, agreedPlace(one)];
    return [
      `  ${visibleText(lineName(one))}  ${visibleText(differenceWords(one, difference)[lang])}`,
      `    ${paint.dim(places.flatMap((at) => (at === undefined ? [] : [placeText(at)])).join(' · '))}`,
    ];
  });
  const unknown = (one.unknown ?? []).map(
    (why) => `  ${visibleText(lineName(one))}  ${visibleText(words.unknown(why))}`,
  );
  return [...told, ...unknown, ...settledLines(one, { lang, words })];
}

function settledLines(one: ComparedLine, { lang, words }: Pick<Style, 'lang' | 'words'>): string[] {
  const { counterpart, putRight, standing } = one;
  if (counterpart === undefined) return [];
  const [own, other] = [lineName(one), lineName(counterpart)].map(visibleText);
  if (putRight.length === 0) return [`  ${own}  ${words.standing[standing]}: ${other}`];
  return putRight.map((difference) => {
    const what = visibleText(differenceWords(one, difference)[lang]);
    return `  ${own}  ${what} (${words.takenBackBy(other ?? '')})`;
  });
}

/** Where the agreed price stands, if the difference has no place of its own. */
function agreedPlace({ expected, differences }: ComparedLine): Place | undefined {
  if (differences.some(({ explanation }) => explanation?.at !== undefined)) return undefined;
  const [first] = expected?.lines ?? [];
  return first?.line.unitPrice.because.find(({ at }) => at !== undefined)?.at;
}

function missingLines({ missing }: Comparison, { lang, words, currency }: Style): string[] {
  if (missing.length === 0) return [];
  return [
    '',
    words.missing(missing.length),
    ...missing.map(
      ({ line, period }) =>
        `  ${periodText(period)}  ${visibleText(line.name[lang])}  ${line.quantity.value} × ${moneyText(line.unitPrice.value)} = ${line.net.value.toFixed(2)} ${currency}`,
    ),
  ];
}

function placeText({ file, line, column }: Place): string {
  const numbers = [line, column].filter((number) => number !== undefined);
  return [visibleText(file), ...numbers].join(':');
}
