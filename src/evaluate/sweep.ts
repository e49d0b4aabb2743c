import type { Reading } from '../agreement/reading.js';
import { Rational } from '../values/rational.js';
import type { CompiledRule } from './compile-rule.js';
import { NO_CONSEQUENCES } from './consequence.js';
import { evaluate } from './evaluate.js';
import { judge } from './judge.js';
import type { Finding, Flip, SweptChoice } from './result.js';
import { subjectsOf } from './subjects.js';
import { Uses } from './uses.js';
import { World, type WorldInput } from './world.js';

/** A rule with the verdicts under the readings of the run. */
interface Judged {
  readonly rule: CompiledRule;
  readonly findings: ReadonlyMap<string, Finding>;
}

/**
 * Each reading's other choices, one at a time: which verdicts would be others, and how much money hangs on it. A rule
 * is judged again only for the readings that it came by; what it never read cannot change it.
 */
export async function sweep(input: WorldInput): Promise<SweptChoice[]> {
  const byReading = await rulesByReading(input);
  const swept: SweptChoice[] = [];
  for (const reading of input.agreement.readings.values()) {
    const chosen = input.choices.get(reading.id) ?? reading.default;
    for (const choice of reading.choices.keys()) {
      if (choice === chosen) continue;
      const found = await judgedAgain(input, reading, choice, byReading.get(reading.id) ?? []);
      if (found !== undefined) swept.push(found);
    }
  }
  return swept;
}

/** Every rule in a world of its own, so that what it reads is not hidden by what others have read before. */
async function rulesByReading(input: WorldInput): Promise<Map<string, Judged[]>> {
  const byReading = new Map<string, Judged[]>();
  for (const rule of input.program.rules) {
    const world = new World(input);
    const readings = readingsOf(rule, world);
    if (readings.size === 0) continue;
    const judged = { rule, findings: await findingsOf([rule], world) };
    for (const reading of readings) byReading.set(reading, [...(byReading.get(reading) ?? []), judged]);
  }
  return byReading;
}

function readingsOf(rule: CompiledRule, world: World): ReadonlySet<string> {
  const uses = new Uses();
  world.uses = uses;
  const { scopes } = subjectsOf(rule, world);
  world.uses = undefined;
  const found = new Set(uses.readings);
  for (const scope of scopes) for (const reading of judge(rule, scope).uses.readings) found.add(reading);
  return found;
}

async function findingsOf(rules: readonly CompiledRule[], world: World): Promise<Map<string, Finding>> {
  const { findings } = await evaluate(world, { rules, consequences: NO_CONSEQUENCES, everything: true });
  return new Map(findings.map((finding) => [finding.id, finding]));
}

async function judgedAgain(
  input: WorldInput,
  { id, question, default: usual }: Reading,
  choice: string,
  rules: readonly Judged[],
): Promise<SweptChoice | undefined> {
  if (rules.length === 0) return undefined;
  const choices = new Map([...input.choices, [id, choice]]);
  const world = new World({ ...input, choices });
  const after = await findingsOf(
    rules.map(({ rule }) => rule),
    world,
  );
  const before = new Map(rules.flatMap(({ findings }) => [...findings]));
  const flips: Flip[] = [];
  let amount = Rational.ZERO;
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    const change = flipOf(was, is);
    if (change !== undefined) flips.push(change);
    amount = amount.add(moneyBetween(was, is, input.agreement.currency, change !== undefined));
  }
  if (flips.length === 0 && amount.isZero()) return undefined;
  return {
    reading: id,
    question: { en: question.en, nl: question.nl },
    chosen: input.choices.get(id) ?? usual,
    choice,
    flips,
    ...(amount.isZero() ? {} : { amount: amount.toFixed(2) }),
  };
}

/** A subject that there is under one reading only was not applicable under the other. */
function flipOf(was: Finding | undefined, is: Finding | undefined): Flip | undefined {
  const [from, to] = [was?.verdict ?? 'not-applicable', is?.verdict ?? 'not-applicable'];
  const finding = is ?? was;
  if (from === to || finding === undefined) return undefined;
  const { clause, rule, subject } = finding;
  return { clause, rule, subject: subject.key, from, to };
}

/** By how much the right amount differs; where only the verdict does, by how far the found one lay from it. */
function moneyBetween(
  was: Finding | undefined,
  is: Finding | undefined,
  currency: string,
  flips: boolean,
): Rational {
  const right = (finding: Finding | undefined): Rational | undefined =>
    finding?.unit === currency && finding.limit !== undefined ? Rational.parse(finding.limit) : undefined;
  const [a, b] = [right(was), right(is)];
  if (a !== undefined && b !== undefined) return a.sub(b).abs();
  if (!flips) return Rational.ZERO;
  const margin = [was, is].find((finding) => finding?.margin?.unit === currency)?.margin;
  return margin === undefined ? Rational.ZERO : (Rational.parse(margin.value) ?? Rational.ZERO).abs();
}
