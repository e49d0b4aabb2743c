import { occasionsOf } from '../evaluate/occasions.js';
import type { Finding, Result } from '../evaluate/result.js';
import { chooseLetters, type LetterCall } from '../letter/choose-letters.js';
import { describeCall } from '../letter/describe-call.js';
import { letterFileNames } from '../letter/file-name.js';
import type { LetterMoment } from '../letter/letter.js';
import type { LetterEntry } from '../letter/letter-entry.js';
import type { LetterFormat } from '../letter/letter-formats.js';
import { letterProblemText } from '../letter/letter-problem.js';
import { missedLetters } from '../letter/missed-letters.js';
import type { SentLetters } from '../letter/sent-letters.js';
import type { LetterTemplate } from '../letter/template.js';
import { suggest } from '../source/suggest.js';
import { Day } from '../values/day.js';
import { parseAsOf } from './check.js';
import {
  type FilledLetter,
  LetterMaker,
  type MadeLetter,
  senderOf,
  type WantedLetter,
} from './letter-maker.js';
import { LetterTemplates, type OwnLetters } from './letter-templates.js';
import type { LoadedContract } from './load-contract.js';
import { readSentLetters } from './sent-letters-file.js';
import { SubjectRecords } from './subject-facts.js';
import { worldOf } from './world.js';

export type { MadeLetter };

export interface LetterRunOptions {
  /** Without it the language of the customer, else Dutch. */
  readonly langs?: readonly ('nl' | 'en')[] | undefined;
  /** Only the letters that this party sends. */
  readonly as?: 'customer' | 'vendor' | undefined;
  /** Only letters of these names. */
  readonly only?: readonly string[] | undefined;
  /** A folder of own templates; each goes before the one that ships. */
  readonly own?: OwnLetters | undefined;
  /** Those that the result was made with. */
  readonly readings?: ReadonlyMap<string, string> | undefined;
}

interface RunParts {
  readonly loaded: LoadedContract;
  readonly result: Result;
  readonly options: LetterRunOptions;
  readonly templates: LetterTemplates;
  readonly sent: SentLetters;
  readonly moment: LetterMoment;
  readonly occasions: readonly Finding[];
}

/** The letters that a result calls for, made one after the other; one that cannot be made does not keep the others back. */
export class LetterRun {
  /** Called for by the agreement, but nobody has written the template. */
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
  /** What is wrong with the folder of templates, and with what was asked. */
  readonly problems: readonly string[];
  /** The letters of the run so far, in its order. */
  readonly entries: LetterEntry[] = [];
  readonly langs: readonly ('nl' | 'en')[];
  readonly #parts: RunParts;
  readonly #calls: readonly LetterCall[];

  private constructor(parts: RunParts) {
    const { loaded, result, options, templates, sent, moment, occasions } = parts;
    const { agreement, contract } = loaded;
    const choosing = { sent, now: moment, occasions, agreement };
    const { calls, withoutTemplate } = chooseLetters(result, templates.names, choosing);
    this.#parts = parts;
    this.#calls = calls.filter(({ name }) => options.only?.includes(name) !== false);
    this.withoutTemplate = withoutTemplate;
    this.langs = options.langs ?? [contract.customer?.language ?? 'nl'];
    this.problems = [...templates.problems.map(letterProblemText), ...unknownNames(parts)];
  }

  /** Throws InputError for a ledger that is wrong. */
  static async open(
    loaded: LoadedContract,
    result: Result,
    options: LetterRunOptions = {},
  ): Promise<LetterRun> {
    const { zone } = loaded.contract;
    const asOf = parseAsOf(result.asOf, zone);
    const day = zone.dayOf(asOf);
    // Hours are counted from the end of an as-of day, which is the midnight after it.
    const instant = Day.parse(result.asOf) === undefined ? asOf : zone.endOf(day);
    return new LetterRun({
      loaded,
      result,
      options,
      templates: await LetterTemplates.open(options.own),
      sent: await readSentLetters(loaded.place),
      moment: { day, instant, zone },
      occasions: occasionsOf(worldOf(loaded, asOf, options.readings)),
    });
  }

  /** Fills `entries` without making a file. */
  async list(): Promise<readonly LetterEntry[]> {
    for await (const _ of this.letters([]));
    return this.entries;
  }

  /** Makes the letters one by one, each in these formats; adds each to `entries`. */
  async *letters(formats: readonly LetterFormat[]): AsyncGenerator<MadeLetter> {
    this.entries.length = 0;
    const calls = this.#calls.flatMap((call) => this.langs.map((lang) => ({ ...call, lang })));
    const names = letterFileNames(calls);
    const wanted = calls.map((call, index) => ({ ...call, fileName: names[index] ?? call.name }));
    const maker = this.#maker();
    try {
      let next = this.#fill(wanted[0], maker);
      for (const index of wanted.keys()) {
        const filled = await next;
        // Filled in its thread while this one is written.
        next = this.#fill(wanted[index + 1], maker);
        if (filled === undefined) continue;
        const made = 'entry' in filled ? filled : await maker.write(filled, formats);
        this.entries.push(made.entry);
        yield made;
      }
      this.entries.push(...(await this.#missed()));
    } finally {
      maker.close();
    }
  }

  #maker(): LetterMaker {
    const { loaded, result, templates, moment } = this.#parts;
    const findings = this.#calls.map(({ finding }) => finding);
    const records = new SubjectRecords(loaded.tables, findings, loaded.contract.zone);
    return new LetterMaker({ loaded, result, templates, records, moment });
  }

  /** Undefined for a letter of the other party, where only one party's are asked for. */
  async #fill(
    wanted: WantedLetter | undefined,
    maker: LetterMaker,
  ): Promise<FilledLetter | MadeLetter | undefined> {
    if (wanted === undefined) return undefined;
    const id = `${wanted.name}.${wanted.lang}`;
    const read = await this.#parts.templates.read(id);
    const template = read !== undefined && 'template' in read ? read.template : undefined;
    if (!this.#asked(wanted, template)) return undefined;
    if (template !== undefined) return maker.fill(wanted, template);
    const message = `there is no templates/letters/${id}.md`;
    const problem = read !== undefined && 'problems' in read ? read.problems[0] : undefined;
    return maker.failed(wanted, problem ?? { code: 'template-missing', message });
  }

  #asked(call: Pick<LetterCall, 'to'>, template: LetterTemplate | undefined): boolean {
    const { as } = this.#parts.options;
    return as === undefined || senderOf(call, template ?? { to: call.to ?? 'customer' }) === as;
  }

  /** Letters that should have gone out before a moment that is over now. */
  async #missed(): Promise<LetterEntry[]> {
    const { loaded, result, sent, templates, options } = this.#parts;
    const { contract, agreement } = loaded;
    const [lang = 'nl'] = this.langs;
    const entries: LetterEntry[] = [];
    for (const missed of missedLetters(result, agreement, sent)) {
      const { name, to, finding, instead } = missed;
      const read = await templates.read(`${name}.${lang}`);
      const template = read !== undefined && 'template' in read ? read.template : undefined;
      if (template?.sendBy === undefined || options.only?.includes(name) === false) continue;
      if (!this.#asked(missed, template)) continue;
      const party = to === 'customer' ? contract.customer : to === 'vendor' ? contract.vendor : undefined;
      const sendBy = finding.clock?.due ?? finding.dueAt;
      entries.push({
        ...describeCall(result.contract.id, { ...missed, also: [] }, lang, 'missed'),
        recipient: (party ?? contract.correspondents.get(to))?.name ?? '',
        ...(sendBy === undefined ? {} : { sendBy }),
        tooLate: template.sendBy.tooLate,
        ...(instead.length === 0 ? {} : { instead }),
      });
    }
    return entries;
  }
}

/** Names that no rule calls for: of letters that were asked for, and of own templates. */
function unknownNames({ loaded, templates, options }: RunParts): string[] {
  const { agreement } = loaded;
  const called = new Set(agreement.evidenceLetter === undefined ? [] : [agreement.evidenceLetter]);
  for (const { rules, occasions } of agreement.clauses.values()) {
    for (const { consequences } of [...rules, ...occasions]) {
      for (const { kind, name } of consequences) if (kind === 'letter') called.add(name);
    }
  }
  const asked = (options.only ?? []).filter((name) => !called.has(name));
  const own = [...templates.ownNames].filter(
    (name) => !called.has(name) && !templates.shippedNames.has(name),
  );
  return [...asked, ...own].map((name) => {
    const near = suggest(name, called);
    return `no rule calls for a letter '${name}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
  });
}
