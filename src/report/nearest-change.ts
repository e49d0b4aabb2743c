import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { momentText } from './moment-text.js';
import { withoutSign } from './number-text.js';
import { beneath, boundOf, decidedFrom, isPlanned } from './reason.js';
import { sideOf } from './rounding.js';
import { shownAs } from './shown.js';
import { distanceText, valueText } from './value-text.js';
import { visibleText } from './visible-text.js';

/**
 * What would have had to be otherwise for another verdict, as far as the finding itself tells: by how much, or which
 * data is missing. First what was tried on the data, if anything was.
 */
export function nearestChange(finding: Finding, catalogue: Catalogue): string[] {
  const tried = (finding.changes ?? []).map(({ what, value, verdict }) =>
    catalogue.explain.tried(
      visibleText(what),
      value === undefined ? catalogue.explain.absentFact : valueText(value, undefined, catalogue),
      catalogue.outcome[shownAs({ ...finding, verdict })],
    ),
  );
  return [...fromFinding(finding, catalogue), ...tried];
}

function fromFinding(finding: Finding, catalogue: Catalogue): string[] {
  const shown = beneath(finding);
  const { explain } = catalogue;
  if (shown === 'undetermined') return lacks(finding, catalogue);
  if (shown === 'pending') {
    const decided = decidedFrom(finding, catalogue);
    return [decided === undefined ? explain.waitOpen : explain.wait(decided)];
  }
  if (shown === 'not-applicable' || shown === 'holds') return [];
  if (finding.clock !== undefined) return clockChange(finding, shown === 'met', catalogue);
  return numberChange(finding, shown === 'met', catalogue);
}

function lacks({ missing = [], question }: Finding, catalogue: Catalogue): string[] {
  const { explain } = catalogue;
  const what = missing.filter(({ because }) => because === 'missing').map((each) => visibleText(each.what));
  return [
    ...(what.length === 0 ? [] : [explain.wouldDecide([...new Set(what)].join(', '))]),
    ...(question === undefined ? [] : [explain.answer]),
  ];
}

function clockChange(finding: Finding, kept: boolean, catalogue: Catalogue): string[] {
  const { explain, notation } = catalogue;
  const { clock, margin } = finding;
  const due = clock?.due ?? finding.dueAt;
  if (clock === undefined || due === undefined || isPlanned(finding)) return [];
  const said = momentText(due, notation);
  if (clock.to === undefined) return kept ? [] : [explain.actByDue(said)];
  if (margin === undefined) return [];
  const bound = boundOf(finding);
  const { sign } = withoutSign(margin.value);
  const distance = distanceText(margin, catalogue);
  if (!kept) return [bound === 'latest' ? explain.earlier(distance, said) : explain.later(distance, said)];
  return [sign === 0 ? explain.spareNone : explain.spare(bound, distance)];
}

function numberChange(finding: Finding, kept: boolean, catalogue: Catalogue): string[] {
  const { explain } = catalogue;
  const { actual, limit, margin, unit } = finding;
  if (actual === undefined || limit === undefined) return [];
  const side = sideOf(actual, limit);
  const edge = valueText(limit, unit, catalogue);
  if (margin === undefined || side === undefined || unit === undefined) {
    return kept ? [] : [explain.otherValue(edge)];
  }
  const distance = distanceText(margin, catalogue);
  if (side === 0) return [];
  if (kept) return [explain.numberSpare(side > 0 ? 'less' : 'more', distance)];
  return [explain.number(side > 0 ? 'less' : 'more', distance, edge)];
}
