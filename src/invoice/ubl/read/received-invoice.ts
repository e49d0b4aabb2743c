import type { BilledPeriod } from '../../../billing/invoice-model.js';
import type {
  LineField,
  ReceivedGroup,
  ReceivedInvoice,
  ReceivedLine,
  ReceivedParty,
} from '../../../billing/reconcile/received.js';
import type { Problems } from '../../../source/problem.js';
import type { FieldValue, RecordRow } from '../../../source/record.js';
import { Day } from '../../../values/day.js';
import { Rational } from '../../../values/rational.js';

/** The terms of a line under the names that differences have. */
const LINE_FIELDS: Readonly<Record<LineField, string>> = {
  quantity: 'quantity',
  price: 'price',
  net: 'net',
  rate: 'rate',
  name: 'name',
};

/**
 * An invoice that was received, from its business terms. What it must have to be compared, and lacks, becomes a problem,
 * and the answer is undefined: its number, day and currency, its totals, and an amount on each line.
 */
export function receivedInvoice(
  row: RecordRow,
  source: { readonly file: string; readonly sha256: string },
  problems: Problems,
): ReceivedInvoice | undefined {
  const reader = new Reader(problems);
  const invoice = reader.invoice(row, source);
  return reader.complete ? invoice : undefined;
}

class Reader {
  complete = true;
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  invoice(row: RecordRow, { file, sha256 }: { file: string; sha256: string }): ReceivedInvoice {
    const currency = this.#need(row, 'currency', asText, 'currency (BT-5)') ?? '';
    const period = periodOf(row);
    const kind = asText(row.values['kind']) === 'credit-note' ? 'credit-note' : 'invoice';
    const dueOn = asDay(row.values['dueOn']);
    const tax = rowsOf(row, 'taxTotals').find((total) => {
      const own = asText(total.values['currency']);
      return own === undefined || own === currency;
    });
    const gross = this.#need(row, 'grossTotal', asNumber, 'total with VAT (BT-112)') ?? Rational.ZERO;
    return {
      file,
      sha256,
      number: this.#need(row, 'number', asText, 'number (BT-1)') ?? '',
      kind,
      issuedOn: this.#need(row, 'issuedOn', asDay, 'issue date (BT-2)') ?? new Day(0),
      ...(dueOn === undefined ? {} : { dueOn }),
      currency,
      preceding: rowsOf(row, 'preceding').flatMap((one) => asText(one.values['precedingId']) ?? []),
      lines: [
        ...rowsOf(row, 'lines').map((line, index) => this.#line(line, index, period)),
        ...this.#adjustments(row, period),
      ],
      groups: rowsOf(row, 'subtotals').flatMap((group) => groupOf(group)),
      net: asNumber(row.values['netTotal']) ?? Rational.ZERO,
      tax: asNumber(tax?.values['amount']) ?? Rational.ZERO,
      gross,
      seller: partyOf(row, 'seller'),
      buyer: partyOf(row, 'buyer'),
      accounts: rowsOf(row, 'payments').flatMap((one) => asText(one.values['accountId']) ?? []),
      at: (field = 'number') => {
        if (field === 'account') return (rowsOf(row, 'payments')[0] ?? row).fieldAt('accountId');
        const names = { number: 'number', gross: 'grossTotal', seller: 'sellerName', buyer: 'buyerName' };
        return row.fieldAt(names[field]);
      },
    };
  }

  #line(row: RecordRow, index: number, period: BilledPeriod | undefined): ReceivedLine {
    const { values } = row;
    const id = asText(values['number']) ?? String(index + 1);
    const net = this.#need(row, 'net', asNumber, `amount of line ${id} (BT-131)`) ?? Rational.ZERO;
    const quantity = asNumber(values['quantity']);
    const price = unitPrice(row);
    const own = periodOf(row) ?? period;
    return {
      id,
      sort: 'line',
      items: ['sellerItem', 'buyerItem', 'standardId'].flatMap((name) => asText(values[name]) ?? []),
      name: asText(values['name']) ?? '',
      ...(quantity === undefined ? {} : { quantity }),
      ...(price === undefined ? {} : { price }),
      adjustments: (asNumber(values['charges']) ?? Rational.ZERO).sub(
        asNumber(values['allowances']) ?? Rational.ZERO,
      ),
      net,
      ...(own === undefined ? {} : { period: own }),
      ...vatOf(row, 'category', 'rate'),
      at: (field) => row.fieldAt(field === undefined ? 'number' : LINE_FIELDS[field]),
    };
  }

  /** Allowances and charges on the document: what nobody agreed may stand there as well. */
  #adjustments(row: RecordRow, period: BilledPeriod | undefined): ReceivedLine[] {
    const own = rowsOf(row, 'allowances').filter((one) => asText(one.values['level']) === 'document');
    return own.map((one, index) => {
      const charge = one.values['charge'] === true;
      const sort = charge ? 'charge' : 'allowance';
      const id = `${sort} ${index + 1}`;
      const amount = this.#need(one, 'amount', asNumber, `amount of ${id}`) ?? Rational.ZERO;
      return {
        id,
        sort,
        items: [],
        name: asText(one.values['reason']) ?? '',
        quantity: Rational.ONE,
        price: amount,
        adjustments: Rational.ZERO,
        net: charge ? amount : amount.neg(),
        ...(period === undefined ? {} : { period }),
        ...vatOf(one, 'category', 'rate'),
        at: () => one.fieldAt('amount'),
      };
    });
  }

  #need<T>(
    row: RecordRow,
    name: string,
    read: (value: FieldValue | undefined) => T | undefined,
    what: string,
  ): T | undefined {
    const value = read(row.values[name]);
    if (value !== undefined) return value;
    this.complete = false;
    this.#problems.add({
      code: 'required-missing',
      message: `there is no ${what} that can be read, so the invoice cannot be compared`,
      at: row.fieldAt(name),
      hint: 'servanda validate-invoice says all that is wrong with it',
    });
    return undefined;
  }
}

function unitPrice({ values }: RecordRow): Rational | undefined {
  const price = asNumber(values['price']);
  const base = asNumber(values['baseQuantity']);
  return base === undefined || base.isZero() ? price : price?.div(base);
}

function groupOf(row: RecordRow): ReceivedGroup[] {
  const base = asNumber(row.values['base']);
  const tax = asNumber(row.values['tax']);
  return base === undefined || tax === undefined ? [] : [{ base, tax, ...vatOf(row, 'category', 'rate') }];
}

function vatOf(
  { values }: RecordRow,
  code: string,
  rate: string,
): { readonly category?: string; readonly percent?: Rational } {
  const category = asText(values[code]);
  const percent = asNumber(values[rate]);
  return {
    ...(category === undefined ? {} : { category }),
    ...(percent === undefined ? {} : { percent }),
  };
}

function partyOf({ values }: RecordRow, role: 'seller' | 'buyer'): ReceivedParty {
  const vatNumber = asText(values[`${role}VatId`]);
  const registration = asText(values[`${role}LegalId`]);
  return {
    name: asText(values[`${role}Name`]) ?? '',
    ...(vatNumber === undefined ? {} : { vatNumber }),
    ...(registration === undefined ? {} : { registration }),
  };
}

function periodOf({ values }: RecordRow): BilledPeriod | undefined {
  const from = asDay(values['periodStartsOn']);
  const through = asDay(values['periodEndsOn']);
  if (from === undefined || through === undefined || through.compare(from) < 0) return undefined;
  return { from, through };
}

function rowsOf({ values }: RecordRow, list: string): readonly RecordRow[] {
  const rows = values[list];
  return Array.isArray(rows) ? rows.filter((one): one is RecordRow => typeof one === 'object') : [];
}

function asText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asNumber(value: FieldValue | undefined): Rational | undefined {
  return value instanceof Rational ? value : undefined;
}

function asDay(value: FieldValue | undefined): Day | undefined {
  return value instanceof Day ? value : undefined;
}
