/** What a template can name: a value that is always there, one that may lack, or a question for `if` and `unless`. */
export type Word = 'always' | 'maybe' | 'question';

/** The verdicts that a letter can be called for, as `when.<verdict>`. */
const VERDICTS = ['met', 'breached', 'missed', 'pending', 'undetermined'];

const ROOT: Readonly<Record<string, Word>> = {
  today: 'always',
  started: 'maybe',
  due: 'maybe',
  happened: 'maybe',
  late: 'maybe',
  found: 'maybe',
  agreed: 'maybe',
  question: 'maybe',
  reference: 'always',
  'period.from': 'maybe',
  'period.through': 'maybe',
  'earlier.reference': 'maybe',
  'earlier.sentOn': 'maybe',
  'earlier.answerBy': 'maybe',
  'agreement.title': 'always',
  'agreement.version': 'always',
  'contract.id': 'always',
  'vendor.name': 'always',
  'customer.name': 'always',
  'sender.name': 'always',
  'recipient.name': 'always',
  'clause.id': 'always',
  'clause.section': 'always',
  'clause.says': 'always',
  'subject.key': 'always',
  'subject.label': 'always',
  'subject.source': 'maybe',
  toCustomer: 'question',
  toVendor: 'question',
  assumed: 'question',
  ...Object.fromEntries(VERDICTS.map((verdict) => [`when.${verdict}`, 'question'] as const)),
};

/** The lists that `each` goes through, and what can be said of an entry. */
const LISTS: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  evidence: { label: 'always', text: 'always', source: 'always' },
  records: { name: 'maybe', source: 'always' },
  terms: { says: 'always', text: 'always', source: 'always', individual: 'question', assumed: 'question' },
  readings: { question: 'always', answer: 'always' },
  also: { reference: 'always', says: 'always' },
  missing: { what: 'always' },
  requests: { what: 'always', name: 'always', records: 'maybe', sections: 'always', decides: 'always' },
};

/** The lists of texts that a record has, by the names of their fields: `items.differences`. */
export const ITEMS = 'items.';
const ITEM: Readonly<Record<string, Word>> = { text: 'always' };

export function isList(name: string): boolean {
  return Object.hasOwn(LISTS, name);
}

/** What a name is, inside `each list` or at the top; undefined for one that there is not. Facts are not among them. */
export function wordNamed(name: string, list?: string): Word | undefined {
  const words = list === undefined ? ROOT : list.startsWith(ITEMS) ? ITEM : (LISTS[list] ?? {});
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

/** All names that can be meant, for suggestions. */
export function wordsOf(list?: string): readonly string[] {
  return list === undefined ? [...Object.keys(ROOT), ...Object.keys(LISTS)] : Object.keys(LISTS[list] ?? {});
}
