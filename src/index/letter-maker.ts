import type { Party } from '../agreement/contract.js';
import type { Result } from '../evaluate/result.js';
import type { LetterCall } from '../letter/choose-letters.js';
import { isOver } from '../letter/deadline.js';
import { describeCall, numberOf } from '../letter/describe-call.js';
import type { FillAnswer, FillJob, FillSetUp } from '../letter/fill-job.js';
import {
  draftLetter,
  finishLetter,
  type Letter,
  type LetterInput,
  type LetterMoment,
} from '../letter/letter.js';
import type { LetterEntry, LetterStatus } from '../letter/letter-entry.js';
import { type LetterFile, type LetterFormat, letterFiles } from '../letter/letter-formats.js';
import { type LetterProblem, letterProblemText } from '../letter/letter-problem.js';
import { type ParsedTexts, plainRuns } from '../letter/parsed-letter.js';
import type { LetterTemplate } from '../letter/template.js';
import { pdfFonts } from '../pdf/fonts.js';
import { UnprintableText } from '../pdf/unprintable.js';
import { GuardedThread, type JobFailure } from '../source/guarded-thread.js';
import { attachedFiles } from './letter-attachments.js';
import type { LetterTemplates } from './letter-templates.js';
import type { LoadedContract } from './load-contract.js';
import type { SubjectRecords } from './subject-facts.js';

/** A call in one language, with a name for its files. */
export interface WantedLetter extends LetterCall {
  readonly lang: 'nl' | 'en';
  readonly fileName: string;
}

/** A letter with its files. */
export interface MadeLetter {
  readonly entry: LetterEntry;
  readonly files: readonly LetterFile[];
}

/** A letter with its words, before it is written in any format. */
export interface FilledLetter {
  readonly wanted: WantedLetter;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly parsed: ParsedTexts;
}

/** What a template may take. */
const LIMITS = { milliseconds: 10_000, megabytes: 128 };
const FAILURES: Readonly<Record<JobFailure, string>> = {
  'too-long': 'the template takes longer than 10 seconds and was stopped',
  'too-much-memory': 'the template takes more than 128 MB of memory and was stopped',
  broken: 'the template could not be filled',
};

interface MakerParts {
  readonly loaded: LoadedContract;
  readonly result: Result;
  readonly templates: LetterTemplates;
  readonly records: SubjectRecords;
  readonly moment: LetterMoment;
}

/** Makes letters, one after the other. Templates are filled in a thread of their own, which `close` ends. */
export class LetterMaker {
  readonly #parts: MakerParts;
  readonly #thread: GuardedThread<FillJob, FillAnswer>;

  constructor(parts: MakerParts) {
    this.#parts = parts;
    const setUp: FillSetUp = { partials: parts.templates.partials };
    this.#thread = new GuardedThread('letter/fill-thread', setUp, LIMITS);
  }

  close(): void {
    this.#thread.close();
  }

  /** Fills the words of a letter, in the thread; or says why it cannot be made. */
  async fill(wanted: WantedLetter, template: LetterTemplate): Promise<FilledLetter | MadeLetter> {
    const input = this.#inputOf(wanted, template);
    if (input === undefined)
      return this.failed(wanted, { code: 'address-missing', message: 'the contract names no parties' });
    const drafted = draftLetter(template, input);
    if ('problem' in drafted) return this.failed(wanted, drafted.problem);
    const answer = await this.#thread.ask({ template: template.source, context: drafted.draft.context });
    if ('failure' in answer) {
      const message = FAILURES[answer.failure];
      return this.failed(wanted, { code: 'template-limit', message, at: { file: template.file } });
    }
    if ('problem' in answer.answer) return this.failed(wanted, answer.answer.problem);
    const { texts, parsed } = answer.answer;
    return { wanted, template, letter: finishLetter(drafted.draft, texts), parsed };
  }

  /** The letter in these formats, or why it cannot be written; without formats only its entry. */
  async write(filled: FilledLetter, formats: readonly LetterFormat[]): Promise<MadeLetter> {
    const { wanted, template, letter, parsed } = filled;
    const status = this.#statusOf(wanted, letter.sendBy);
    const entry: LetterEntry = {
      ...this.#describe(wanted, status),
      to: letter.to,
      recipient: letter.recipient.name,
      subject: plainRuns(parsed.subject),
      channel: letter.channel,
      reference: wanted.sent?.reference ?? letter.reference,
      ...(letter.deadline === undefined ? {} : { deadline: letter.deadline }),
      ...(letter.sendBy === undefined ? {} : { sendBy: letter.sendBy }),
      ...(status === 'too-late' && template.sendBy !== undefined ? { tooLate: template.sendBy.tooLate } : {}),
    };
    const written = formats.length > 0 && (status === 'due' || status === 'too-late');
    return written ? this.#write(filled, entry, formats) : { entry, files: [] };
  }

  failed(wanted: WantedLetter, problem: LetterProblem): MadeLetter {
    return { entry: { ...this.#describe(wanted, 'failed'), problem: letterProblemText(problem) }, files: [] };
  }

  async #write(
    { wanted, letter, parsed }: FilledLetter,
    entry: LetterEntry,
    formats: readonly LetterFormat[],
  ): Promise<MadeLetter> {
    const unreachable = formats.includes('eml') ? withoutMailbox(letter) : undefined;
    if (unreachable !== undefined) return this.failed(wanted, unreachable);
    const { loaded, templates } = this.#parts;
    const attached = await attachedFiles(loaded.place, letter.attachments);
    try {
      const files = await letterFiles({ letter, texts: parsed }, formats, {
        fonts: pdfFonts,
        house: templates.house[letter.sender === loaded.contract.customer ? 'customer' : 'vendor'],
        attachments: attached.flatMap(({ file }) => (file === undefined ? [] : [file])),
        fileName: wanted.fileName,
      });
      const attachments = attached.map(({ title, file }) => ({ title, included: file !== undefined }));
      const named = attachments.length === 0 ? {} : { attachments };
      return { entry: { ...entry, ...named, files: files.map(({ name }) => name) }, files };
    } catch (error) {
      if (!(error instanceof UnprintableText)) throw error;
      return this.failed(wanted, { code: 'letter-unprintable', message: error.message });
    }
  }

  #inputOf(call: LetterCall, template: LetterTemplate): LetterInput | undefined {
    const { loaded, result, templates, records, moment } = this.#parts;
    const { contract, agreement } = loaded;
    const { vendor, customer, correspondents } = contract;
    if (vendor === undefined || customer === undefined) return undefined;
    const { sender } = templates.house[senderOf(call, template)];
    return {
      ...call,
      result,
      agreement,
      vendor,
      customer,
      correspondents,
      folder: contract.file.replace(/\/[^/]*$/, ''),
      facts: records.factsOf(call.finding),
      number: numberOf(contract.id, call),
      moment,
      ...(sender === undefined ? {} : { signature: sender }),
    };
  }

  #describe(wanted: WantedLetter, status: LetterStatus): LetterEntry {
    return describeCall(this.#parts.result.contract.id, wanted, wanted.lang, status);
  }

  #statusOf({ sent, waitsFor }: LetterCall, sendBy: string | undefined): LetterStatus {
    if (sent !== undefined) return 'sent';
    if (waitsFor !== undefined) return 'waiting';
    const { instant, zone } = this.#parts.moment;
    return sendBy !== undefined && isOver(sendBy, instant, zone) ? 'too-late' : 'due';
  }
}

/** Which party sends a letter. */
export function senderOf(
  { to }: Pick<LetterCall, 'to'>,
  template: Pick<LetterTemplate, 'to' | 'from'>,
): 'customer' | 'vendor' {
  const receiver = to ?? template.to;
  if (receiver === 'customer') return 'vendor';
  return receiver === 'vendor' ? 'customer' : (template.from ?? 'vendor');
}

/** Somebody whom the contract does not name gets a message without receiver, for the sender to address. */
function withoutMailbox({ recipient, to }: Letter): LetterProblem | undefined {
  const { name, email, at }: Partial<Party> = recipient;
  if (email !== undefined || at === undefined) return undefined;
  const message = `'${name}' (${to}) has no email in the contract, which an .eml needs`;
  return { code: 'address-missing', message, at };
}
