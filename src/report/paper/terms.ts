import type { Result, UsedTerm } from '../../evaluate/result.js';
import type { Catalogue } from '../catalogue.js';
import { compareText } from '../shown.js';
import { placeText, valueText } from '../value-text.js';
import { visibleText } from '../visible-text.js';
import { inWords } from '../words.js';
import type { Paper } from './paper.js';

/** Every term that a finding used, with where it comes from, and every reading with its choice. */
export function setTermsAndReadings(paper: Paper, result: Result, words: Catalogue): void {
  const { page, label } = words;
  paper.page();
  paper.heading(1, page.terms);
  paper.table(
    [page.term, page.value, page.place, page.remark],
    usedTerms(result).map((term) => {
      const remarks = [
        ...(term.from === 'contract' ? [page.individual] : []),
        ...(term.assumed === true ? [label.assumed] : []),
        ...(term.because === undefined ? [] : [visibleText(inWords(term.because, words))]),
      ];
      return [
        visibleText(term.key === undefined ? term.id : `${term.id} · ${term.key}`),
        valueText(term.value, term.unit, words),
        placeText(term.at),
        remarks.join('; '),
      ];
    }),
    [26, 22, 26, 26],
  );
  paper.heading(1, page.readings);
  paper.table(
    [label.question, page.theChoice, page.otherChoices],
    (result.readings ?? []).map(({ question, chosen, choices }) => {
      const says = (each: (typeof choices)[number]): string => visibleText(inWords(each.says, words));
      return [
        visibleText(inWords(question, words)),
        choices
          .filter(({ id }) => id === chosen)
          .map(says)
          .join(' ') || visibleText(chosen),
        choices
          .filter(({ id }) => id !== chosen)
          .map(says)
          .join(' · '),
      ];
    }),
    [34, 30, 36],
  );
}

/** Each value of a term once, by its name. */
function usedTerms({ findings }: Result): UsedTerm[] {
  const terms = new Map<string, UsedTerm>();
  for (const term of findings.flatMap((finding) => finding.terms)) {
    terms.set(`${term.id} ${term.key ?? ''} ${placeText(term.at)} ${term.value}`, term);
  }
  return [...terms].sort(([a], [b]) => compareText(a, b)).map(([, term]) => term);
}
