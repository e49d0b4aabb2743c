import { NO_CONSEQUENCES } from '../evaluate/consequence.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Finding } from '../evaluate/result.js';
import { formatPosition } from '../source/position.js';
import { parseMoment } from '../values/moment.js';
import { Rational } from '../values/rational.js';
import type { Zone } from '../values/zone.js';
import { type BillExpectation, billDifference } from './case-bills.js';
import { parseAsOf } from './check.js';
import type { LoadedAgreement } from './load-contract.js';
import type { Expectation, Scenario } from './read-cases.js';
import { worldOf } from './world.js';

export interface CaseFailure {
  readonly scenario: Pick<Scenario, 'id' | 'because'>;
  readonly expectation: Pick<Expectation, 'at'>;
  /** One line: what was expected, what came out, and the calculation. */
  readonly message: string;
}

/** A worked case, with what was not as expected; nothing if it passed. */
export interface CaseOutcome {
  readonly id: string;
  readonly file: string;
  readonly failures: readonly string[];
}

/** The outcome of scenarios, run as they come. The same scenario gives the same result wherever it stands. */
export class CaseRun {
  readonly outcomes: CaseOutcome[] = [];
  readonly failures: CaseFailure[] = [];
  expectations = 0;

  get scenarios(): number {
    return this.outcomes.length;
  }

  /** Runs scenarios and compares every expectation. Nothing of them is kept but what failed. */
  async add(loaded: LoadedAgreement, scenarios: readonly Scenario[]): Promise<void> {
    for (const { id, because, ...scenario } of scenarios) {
      const findings = await runScenario(loaded, scenario);
      const before = this.failures.length;
      for (const expectation of scenario.expect) {
        this.expectations += 1;
        const message = compare(expectation, findings, scenario.contract.zone);
        if (message === undefined) continue;
        const failed = { id, ...(because === undefined ? {} : { because }) };
        this.failures.push({ scenario: failed, expectation, message });
      }
      for (const { bill, message } of billsNotAsExpected(loaded, scenario)) {
        const failed = { id, ...(because === undefined ? {} : { because }) };
        this.failures.push({ scenario: failed, expectation: bill, message });
      }
      this.expectations += scenario.bills.length;
      const failures = this.failures.slice(before).map(({ message }) => message);
      this.outcomes.push({ id, file: scenario.at.file, failures });
    }
  }
}

/** What comes out for the clauses that a scenario expects something of; what follows from it is not asked. */
export async function runScenario(
  { agreement, program }: LoadedAgreement,
  scenario: Omit<Scenario, 'id' | 'because'>,
): Promise<readonly Finding[]> {
  const { contract, tables, readings: choices, period } = scenario;
  const asOf = parseAsOf(scenario.asOf, contract.zone);
  if (scenario.expect.length === 0) return [];
  const world = worldOf({ program, agreement, contract, tables }, asOf, choices, period);
  const clauses = new Set(scenario.expect.map(({ clause }) => clause));
  const rules = [...clauses].flatMap((clause) => program.rulesOf(clause));
  const { findings } = await evaluate(world, { rules, consequences: NO_CONSEQUENCES, everything: true });
  return findings;
}

/** The invoices that are not as a scenario expects, each with what is not. */
export function billsNotAsExpected(
  { agreement, program }: LoadedAgreement,
  { bills, contract, tables, readings, asOf }: Omit<Scenario, 'id' | 'because'>,
): readonly { readonly bill: BillExpectation; readonly message: string }[] {
  if (bills.length === 0) return [];
  const world = worldOf({ program, agreement, contract, tables }, parseAsOf(asOf, contract.zone), readings);
  return bills.flatMap((bill) => {
    const message = billDifference(world, bill);
    return message === undefined ? [] : [{ bill, message }];
  });
}

/** The findings that an expectation speaks of and that are as it says. */
export function findingsAsExpected(
  expectation: Expectation,
  findings: readonly Finding[],
  zone: Zone,
): readonly Finding[] {
  return candidates(expectation, findings).filter(
    (finding) => differences(expectation, finding, zone).length === 0,
  );
}

/** Whether an expectation is met as `servanda test` asks. */
export function isAsExpected(expectation: Expectation, findings: readonly Finding[], zone: Zone): boolean {
  return compare(expectation, findings, zone) === undefined;
}

/** The line that a terminal shows for a failure. */
export function failureLine({ scenario, expectation, message }: CaseFailure): string {
  const because = scenario.because === undefined ? '' : ` — ${scenario.because}`;
  return `${formatPosition(expectation.at)}  ${scenario.id}: ${message}${because}`;
}

function compare(expectation: Expectation, findings: readonly Finding[], zone: Zone): string | undefined {
  const name = [
    expectation.rule ?? expectation.clause,
    ...(expectation.subject === undefined ? [] : [expectation.subject]),
  ].join(' ');
  const found = candidates(expectation, findings);
  if (found.length === 0) {
    const there = findings
      .filter(({ clause }) => clause === expectation.clause)
      .map(({ subject }) => subject.key);
    const known =
      there.length === 0
        ? 'the clause has no rule'
        : `subjects: ${[...new Set(there)].slice(0, 8).join(', ')}`;
    return `${name}: expected ${expectation.verdict ?? 'a finding'}, found none (${known})`;
  }
  const wrong = found.map((finding) => differences(expectation, finding, zone));
  const best = wrong.find((list) => list.length === 0);
  if (
    best !== undefined &&
    (found.length === 1 || expectation.subject !== undefined || expectation.rule !== undefined)
  )
    return undefined;
  // Without a subject exactly one finding may say so.
  if (wrong.filter((list) => list.length === 0).length === 1) return undefined;
  const [first] = found;
  if (best !== undefined)
    return `${name}: ${found.length} findings say ${expectation.verdict ?? ''}; name the subject`;
  return `${name}: ${(wrong[0] ?? []).join('; ')}${first === undefined ? '' : calculation(first)}`;
}

function candidates(
  { clause, rule, subject }: Expectation,
  findings: readonly Finding[],
): readonly Finding[] {
  const ofClause = findings.filter(
    (finding) => finding.clause === clause && (rule === undefined || finding.rule === rule),
  );
  if (subject === undefined) return ofClause;
  const key = String(subject);
  const named = ofClause.filter((finding) => finding.subject.key === key);
  if (named.length > 0) return named;
  // A rule that stands open as a whole stands open for every subject.
  return ofClause.filter(
    (finding) => finding.subject.type === 'agreement' && finding.subject.key === 'agreement',
  );
}

function differences(expectation: Expectation, finding: Finding, zone: Zone): string[] {
  const wrong: string[] = [];
  if (expectation.verdict !== undefined && expectation.verdict !== finding.verdict) {
    wrong.push(`expected ${expectation.verdict}, found ${finding.verdict}`);
  }
  if (expectation.due !== undefined && !sameMoment(expectation.due, finding.dueAt, zone)) {
    wrong.push(`expected due ${expectation.due}, found ${finding.dueAt ?? 'none'}`);
  }
  if (expectation.amount !== undefined && !sameValue(expectation.amount, finding.limit, zone)) {
    wrong.push(`expected amount ${expectation.amount}, found ${finding.limit ?? 'none'}`);
  }
  if (expectation.value !== undefined && !sameValue(expectation.value, finding.actual, zone)) {
    wrong.push(`expected value ${expectation.value}, found ${finding.actual ?? 'none'}`);
  }
  for (const [id, choice] of Object.entries(expectation.reading ?? {})) {
    const used = finding.readings.find((reading) => reading.id === id)?.choice;
    if (used !== choice) wrong.push(`expected reading ${id}=${choice}, found ${used ?? 'none'}`);
  }
  for (const what of expectation.missing ?? []) {
    if (!finding.missing?.some((missing) => missing.what === what))
      wrong.push(`expected '${what}' to be missing`);
  }
  return wrong;
}

function sameMoment(expected: string, found: string | undefined, zone: Zone): boolean {
  if (found === undefined) return false;
  if (expected === found) return true;
  const a = parseMoment(expected, zone);
  const b = parseMoment(found, zone);
  if (a === undefined || b === undefined) return false;
  if ('instant' in a && 'instant' in b) return a.instant.ms === b.instant.ms;
  return 'day' in a && 'day' in b && a.day.n === b.day.n;
}

function sameValue(expected: string, found: string | undefined, zone: Zone): boolean {
  if (found === undefined) return false;
  const a = Rational.parse(String(expected));
  const b = Rational.parse(found);
  if (a !== undefined && b !== undefined) return a.equals(b);
  return sameMoment(String(expected), found, zone);
}

function calculation(finding: Finding): string {
  const parts = [
    ...(finding.dueAt === undefined ? [] : [`due ${finding.dueAt}`]),
    ...(finding.actual === undefined ? [] : [`actual ${finding.actual}`]),
    ...(finding.limit === undefined || finding.limit === finding.dueAt ? [] : [`limit ${finding.limit}`]),
    ...finding.facts.slice(0, 6).map(({ name, value }) => `${name}=${value}`),
    ...(finding.missing ?? [])
      .slice(0, 3)
      .map(({ what, because, detail }) => `${because}: ${what}${detail === undefined ? '' : ` (${detail})`}`),
    ...(finding.liftedBy === undefined ? [] : [`lifted by ${finding.liftedBy}`]),
  ];
  return parts.length === 0 ? '' : ` [${parts.join(', ')}]`;
}
