import type { ChangedVerdict, Difference, LoneFinding, ResultDiff } from '../index.js';
import { type Palette, paletteOf } from '../report/palette.js';
import { visibleText } from '../report/visible-text.js';
import { wrapText } from '../report/wrap-text.js';
import { groupOf } from '../values/group-of.js';

interface DiffTextOptions {
  readonly colour: boolean;
  readonly width: number;
  /** Without it alike findings are shown by a few of them. */
  readonly all: boolean;
}

const MOST_ALIKE = 5;
const MOST_DIFFERENCES = 6;
const LONGEST = 200;
const LEAD = 10;
const HASH_SHOWN = 12;

/** What differs as a whole, then the verdicts that changed with their causes, those that are new or gone, and a count. */
export function diffText(diff: ResultDiff, { colour, width, all }: DiffTextOptions): string {
  const paint = paletteOf(colour);
  const most = all ? Number.POSITIVE_INFINITY : MOST_ALIKE;
  const { before, after, roots, changed, appeared, vanished } = diff;
  const contracts = [...new Set([before.contract, after.contract])].join(' → ');
  const parts = [
    [paint.bold(shown(`${contracts}, as of ${[...new Set([before.asOf, after.asOf])].join(' → ')}`))],
    part(
      'What differs',
      roots.flatMap((root) => differenceLines(root, width, '  ')),
      paint,
    ),
    part(`Changed verdicts (${changed.length})`, changedLines(changed, { most, width }), paint),
    part(`New findings (${appeared.length})`, loneLines(appeared, { most, width }), paint),
    part(`Findings that are gone (${vanished.length})`, loneLines(vanished, { most, width }), paint),
    wrapText(summary(diff), width),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

interface Style {
  /** How many alike findings are shown. */
  readonly most: number;
  readonly width: number;
}

function part(title: string, lines: readonly string[], { bold }: Palette): string[] {
  return lines.length === 0 ? [] : [bold(title), ...lines];
}

function changedLines(changed: readonly ChangedVerdict[], { most, width }: Style): string[] {
  const verdicts = ({ before, after }: ChangedVerdict): string => `${before.verdict} → ${after.verdict}`;
  const groups = [...groupOf(changed, (each) => `${each.rule} ${verdicts(each)} ${each.cause}`).values()];
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = group.slice(0, most).flatMap((each) => {
      const name = shown(`${each.rule} · ${each.subject.key}`);
      return [...wrapText(`${name}: ${verdicts(each)}`, width, '  '), ...reasonLines(each, width)];
    });
    const more = `… ${group.length - most} more of ${shown(first.rule)}: ${verdicts(first)} (--all shows them)`;
    return group.length > most ? [...lines, ...wrapText(more, width, '  ')] : lines;
  });
}

function reasonLines({ cause, differences, after }: ChangedVerdict, width: number): string[] {
  const due = after.dueAt === undefined ? [] : [`due ${after.dueAt}`];
  const actual = after.actual === undefined ? [] : [`found ${after.actual}`];
  const figures = [...due, ...actual].join(', ');
  const reasons = differences
    .slice(0, MOST_DIFFERENCES)
    .flatMap((each) => differenceLines(each, width, '      '));
  return [
    ...(differences.some(({ kind }) => kind === cause)
      ? []
      : wrapText(WITHOUT_DETAIL[cause] ?? '', width, '      '.concat(cause.padEnd(LEAD)))),
    ...reasons,
    ...(differences.length > MOST_DIFFERENCES
      ? [`      … ${differences.length - MOST_DIFFERENCES} more`]
      : []),
    ...(figures === '' ? [] : wrapText(shown(figures), width, '      now       ')),
  ];
}

/** What is said of a cause that shows in no fact of the finding. */
const WITHOUT_DETAIL: Readonly<Partial<Record<ChangedVerdict['cause'], string>>> = {
  evidence: 'data that the finding does not list',
  reading: 'a reading that the finding does not list',
  unknown: 'the results do not tell; perhaps the contract itself',
};

function differenceLines({ kind, what, before, after }: Difference, width: number, indent: string): string[] {
  const [from, to] = [before, after].map((side) => side && shown(shortHash(side.value)));
  const values =
    from === undefined ? `${to} (new)` : to === undefined ? `${from} (no more)` : `${from} → ${to}`;
  const name = what === kind ? '' : `${shown(what)}: `;
  const lead = `${indent}${kind.padEnd(LEAD)}`;
  const at = (after ?? before)?.at;
  if (at?.line === undefined) return wrapText(`${name}${values}`, width, lead);
  const place = shown(`${at.file}:${at.line}`);
  const [line, ...more] = wrapText(`${name}${values}  ${place}`, width, lead);
  // A place that is cut in two is of no use to an editor.
  return line !== undefined && more.length === 0
    ? [line]
    : [...wrapText(`${name}${values}`, width, lead), `${indent}  ${place}`];
}

function shortHash(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, HASH_SHOWN)}…` : value;
}

function loneLines(findings: readonly LoneFinding[], { most, width }: Style): string[] {
  const groups = [
    ...groupOf(findings, ({ rule, outcome, cause }) => [rule, outcome.verdict, cause].join(' ')).values(),
  ];
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { rule, outcome, cause } = first;
    const keys = group.slice(0, most).map(({ subject }) => shown(subject.key));
    const rest = group.length - keys.length;
    const count = rest > 0 ? `, … ${rest} more` : '';
    return wrapText(`${outcome.verdict} (${cause}): ${keys.join(', ')}${count}`, width, `  ${shown(rule)}  `);
  });
}

function summary({ changed, appeared, vanished, unchanged, restated }: ResultDiff): string {
  const counts = `${changed.length} changed, ${appeared.length} new, ${vanished.length} gone`;
  const others = restated === 0 ? '' : `, ${restated} of them on other grounds`;
  return `${counts}; ${unchanged} as they were${others}.`;
}

function shown(text: string): string {
  return visibleText(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
