import type { Party } from '../agreement/contract.js';
import { Day } from '../values/day.js';
import type { Duration } from '../values/duration.js';
import type { Language } from './language.js';
import { letterContext } from './letter-context.js';
import type { Addressee, LetterMatter } from './letter-matter.js';
import type { LetterProblem } from './letter-problem.js';
import type { LetterTemplate } from './template.js';

/** A finding and the parties between whom a letter about it goes. */
export interface LetterInput extends LetterMatter {
  readonly vendor: Party;
  readonly customer: Party;
  /** Whom it goes to; without it, whom the template is for. */
  readonly to?: Addressee;
}

/** A letter, ready to be written as Markdown or PDF. */
export interface Letter {
  readonly name: string;
  readonly lang: Language;
  /** The as-of date. */
  readonly date: Day;
  readonly sender: Party;
  readonly recipient: Party;
  readonly channel: LetterTemplate['channel'];
  /** Contract and subject, so that an answer finds its way. */
  readonly reference: string;
  /** Markdown without blocks. */
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
  readonly deadline?: Day;
}

export type LetterAnswer = { readonly letter: Letter } | { readonly problem: LetterProblem };

/** Fills a template with a finding. A value that the template needs and the finding lacks is a problem. */
export function fillLetter(template: LetterTemplate, input: LetterInput): LetterAnswer {
  const { finding, result } = input;
  const date = Day.parse(result.asOf);
  if (date === undefined) throw new RangeError(`not a day: ${result.asOf}`);
  if (!template.legalBasis.includes(finding.clause)) {
    return {
      problem: {
        code: 'not-its-clause',
        message: `the letter '${template.name}' was not written for the clause '${finding.clause}' (its legalBasis: ${template.legalBasis.join(', ')})`,
        at: { file: template.file },
      },
    };
  }
  const to = input.to ?? template.to;
  if (to === 'both' || (template.to !== 'both' && to !== template.to)) {
    return {
      problem: {
        code: 'wrong-recipient',
        message: `the rule sends '${template.name}' to ${to}, the template is for ${template.to}`,
        at: { file: template.file },
      },
    };
  }
  const deadline = template.deadline && after(date, template.deadline);
  const context = letterContext(input, to, template.facts, template.lang, deadline?.toString());
  const subject = template.fillSubject(context);
  const body = template.fillBody(context);
  if (!('text' in subject)) return { problem: subject };
  if (!('text' in body)) return { problem: body };
  const [sender, recipient] =
    to === 'customer' ? [input.vendor, input.customer] : [input.customer, input.vendor];
  return {
    letter: {
      name: template.name,
      lang: template.lang,
      date,
      sender,
      recipient,
      channel: template.channel,
      reference: referenceOf(input),
      subject: subject.text.trim(),
      body: `${body.text.replace(/\n{3,}/g, '\n\n').trim()}\n`,
      ...(deadline === undefined ? {} : { deadline }),
    },
  };
}

/** What is about the agreement as a whole has no name of its own. */
function referenceOf({ result: { contract }, finding: { subject } }: LetterInput): string {
  return subject.type === 'agreement' ? contract.id : `${contract.id} / ${subject.key}`;
}

function after(day: Day, { amount, unit }: Duration): Day {
  if (unit === 'month') return day.addMonths(amount);
  return day.addDays(unit === 'week' ? 7 * amount : amount);
}
