import type { Finding, Words } from '../evaluate/result.js';
import type { FieldSpec, RecordShape } from '../source/field.js';

const TERM = /\bB[TG]-\d+\b/;

/** The business term that a fact of a finding on an invoice is declared for; undefined for one that rules work out. */
export function termOfFact(
  name: string,
  { subject }: Pick<Finding, 'subject'>,
  record: RecordShape | undefined,
): string | undefined {
  return TERM.exec(fieldNamed(name, subject.type, record)?.says?.en ?? '')?.[0];
}

/**
 * The business term that a finding is about: the first that the rule speaks of; else that of the first fact it looked
 * at, the one that is wrong or absent.
 */
export function termOfRule(says: Words, terms: readonly (string | undefined)[]): string | undefined {
  return TERM.exec(says.en)?.[0] ?? terms.find((term) => term !== undefined);
}

/** `net` of a subject `invoice.lines` is a field of the list, `invoice.currency` one of the record itself. */
function fieldNamed(name: string, subject: string, record: RecordShape | undefined): FieldSpec | undefined {
  if (record === undefined) return undefined;
  const own = `${record.type}.`;
  const list = subject.startsWith(own) ? subject.slice(own.length) : undefined;
  const fields =
    list === undefined || name.startsWith(own)
      ? record.fields
      : record.fields.find((field) => field.name === list)?.of;
  const short = name.startsWith(own) ? name.slice(own.length) : name;
  return fields?.find((field) => field.name === short);
}
