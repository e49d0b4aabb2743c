import type { ClauseEntry, Result } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { levelOf } from './sarif-level.js';
import { type SarifMessage, sarifMessage } from './sarif-text.js';
import { placeText } from './value-text.js';
import { visibleText } from './visible-text.js';
import { bearerText, inWords } from './words.js';

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly defaultConfiguration?: { readonly level: string };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Every rule of the ledger in its order, and those that only findings name. */
export function sarifRules(result: Result, words: Catalogue): SarifRule[] {
  const clauseOf = new Map<string, ClauseEntry | undefined>();
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  for (const clause of result.clauses) for (const rule of clause.rules) clauseOf.set(rule, clause);
  const severities = new Map(result.findings.map(({ rule, severity }) => [rule, severity]));
  for (const { rule, clause } of result.findings) {
    if (!clauseOf.has(rule)) clauseOf.set(rule, clauses.get(clause));
  }
  return [...clauseOf].map(([id, clause]) => {
    const severity = severities.get(id);
    return {
      id,
      shortDescription: sarifMessage(clause === undefined ? id : inWords(clause.says, words)),
      help: sarifMessage(helpText(id, clause, words)),
      ...(severity === undefined ? {} : { defaultConfiguration: { level: levelOf(severity) } }),
      properties: propertiesOf(clause),
    };
  });
}

/** What the clause asks and of whom, where it stands, and how to see more. */
function helpText(rule: string, clause: ClauseEntry | undefined, words: Catalogue): string {
  const explain = visibleText(words.tool.explain(rule));
  if (clause === undefined) return explain;
  const { page } = words;
  return [
    inWords(clause.says, words),
    `${page.bearer}: ${bearerText(clause.bearer, words)} (${words.kind[clause.kind]}).`,
    `${page.clause}: ${clause.id}, ${page.section} ${clause.section}, ${page.lines(...clause.lines)} (${placeText(clause.at)}).`,
    explain,
  ].join(' ');
}

function propertiesOf(clause: ClauseEntry | undefined): Readonly<Record<string, unknown>> {
  if (clause === undefined) return {};
  const { id, section, kind, bearer, lines, passedOver } = clause;
  const tags = [...new Set([`section ${section}`, kind, bearer])];
  return { clause: id, section, kind, bearer, lines, passedOver, tags };
}
