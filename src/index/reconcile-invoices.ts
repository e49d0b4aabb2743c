import type { BilledPeriod } from '../billing/invoice-model.js';
import type { Comparison } from '../billing/reconcile/compared.js';
import type { ReceivedInvoice } from '../billing/reconcile/received.js';
import { reconcile } from '../billing/reconcile/reconcile.js';
import type { Result, Words } from '../evaluate/result.js';
import { readUbl } from '../invoice/ubl/read/read-ubl.js';
import { receivedInvoice } from '../invoice/ubl/read/received-invoice.js';
import { Problems } from '../source/problem.js';
import { readInputFile } from '../source/read-file.js';
import { ALWAYS, NEVER } from '../values/instant.js';
import { type AgreedOptions, agreedSide } from './agreed-side.js';
import { check } from './check.js';
import { fileAnywhere } from './file-anywhere.js';
import { openBundle, RECEIVED_BUNDLE } from './invoice-bundles.js';
import type { LoadedAgreement, LoadedContract } from './load-contract.js';
import { AGREED, agreedRows, RECEIVED, receivedRows } from './received-rows.js';
import { refuseInvoice } from './refuse-invoice.js';

export interface ReconcileOptions extends AgreedOptions {
  /** The working folder; every path is relative to it. */
  readonly root: string;
  /** UBL files, as the user named them. */
  readonly files: readonly string[];
  /** The folder of agreements, if not the usual one. */
  readonly rules?: string | undefined;
  /** The language of what is said in words. */
  readonly lang: 'nl' | 'en';
}

export interface Reconciled {
  readonly comparison: Comparison;
  readonly span: BilledPeriod;
  /** Files that were left out, for another has the same bytes. */
  readonly copies: readonly string[];
  /** The invoices under the rules about received invoices, from which letters can be made. */
  readonly judged: LoadedContract;
  readonly result: Result;
}

/**
 * Holds received UBL invoices against what a contract calls for, line by line, and judges what comes out by the rules about
 * received invoices. Throws InputError with all that cannot be read or compared.
 */
export async function reconcileInvoices(
  loaded: LoadedContract,
  options: ReconcileOptions,
): Promise<Reconciled> {
  const { contract } = loaded;
  const { vendor, customer, billing } = contract;
  if (vendor === undefined || customer === undefined || billing === undefined)
    return refuseInvoice([
      {
        message:
          'the contract has no vendor, no customer or no billing settings, so nothing is known to be owed',
        at: { file: contract.file },
      },
    ]);
  const { invoices, copies } = await readReceived(options, billing.currency);
  const { side, span } = agreedSide(loaded, invoices, options);
  const comparison = reconcile(invoices, { ...side, vendor, customer });
  const bundle = await openBundle(options.root, RECEIVED_BUNDLE, options.rules);
  const names = { lang: options.lang };
  const coverage = [{ from: ALWAYS, until: NEVER }];
  const judged: LoadedContract = {
    ...bundle,
    agreement: { ...bundle.agreement, title: titleOf(loaded, bundle) },
    place: loaded.place,
    contract: {
      ...bundle.contract,
      id: contract.id,
      zone: contract.zone,
      vendor,
      customer,
      file: contract.file,
    },
    waivers: [],
    sources: [],
    tables: new Map([
      [RECEIVED, { rows: receivedRows(comparison, names), coverage }],
      [AGREED, { rows: agreedRows(comparison, names), coverage }],
    ]),
    inputs: [
      ...invoices.map(({ file, sha256 }) => ({ file, record: RECEIVED, sha256 })),
      ...loaded.inputs,
    ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    warnings: new Problems(),
  };
  const result = await check(judged, { asOf: options.judgedOn, period: span });
  return { comparison, span, copies, judged, result };
}

/** The agreement that invoices are held against, and that it is about invoices. */
function titleOf({ agreement: { title } }: LoadedAgreement, { agreement: own }: LoadedAgreement): Words {
  return { en: `${title.en}: ${own.title.en}`, nl: `${title.nl}: ${own.title.nl}` };
}

/** All files, or everything that is wrong with any of them. */
async function readReceived(
  { root, files }: ReconcileOptions,
  currency: string,
): Promise<{ readonly invoices: readonly ReceivedInvoice[]; readonly copies: readonly string[] }> {
  const problems = new Problems();
  const found = new Map<string, ReceivedInvoice>();
  const copies: string[] = [];
  for (const path of files) {
    const file = await readInputFile(fileAnywhere(root, path), problems);
    if (file === undefined) continue;
    if (found.has(file.sha256)) {
      if (found.get(file.sha256)?.file !== file.file) copies.push(file.file);
      continue;
    }
    const row = readUbl(path, file.text, problems);
    const invoice = row === undefined ? undefined : receivedInvoice(row, { ...file, file: path }, problems);
    if (invoice === undefined) continue;
    found.set(file.sha256, invoice);
    if (invoice.currency === currency) continue;
    problems.add({
      code: 'not-allowed',
      message: `the invoice is in ${invoice.currency} and the contract bills in ${currency}: they cannot be compared`,
      at: { file: path, ...lineOf(invoice) },
    });
  }
  problems.throwIfAny();
  return { invoices: [...found.values()], copies };
}

function lineOf(invoice: ReceivedInvoice): { readonly line: number; readonly column: number } {
  const { line = 1, column = 1 } = invoice.at('number');
  return { line, column };
}
