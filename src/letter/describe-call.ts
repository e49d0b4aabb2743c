import type { LetterCall } from './choose-letters.js';
import type { Language } from './language.js';
import type { LetterEntry, LetterStatus } from './letter-entry.js';
import { letterNumber } from './letter-number.js';

/** What tells a letter from all others; of one that went out, what it went out as. */
export function numberOf(contract: string, call: LetterCall): string {
  const { name, to = '', finding, sent } = call;
  if (sent !== undefined) return sent.number;
  return letterNumber(contract, { name, to, verdict: finding.verdict, findings: findingsOf(call) });
}

/** What the index says of a letter before anything of it is written. */
export function describeCall(
  contract: string,
  call: LetterCall & { readonly fileName?: string },
  lang: Language,
  status: LetterStatus,
): LetterEntry {
  const { name, finding, clause, sent, waitsFor, to = '' } = call;
  const number = numberOf(contract, call);
  return {
    number,
    letter: name,
    lang,
    status,
    to,
    recipient: '',
    subject: '',
    reason: {
      clause: clause.id,
      section: clause.section,
      says: clause.says[lang],
      subject: finding.subject.key,
      verdict: finding.verdict,
      findings: findingsOf(call),
    },
    reference: sent?.reference ?? number,
    ...(sent === undefined ? {} : { sentOn: sent.sentOn }),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    fileName: call.fileName ?? `${name}.${lang}`,
    files: [],
  };
}

function findingsOf({ finding, also, requests }: LetterCall): readonly string[] {
  if (requests !== undefined) {
    return [...new Set(requests.flatMap(({ grounds }) => grounds.map((ground) => ground.finding.id)))].sort();
  }
  return [finding, ...also.map((ground) => ground.finding)].map(({ id }) => id);
}
