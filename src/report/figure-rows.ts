import type { Finding } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { momentText } from './moment-text.js';
import { boundOf, briefText, decidedFrom, isOverdue, isPlanned } from './reason.js';
import { shownAs } from './shown.js';
import { valueText } from './value-text.js';

export interface FigureRow {
  readonly name: string;
  readonly value: string;
}

/** What a finding measures, row by row: the limit, what happened, how far apart they are, and when it will be known. */
export function figureRows(finding: Finding, catalogue: Catalogue): FigureRow[] {
  const { label } = catalogue;
  const rows: FigureRow[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) rows.push({ name, value });
  };
  const early = finding.clock !== undefined && boundOf(finding) === 'earliest';
  if (finding.limit === undefined) add(early ? label.notBefore : label.due, limitText(finding, catalogue));
  else add(label.limit, limitText(finding, catalogue));
  const brief = briefText(finding, catalogue);
  if (finding.actual !== undefined) {
    add(isPlanned(finding) ? label.planned : label.actual, actualText(finding, catalogue));
    add(label.margin, brief);
  } else if (isOverdue(finding)) {
    add(label.actual, brief);
  } else {
    const waits = finding.clock !== undefined && finding.clock.to === undefined;
    add(label.actual, waits && shownAs(finding) !== 'pending' ? label.none : undefined);
    add(label.margin, brief);
  }
  add(label.decided, decidedFrom(finding, catalogue));
  return rows;
}

/** The limit or the due moment, in words. A rule without a clock has its moment as limit. */
export function limitText(finding: Finding, catalogue: Catalogue, short = false): string | undefined {
  const { limit, dueAt, unit } = finding;
  if (limit !== undefined) return valueText(limit, unit, catalogue, { short });
  return dueAt === undefined ? undefined : momentText(dueAt, catalogue.notation, short);
}

/** What was found, in words; never rounded across its limit. */
export function actualText(finding: Finding, catalogue: Catalogue, short = false): string | undefined {
  const { actual, limit, unit } = finding;
  return actual === undefined ? undefined : valueText(actual, unit, catalogue, { short, limit });
}
