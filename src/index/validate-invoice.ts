import { NO_CONSEQUENCES } from '../evaluate/consequence.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Finding, Place, Words } from '../evaluate/result.js';
import { INVOICE_RECORD, readUbl } from '../invoice/ubl/read/read-ubl.js';
import { termOfPath } from '../invoice/ubl/read/term-of-path.js';
import type { XmlRow } from '../invoice/ubl/read/xml-row.js';
import type { InvoiceBreach, InvoiceCheck } from '../report/invoice-check.js';
import { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import type { RecordRow } from '../source/record.js';
import { elementFinder, type XmlElement, xmlPath } from '../source/xml/xml-element.js';
import { ALWAYS, NEVER } from '../values/instant.js';
import { parseAsOf } from './check.js';
import { fileAnywhere } from './file-anywhere.js';
import { type InvoiceBundle, type OpenBundle, openBundle } from './invoice-bundles.js';
import { bundlesFor, uncheckedCountry } from './invoice-kind.js';
import { termOfFact, termOfRule } from './term-of-finding.js';
import { worldOf } from './world.js';

const AFTER_ANY_INVOICE = '9998-12-31';
const LONGEST_VALUE = 80;
const FALSE_VERDICTS = new Set(['breached', 'missed', 'undetermined', 'pending'] as const);

type FindElement = ReturnType<typeof elementFinder>;

export interface ValidateOptions {
  /** The working folder; every path is relative to it. */
  readonly root: string;
  /** The folder of agreements, if not the usual one. */
  readonly rules?: string | undefined;
  /** Which bundles to check; without it those that each invoice itself calls for. */
  readonly bundles?: readonly InvoiceBundle[] | undefined;
}

/** Checks UBL invoices from anyone, one after another; each bundle of rules is read once. */
export class InvoiceValidator {
  readonly #options: ValidateOptions;
  readonly #open = new Map<InvoiceBundle, Promise<OpenBundle>>();
  /** The first file with each number of a seller. */
  readonly #numbers = new Map<string, string>();

  constructor(options: ValidateOptions) {
    this.#options = options;
  }

  /** Checks the file, and its number against those of the files before it. Throws InputError if it is no UBL invoice or credit note. */
  async checkFile(path: string): Promise<InvoiceCheck> {
    const problems = new Problems();
    const file = await readInputFile(fileAnywhere(this.#options.root, path), problems);
    problems.throwIfAny();
    const invoice = readInvoice(path, file?.text ?? '');
    const twin = this.#twinOf(invoice, path);
    return this.#check(path, twin === undefined ? invoice : invoice.about('twin', twin));
  }

  /** Checks a document that is there as text. Throws InputError if it is no UBL invoice or credit note. */
  async checkText(file: string, text: string): Promise<InvoiceCheck> {
    return this.#check(file, readInvoice(file, text));
  }

  async #check(file: string, invoice: XmlRow): Promise<InvoiceCheck> {
    const bundles = this.#options.bundles ?? bundlesFor(invoice);
    const breaches: InvoiceBreach[] = [];
    const elementAt = elementFinder(invoice.document);
    for (const id of bundles) {
      const bundle = await this.#bundle(id);
      for (const breach of await breachesOf(bundle, invoice, elementAt)) breaches.push(breach);
    }
    const country = bundles.includes('peppol') ? uncheckedCountry(invoice) : undefined;
    return {
      file,
      number: textOf(invoice, 'number'),
      seller: textOf(invoice, 'sellerName'),
      bundles: await Promise.all(bundles.map(async (id) => versionOf(await this.#bundle(id)))),
      valid: breaches.every(({ flag }) => flag !== 'fatal'),
      breaches,
      ...(country === undefined ? {} : { notChecked: country }),
    };
  }

  #twinOf(invoice: XmlRow, path: string): string | undefined {
    const number = textOf(invoice, 'number');
    const seller = ['sellerVatId', 'sellerLegalId', 'sellerName']
      .map((name) => textOf(invoice, name))
      .find((text) => text !== undefined && text !== '');
    if (number === undefined || seller === undefined) return undefined;
    const key = `${seller}\n${number}`;
    const first = this.#numbers.get(key);
    if (first === undefined) this.#numbers.set(key, path);
    return first === path ? undefined : first;
  }

  #bundle(id: InvoiceBundle): Promise<OpenBundle> {
    const { root, rules } = this.#options;
    const open = this.#open.get(id) ?? openBundle(root, id, rules);
    this.#open.set(id, open);
    return open;
  }
}

function readInvoice(file: string, text: string): XmlRow {
  const problems = new Problems();
  const invoice = readUbl(file, text, problems);
  problems.throwIfAny();
  if (invoice === undefined) throw new Error(`${file} was not read`);
  return invoice;
}

function textOf({ values }: RecordRow, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function versionOf({ id, agreement }: OpenBundle): { id: string; version: string } {
  return { id, version: agreement.versions.at(-1)?.id ?? '' };
}

async function breachesOf(
  bundle: OpenBundle,
  invoice: XmlRow,
  elementAt: FindElement,
): Promise<InvoiceBreach[]> {
  const coverage = [{ from: ALWAYS, until: NEVER }];
  const tables = new Map([[INVOICE_RECORD, { rows: [invoice], coverage }]]);
  const world = worldOf({ ...bundle, tables }, parseAsOf(AFTER_ANY_INVOICE, bundle.contract.zone));
  const { findings } = await evaluate(world, {
    consequences: NO_CONSEQUENCES,
    everything: false,
    only: FALSE_VERDICTS,
  });
  return findings.map((finding) => breachOf(finding, bundle, elementAt));
}

function breachOf(finding: Finding, bundle: OpenBundle, elementAt: FindElement): InvoiceBreach {
  const { id, agreement } = bundle;
  const says: Words = agreement.clauses.get(finding.clause)?.says ?? { en: finding.rule, nl: finding.rule };
  const place = finding.facts.find(({ at }) => at?.line !== undefined)?.at ?? finding.subject.at;
  const record = agreement.recordTypes.get(INVOICE_RECORD);
  const facts = finding.facts.map(({ name, value }) => {
    const own = termOfFact(name, finding, record);
    return { name, value, ...(own === undefined ? {} : { term: own }) };
  });
  const element = place === undefined ? undefined : elementThere(elementAt, place);
  const path = element === undefined ? undefined : xmlPath(element);
  const term =
    termOfRule(
      says,
      facts.map((fact) => fact.term),
    ) ?? (path === undefined ? undefined : termOfPath(path));
  return {
    bundle: id,
    rule: finding.clause,
    flag: finding.verdict === 'missed' ? 'warning' : 'fatal',
    ...(term === undefined ? {} : { term }),
    ...(element === undefined || path === undefined ? {} : { path, ...writtenIn(element) }),
    says,
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    ...(finding.limit === undefined ? {} : { right: finding.limit }),
    facts,
    ...(place === undefined ? {} : { at: place }),
  };
}

/** What stands in an element that holds no others. */
function writtenIn({ text, children }: XmlElement): { readonly written?: string } {
  const written = text.trim();
  if (children.length > 0 || written === '') return {};
  return { written: written.length > LONGEST_VALUE ? `${written.slice(0, LONGEST_VALUE)}…` : written };
}

function elementThere(elementAt: FindElement, { line, column }: Place): XmlElement | undefined {
  return line === undefined || column === undefined ? undefined : elementAt({ line, column });
}
