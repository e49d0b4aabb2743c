import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BadFile } from './bad-files.js';
import { RULES } from './servanda.js';

const FOLDER = 'rules/afas';
const INVOICING = '2.4-invoicing.yaml';

/** A copy of a file of the rules in which the first place where `from` stands is something else. */
function bad(what: string, file: string, from: RegExp, to: string, ...says: string[]): BadFile {
  const text = readFileSync(join(RULES, 'afas', file), 'utf8');
  const found = from.exec(text);
  if (found === null) throw new Error(`nothing like ${from} in ${file}`);
  const before = text.slice(0, found.index).split('\n');
  return {
    what,
    files: { [`${FOLDER}/${file}`]: text.replace(from, () => to) },
    place: `${FOLDER}/${file}:${before.length}:`,
    says,
  };
}

/** One thing that is broken in a copy of the agreement. */
export const BAD_RULES: readonly BadFile[] = [
  bad(
    'a rule with a term that does not exist',
    INVOICING,
    /term: invoicing\.advance\b/,
    'term: invoicing.advanse',
    "there is no term 'invoicing.advanse'",
    "did you mean 'invoicing.advance'?",
  ),
  bad(
    'a rule with an undeclared fact',
    INVOICING,
    /fact: monthEnd\b/,
    'fact: monthEnt',
    "there is no fact 'monthEnt'",
    "did you mean 'monthEnd'?",
  ),
  bad(
    'a fact that leads back to itself',
    INVOICING,
    /monthEnd: \{ calendar: \{ month: \{ fact: periodFrom \}/,
    'monthEnd: { calendar: { month: { fact: monthEnd }',
    'in a circle: monthEnd → monthEnd',
  ),
  bad(
    'an unknown operator',
    INVOICING,
    /operator: onOrBefore/,
    'operator: onOrBefor',
    "there is no operator 'onOrBefor'",
    "'onOrBefore'?",
  ),
  bad(
    'an unknown field of a rule',
    INVOICING,
    /severity: minor/,
    'severety: minor',
    "'severety'",
    "'severity'?",
  ),
  bad(
    'an unknown unit of a term',
    'terms.yaml',
    /unit: days/,
    'unit: dayz',
    "there is no unit 'dayz'",
    "'days'?",
  ),
  bad('an undated term', 'terms.yaml', /from: 2000-01-01, value/, 'value', "lacks the field 'from'"),
];
