import { versionOn } from '../agreement/version.js';
import { evaluate } from '../evaluate/evaluate.js';
import {
  type ClauseEntry,
  type Finding,
  type ReadingEntry,
  type Result,
  SCHEMA_VERSION,
  type Summary,
} from '../evaluate/result.js';
import { sweep } from '../evaluate/sweep.js';
import { waive } from '../evaluate/waive.js';
import type { World } from '../evaluate/world.js';
import { Problems } from '../source/problem.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import type { Zone } from '../values/zone.js';
import type { LoadedContract } from './load-contract.js';
import { PROGRAM_VERSION } from './version.js';
import { worldOf } from './world.js';

export interface CheckOptions {
  /** `2025-12-31` means the end of that day in the contract's zone; an instant needs an offset. */
  readonly asOf: string;
  /** Chosen readings, by id; the others take their default. */
  readonly readings?: ReadonlyMap<string, string> | undefined;
  /** The days for which periods are judged; without it the calendar year of as-of. */
  readonly period?: { readonly from: Day; readonly through: Day } | undefined;
  /** Whether the result lists each subject that a rule does not apply to; without it those are counted by clause. */
  readonly everything?: boolean;
  /** Whether each reading's other choices are tried, one at a time. */
  readonly sweep?: boolean;
}

/** The one pipeline: a contract as it stands at a moment, judged clause by clause. */
export async function check(loaded: LoadedContract, options: CheckOptions): Promise<Result> {
  const { agreement, contract, inputs, warnings } = loaded;
  const asOf = parseAsOf(options.asOf, contract.zone);
  const period = options.period ?? yearOf(contract.zone.dayOf(asOf));
  const world = worldOf(loaded, asOf, options.readings, period);
  const judged = await evaluate(world, { everything: options.everything === true });
  const { gaps, passedOver } = judged;
  const { findings, idle } = waive(judged.findings, loaded.waivers, world.asOfDay);
  const version = versionOn(agreement, world.keeps, world.asOfDay) ?? '';
  const clauses = ledgerOf(loaded, passedOver);
  return {
    schemaVersion: SCHEMA_VERSION,
    program: { name: 'servanda', version: PROGRAM_VERSION },
    agreement: { id: agreement.id, version, hash: agreement.hash, title: agreement.title },
    contract: {
      id: contract.id,
      customer: contract.customer?.name ?? '',
      vendor: contract.vendor?.name ?? '',
      branch: contract.branch,
      zone: contract.zone.id,
      currency: agreement.currency,
    },
    asOf: options.asOf,
    period: { from: period.from.toString(), through: period.through.toString() },
    inputs,
    summary: summaryOf(findings, clauses),
    gaps,
    sections: agreement.sections,
    clauses,
    charts: agreement.charts,
    findings,
    readings: readingsUsed(agreement, findings, options.readings),
    ...(options.sweep === true ? { sweep: await sweep(world.input) } : {}),
    warnings: [
      ...warnings.list.map(({ message, at }) => ({ message, ...(at === undefined ? {} : { at }) })),
      ...idle.map(({ waiver, expired }) => ({
        message: expired
          ? `the waiver of ${waiver.clause} ended on ${waiver.until}`
          : `the waiver of ${waiver.clause} finds no breach to waive`,
        at: waiver.at,
      })),
    ],
  };
}

/** The world that a check judges, for those who ask it more. */
export function worldOfCheck(loaded: LoadedContract, options: CheckOptions): World {
  const asOf = parseAsOf(options.asOf, loaded.contract.zone);
  const period = options.period ?? yearOf(loaded.contract.zone.dayOf(asOf));
  return worldOf(loaded, asOf, options.readings, period);
}

/** The last instant that as-of lets us know. Throws InputError on text that is no moment. */
export function parseAsOf(text: string, zone: Zone): Instant {
  const day = Day.parse(text);
  const instant = day === undefined ? Instant.parse(text) : zone.endOf(day).addMs(-1);
  if (instant === undefined) {
    const problems = new Problems();
    problems.add({
      code: 'bad-date',
      message: `'${text}' is no day and no instant`,
      hint: '2025-12-31, or 2025-12-31T17:00:00+01:00',
    });
    problems.throwIfAny();
  }
  return instant ?? new Instant(0);
}

function yearOf(day: Day): { readonly from: Day; readonly through: Day } {
  return { from: day.startOf('year'), through: day };
}

/** What the readings that findings name say, in the agreement's order. */
function readingsUsed(
  { readings }: LoadedContract['agreement'],
  findings: readonly Finding[],
  chosen: ReadonlyMap<string, string> = new Map(),
): ReadingEntry[] {
  const used = new Set(findings.flatMap((finding) => finding.readings.map(({ id }) => id)));
  return [...readings.values()]
    .filter(({ id }) => used.has(id))
    .map((reading) => ({
      id: reading.id,
      question: { en: reading.question.en, nl: reading.question.nl },
      chosen: chosen.get(reading.id) ?? reading.default,
      choices: [...reading.choices.values()].map(({ id, says }) => ({
        id,
        says: { en: says.en, nl: says.nl },
      })),
    }));
}

/** Every clause of the ledger, in the text's order. */
function ledgerOf(
  { agreement }: Pick<LoadedContract, 'agreement'>,
  passedOver: ReadonlyMap<string, number>,
): ClauseEntry[] {
  return [...agreement.clauses.values()].map((clause) => {
    const { file, line, column } = clause.at();
    const count = passedOver.get(clause.id);
    return {
      id: clause.id,
      section: clause.section,
      kind: clause.kind,
      bearer: clause.bearer,
      lines: clause.lines,
      says: { en: clause.says.en, nl: clause.says.nl },
      status: clause.status,
      ...(clause.none === undefined ? {} : { none: clause.none }),
      rules: clause.rules.map((rule) => rule.id),
      ...(count === undefined ? {} : { passedOver: count }),
      at: { file, line, column },
    };
  });
}

function summaryOf(findings: readonly Finding[], clauses: readonly ClauseEntry[]): Summary {
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return {
    met: count('met'),
    missed: count('missed'),
    breached: count('breached'),
    pending: count('pending'),
    notApplicable: clauses.reduce((sum, { passedOver = 0 }) => sum + passedOver, count('not-applicable')),
    undetermined: count('undetermined'),
    waived: count('waived'),
    notEncoded: clauses.filter((clause) => clause.status === 'todo').length,
  };
}
