import type { Finding } from '../evaluate/result.js';
import { consequencesOf, proofByFile } from './finding-text.js';
import { type ClauseGroup, groupOf } from './grouping.js';
import { momentText } from './moment-text.js';
import { OUTCOME_MARK } from './outcome-mark.js';
import { boundOf, briefText, reasonText } from './reason.js';
import { isQuiet, type Shown, shownAs } from './shown.js';
import type { TerminalStyle } from './terminal-style.js';
import { valueText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { bearerText, countText, inWords } from './words.js';
import { wrapText } from './wrap-text.js';

const NBSP = '\u00a0';

/** Findings of one outcome that are written out before `… and n more`. */
const WRITTEN_OUT = 5;

/** Pending findings that are named. */
const FEW = 2;

/** One clause: a line with its counts, its own words, and the findings that ask for attention. */
export function clauseLines(group: ClauseGroup, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const worst = group.counts[0]?.[0] ?? 'not-applicable';
  const counts = group.counts.map(([shown, count]) =>
    `${countText(count, words)} ${words.outcome[shown]}`.replaceAll(' ', NBSP),
  );
  const [first = '', ...rest] = wrapText(
    `${visibleText(group.id)} · ${counts.join(' · ')}`,
    width,
    `${OUTCOME_MARK[worst]} `,
  );
  const lines = [paint.verdict[worst](first), ...rest.map(paint.verdict[worst])];
  if (group.clause !== undefined) {
    const says = `${inWords(group.clause.says, words)} (${bearerText(group.clause.bearer, words)})`;
    lines.push(...wrapText(visibleText(says), width, '  ').map(paint.dim));
  }
  for (const [shown, findings] of groupOf(group.findings, shownAs) as Map<Shown, Finding[]>) {
    if (!isQuiet(shown) || style.all) lines.push(...outcomeLines(shown, findings, style));
  }
  return lines;
}

function outcomeLines(shown: Shown, findings: readonly Finding[], style: TerminalStyle): string[] {
  if (shown === 'undetermined' && !style.all) return undeterminedLines(findings, style);
  if (shown === 'pending' && !style.all) return pendingLines(findings, style);
  const limit = style.all ? findings.length : WRITTEN_OUT;
  const lines = findings.slice(0, limit).flatMap((finding) => findingLines(finding, shown, style));
  const more = findings.length - limit;
  if (more > 0) lines.push(`    ${style.words.andMore(countText(more, style.words))}`);
  return lines;
}

function findingLines(finding: Finding, shown: Shown, style: TerminalStyle): string[] {
  const { words, paint, width } = style;
  const lead = `  ${OUTCOME_MARK[shown]} `;
  const told = `${visibleText(finding.subject.label)} – ${headline(finding, shown, style)}`;
  const [first = '', ...rest] = wrapText(told, width, lead);
  const lines = [first.replace(lead, `  ${paint.verdict[shown](OUTCOME_MARK[shown])} `), ...rest];
  for (const [name, values] of detailRows(finding, shown, style)) {
    const column = columnWidth(words.label);
    values.forEach((value, index) => {
      const head = `    ${(index === 0 ? name : '').padEnd(column)}`;
      const [top = '', ...under] = wrapText(value, width, head);
      lines.push(paint.dim(top.slice(0, head.length)) + top.slice(head.length), ...under);
    });
  }
  return lines;
}

function headline(finding: Finding, shown: Shown, { words }: TerminalStyle): string {
  const severity = words.severity[finding.severity];
  if (shown !== 'breached' && shown !== 'missed') return words.outcome[shown];
  return `${words.outcome[shown]}, ${severity}`;
}

function detailRows(
  finding: Finding,
  shown: Shown,
  { words }: TerminalStyle,
): (readonly [string, readonly string[]])[] {
  const { label, notation } = words;
  const rows: (readonly [string, readonly string[]])[] = [];
  const follows = consequencesOf(finding, words);
  const add = (name: string, ...values: readonly string[]): void => {
    if (values.length > 0) rows.push([name, values]);
  };
  if (shown === 'holds') {
    add(label.proof, ...proofByFile(finding));
    add(label.follows, ...follows);
    return rows;
  }
  if (finding.dueAt !== undefined) {
    const name = boundOf(finding) === 'earliest' ? label.notBefore : label.due;
    add(name, momentText(finding.dueAt, notation));
  }
  if (finding.limit !== undefined) add(label.limit, valueText(finding.limit, finding.unit, words));
  const late = shown === 'breached' || shown === 'missed' || shown === 'waived';
  if (finding.actual !== undefined) add(label.actual, valueText(finding.actual, finding.unit, words));
  else if (late && finding.clock !== undefined && finding.clock.to === undefined)
    add(label.actual, label.none);
  const brief = briefText(finding, words);
  if (brief !== undefined) add(label.margin, brief);
  if (finding.decidedAt !== undefined) add(label.decided, momentText(finding.decidedAt, notation));
  if (rows.length === 0 || shown === 'undetermined') add(label.why, reasonText(finding, words));
  if (finding.waiver !== undefined) {
    const { approver, reason, until, verdict } = finding.waiver;
    const accepted = words.waived(words.outcome[verdict], approver, momentText(until, notation));
    add(label.waiver, visibleText(`${accepted} ${reason}`));
  }
  const assumed = finding.terms.filter((term) => term.assumed === true);
  add(
    label.assumed,
    ...assumed.map(({ id, value, unit, because }) =>
      visibleText(`${id} ${valueText(value, unit, words)}${because === undefined ? '' : `: ${because}`}`),
    ),
  );
  add(label.proof, ...proofByFile(finding));
  if (late || shown === 'pending') add(label.follows, ...follows);
  return rows;
}

/** When it will be known: a line for each of a few, and one for many. */
function pendingLines(findings: readonly Finding[], { words, paint, width }: TerminalStyle): string[] {
  const { label, notation } = words;
  const known = (finding: Finding): string =>
    finding.decidedAt === undefined ? '' : `, ${label.decided} ${momentText(finding.decidedAt, notation)}`;
  const lead = `  ${OUTCOME_MARK.pending} `;
  const lines = (text: string): string[] => {
    const [first = '', ...rest] = wrapText(text, width, lead);
    return [first.replace(lead, `  ${paint.verdict.pending(OUTCOME_MARK.pending)} `), ...rest];
  };
  const told = findings
    .slice(0, FEW)
    .flatMap((finding) => lines(`${visibleText(finding.subject.label)}${known(finding)}`));
  const more = findings.length - FEW;
  return more > 0 ? [...told, `    ${words.andMore(countText(more, words))}`] : told;
}

/** What is missing, with how often; one list for all findings of the clause, so that it is never a wall. */
function undeterminedLines(findings: readonly Finding[], style: TerminalStyle): string[] {
  const { words, width } = style;
  const asked = findings.flatMap((finding) => {
    const missing = (finding.missing ?? [])
      .filter((each) => each.because !== 'judgement' || finding.question === undefined)
      .map((each) => `${words.label.missing} ${each.what}`);
    if (finding.question !== undefined) return [...missing, `${words.label.question}: ${finding.question}`];
    return missing.length > 0 ? missing : [words.reason.generic.undetermined];
  });
  const counts = [...groupOf(asked, (text) => text)].map(([text, all]) => [text, all.length] as const);
  const lines = counts
    .slice(0, WRITTEN_OUT)
    .flatMap(([text, count]) =>
      wrapText(visibleText(count === 1 ? text : `${text} (${countText(count, words)}×)`), width, '  ? '),
    );
  const more = counts.length - WRITTEN_OUT;
  return more > 0 ? [...lines, `    ${words.andMore(countText(more, words))}`] : lines;
}

function columnWidth(label: TerminalStyle['words']['label']): number {
  const names = [label.due, label.notBefore, label.limit, label.actual, label.margin, label.proof];
  const more = [label.follows, label.decided, label.waiver, label.why, label.assumed];
  return Math.max(...[...names, ...more].map((name) => name.length)) + 2;
}
