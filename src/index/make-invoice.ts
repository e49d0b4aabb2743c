import type { InvoiceModel } from '../billing/invoice-model.js';
import { licenceInvoice } from '../billing/licence-invoice.js';
import { notBillable } from '../billing/not-billable.js';
import { termsOfContract } from '../billing/terms-of-contract.js';
import { PEPPOL_BIS_3 } from '../invoice/ubl/profile.js';
import { writeUbl } from '../invoice/ubl/write-ubl.js';
import { Problems } from '../source/problem.js';
import type { ProblemCode } from '../source/problem-code.js';
import { Day } from '../values/day.js';
import { parseAsOf } from './check.js';
import type { LoadedContract } from './load-contract.js';
import { worldOf } from './world.js';

export interface InvoiceOptions {
  /** The billed month: `2025-04`. */
  readonly month: string;
  /** What is known: changes submitted later are left out. Without it the last day of the billed month. */
  readonly asOf?: string | undefined;
  readonly readings?: ReadonlyMap<string, string> | undefined;
  readonly lang?: 'nl' | 'en' | undefined;
}

export interface MadeInvoice {
  readonly model: InvoiceModel;
  /** UBL 2.1, Peppol BIS Billing 3.0. */
  readonly xml: string;
  readonly fileName: string;
}

/** Makes the licence invoice of a month. Throws InputError with everything that stands in the way. */
export async function makeInvoice(loaded: LoadedContract, options: InvoiceOptions): Promise<MadeInvoice> {
  const { contract } = loaded;
  const month = monthOf(options.month);
  const asOf = parseAsOf(options.asOf ?? month.endOf('month').toString(), contract.zone);
  const world = worldOf(loaded, asOf, options.readings);
  const answer = termsOfContract(world, month);
  if ('problems' in answer) return fail(answer.problems);
  const invoice = licenceInvoice(answer.terms, { month });
  if ('problems' in invoice) return fail(invoice.problems);
  const lang = options.lang ?? contract.customer?.language ?? 'nl';
  const ubl = await writeUbl(invoice.model, { profile: PEPPOL_BIS_3, lang });
  if ('problems' in ubl) return fail(ubl.problems);
  return { model: invoice.model, xml: ubl.xml, fileName: `${safeName(invoice.model.number)}.xml` };
}

/** Why no invoice of this contract can be made, whatever the month; undefined where one can. */
export function whyNoInvoice({ agreement, contract }: LoadedContract): string | undefined {
  return notBillable(agreement, contract)?.message;
}

function monthOf(text: string): Day {
  const day = /^\d{4}-\d\d$/.test(text) ? Day.parse(`${text}-01`) : undefined;
  if (day !== undefined) return day;
  return fail([{ code: 'bad-date', message: `'${text}' is no month; write it as 2025-04` }]);
}

/** The first part of a name may not lead out of a folder. */
function safeName(number: string): string {
  return number.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '');
}

function fail(
  list: readonly {
    readonly code: string;
    readonly message: string;
    readonly at?: { file: string; line?: number; column?: number };
  }[],
): never {
  const problems = new Problems();
  for (const { code, message, at } of list) {
    const place =
      at?.line === undefined
        ? at === undefined
          ? {}
          : { file: at.file }
        : { at: { file: at.file, line: at.line, column: at.column ?? 1 } };
    // Billing and invoice problems keep their own codes; here only their words matter.
    problems.add({
      code: code === 'bad-date' ? code : ('cannot-invoice' satisfies ProblemCode),
      message,
      ...place,
    });
  }
  problems.throwIfAny();
  throw new Error('the invoice cannot be made');
}
