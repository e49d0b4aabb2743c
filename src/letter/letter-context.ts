import type { Agreement } from '../agreement/agreement.js';
import type { ClauseEntry, Finding, Place, Result, UsedFact, UsedTerm } from '../evaluate/result.js';
import { Day } from '../values/day.js';
import type { ShownFact } from './front-matter.js';
import { type Language, type LetterWords, letterWords } from './language.js';
import { escapeTexts } from './markdown-escape.js';
import { amountText, lengthText, momentText, placeText } from './value-text.js';

/** Everything a letter can say, before it is put in words. */
export interface LetterMatter {
  readonly result: Pick<Result, 'agreement' | 'contract' | 'asOf'>;
  readonly finding: Finding;
  readonly clause: ClauseEntry;
  /** What terms and readings are called. */
  readonly agreement: Pick<Agreement, 'terms' | 'readings'>;
  readonly vendor: { readonly name: string };
  readonly customer: { readonly name: string };
  /** More facts about the subject than the finding used; those of the finding come first. */
  readonly facts?: readonly UsedFact[];
}

interface NamedFact {
  readonly value: string;
  readonly at?: Place;
}

/**
 * What the placeholders of a template can name, every text escaped for Markdown: see templates/letters/README.md.
 * `today` is the as-of date; moments are ISO texts, for the helper `date`.
 */
export function letterContext(
  matter: LetterMatter,
  shown: readonly ShownFact[],
  lang: Language,
  deadline: string | undefined,
) {
  const { result, finding, clause } = matter;
  const { contract } = result;
  const words = letterWords(lang);
  const fact = namedFacts([...finding.facts, ...(matter.facts ?? [])]);
  const due = lastMoment(finding);
  return escapeTexts({
    today: result.asOf,
    deadline,
    currency: contract.currency,
    agreement: { title: result.agreement.title[lang], version: result.agreement.version },
    contract: { id: contract.id },
    vendor: { name: matter.vendor.name },
    customer: { name: matter.customer.name },
    clause: { id: clause.id, section: clause.section, says: clause.says[lang] },
    subject: {
      key: finding.subject.key,
      label: finding.subject.label,
      source: finding.subject.at && placeText(finding.subject.at, words),
    },
    verdict: finding.verdict,
    started: finding.clock?.from,
    due,
    happened: finding.clock?.to,
    horizon: finding.clock?.horizon,
    late: lateBy(finding, words),
    fact,
    evidence: shown.flatMap((one) => evidence(one, fact[one.name], contract.currency, words)),
    terms: finding.terms.flatMap((term) => termEntry(term, matter, lang, words)),
    readings: finding.readings.flatMap(({ id, choice }) => {
      const reading = matter.agreement.readings.get(id);
      const answer = reading?.choices.get(choice);
      if (reading === undefined || answer === undefined) return [];
      return [{ question: reading.question[lang], answer: answer.says[lang] }];
    }),
    assumed: finding.assumed === true,
  });
}

/** By full name and, where only one ends so, by the last word: `invoice.issuedOn` is also `issuedOn`. */
function namedFacts(facts: readonly UsedFact[]): Readonly<Record<string, NamedFact>> {
  const named = new Map<string, NamedFact>();
  const put = (name: string, { value, at }: UsedFact): void => {
    if (!named.has(name)) named.set(name, { value, ...(at && { at }) });
  };
  for (const fact of facts) put(fact.name, fact);
  for (const fact of facts) put(fact.name.replace(/^.*\./, ''), fact);
  return Object.fromEntries(named);
}

function evidence(
  { label, as }: ShownFact,
  fact: NamedFact | undefined,
  currency: string,
  words: LetterWords,
) {
  if (fact === undefined) return [];
  const { value, at } = fact;
  const [, size, unit] = /^(\d+) ([a-z-]+)$/.exec(value) ?? [];
  const texts = {
    date: () => momentText(value, words),
    amount: () => amountText(value, currency, words),
    duration: () => (size === undefined || unit === undefined ? undefined : lengthText(size, unit, words)),
    text: () => value,
  };
  return [{ label, text: texts[as]() ?? value, source: at === undefined ? '' : placeText(at, words) }];
}

/** Opening hours and parts of the year are left out: in a letter they would be a wall of figures. */
function termEntry(term: UsedTerm, matter: LetterMatter, lang: Language, words: LetterWords) {
  const known = matter.agreement.terms.get(term.id);
  const { value, unit = known?.unit ?? '', from, at, assumed } = term;
  if (unit === 'window' || unit === 'slots') return [];
  const [, size, written] = /^(\d+) ([a-z-]+)$/.exec(value) ?? [];
  const counted = Object.hasOwn(words.units, unit.replace(/s$/, ''));
  const text =
    size !== undefined && written !== undefined
      ? lengthText(size, written, words)
      : counted
        ? lengthText(value, unit, words)
        : value;
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

/** A latest moment at midnight closes the day before it: that day is the last one. */
function lastMoment({ clock, dueAt }: Finding): string | undefined {
  const due = clock?.due ?? dueAt;
  const [, day] = /^(\d{4}-\d{2}-\d{2})T00:00(?::00)?(?:Z|[+-])/.exec(due ?? '') ?? [];
  if (day === undefined || clock?.bound === 'earliest') return due;
  return Day.parse(day)?.addDays(-1).toString();
}

function lateBy({ margin }: Finding, words: LetterWords): string | undefined {
  return margin?.value.startsWith('-') ? lengthText(margin.value.slice(1), margin.unit, words) : undefined;
}
