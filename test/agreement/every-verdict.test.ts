import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledRule } from '../../src/evaluate/compile-rule.js';
import { type AgreementWithCases, openWithCases } from '../../src/index/agreement-cases.js';
import { findingsAsExpected, runScenario } from '../../src/index/run-cases.js';
import { type AskedVerdict, CANNOT_BE } from './verdicts-that-cannot-be.js';

/** What the cases should show of a rule. A state that does not hold and a false demand that becomes something else are no breach. */
function asked({ clause, rule, demand }: CompiledRule): readonly AskedVerdict[] {
  const always: readonly AskedVerdict[] = ['met', 'pending', 'undetermined', 'not-applicable'];
  const breaches = demand.is !== 'holds' && rule.otherwise === undefined && clause.kind !== 'information';
  return breaches ? [...always, 'breached'] : always;
}

/** What the cases show: `rule verdict`. Of a clause with several rules the findings tell which one is meant. */
async function shownBy({ loaded, scenarios }: AgreementWithCases): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  const show = (rule: string, verdict: string): unknown =>
    shown.add(`${rule} ${verdict === 'missed' ? 'breached' : verdict}`);
  for (const scenario of scenarios) {
    const open = scenario.expect.filter(({ clause, rule, verdict }) => {
      const rules = loaded.agreement.clauses.get(clause)?.rules ?? [];
      const only = rule ?? (rules.length === 1 ? rules[0]?.id : undefined);
      if (only === undefined || verdict === undefined) return true;
      show(only, verdict);
      return false;
    });
    if (open.length === 0) continue;
    const findings = await runScenario(loaded, scenario);
    for (const expectation of open)
      for (const { rule, verdict } of findingsAsExpected(expectation, findings, scenario.contract.zone))
        show(rule, verdict);
  }
  return shown;
}

describe.each(Object.keys(CANNOT_BE))('the cases of %s', (agreement) => {
  const listed = (CANNOT_BE[agreement] ?? []).flatMap(({ verdict, rules }) =>
    rules.map((rule) => `${rule} ${verdict}`),
  );
  let rules: readonly CompiledRule[];
  let shown: ReadonlySet<string>;

  beforeAll(async () => {
    const opened = await openWithCases({ root: process.cwd(), agreement: `rules/${agreement}` });
    rules = opened.loaded.program.rules;
    shown = await shownBy(opened);
  });

  it('show each verdict of each rule that can come out', () => {
    const known = new Set(listed);
    const wanted = rules.flatMap((rule) => asked(rule).map((verdict) => `${rule.rule.id} ${verdict}`));
    expect(wanted.filter((pair) => !shown.has(pair) && !known.has(pair))).toEqual([]);
  });

  it('leave none out that they show, and none twice', () => {
    const ids = new Set(rules.map(({ rule }) => rule.id));
    expect(listed.filter((pair) => shown.has(pair) || !ids.has(pair.split(' ', 1).join()))).toEqual([]);
    expect(listed.filter((pair, index) => listed.indexOf(pair) < index)).toEqual([]);
  });

  it('leave out as always judged only what nothing takes away', () => {
    const always = listed.filter((pair) => pair.endsWith(' not-applicable'));
    const taken = rules.filter(
      ({ subjects, where, lifts }) =>
        where !== undefined || lifts.length > 0 || subjects.some(({ type }) => type.kind !== 'agreement'),
    );
    expect(
      taken.filter(({ rule }) => always.includes(`${rule.id} not-applicable`)).map(({ rule }) => rule.id),
    ).toEqual([]);
  });
});
