import type { Party } from '../agreement/contract.js';
import { Day } from '../values/day.js';
import type { Instant } from '../values/instant.js';
import type { Zone } from '../values/zone.js';
import { deadlineOf, sendByOf } from './deadline.js';
import { isWrittenFor, type SenderBlock } from './front-matter.js';
import type { Language } from './language.js';
import { letterContext } from './letter-context.js';
import type { Addressee, LetterMatter } from './letter-matter.js';
import type { LetterProblem } from './letter-problem.js';
import { unescapeMarkdown } from './markdown-escape.js';
import type { LetterTemplate, LetterTexts } from './template.js';

/** The moment of a letter: its day, and the instant from which hours are counted. */
export interface LetterMoment {
  readonly day: Day;
  readonly instant: Instant;
  readonly zone: Zone;
}

/** A finding and those between whom a letter about it goes. */
export interface LetterInput extends LetterMatter {
  readonly vendor: Party;
  readonly customer: Party;
  /** Others whom the contract names. */
  readonly correspondents?: ReadonlyMap<string, Party>;
  /** Whom it goes to; without it, whom the template is for. */
  readonly to?: Addressee;
  /** What tells this letter from all others, in every run. */
  readonly number?: string;
  /** Without it the as-of day, on which no hours are counted. */
  readonly moment?: LetterMoment;
  /** What the organisation puts in every letter that it sends; the template's own goes before it. */
  readonly signature?: SenderBlock;
}

/** Whom a letter goes to. Somebody whom the contract does not name has no address. */
export type Recipient = Pick<Party, 'name'> & Partial<Pick<Party, 'address' | 'email' | 'at'>>;

/** A letter, ready to be written in any format. */
export interface Letter {
  readonly name: string;
  readonly lang: Language;
  /** The as-of date. */
  readonly date: Day;
  readonly to: Addressee;
  readonly sender: Party;
  readonly recipient: Recipient;
  readonly channel: LetterTemplate['channel'];
  /** Contract, subject and number, so that an answer finds its way. */
  readonly reference: string;
  /** Markdown without blocks. */
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  /** The last day, or the moment where hours count, until when something is asked. */
  readonly deadline?: string;
  /** The latest moment for sending it. */
  readonly sendBy?: string;
  /** Titles in Markdown; `file` from the contract's folder. */
  readonly attachments: LetterTexts['attachments'];
  readonly signature: SenderBlock;
}

/** A letter whose words are still to be filled in, and the data for them. */
export interface LetterDraft {
  readonly context: object;
  readonly letter: Omit<Letter, 'subject' | 'body' | 'attachments'>;
}

export type LetterAnswer = { readonly letter: Letter } | { readonly problem: LetterProblem };

/** Fills a template with a finding. A value that the template needs and the finding lacks is a problem. */
export function fillLetter(template: LetterTemplate, input: LetterInput): LetterAnswer {
  const answer = draftLetter(template, input);
  if ('problem' in answer) return answer;
  const texts = template.fill(answer.draft.context);
  return 'message' in texts ? { problem: texts } : { letter: finishLetter(answer.draft, texts) };
}

/** Everything of a letter but its words. */
export function draftLetter(
  template: LetterTemplate,
  input: LetterInput,
): { readonly draft: LetterDraft } | { readonly problem: LetterProblem } {
  const { finding, result, moment } = input;
  const date = moment?.day ?? Day.parse(result.asOf);
  if (date === undefined) throw new RangeError(`not a day: ${result.asOf}`);
  const to = input.to ?? template.to;
  const parties = partiesOf(template, input, to);
  const problem = parties === undefined ? cannotReach(template, input, to) : wrongUse(template, input, to);
  if (problem !== undefined || parties === undefined)
    return { problem: problem ?? wrongRecipient(template, to) };
  const deadline = deadlineOf(template.deadline, finding, date, moment);
  const sendBy = sendByOf(template.sendBy, input);
  const reference = referenceOf(input);
  const context = letterContext(input, {
    date,
    to,
    ...parties,
    shown: template.facts,
    lang: template.lang,
    reference,
    ...(deadline === undefined ? {} : { deadline }),
  });
  return {
    draft: {
      context,
      letter: {
        name: template.name,
        lang: template.lang,
        date,
        to,
        ...parties,
        channel: template.channel,
        reference,
        ...(deadline === undefined ? {} : { deadline }),
        ...(sendBy === undefined ? {} : { sendBy }),
        signature: { ...input.signature, ...template.sender },
      },
    },
  };
}

/** The letter with its words. */
export function finishLetter({ letter }: LetterDraft, texts: LetterTexts): Letter {
  const { subject, body, attachments, recipient } = texts;
  return {
    ...letter,
    ...(recipient === undefined || letter.recipient.address !== undefined
      ? {}
      : { recipient: { name: unescapeMarkdown(recipient) } }),
    subject,
    body,
    attachments,
  };
}

function partiesOf(
  template: LetterTemplate,
  { vendor, customer, correspondents }: LetterInput,
  to: Addressee,
): Pick<Letter, 'sender' | 'recipient'> | undefined {
  if (to === 'customer') return { sender: vendor, recipient: customer };
  if (to === 'vendor') return { sender: customer, recipient: vendor };
  const sender = template.from === 'customer' ? customer : vendor;
  const named = correspondents?.get(to);
  if (named !== undefined) return { sender, recipient: named };
  return template.recipient === undefined ? undefined : { sender, recipient: { name: '' } };
}

function cannotReach(
  template: LetterTemplate,
  { customer }: LetterInput,
  to: Addressee,
): LetterProblem | undefined {
  if (to === 'both') return undefined;
  return {
    code: 'address-missing',
    message: `the letter '${template.name}' goes to '${to}', and the contract names none under correspondents`,
    at: { file: customer.at.file },
  };
}

function wrongUse(
  template: LetterTemplate,
  { finding }: LetterInput,
  to: Addressee,
): LetterProblem | undefined {
  if (!isWrittenFor(template, finding.clause)) {
    const basis = template.legalBasis === 'any' ? 'any' : template.legalBasis.join(', ');
    return {
      code: 'not-its-clause',
      message: `the letter '${template.name}' was not written for the clause '${finding.clause}' (its legalBasis: ${basis})`,
      at: { file: template.file },
    };
  }
  return template.to === to || (template.to === 'both' && isParty(to))
    ? undefined
    : wrongRecipient(template, to);
}

function wrongRecipient(template: LetterTemplate, to: Addressee): LetterProblem {
  return {
    code: 'wrong-recipient',
    message: `the rule sends '${template.name}' to ${to}, the template is for ${template.to}`,
    at: { file: template.file },
  };
}

/** Whether it is one of the two between whom the contract is. */
function isParty(to: Addressee): to is 'customer' | 'vendor' {
  return to === 'customer' || to === 'vendor';
}

/** What is about the agreement as a whole has no name of its own. */
function referenceOf({ result: { contract }, finding: { subject }, number }: LetterInput): string {
  const about = subject.type === 'agreement' ? [] : [subject.key];
  return [contract.id, ...about, ...(number === undefined ? [] : [number])].join(' / ');
}
