import type { Problems } from '../../source/problem.js';
import type { ProblemCode } from '../../source/problem-code.js';
import { suggestion } from '../../source/suggest.js';
import type { YamlTree } from '../../source/yaml-tree.js';
import type { Agreement } from '../agreement.js';
import { type BillingWord, billingWords } from '../billing-words.js';
import { WordTypes } from '../word-types.js';

/** Everything that `billing` names is there: terms, readings with their choices, record types, columns; kinds once. */
export function checkBilling(agreement: Agreement, manifest: YamlTree, problems: Problems): void {
  const plan = agreement.billing;
  if (plan === undefined) return;
  const types = new WordTypes(agreement);
  for (const word of billingWords(plan)) {
    const wrong = faultOf(word, agreement, types);
    if (wrong === undefined) continue;
    const { code, message, known } = wrong;
    const hint = suggestion(word.name, known);
    problems.add({ code, message, at: manifest.at(['billing', ...word.path]), hint });
  }
  const seen = new Set<string>();
  for (const [index, { id, lines }] of plan.kinds.entries()) {
    const at = manifest.at(['billing', 'kinds', index]);
    if (seen.has(id))
      problems.add({ code: 'duplicate-id', message: `the kind of invoice '${id}' stands twice`, at });
    seen.add(id);
    const rated = lines.some((line) => line.of === 'records' && 'take' in line.price);
    if (rated && plan.rates === undefined) {
      const message = `the kind '${id}' bills published rates, and 'rates' does not say which records they are`;
      problems.add({ code: 'required-missing', message, at });
    }
  }
}

interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly known: readonly string[];
}

function faultOf(word: BillingWord, agreement: Agreement, types: WordTypes): Fault | undefined {
  const { name } = word;
  if (word.is === 'term') {
    if (agreement.terms.has(name)) return undefined;
    const known = [...agreement.terms.keys()];
    return { code: 'unknown-term', message: `there is no term '${name}'`, known };
  }
  if (word.is === 'reading') {
    if (agreement.readings.has(name)) return undefined;
    const known = [...agreement.readings.keys()];
    return { code: 'unknown-reading', message: `there is no reading '${name}'`, known };
  }
  if (word.is === 'choice') {
    const known = [...(agreement.readings.get(word.reading)?.choices.keys() ?? [])];
    if (known.length === 0 || known.includes(name)) return undefined;
    return {
      code: 'unknown-reading',
      message: `the reading '${word.reading}' has no choice '${name}'`,
      known,
    };
  }
  if (word.is !== 'column') {
    if (agreement.recordTypes.has(name)) return undefined;
    const known = [...agreement.recordTypes.keys()];
    return { code: 'unknown-record-type', message: `there is no record type '${name}'`, known };
  }
  const known = types.columnsOf(word.type);
  if (known === undefined || known.includes(name)) return undefined;
  return { code: 'unknown-fact', message: `'${word.type}' has no field and no fact '${name}'`, known };
}
