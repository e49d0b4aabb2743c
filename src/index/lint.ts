import { resolve } from 'node:path';
import { fixText, lintAgreement } from '../agreement/lint/lint-agreement.js';
import type { LintFinding, WorkedCase } from '../agreement/lint/lint-check.js';
import { DERIVATION_TABLE } from '../facts/table.js';
import { InputError } from '../source/problem.js';
import {
  type AgreementRequest,
  type AgreementWithCases,
  locateAgreement,
  openAgreementAt,
  openWithCases,
} from './agreement-cases.js';
import { letterSheets, marksOf } from './letter-sheets.js';
import { LetterTemplates } from './letter-templates.js';
import { agreementTexts } from './lint-files.js';
import type { Expectation, Scenario } from './read-cases.js';
import { findingsAsExpected, runScenario } from './run-cases.js';
import { factsOfRule } from './subject-facts.js';

/** Looks for what is not wrong enough to refuse an agreement, yet should not stay. Throws InputError on bad input. */
export async function lint(request: AgreementRequest): Promise<readonly LintFinding[]> {
  const opened = await openWithCases(request);
  const { agreement, program } = opened.loaded;
  const templates = await LetterTemplates.open();
  const rules = new Map([...program.rules, ...program.occasions].map((rule) => [rule.rule.id, rule]));
  const { location, id } = await locateAgreement(request);
  const files = await agreementTexts(location, id);
  return lintAgreement({
    agreement,
    derivations: DERIVATION_TABLE,
    cases: await casesOf(opened),
    letters: await letterSheets(templates),
    partials: marksOf(templates.problems),
    factsOf(id) {
      const rule = rules.get(id);
      return rule === undefined ? new Map() : factsOfRule(rule);
    },
    files,
  });
}

/** A file as `--fix` leaves it. */
export interface FixedFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of an agreement that can be mended without a decision, as they would be then; nothing is written.
 * Throws InputError on bad input: what does not load is not touched.
 */
export async function lintFixes(request: AgreementRequest): Promise<readonly FixedFile[]> {
  await openAgreementAt(request);
  const { location, id } = await locateAgreement(request);
  if (location.root !== request.root) {
    throw new InputError([
      {
        code: 'cannot-write',
        message: `the agreement '${id}' ships with the program and is not changed`,
        hint: `copy its folder to rules/${id}`,
      },
    ]);
  }
  const texts = await agreementTexts(location, id);
  return texts.flatMap((file): FixedFile[] => {
    const text = fixText(file);
    return text === file.text ? [] : [{ path: resolve(location.root, file.path), text }];
  });
}

/** `file:line:column  code  message`, as far as the place is known. */
export function lintLine({ at, code, message }: LintFinding): string {
  const place = [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
  return `${place}  ${code}  ${message}`;
}

async function casesOf({ loaded, scenarios }: AgreementWithCases): Promise<WorkedCase[]> {
  const cases: WorkedCase[] = [];
  for (const scenario of scenarios) {
    const { id, at, text, because, readings, expect } = scenario;
    cases.push({
      id,
      at,
      text,
      readings,
      ...(because === undefined ? {} : { because }),
      clauses: [...new Set(expect.map(({ clause }) => clause))],
      proves: await provenBy(scenario, loaded),
    });
  }
  return cases;
}

/** Which rule an expectation is about is plain, unless its clause has several: then the findings tell. */
async function provenBy(
  scenario: Scenario,
  loaded: AgreementWithCases['loaded'],
): Promise<WorkedCase['proves']> {
  const proves: { rule: string; verdict: string }[] = [];
  const open: Expectation[] = [];
  for (const expectation of scenario.expect) {
    const { clause, rule, verdict } = expectation;
    const rules = loaded.agreement.clauses.get(clause)?.rules ?? [];
    const only = rule ?? (rules.length === 1 ? rules[0]?.id : undefined);
    if (verdict !== undefined && only !== undefined) proves.push({ rule: only, verdict });
    else if (verdict !== undefined && rules.length > 1) open.push(expectation);
  }
  if (open.length === 0) return proves;
  const findings = await runScenario(loaded, scenario);
  for (const expectation of open) {
    for (const { rule, verdict } of findingsAsExpected(expectation, findings, scenario.contract.zone)) {
      proves.push({ rule, verdict });
    }
  }
  return proves;
}
