import type { Agreement } from '../agreement/agreement.js';
import { type Language, letterWords } from './language.js';
import type { LetterMatter } from './letter-matter.js';

const MOST_RECORDS = 40;

/** The data that a letter asks for, each once, with what it would decide. */
export function requestEntries({ requests = [], agreement }: LetterMatter, lang: Language) {
  const words = letterWords(lang);
  return requests.map(({ what, records, grounds }) => {
    const sections = [...new Set(grounds.map(({ clause }) => clause.section))];
    const says = [...new Set(grounds.map(({ clause }) => clause.says[lang]))];
    return {
      what: dataText(what, agreement, lang),
      name: what,
      records: records.length === 0 ? undefined : listed(records, words.andMore),
      sections: sections.join(', '),
      decides: listed(says, words.andMore, 3, ' '),
    };
  });
}

function listed(
  items: readonly string[],
  andMore: (count: number) => string,
  most = MOST_RECORDS,
  between = ', ',
): string {
  const rest = items.length - most;
  return items.slice(0, most).join(between) + (rest > 0 ? ` ${andMore(rest)}` : '');
}

/** A source or a field of data, in the words of its record type. */
export function dataText(
  what: string,
  { recordTypes }: Pick<Agreement, 'recordTypes'>,
  lang: Language,
): string {
  const [type = '', name, inner] = what.split('.');
  const record = recordTypes.get(type);
  const field = record?.fields.find((one) => one.name === name);
  const within = field?.is === 'list' ? field.of?.find((one) => one.name === inner) : undefined;
  const says = name === undefined ? record?.says : ((within ?? field)?.says ?? record?.says);
  return says?.[lang].replace(/\.$/, '') ?? what;
}
