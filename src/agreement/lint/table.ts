import { caseWithoutReason, repeatedCase } from './case-checks.js';
import { blankLineInClause, severityNotSaid, shadowedField } from './clause-checks.js';
import { unknownChart } from './consequence-checks.js';
import { dateWithoutWords } from './date-checks.js';
import { brokenLetter, letterForOtherRules, letterWithoutTemplate, unusedLetter } from './letter-checks.js';
import { letterWithoutFact, untranslatedFact } from './letter-fact-checks.js';
import type { LintCheck } from './lint-check.js';
import { literalLimit } from './literal-limit.js';
import { columnHidesFact, comparesWithItself } from './name-checks.js';
import { clauseOutOfOrder, untidyList } from './order-checks.js';
import { choiceWithoutCase, readingWithoutAlternative } from './reading-checks.js';
import { longLine, missingSchemaLine } from './style-checks.js';
import { assumedWithoutReason } from './term-checks.js';
import { untranslated } from './untranslated.js';
import { clauseWithoutCases, neverBreached, neverMet } from './untried-verdict.js';
import { unusedChart, unusedFact, unusedReading, unusedRecordType, unusedTerm } from './unused.js';

/** The closed list of checks. A new one means one entry here and one page in `docs/lint/`. */
export const LINT_CHECKS: readonly LintCheck[] = [
  unusedTerm,
  unusedReading,
  unusedFact,
  unusedRecordType,
  unusedChart,
  readingWithoutAlternative,
  choiceWithoutCase,
  literalLimit,
  assumedWithoutReason,
  columnHidesFact,
  comparesWithItself,
  clauseWithoutCases,
  neverMet,
  neverBreached,
  repeatedCase,
  caseWithoutReason,
  letterWithoutTemplate,
  unusedLetter,
  brokenLetter,
  letterForOtherRules,
  letterWithoutFact,
  untranslatedFact,
  dateWithoutWords,
  unknownChart,
  severityNotSaid,
  shadowedField,
  blankLineInClause,
  untranslated,
  untidyList,
  clauseOutOfOrder,
  missingSchemaLine,
  longLine,
];
