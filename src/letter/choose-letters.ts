import type { Agreement } from '../agreement/agreement.js';
import type { ClauseEntry, Consequence, Finding, Result } from '../evaluate/result.js';
import type { Instant } from '../values/instant.js';
import type { Zone } from '../values/zone.js';
import { isOver } from './deadline.js';
import { evidenceCalls } from './evidence-calls.js';
import type { Addressee, DataRequest, Ground } from './letter-matter.js';
import { NONE_SENT, type SentLetter, type SentLetters } from './sent-letters.js';

/** A letter that findings call for. */
export interface LetterCall extends Ground {
  /** The name of the template. */
  readonly name: string;
  readonly to?: Addressee;
  /** Findings about the same record that call for the same letter: it speaks for them too. */
  readonly also: readonly Ground[];
  readonly requests?: readonly DataRequest[];
  /** Of a later stage: the letter of the stage before. */
  readonly earlier?: SentLetter;
  /** It went out already: when, and as what. */
  readonly sent?: SentLetter;
  /** Of a later stage whose time has not come: until when the other party may still answer. */
  readonly waitsFor?: string;
}

export interface LetterChoice {
  readonly calls: readonly LetterCall[];
  /** Called for, but nobody has written the template: by name, how often. */
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
}

export interface ChoosingOptions {
  /** What went out before; without it nothing. */
  readonly sent?: SentLetters;
  readonly now?: { readonly instant: Instant; readonly zone: Zone };
  /** Occasions of the agreement, as findings. */
  readonly occasions?: readonly Finding[];
  /** What tells who keeps which data, and which letter asks for it. */
  readonly agreement?: Pick<Agreement, 'recordTypes' | 'evidenceLetter'>;
}

/**
 * The letters that a result calls for: one for each consequence of kind `letter` whose verdict was given, two where it
 * is for both parties, and one where several clauses call for the same letter about the same record. A waived finding
 * calls for none, and so does a later stage before the earlier one went out. `templates` are the names for which a
 * template exists.
 */
export function chooseLetters(
  result: Result,
  templates: ReadonlySet<string>,
  options: ChoosingOptions = {},
): LetterChoice {
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  const chooser = new Chooser(clauses, templates, options);
  for (const finding of [...result.findings, ...(options.occasions ?? [])]) chooser.finding(finding);
  for (const call of evidenceCalls(result, clauses, options.agreement)) chooser.request(call);
  return chooser.choice();
}

class Chooser {
  readonly #clauses: ReadonlyMap<string, ClauseEntry>;
  readonly #templates: ReadonlySet<string>;
  readonly #options: ChoosingOptions;
  readonly #sent: SentLetters;
  readonly #calls = new Map<string, LetterCall & { readonly also: Ground[] }>();
  readonly #missing = new Map<string, number>();

  constructor(
    clauses: ReadonlyMap<string, ClauseEntry>,
    templates: ReadonlySet<string>,
    options: ChoosingOptions,
  ) {
    this.#clauses = clauses;
    this.#templates = templates;
    this.#options = options;
    this.#sent = options.sent ?? NONE_SENT;
  }

  finding(finding: Finding): void {
    const clause = this.#clauses.get(finding.clause);
    for (const consequence of lettersOf(finding)) {
      const { name, to } = consequence;
      for (const addressee of addressees(to)) {
        const stage = this.#stage(finding, consequence, addressee);
        if (stage === undefined) continue;
        if (clause === undefined || !this.#templates.has(name)) this.#lacks(name);
        else this.#add({ finding, clause, name, ...(addressee && { to: addressee }), ...stage, also: [] });
      }
    }
  }

  /** Data that were asked for before are not asked for again. */
  request({ name, to, requests }: { name: string; to: Addressee; requests: readonly DataRequest[] }): void {
    const isNew = ({ finding }: Ground): boolean =>
      this.#sent.find(finding.id, name, to, finding.verdict) === undefined;
    const open = requests
      .map((request) => ({ ...request, grounds: request.grounds.filter(isNew) }))
      .filter(({ grounds }) => grounds.length > 0);
    const grounds = open.flatMap((request) => request.grounds);
    const [first, ...others] = new Map(grounds.map((ground) => [ground.finding.id, ground])).values();
    if (first === undefined) return;
    if (!this.#templates.has(name)) this.#lacks(name);
    else {
      const finding = aboutAll(name, first.finding);
      this.#calls.set(`${name}\0${to}`, { ...first, finding, name, to, also: others, requests: open });
    }
  }

  choice(): LetterChoice {
    const withoutTemplate = [...this.#missing]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, calls]) => ({ name, calls }));
    return { calls: [...this.#calls.values()], withoutTemplate };
  }

  /** How far the letter is; undefined while its stage has not come. */
  #stage(
    finding: Finding,
    { name, after }: Consequence,
    to: Addressee | undefined,
  ): Pick<LetterCall, 'sent' | 'earlier' | 'waitsFor'> | undefined {
    const sent = this.#sent.find(finding.id, name, to, finding.verdict);
    const earlier = after === undefined ? undefined : this.#sent.find(finding.id, after, to);
    if (sent !== undefined) return { sent, ...(earlier && { earlier }) };
    if (after === undefined) return {};
    // What has been put right meanwhile is not followed up.
    if (earlier === undefined || finding.clock?.to !== undefined) return undefined;
    const until = earlier.answerBy ?? earlier.sentOn;
    const { now } = this.#options;
    const over = now === undefined || isOver(until, now.instant, now.zone);
    return over ? { earlier } : { earlier, waitsFor: until };
  }

  #add(call: LetterCall & { readonly also: Ground[] }): void {
    const { name, to, finding, clause, sent, earlier, waitsFor } = call;
    const stage = sent?.number ?? waitsFor ?? earlier?.number ?? '';
    const key = [name, to, finding.verdict, stage, matterOf(finding)].join('\0');
    const known = this.#calls.get(key);
    if (known === undefined) this.#calls.set(key, call);
    else known.also.push({ finding, clause });
  }

  #lacks(name: string): void {
    this.#missing.set(name, (this.#missing.get(name) ?? 0) + 1);
  }
}

/** A letter about many records is about the agreement. */
function aboutAll(id: string, finding: Finding): Finding {
  return { ...finding, id, subject: { type: 'agreement', key: 'agreement', label: 'agreement' } };
}

/** Each letter once, whichever of a finding's consequences name it. */
function lettersOf({ consequences, verdict }: Finding): readonly Consequence[] {
  const letters = consequences.filter(({ kind, when }) => kind === 'letter' && when === verdict);
  return letters.filter(({ name }, index) => letters.findIndex((other) => other.name === name) === index);
}

function addressees(to: string | undefined): readonly (Addressee | undefined)[] {
  return to === 'both' ? ['customer', 'vendor'] : [to];
}

/** The same for findings about one record. What is about no record stands by itself, for its evidence is its own. */
function matterOf({ id, subject: { type, key, at } }: Finding): string {
  return at === undefined ? id : [type, key, at.file, at.line, at.column].join('\0');
}
