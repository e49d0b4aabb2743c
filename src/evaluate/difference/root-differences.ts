import type { InputFile, Result } from '../result.js';
import type { Difference, Side } from './difference.js';
import { paired } from './paired.js';

/** What differs between two results as wholes: everything that can make a verdict another one. */
export interface RootDifferences {
  readonly list: readonly Difference[];
  readonly kinds: ReadonlySet<Difference['kind']>;
  /** Files of data that are not the same, by both their names. */
  readonly files: ReadonlySet<string>;
  /** Readings that were chosen otherwise. */
  readonly readings: ReadonlySet<string>;
}

/** Compares the inputs of two results: as-of, period, rules, program, readings and data. */
export function rootDifferences(before: Result, after: Result): RootDifferences {
  const inputs = inputDifferences(before.inputs, after.inputs);
  const readings = readingDifferences(before, after);
  const rules = (result: Result): string => `${result.agreement.id} ${result.agreement.version}`;
  const list: Difference[] = [
    ...differ('as-of', 'as-of', before.asOf, after.asOf),
    ...differ('period', 'period', periodText(before), periodText(after)),
    ...differ('version', 'agreement', rules(before), rules(after)),
    ...differ('version', 'rules', before.agreement.hash, after.agreement.hash),
    ...differ('program', before.program.name, before.program.version, after.program.version),
    ...readings,
    ...inputs,
  ];
  return {
    list,
    kinds: new Set(list.map(({ kind }) => kind)),
    files: new Set(inputs.flatMap((input) => [input.before?.at?.file ?? '', input.after?.at?.file ?? ''])),
    readings: new Set(readings.map(({ what }) => what)),
  };
}

function differ(kind: Difference['kind'], what: string, before: string, after: string): Difference[] {
  return before === after ? [] : [{ kind, what, before: { value: before }, after: { value: after } }];
}

function periodText({ period }: Result): string {
  return period === undefined ? '' : `${period.from}..${period.through}`;
}

/** Every finding under a reading names it; a result has one choice of each. */
function readingDifferences(before: Result, after: Result): Difference[] {
  const chosen = choicesOf(before);
  return [...choicesOf(after)].sort().flatMap(([id, choice]) => {
    const other = chosen.get(id);
    return other === undefined ? [] : differ('reading', id, other, choice);
  });
}

function choicesOf({ findings }: Result): Map<string, string> {
  return new Map(findings.flatMap(({ readings }) => readings.map(({ id, choice }) => [id, choice])));
}

/** Files whose records or coverage are not the same. The same content under another name is the same. */
function inputDifferences(before: readonly InputFile[], after: readonly InputFile[]): Difference[] {
  const content = ({ record, sha256, coverage }: InputFile): string =>
    JSON.stringify([record, sha256, coverage?.from, coverage?.until]);
  const left = paired(before, after, content);
  const byName = paired(left.before, left.after, ({ file, record }) => JSON.stringify([file, record]));
  const byRecord = paired(byName.before, byName.after, ({ record }) => record ?? '');
  const changed = [...byName.same, ...byRecord.same].map(
    ([one, other]): Difference => ({
      kind: 'evidence',
      what: other.file,
      before: sideOf(one),
      after: sideOf(other),
    }),
  );
  const gone = byRecord.before.map(
    (one): Difference => ({ kind: 'evidence', what: one.file, before: sideOf(one) }),
  );
  const come = byRecord.after.map(
    (one): Difference => ({ kind: 'evidence', what: one.file, after: sideOf(one) }),
  );
  return [...changed, ...gone, ...come].sort((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
}

const HASH_SHOWN = 12;

function sideOf({ file, records, sha256, coverage }: InputFile): Side {
  const parts = [
    ...(records === undefined ? [] : [`${records} record${records === 1 ? '' : 's'}`]),
    ...(coverage === undefined ? [] : [`${coverage.from}..${coverage.until}`]),
    `sha256 ${sha256.slice(0, HASH_SHOWN)}`,
  ];
  return { value: parts.join(', '), at: { file } };
}
