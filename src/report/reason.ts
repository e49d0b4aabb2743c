import type { Finding } from '../evaluate/result.js';
import type { Bound, Catalogue } from './catalogue.js';
import { momentText, readMoment, startText } from './moment-text.js';
import { withoutSign } from './number-text.js';
import { sideOf } from './rounding.js';
import { type Shown, shownAs } from './shown.js';
import { distanceText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { inWords } from './words.js';

/** The sentences that say why a finding has its verdict. They retell the finding and decide nothing. */
export function reasonText(finding: Finding, catalogue: Catalogue): string {
  const sentences = [...mainReason(finding, catalogue)];
  if (finding.question !== undefined)
    sentences.push(catalogue.reason.question(visibleText(inWords(finding.question, catalogue))));
  const decided = beneath(finding) === 'pending' ? decidedFrom(finding, catalogue) : undefined;
  if (decided !== undefined) sentences.push(catalogue.reason.decidedAt(decided));
  if (finding.assumed === true) sentences.push(catalogue.reason.assumed);
  return sentences.join(' ');
}

/** Whether the due moment of a clock is the latest or the earliest one for the act. */
export function boundOf({ clock }: Finding): Bound {
  return clock?.bound ?? 'latest';
}

/** The first moment at which a pending verdict can fall; undefined where it can fall at any moment from now on. */
export function decidedFrom({ decidedAt, clock }: Finding, { notation }: Catalogue): string | undefined {
  if (decidedAt === undefined || decidedAt === clock?.horizon) return undefined;
  return startText(decidedAt, notation);
}

/** Whether the act lies beyond what the data can know: it is planned, and has not happened. */
export function isPlanned({ clock }: Finding): boolean {
  if (clock?.to === undefined) return false;
  const [act, horizon] = [readMoment(clock.to), readMoment(clock.horizon)];
  if (act === undefined || horizon === undefined) return false;
  const whole = horizon.time === undefined ? 86_400_000 : 1;
  return act.wallMs >= horizon.wallMs + whole;
}

/** Whether nothing has happened though the limit has passed. */
export function isOverdue({ clock, margin }: Finding): boolean {
  if (clock === undefined || clock.to !== undefined || margin === undefined) return false;
  return withoutSign(margin.value).sign < 0;
}

/** The margin in a few words, `8 days late`; undefined without one, and where no side is the wrong one (yet). */
export function briefText(finding: Finding, catalogue: Catalogue): string | undefined {
  const { margin, clock, actual, limit } = finding;
  const { reason } = catalogue;
  const shown = shownAs(finding);
  if (margin === undefined || shown === 'holds' || shown === 'pending') return undefined;
  const { sign } = withoutSign(margin.value);
  if (sign === 0) return reason.briefOnTheLimit;
  const distance = distanceText(margin, catalogue);
  if (clock !== undefined) {
    if (isOverdue(finding)) return reason.briefOverdue(distance);
    return reason.brief(boundOf(finding), sign > 0, distance);
  }
  const side = actual === undefined || limit === undefined ? undefined : sideOf(actual, limit);
  return reason.briefFromLimit(
    side === undefined || side === 0 ? undefined : side > 0 ? 'above' : 'below',
    sign > 0,
    distance,
  );
}

/** A few words beside the name of a subject: how far from the limit, since when known, or what is missing. */
export function headlineText(finding: Finding, catalogue: Catalogue): string {
  const { label, notation } = catalogue;
  const shown = shownAs(finding);
  if (shown === 'pending') {
    const decided = decidedFrom(finding, catalogue);
    if (decided !== undefined) return `${label.decided} ${decided}`;
    return finding.dueAt === undefined ? '' : `${label.due} ${momentText(finding.dueAt, notation)}`;
  }
  if (shown === 'undetermined') {
    if (finding.question !== undefined) return visibleText(inWords(finding.question, catalogue));
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
    const actual = valueText(finding.actual, finding.unit, catalogue, { limit: finding.limit });
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
  const open = shown === 'pending' || shown === 'undetermined';
  const limit = open ? reason.stillOpen(bound, due) : reason.due(bound, due);
  if (clock?.to === undefined) {
    const notYet = clock === undefined ? [] : [reason.notYet(momentText(clock.horizon, notation))];
    return [...notYet, limit, ...(open ? [] : passed(finding, catalogue))];
  }
  const act = momentText(clock.to, notation);
  if (isPlanned(finding)) return [reason.planned(act), limit];
  return [reason.happened(act), reason.due(bound, due), ...clockDistance(finding, bound, catalogue)];
}

function passed(finding: Finding, catalogue: Catalogue): string[] {
  if (finding.margin === undefined || !isOverdue(finding)) return [];
  return [catalogue.reason.passed(distanceText(finding.margin, catalogue))];
}

function clockDistance(finding: Finding, bound: Bound, catalogue: Catalogue): string[] {
  if (finding.margin === undefined) return [];
  const { sign } = withoutSign(finding.margin.value);
  if (sign === 0) return [catalogue.reason.onTheLimit];
  return [catalogue.reason.distance(bound, sign > 0, distanceText(finding.margin, catalogue))];
}

function numberDistance(finding: Finding, catalogue: Catalogue): string[] {
  if (finding.margin === undefined) return [];
  if (withoutSign(finding.margin.value).sign === 0) return [catalogue.reason.onTheLimit];
  const brief = briefText(finding, catalogue);
  return brief === undefined ? [] : [catalogue.reason.fromLimit(brief)];
}

function missingReasons(finding: Finding, catalogue: Catalogue): string[] {
  return (['missing', 'judgement', 'future'] as const).flatMap((because) => {
    // The question says what is left to a person, in the reader's language.
    const isAsked = because === 'judgement' && finding.question !== undefined;
    const what = (isAsked ? [] : (finding.missing ?? []))
      .filter((each) => each.because === because)
      .map((each) => visibleText(each.detail === undefined ? each.what : `${each.what} (${each.detail})`));
    return what.length === 0 ? [] : [catalogue.reason.missing(what.join(', '), because)];
  });
}
