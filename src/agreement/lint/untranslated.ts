import type { FieldSpec } from '../../source/field.js';
import type { Place, Words } from '../words.js';
import type { LintCheck, LintInput } from './lint-check.js';

interface Said {
  readonly id: string;
  readonly says: Words;
  readonly at: Place;
}

/**
 * Words in both languages are required when an agreement is loaded; the same words twice are a translation to come.
 * Titles of sections are left alone: they are often names.
 */
export const untranslated: LintCheck = {
  code: 'untranslated',
  level: 'warning',
  find(input) {
    return saidIn(input)
      .filter(({ says }) => says.en === says.nl)
      .map(({ id, at }) => ({ at, message: `'${id}' says the same in English and in Dutch` }));
  },
};

function saidIn({ agreement }: LintInput): Said[] {
  const { clauses, terms, readings, recordTypes } = agreement;
  return [
    ...[...clauses.values()].map(({ id, says, at }) => ({ id, says, at: at() })),
    ...[...terms.values()].flatMap(({ id, says, assumed, at }) => [
      { id, says, at },
      ...(assumed === undefined ? [] : [{ id: `${id} (assumed)`, says: assumed, at }]),
    ]),
    ...[...readings.values()].flatMap(({ id, question, choices, at }) => [
      { id, says: question, at },
      ...[...choices.values()].map((choice) => ({ id: `${id}=${choice.id}`, says: choice.says, at })),
    ]),
    ...[...recordTypes.values()].flatMap(({ type, says, fields, file }) => [
      { id: type, says, at: { file } },
      ...saidByFields(type, fields, { file }),
    ]),
  ];
}

function saidByFields(owner: string, fields: readonly FieldSpec[], at: Place): Said[] {
  return fields.flatMap(({ name, says, of = [] }) => {
    const id = `${owner}.${name}`;
    const own = says === undefined ? [] : [{ id, says, at }];
    return [...own, ...saidByFields(id, of, at)];
  });
}
