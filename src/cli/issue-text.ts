import type { IssuedInvoice, IssueOutcome, Proposal } from '../index.js';
import { visibleText } from '../report/visible-text.js';

type Language = 'nl' | 'en';

const WORDS = {
  en: {
    issued: 'issued',
    already: 'was issued already, and is the same',
    changed: 'was issued with other data than there is now',
    corrected: 'is credited in full',
    invoice: 'invoice',
    'credit-note': 'credit note',
    nothing: 'nothing',
    propose: (credit: string, invoice: string | undefined, currency: string) =>
      `Proposed: a credit note of ${credit} ${currency}${
        invoice === undefined ? '' : ` and a new invoice of ${invoice} ${currency}`
      }. --correct makes ${invoice === undefined ? 'it' : 'them'}.`,
  },
  nl: {
    issued: 'uitgereikt',
    already: 'was al uitgereikt, en is hetzelfde',
    changed: 'is uitgereikt met andere gegevens dan er nu zijn',
    corrected: 'is geheel gecrediteerd',
    invoice: 'factuur',
    'credit-note': 'creditnota',
    nothing: 'niets',
    propose: (credit: string, invoice: string | undefined, currency: string) =>
      `Voorstel: een creditnota van ${credit} ${currency}${
        invoice === undefined ? '' : ` en een nieuwe factuur van ${invoice} ${currency}`
      }. --correct maakt ${invoice === undefined ? 'die' : 'ze'}.`,
  },
} as const;

/** What came of issuing one invoice, for a terminal. */
export function issueText(outcome: IssueOutcome, lang: Language): string {
  const words = WORDS[lang];
  switch (outcome.is) {
    case 'issued':
      return outcome.documents.map((document) => documentText(document, words.issued, lang)).join('');
    case 'as-issued':
      return documentText(outcome.document, words.already, lang);
    case 'changed':
      return changedText(outcome.document, outcome.proposal, lang);
    case 'corrected':
      return [
        `${outcome.documents[0]?.line.corrects ?? ''} ${words.corrected}:\n`,
        ...changeLines(outcome.proposal, lang),
        ...outcome.documents.map((document) => documentText(document, words.issued, lang)),
      ].join('');
  }
}

/** That an issued invoice is no longer what the data gives, how, and what would put it right. */
export function changedText(document: IssuedInvoice, proposal: Proposal, lang: Language): string {
  const words = WORDS[lang];
  const { line } = document;
  const { credit, invoice } = proposal;
  return [
    documentText(document, words.changed, lang),
    ...changeLines(proposal, lang),
    `  ${words.propose(credit.toFixed(2), invoice?.toFixed(2), line.currency)}\n`,
  ].join('');
}

function documentText({ line, files }: IssuedInvoice, what: string, lang: Language): string {
  const { number, kind, issueDate, payable, currency } = line;
  const paths = files.map(({ path }) => `  ${visibleText(path)}\n`).join('');
  return `${number}  ${WORDS[lang][kind]}  ${issueDate}  ${payable} ${currency}, ${what}\n${paths}`;
}

function changeLines({ changes }: Proposal, lang: Language): string[] {
  const { nothing } = WORDS[lang];
  return changes.map(({ what, before, after }) =>
    before === undefined && after === undefined
      ? `  ${visibleText(what[lang])}\n`
      : `  ${visibleText(what[lang])}: ${before ?? nothing} → ${after ?? nothing}\n`,
  );
}
