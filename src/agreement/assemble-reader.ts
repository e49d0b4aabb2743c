import { readCondition } from './read-condition.js';
import { readDerivation } from './read-derivation.js';
import { readExpression, readNamed } from './read-expression.js';
import type { RuleReader, RuleWords } from './rule-reader.js';

/** Puts the parts of the reader together, so that none of them needs to import another. */
export function assembleReader(words: RuleWords): RuleReader {
  const reader: RuleReader = {
    ...words,
    expression: (raw, path) => readExpression(reader, raw, path),
    named: (raw, path) => readNamed(reader, raw, path),
    condition: (raw, path) => readCondition(reader, raw, path),
    derivation: (raw, path) => readDerivation(reader, raw, path),
  };
  return reader;
}
