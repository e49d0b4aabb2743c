import type { LintCheck, LintMark } from './lint-check.js';
import { usesOf } from './uses.js';

export const unusedTerm: LintCheck = {
  code: 'unused-term',
  level: 'warning',
  find(input) {
    const { terms } = usesOf(input);
    return [...input.agreement.terms.values()]
      .filter(({ id }) => !terms.has(id))
      .map(({ id, at }) => ({ at, message: `no rule reads the term '${id}'` }));
  },
};

export const unusedReading: LintCheck = {
  code: 'unused-reading',
  level: 'warning',
  find(input) {
    const { readings } = usesOf(input);
    return [...input.agreement.readings.values()]
      .filter(({ id }) => !readings.has(id))
      .map(({ id, at }) => ({ at, message: `nothing hangs on the reading '${id}'` }));
  },
};

export const unusedFact: LintCheck = {
  code: 'unused-fact',
  level: 'warning',
  find(input) {
    const { names } = usesOf(input);
    const marks: LintMark[] = [];
    for (const clause of input.agreement.clauses.values()) {
      // A letter may show whatever its occasion works out.
      const dates = clause.occasions.filter(({ consequences }) =>
        consequences.every(({ kind }) => kind !== 'letter'),
      );
      const facts = [...clause.facts, ...[...clause.rules, ...dates].flatMap((rule) => rule.facts)];
      for (const { name, at } of facts) {
        if (!names.has(name)) marks.push({ at: at(), message: `nothing reads the fact '${name}'` });
      }
    }
    return marks;
  },
};

export const unusedRecordType: LintCheck = {
  code: 'unused-record-type',
  level: 'warning',
  find(input) {
    const { populations, names } = usesOf(input);
    const read = new Set([...populations, ...names].flatMap((name) => [name, name.split('.')[0] ?? name]));
    return [...input.agreement.recordTypes.values()]
      .filter(({ type }) => !read.has(type))
      .map(({ type, file }) => ({ at: { file }, message: `no rule reads records of the type '${type}'` }));
  },
};

export const unusedChart: LintCheck = {
  code: 'unused-chart',
  level: 'warning',
  find({ agreement }) {
    const drawn = new Set(
      [...agreement.clauses.values()].flatMap(({ rules }) => rules.map(({ chart }) => chart)),
    );
    const at = { file: `${agreement.folder}/agreement.yaml` };
    return agreement.charts
      .filter(({ name }) => !drawn.has(name))
      .map(({ name }) => ({ at, message: `no rule draws into the chart '${name}'` }));
  },
};
