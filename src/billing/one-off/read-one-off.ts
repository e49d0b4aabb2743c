import type { Party } from '../../agreement/contract.js';
import type { Problems } from '../../source/problem.js';
import type { YamlTree } from '../../source/yaml-tree.js';
import type { Day } from '../../values/day.js';
import type { Rational } from '../../values/rational.js';
import { DUE_WORDS } from '../due-date.js';
import type {
  Attachment,
  DocumentAdjustment,
  Exemption,
  InvoiceLine,
  InvoiceModel,
  PaymentInstruction,
  VatCategory,
} from '../invoice-model.js';
import { invoiceTotals } from '../totals.js';
import { sum, vatGroups } from '../vat.js';
import { usualExemption } from '../vat-exemption.js';
import { optional } from './optional.js';
import { readAdjustments, sameVat, vatOfAdjustment } from './read-adjustments.js';
import { readLine } from './read-line.js';
import { TreeValues } from './tree-values.js';

/**
 * An invoice or credit note from a file that says all of it, whose form has been checked; sums, VAT and percentages are
 * worked out as for any other. Undefined after adding to `problems`.
 */
export function readOneOff(
  tree: YamlTree,
  attachments: readonly Attachment[],
  problems: Problems,
): InvoiceModel | undefined {
  const before = problems.count;
  const values = new TreeValues(tree, problems);
  const lines = values
    .items(['lines'])
    .map((path, index) => readLine(values, path, String(index + 1)))
    .filter((line) => line !== undefined);
  const adjustments = readDocumentAdjustments(values, lines);
  const kind = values.text(['kind']) === 'credit-note' ? 'credit-note' : 'invoice';
  const issueDate = values.day(['issuedOn']);
  const dueDate = readDueDate(values, kind, issueDate);
  const prepaid = values.amount(['prepaid']);
  const rounding = values.amount(['rounding'], true);
  const period = values.period(['period']);
  if (problems.count > before || issueDate === undefined || dueDate === undefined) return undefined;
  const number = values.text(['number']) ?? '';
  const seller = readParty(values, 'seller');
  const currency = values.text(['currency']) ?? '';
  const payment = readPayment(values, { seller, currency, number });
  const exemption = (category: VatCategory): Exemption | undefined => readExemption(values, category);
  const groups = vatGroups(lines, [], { adjustments, exemption });
  return {
    kind,
    number,
    issueDate,
    dueDate,
    currency,
    ...references(values),
    preceding: values.items(['corrects']).map((path) => ({
      number: values.text([...path, 'number']) ?? '',
      ...optional('issueDate', values.day([...path, 'issuedOn'])),
    })),
    seller,
    buyer: readParty(values, 'buyer'),
    ...optional('delivery', readDelivery(values)),
    ...optional('period', period),
    ...optional('payment', payment),
    paymentTerms: values.words(['paymentTerms']) ?? DUE_WORDS,
    adjustments,
    lines,
    vatGroups: groups,
    totals: invoiceTotals(lines, groups, {
      adjustments,
      ...optional('prepaid', prepaid),
      ...optional('rounding', rounding),
    }),
    attachments,
    remarks: [],
    at: tree.at([]),
  };
}

function readDocumentAdjustments(
  values: TreeValues,
  lines: readonly InvoiceLine[],
): readonly DocumentAdjustment[] {
  const standing = (path: readonly (string | number)[]): Rational => {
    const vat = vatOfAdjustment(values, path, lines);
    const own = lines.filter((line) => vat !== undefined && sameVat(line.vat, vat));
    return sum(own.map(({ net }) => net.value));
  };
  return readAdjustments(values, [], standing).flatMap(({ adjustment, path }): DocumentAdjustment[] => {
    const vat = vatOfAdjustment(values, path, lines);
    return vat === undefined ? [] : [{ ...adjustment, vat }];
  });
}

function readDueDate(
  values: TreeValues,
  kind: InvoiceModel['kind'],
  issueDate: Day | undefined,
): Day | undefined {
  const dueDate = values.day(['dueOn']);
  if (dueDate === undefined) {
    if (kind === 'credit-note') return issueDate;
    values.problems.add({
      code: 'required-missing',
      message: "the invoice lacks the field 'dueOn'",
      at: values.tree.at([]),
    });
  } else if (issueDate !== undefined && dueDate.compare(issueDate) < 0)
    values.problems.add({
      code: 'end-before-start',
      message: `the invoice is due on ${dueDate} before it is issued`,
      at: values.tree.at(['dueOn']),
      hint: `on or after ${issueDate}`,
    });
  return dueDate;
}

function references(values: TreeValues): Partial<InvoiceModel> {
  const fields = [
    'buyerReference',
    'orderReference',
    'salesOrder',
    'contractReference',
    'projectReference',
    'accountingCost',
  ] as const;
  return {
    ...Object.fromEntries(
      fields.flatMap((field) => {
        const text = values.text([field]);
        return text === undefined ? [] : [[field, text]];
      }),
    ),
    ...optional('note', values.words(['note'])),
  };
}

function readParty(values: TreeValues, role: 'seller' | 'buyer'): Party {
  return { ...values.map([role]), at: values.tree.keyAt([role]) } as unknown as Party;
}

function readDelivery(values: TreeValues): InvoiceModel['delivery'] {
  const on = values.day(['delivery', 'deliveredOn']);
  const country = values.text(['delivery', 'country']);
  if (on === undefined && country === undefined) return undefined;
  return { ...optional('on', on), ...optional('country', country) };
}

function readPayment(
  values: TreeValues,
  { seller, currency, number }: { seller: Party; currency: string; number: string },
): PaymentInstruction | undefined {
  const iban = values.text(['payment', 'iban']) ?? seller.iban;
  if (iban === undefined) return undefined;
  const own = values.text(['payment', 'iban']) !== undefined;
  const bic = values.text(['payment', 'bic']) ?? (own ? undefined : seller.bic);
  return {
    means: currency === 'EUR' ? '58' : '30',
    iban: iban.replaceAll(' ', ''),
    ...optional('bic', bic),
    reference: values.text(['payment', 'reference']) ?? number,
  };
}

function readExemption(values: TreeValues, category: VatCategory): Exemption | undefined {
  const reason = values.words(['exemptions', category, 'reason']);
  if (reason === undefined) return usualExemption(category);
  return { reason, ...optional('code', values.text(['exemptions', category, 'code'])) };
}
