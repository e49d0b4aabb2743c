import type { TreePath } from '../source/yaml-tree.js';
import { Day } from '../values/day.js';
import { isMap, type RawMap } from './raw-map.js';
import { readFacts } from './read-fact.js';
import { readGroups } from './read-group.js';
import { readKeep } from './read-keep.js';
import { readLifts } from './read-lift.js';
import { readOccasions } from './read-occasion.js';
import { RULE_FIELDS, readRule } from './read-rule.js';
import type { Clause, Rule } from './rule.js';
import { checkKeys, complain, placeOf, type RuleReader } from './rule-reader.js';
import { type Words, wordsOf } from './words.js';

const CLAUSE_FIELDS = [
  'id',
  'kind',
  'bearer',
  'lines',
  'says',
  'inForce',
  'none',
  'todo',
  'note',
  'rules',
  'occasions',
  'groups',
  'facts',
  'lifts',
  'keeps',
];

/** Reads the clauses of a section file that has passed its schema, in the file's order. */
export function readClauses(reader: RuleReader): Clause[] {
  const { section, clauses } = reader.tree.data as {
    readonly section: string;
    readonly clauses: readonly RawMap[];
  };
  return clauses.map((raw, index) => readClause(reader, raw, ['clauses', index], section));
}

function readClause(reader: RuleReader, raw: RawMap, path: TreePath, section: string): Clause {
  const id = String(raw['id']);
  const given = ['none', 'todo', 'rules', 'forEach', 'lifts'].filter((field) => field in raw);
  const hasRules = 'rules' in raw || 'forEach' in raw;
  const ruleFields = 'rules' in raw ? [] : RULE_FIELDS;
  checkKeys(reader, raw, path, [...CLAUSE_FIELDS, ...ruleFields], `the clause '${id}'`);
  if (given.length === 0) {
    complain(
      reader,
      path,
      'required-missing',
      `the clause '${id}' has neither a rule nor a reason why none`,
      'forEach …, rules, or none: reason',
    );
  }
  if ('none' in raw && hasRules) {
    complain(
      reader,
      [...path, 'none'],
      'wrong-form',
      `the clause '${id}' has a rule and a reason why none`,
      'keep one of them',
    );
  }
  checkLines(reader, raw['lines'] as Clause['lines'], [...path, 'lines'], id);
  const facts = readFacts(reader, raw['facts'], [...path, 'facts']);
  const rules = readRules(reader, raw, path, id);
  const none = raw['none'];
  const lifts = readLifts(reader, raw['lifts'], [...path, 'lifts']);
  const keeps = readKeep(reader, raw['keeps'], [...path, 'keeps']);
  return {
    id,
    section,
    kind: raw['kind'] as Clause['kind'],
    bearer: raw['bearer'] as Clause['bearer'],
    lines: raw['lines'] as Clause['lines'],
    says: raw['says'] as Words,
    ...inForceOf(reader, raw['inForce'], [...path, 'inForce']),
    status: 'todo' in raw ? 'todo' : hasRules || lifts !== undefined ? 'rules' : 'reason',
    ...(none === undefined ? {} : { none: wordsOf(none as string | Words) }),
    rules,
    occasions: readOccasions(reader, raw['occasions'], [...path, 'occasions'], id),
    groups: readGroups(reader, raw['groups'], [...path, 'groups']),
    facts: [
      ...facts.filter((fact) => fact.type !== undefined),
      ...rulesFacts(reader, raw, path).filter((fact) => fact.type !== undefined),
    ],
    ...(lifts === undefined ? {} : { lifts }),
    ...(keeps === undefined ? {} : { keeps }),
    at: placeOf(reader, path),
  };
}

function inForceOf(reader: RuleReader, raw: unknown, path: TreePath): Pick<Clause, 'inForce'> {
  if (!isMap(raw)) return {};
  checkKeys(reader, raw, path, ['from', 'through'], 'inForce');
  const day = (name: string): Day | undefined => {
    if (!(name in raw)) return undefined;
    const read = Day.parse(String(raw[name]));
    if (read === undefined) complain(reader, [...path, name], 'bad-date', `'${String(raw[name])}' is no day`);
    return read;
  };
  const [from, through] = [day('from'), day('through')];
  return {
    inForce: {
      ...(from === undefined ? {} : { from }),
      ...(through === undefined ? {} : { through }),
    },
  };
}

function checkLines(reader: RuleReader, [from, to]: Clause['lines'], path: TreePath, id: string): void {
  if (to < from) {
    complain(
      reader,
      path,
      'out-of-range',
      `the clause '${id}' ends on line ${to} before it begins`,
      `[${to}, ${from}]`,
    );
  } else if (to > reader.textLines) {
    complain(
      reader,
      path,
      'out-of-range',
      `the clause '${id}' ends on line ${to}, past the end of the text`,
      `the text has ${reader.textLines} lines`,
    );
  }
}

function rulesFacts(reader: RuleReader, raw: RawMap, path: TreePath): Clause['facts'] {
  const list = Array.isArray(raw['rules']) ? raw['rules'] : [];
  return list.flatMap((rule, index) =>
    isMap(rule) ? readFacts(reader, rule['facts'], [...path, 'rules', index, 'facts']) : [],
  );
}

function readRules(reader: RuleReader, raw: RawMap, path: TreePath, clause: string): Rule[] {
  const target = raw['kind'] === 'target';
  if (!('rules' in raw)) {
    if (!('forEach' in raw)) return [];
    const rule = readRule(reader, raw, path, { clause, rule: clause, target });
    return rule === undefined ? [] : [rule];
  }
  const list = Array.isArray(raw['rules']) ? raw['rules'] : [];
  const local = readFacts(reader, raw['facts'], [...path, 'facts']).filter((fact) => fact.type === undefined);
  return list.flatMap((entry, index): Rule[] => {
    const here = [...path, 'rules', index];
    if (!isMap(entry)) return [];
    checkKeys(reader, entry, here, ['id', ...RULE_FIELDS], 'a rule');
    const id = String(entry['id']);
    if (!id.startsWith(`${clause}.`)) {
      complain(
        reader,
        [...here, 'id'],
        'wrong-form',
        `the rule '${id}' is not named after its clause`,
        `${clause}.…`,
      );
    }
    const rule = readRule(reader, entry, here, { clause, rule: id, target });
    return rule === undefined ? [] : [{ ...rule, facts: [...local, ...rule.facts] }];
  });
}
