import type { Reason } from '../values/truth.js';
import type { CompiledRule } from './compile-rule.js';
import { Consequences } from './consequence.js';
import { findingId, findingOf, subjectKey } from './finding.js';
import { type Judgement, judge } from './judge.js';
import type { Finding, Gap } from './result.js';
import { subjectsOf } from './subjects.js';
import type { World } from './world.js';

/** What came out for a world. */
export interface Evaluation {
  /** In the agreement's order and then by subject. */
  readonly findings: Finding[];
  readonly gaps: Gap[];
  /** How many subjects of each clause its rules do not apply to and have no finding for. */
  readonly passedOver: ReadonlyMap<string, number>;
}

export interface EvaluateOptions {
  readonly rules?: readonly CompiledRule[];
  readonly consequences?: Consequences;
  /**
   * Whether a subject that a rule does not apply to has a finding. Without it those are only counted, unless an
   * exception took the rule away.
   */
  readonly everything: boolean;
  /** The only verdicts that have findings; for a whole rule and for its subjects alike. */
  readonly only?: ReadonlySet<Finding['verdict']>;
}

/** All findings of a world, with the gaps that leave rules open. */
export async function evaluate(world: World, options: EvaluateOptions): Promise<Evaluation> {
  const { only, rules = world.program.rules } = options;
  const consequences = options.consequences ?? new Consequences(rules);
  const findings: Finding[] = [];
  const passedOver = new Map<string, number>();
  const gaps = new Map<string, { clauses: Set<string>; rules: Set<string> }>();
  for (const rule of rules) {
    const { judgements, empty, passed } = judgeRule(rule, world, options);
    const source = missingSource(judgements, empty);
    if (source !== undefined) {
      const gap = gaps.get(source) ?? { clauses: new Set(), rules: new Set() };
      gap.clauses.add(rule.clause.id);
      gap.rules.add(rule.rule.id);
      gaps.set(source, gap);
      findings.push(
        await wholeFinding(rule, world, 'undetermined', empty ?? reasonsOf(judgements), source, consequences),
      );
      continue;
    }
    if (passed > 0) passedOver.set(rule.clause.id, (passedOver.get(rule.clause.id) ?? 0) + passed);
    if (judgements.length === 0 && passed === 0) {
      const open = empty ?? [];
      if (only?.has(open.length === 0 ? 'not-applicable' : 'undetermined') === false) continue;
      findings.push(
        await wholeFinding(
          rule,
          world,
          open.length === 0 ? 'not-applicable' : 'undetermined',
          open,
          undefined,
          consequences,
        ),
      );
      continue;
    }
    for (const judgement of judgements) {
      findings.push(findingOf(judgement, world, await consequences.of(rule.rule.id, judgement.verdict)));
    }
  }
  return { findings, gaps: gapList(gaps), passedOver };
}

interface Judged {
  readonly judgements: readonly Judgement[];
  /** How many more the rule does not apply to. */
  readonly passed: number;
  /** Without subjects, why there may be some nobody knows of. */
  readonly empty?: readonly Reason[];
}

/** The judgements of one rule, sorted by subject. Of twenty thousand it does not apply to, none is kept. */
function judgeRule(rule: CompiledRule, world: World, { everything, only }: EvaluateOptions): Judged {
  const { scopes, open } = subjectsOf(rule, world);
  if (scopes.length === 0 || open.some(({ noSource }) => noSource === true))
    return { judgements: [], passed: 0, empty: open };
  const keyed: { key: string; judgement: Judgement }[] = [];
  let passed = 0;
  for (const scope of scopes) {
    const judgement = judge(rule, scope);
    if (!isOfSomebody(judgement) || only?.has(judgement.verdict) === false) continue;
    if (!everything && judgement.verdict === 'not-applicable' && judgement.liftedBy === undefined)
      passed += 1;
    else keyed.push({ key: subjectKey(scope.subjects), judgement });
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { judgements: keyed.map(({ judgement }) => judgement), passed };
}

/** Of those who may not be there, only what may come out against them is said. */
function isOfSomebody({ scope, verdict }: Judgement): boolean {
  return verdict !== 'not-applicable' || scope.subjects.every(({ doubted }) => doubted === undefined);
}

/** The record type without a source that alone leaves every verdict of a rule open. */
function missingSource(
  judgements: readonly Judgement[],
  empty: readonly Reason[] | undefined,
): string | undefined {
  if (empty !== undefined) return empty.find((reason) => reason.noSource === true)?.what;
  const applicable = judgements.filter(({ verdict }) => verdict !== 'not-applicable');
  if (applicable.length === 0) return undefined;
  const sources = applicable.map(({ why, verdict }) =>
    verdict === 'undetermined' ? why.find((reason) => reason.noSource === true)?.what : undefined,
  );
  const [first] = sources;
  return first !== undefined && sources.every((source) => source !== undefined) ? first : undefined;
}

function reasonsOf(judgements: readonly Judgement[]): readonly Reason[] {
  return judgements
    .flatMap(({ why }) => why)
    .filter((reason) => reason.noSource === true)
    .slice(0, 1);
}

async function wholeFinding(
  rule: CompiledRule,
  world: World,
  verdict: 'undetermined' | 'not-applicable',
  why: readonly Reason[],
  gap: string | undefined,
  consequences: Consequences,
): Promise<Finding> {
  return {
    id: findingId(world.contract.id, rule.rule.id, 'agreement agreement'),
    clause: rule.clause.id,
    rule: rule.rule.id,
    section: rule.clause.section,
    subject: { type: 'agreement', key: 'agreement', label: 'agreement' },
    verdict,
    ...(rule.demand.is === 'holds' ? { holds: true } : {}),
    severity: rule.rule.severity,
    terms: [],
    facts: [],
    readings: [],
    ...(why.length === 0
      ? {}
      : {
          missing: why.map(({ what, because, detail }) => ({
            what,
            because,
            ...(detail === undefined ? {} : { detail }),
          })),
        }),
    consequences: await consequences.of(rule.rule.id, verdict),
    ...(gap === undefined ? {} : { gap }),
  };
}

function gapList(gaps: ReadonlyMap<string, { clauses: Set<string>; rules: Set<string> }>): Gap[] {
  return [...gaps.keys()].sort().map((recordType) => {
    const gap = gaps.get(recordType);
    return { recordType, clauses: [...(gap?.clauses ?? [])].sort(), rules: [...(gap?.rules ?? [])].sort() };
  });
}
