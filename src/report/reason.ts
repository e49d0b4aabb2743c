import type { Finding } from '../evaluate/result.js';
import type { Bound, Catalogue } from './catalogue.js';
import { momentText, readMoment } from './moment-text.js';
import { withoutSign } from './number-text.js';
import { type Shown, shownAs } from './shown.js';
import { distanceText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';

/** The sentences that say why a finding has its verdict. They retell the finding and decide nothing. */
export function reasonText(finding: Finding, catalogue: Catalogue): string {
  const sentences = [...mainReason(finding, catalogue)];
  if (finding.question !== undefined)
    sentences.push(catalogue.reason.question(visibleText(finding.question)));
  if (finding.decidedAt !== undefined && beneath(finding) === 'pending') {
    sentences.push(catalogue.reason.decidedAt(momentText(finding.decidedAt, catalogue.notation)));
  }
  if (finding.assumed === true) sentences.push(catalogue.reason.assumed);
  return sentences.join(' ');
}

/**
 * Whether the due moment of a clock is the latest or the earliest one. The finding does not say; the margin and the
 * order of act and limit show it. Undefined when they leave it open: the sentences then stay neutral.
 */
export function boundOf(finding: Finding): Bound | undefined {
  const { clock, margin } = finding;
  const due = clock?.due ?? finding.dueAt;
  if (due === undefined) return undefined;
  const verdict = beneath(finding);
  const act = clock?.to ?? finding.actual;
  if (act === undefined || readMoment(act) === undefined) {
    if (verdict === 'breached' || verdict === 'missed') return 'latest';
    if (verdict === 'met' || verdict === 'holds') return 'earliest';
    return undefined;
  }
  const order = Math.sign((readMoment(act)?.wallMs ?? 0) - (readMoment(due)?.wallMs ?? 0));
  const side = margin === undefined ? 0 : withoutSign(margin.value).sign;
  if (order * side !== 0) return order * side < 0 ? 'latest' : 'earliest';
  return undefined;
}

/** The margin in a few words, `8 days late`; undefined without a margin, and for a state, which has no wrong side. */
export function briefText(finding: Finding, catalogue: Catalogue): string | undefined {
  if (finding.margin === undefined || shownAs(finding) === 'holds') return undefined;
  const { sign } = withoutSign(finding.margin.value);
  if (sign === 0) return catalogue.reason.briefOnTheLimit;
  return catalogue.reason.brief(boundOf(finding), sign > 0, distanceText(finding.margin, catalogue));
}

/** A few words beside the name of a subject: how far from the limit, since when known, or what is missing. */
export function headlineText(finding: Finding, catalogue: Catalogue): string {
  const { label, notation } = catalogue;
  const shown = shownAs(finding);
  if (shown === 'pending' && finding.decidedAt !== undefined) {
    return `${label.decided} ${momentText(finding.decidedAt, notation)}`;
  }
  if (shown === 'undetermined') {
    if (finding.question !== undefined) return visibleText(finding.question);
    const what = new Set((finding.missing ?? []).map((each) => each.what));
    if (what.size > 0) return `${label.missing} ${visibleText([...what].join(', '))}`;
  }
  const brief = briefText(finding, catalogue);
  if (brief !== undefined) return brief;
  const loud = shown === 'breached' || shown === 'missed';
  return loud && finding.clock !== undefined && finding.clock.to === undefined ? label.none : '';
}

/** The outcome under a waiver, or the outcome itself. */
export function beneath(finding: Finding): Shown {
  return finding.waiver === undefined ? shownAs(finding) : finding.waiver.verdict;
}

function mainReason(finding: Finding, catalogue: Catalogue): string[] {
  const { reason, notation } = catalogue;
  const shown = beneath(finding);
  if (finding.liftedBy !== undefined && shown === 'not-applicable') {
    return [reason.liftedBy(visibleText(finding.liftedBy))];
  }
  if (shown === 'undetermined' || (shown === 'pending' && finding.clock === undefined)) {
    const missing = missingReasons(finding, catalogue);
    if (missing.length > 0 || finding.question !== undefined) return missing;
  }
  if (finding.clock?.due !== undefined || (finding.clock !== undefined && finding.dueAt !== undefined)) {
    return clockReason(finding, shown, catalogue);
  }
  if (finding.actual !== undefined && finding.limit !== undefined) {
    const actual = valueText(finding.actual, finding.unit, catalogue);
    const open = shown === 'pending' || shown === 'undetermined';
    return [
      open ? reason.measuredSoFar(actual) : reason.measured(actual),
      reason.limit(valueText(finding.limit, finding.unit, catalogue)),
      ...(open || shown === 'holds' ? [] : numberDistance(finding, catalogue)),
    ];
  }
  if (finding.clock?.to !== undefined && shown === 'met') {
    return [reason.happened(momentText(finding.clock.to, notation))];
  }
  return [reason.generic[shown]];
}

function clockReason(finding: Finding, shown: Shown, catalogue: Catalogue): string[] {
  const { reason, notation } = catalogue;
  const { clock } = finding;
  const due = momentText(clock?.due ?? finding.dueAt ?? '', notation);
  const bound = boundOf(finding);
  const to = clock?.to;
  if (to !== undefined) {
    return [
      reason.happened(momentText(to, notation)),
      reason.due(bound, due),
      ...clockDistance(finding, bound, catalogue),
    ];
  }
  const notYet = clock === undefined ? [] : [reason.notYet(momentText(clock.horizon, notation))];
  const open = shown === 'pending' || shown === 'undetermined';
  return [...notYet, open ? reason.stillOpen(bound, due) : reason.due(bound, due)];
}

function clockDistance(finding: Finding, bound: Bound | undefined, catalogue: Catalogue): string[] {
  if (finding.margin === undefined) return [];
  const { sign } = withoutSign(finding.margin.value);
  if (sign === 0) return [catalogue.reason.onTheLimit];
  return [catalogue.reason.distance(bound, sign > 0, distanceText(finding.margin, catalogue))];
}

function numberDistance(finding: Finding, catalogue: Catalogue): string[] {
  if (finding.margin === undefined) return [];
  const { sign } = withoutSign(finding.margin.value);
  if (sign === 0) return [catalogue.reason.onTheLimit];
  return [catalogue.reason.fromLimit(sign > 0, distanceText(finding.margin, catalogue))];
}

function missingReasons(finding: Finding, catalogue: Catalogue): string[] {
  return (['missing', 'judgement', 'future'] as const).flatMap((because) => {
    const what = (finding.missing ?? [])
      .filter((each) => each.because === because)
      .map((each) => visibleText(each.detail === undefined ? each.what : `${each.what} (${each.detail})`));
    return what.length === 0 ? [] : [catalogue.reason.missing(what.join(', '), because)];
  });
}
