import { documentFiles } from '../index/document-files.js';
import { type DocumentIssuer, oneOffInvoice } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';
import { invoiceTable } from './invoice-table.js';
import { writeOutputs } from './write-outputs.js';

export interface OneOffFlags {
  readonly lines: string;
  readonly out?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly lang?: 'nl' | 'en' | undefined;
}

/** Flags that speak of contracts. */
const FOR_CONTRACTS = [
  ['period', '--period'],
  ['from', '--from'],
  ['until', '--until'],
  ['kind', '--kind'],
  ['asOf', '--as-of'],
  ['explain', '--explain'],
  ['issue', '--issue'],
  ['correct', '--correct'],
  ['date', '--date'],
] as const;

type ForContracts = (typeof FOR_CONTRACTS)[number][0];

/** `servanda invoice --lines FILE.yaml`: a table, the UBL for the terminal, or all documents in a folder. */
export async function writeOneOff(issuer: DocumentIssuer, flags: OneOffFlags): Promise<void> {
  const { lines, out, dryRun, lang } = flags;
  const { model, documents } = await oneOffInvoice(process.cwd(), lines);
  const options = lang === undefined ? documents : { ...documents, lang };
  // A dry run, too, says what the rules would refuse.
  const xml = await issuer.ublOf(model, options);
  if (dryRun === true || out === undefined) {
    process.stdout.write(dryRun === true ? invoiceTable(model, options.lang ?? 'en') : xml);
    return;
  }
  const files = documentFiles(await issuer.issue(model, options)).map(
    ({ name, bytes }): OutputFile => ({ path: `${out}/${name}`, bytes }),
  );
  await writeOutputs(files, [lines]);
  process.stdout.write(files.map(({ path }) => `${path}\n`).join(''));
}

/** What is wrong with a command line that gives a file: it has no contract, no time, no reading and no ledger. */
export function oneOffFault(
  contracts: readonly string[],
  flags: Readonly<Partial<Record<ForContracts, unknown>>>,
): string | undefined {
  const given = [
    ...(contracts[0] === undefined ? [] : [`the contract '${contracts[0]}'`]),
    ...FOR_CONTRACTS.filter(([flag]) => flags[flag] !== undefined).map(([, written]) => written),
  ];
  return given.length === 0 ? undefined : `--lines stands alone: leave out ${given.join(' and ')}`;
}
