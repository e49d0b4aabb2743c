import type { Finding, Place, UsedTerm } from '../evaluate/result.js';
import type { Day } from '../values/day.js';
import { dataText, requestEntries } from './data-request.js';
import { lastMoment } from './deadline.js';
import type { ShownFact } from './front-matter.js';
import { type Language, type LetterWords, letterWords } from './language.js';
import { evidenceRows, namedFacts, otherRecords } from './letter-facts.js';
import type { Addressee, LetterMatter, MatterFact } from './letter-matter.js';
import { escapeTexts } from './markdown-escape.js';
import { monthDayText, numberText, quantityText } from './quantity-text.js';
import { subjectText } from './subject-text.js';
import { lengthText, placeText } from './value-text.js';

/** What is settled of a letter before its words. */
export interface LetterFrame {
  readonly date: Day;
  readonly to: Addressee;
  readonly sender: { readonly name: string };
  readonly recipient: { readonly name: string };
  readonly shown: readonly ShownFact[];
  readonly lang: Language;
  readonly reference: string;
  /** Until when something is asked, as an ISO text. */
  readonly deadline?: string;
}

/**
 * What the placeholders of a template can name, every text escaped for Markdown: see docs/letters.md. `today` is the date
 * of the letter; moments are ISO texts, for the helper `date`.
 */
export function letterContext(matter: LetterMatter, frame: LetterFrame) {
  const { result, finding, clause, agreement, also = [], earlier } = matter;
  const { to, shown, lang } = frame;
  const { contract } = result;
  const words = letterWords(lang);
  const title = result.agreement.title[lang];
  const findings = [finding, ...also.map((ground) => ground.finding)];
  const facts = findings.flatMap((one) => one.facts).map((one) => near(one, matter));
  const ofRecords = facts.filter(({ name }) => isRecordType(name, agreement));
  const own = facts.filter(({ name }) => !isRecordType(name, agreement));
  const fact = namedFacts([...own, ...(matter.facts ?? []).map((one) => near(one, matter))]);
  return escapeTexts({
    today: frame.date.toString(),
    deadline: frame.deadline,
    reference: frame.reference,
    currency: contract.currency,
    agreement: { title, version: result.agreement.version },
    contract: { id: contract.id },
    vendor: { name: matter.vendor.name },
    customer: { name: matter.customer.name },
    sender: { name: frame.sender.name },
    recipient: { name: frame.recipient.name },
    toCustomer: to === 'customer',
    toVendor: to === 'vendor',
    period: result.period ?? {},
    earlier: earlier ?? {},
    when: { [finding.verdict]: true },
    clause: { id: clause.id, section: clause.section, says: clause.says[lang] },
    also: otherClauses(matter).map(({ section, says }) => ({
      reference: `${title}, ${words.section} ${section}`,
      says: says[lang],
    })),
    subject: {
      key: finding.subject.key,
      label: subjectText(finding.subject, words),
      source: finding.subject.at && placeText(near(finding.subject, matter).at ?? finding.subject.at, words),
    },
    started: finding.clock?.from,
    due: lastMoment(finding),
    happened: finding.clock?.to,
    late: lateBy(finding, words),
    ...comparison(finding, words),
    question: finding.question?.[lang],
    fact,
    items: textLists(matter.facts ?? []),
    evidence: evidenceRows(shown, fact, contract.currency, words),
    records: otherRecords(ofRecords, words),
    missing: (finding.missing ?? []).map(({ what }) => ({ what: dataText(what, agreement, lang) })),
    requests: requestEntries(matter, lang),
    terms: eachOnce(findings.flatMap(({ terms }) => terms)).flatMap((term) =>
      termEntry(near(term, matter), matter, lang, words),
    ),
    readings: eachOnce(findings.flatMap(({ readings }) => readings)).flatMap(({ id, choice }) => {
      const reading = agreement.readings.get(id);
      const answer = reading?.choices.get(choice);
      if (reading === undefined || answer === undefined) return [];
      return [{ question: reading.question[lang], answer: answer.says[lang] }];
    }),
    assumed: finding.assumed === true,
  });
}

/** The lists of texts of the record, by the names of their fields. */
function textLists(
  facts: readonly MatterFact[],
): Readonly<Record<string, readonly { readonly text: string }[]>> {
  const lists = facts.flatMap(({ name, texts = [] }) =>
    texts.length === 0 ? [] : [[name, texts.map((text) => ({ text }))] as const],
  );
  return Object.fromEntries(lists);
}

/** The same with a place that is said from the contract's folder, if it lies there. */
function near<T extends { readonly at?: Place }>(one: T, { folder }: LetterMatter): T {
  const { at } = one;
  const start = `${folder}/`;
  return at?.file.startsWith(start) ? { ...one, at: { ...at, file: at.file.slice(start.length) } } : one;
}

function otherClauses({ clause, also = [] }: LetterMatter): readonly LetterMatter['clause'][] {
  const others = new Map(also.map((ground) => [ground.clause.id, ground.clause]));
  others.delete(clause.id);
  return [...others.values()];
}

/** What two findings share is said once. */
function eachOnce<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

type Dictionary = LetterMatter['agreement'];

/** A record type, or a list of one. */
function isRecordType(name: string, { recordTypes }: Dictionary): boolean {
  const [type = '', list] = name.split('.');
  const known = recordTypes.get(type);
  return known !== undefined && (list === undefined || listNamed(known, list));
}

function listNamed({ fields }: { fields: readonly { name: string; is: string }[] }, list: string): boolean {
  return fields.some((field) => field.name === list && field.is === 'list');
}

/** What was found and what it should be, where that is a number; a moment is `due`. */
function comparison({ actual, limit, unit, clock }: Finding, words: LetterWords) {
  if (clock !== undefined || actual === undefined || limit === undefined) return {};
  const agreed = quantityText(limit, unit, words);
  return agreed === undefined ? {} : { found: quantityText(actual, unit, words, limit), agreed };
}

/** Numbers, lengths and days. Hours, parts of the year and lists of words would be a wall of figures and codes. */
function termEntry(term: UsedTerm, { agreement }: LetterMatter, lang: Language, words: LetterWords) {
  const known = agreement.terms.get(term.id);
  const { value, unit = known?.unit ?? '', from, at, assumed } = term;
  const [, size, written] = /^(\d+) ([a-z-]+)$/.exec(value) ?? [];
  const text =
    size !== undefined && written !== undefined
      ? lengthText(size, written, words)
      : unit === 'month-day'
        ? monthDayText(value, words)
        : numberText(value, words) && quantityText(value, unit, words);
  if (text === undefined) return [];
  return [
    {
      says: (known?.says[lang] ?? term.id).replace(/\.$/, ''),
      text,
      individual: from === 'contract',
      assumed: assumed === true,
      source: placeText(at, words),
    },
  ];
}

/** Only of a clock: other margins are no time. */
function lateBy({ margin, clock }: Finding, words: LetterWords): string | undefined {
  if (clock === undefined || margin?.value.startsWith('-') !== true) return undefined;
  return lengthText(margin.value.slice(1), margin.unit, words);
}
