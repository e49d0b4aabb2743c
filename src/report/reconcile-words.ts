import type { DifferenceKind, Standing } from '../billing/reconcile/compared.js';

type Count = (count: number) => string;

export interface ReconcileWords {
  readonly title: string;
  readonly head: readonly string[];
  readonly kind: Readonly<Record<'invoice' | 'credit-note', string>>;
  readonly right: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly difference: Readonly<Record<DifferenceKind, string>>;
  readonly total: string;
  readonly undisputed: string;
  readonly disputed: string;
  readonly missing: Count;
  readonly absent: (kinds: string) => string;
  readonly copy: (file: string) => string;
  readonly unknown: (why: string) => string;
  readonly numberTaken: string;
  readonly parties: Readonly<
    Record<'seller' | 'buyer' | 'account', (found: string, right: string) => string>
  >;
  readonly putRight: string;
  readonly takenBackBy: (other: string) => string;
  readonly sums: (computed: string) => string;
  readonly claim: string;
  readonly nothing: string;
  readonly counts: (invoices: number, lines: number, right: number) => string;
}

const EN: ReconcileWords = {
  title: 'invoices received',
  head: ['', 'Item', 'For', 'Billed', 'Agreed', 'Difference', ''],
  kind: { invoice: 'invoice', 'credit-note': 'credit note' },
  right: 'right',
  standing: {
    agreed: 'right',
    twice: 'billed twice',
    'not-due': 'not due',
    credited: 'taken back',
    credit: 'credit',
    unknown: 'not known',
  },
  difference: {
    'not-due': 'not due',
    twice: 'billed twice',
    quantity: 'quantity differs',
    price: 'price differs',
    amount: 'amount differs',
    vat: 'VAT wrong',
  },
  total: 'total',
  undisputed: 'undisputed',
  disputed: 'disputed',
  missing: (count) => `Missing: ${count} line${count === 1 ? '' : 's'} that no received invoice bills`,
  absent: (kinds) => `Not looked at, for no invoice of it was received: ${kinds}.`,
  copy: (file) => `${file} has the same bytes as another file and was left out.`,
  unknown: (why) => `not known what is agreed: ${why}`,
  numberTaken: 'its number is that of another document too',
  parties: {
    seller: (found, right) => `the seller is ${found}, and the vendor of the contract ${right}`,
    buyer: (found, right) => `the buyer is ${found}, and the customer of the contract ${right}`,
    account: (found, right) => `it is to be paid to ${found}, and the contract has ${right}`,
  },
  putRight: 'put right',
  takenBackBy: (other) => `put right by ${other}`,
  sums: (computed) => `its lines and their VAT come to ${computed}`,
  claim: 'To claim back, VAT included',
  nothing: 'Nothing is to be claimed back.',
  counts: (invoices, lines, right) =>
    `${invoices} document${invoices === 1 ? '' : 's'}, ${lines} line${lines === 1 ? '' : 's'}, ${right} of them right`,
};

const NL: ReconcileWords = {
  title: 'ontvangen facturen',
  head: ['', 'Artikel', 'Voor', 'Gefactureerd', 'Afgesproken', 'Verschil', ''],
  kind: { invoice: 'factuur', 'credit-note': 'creditnota' },
  right: 'juist',
  standing: {
    agreed: 'juist',
    twice: 'dubbel gefactureerd',
    'not-due': 'niet verschuldigd',
    credited: 'teruggenomen',
    credit: 'creditering',
    unknown: 'niet bekend',
  },
  difference: {
    'not-due': 'niet verschuldigd',
    twice: 'dubbel gefactureerd',
    quantity: 'aantal wijkt af',
    price: 'prijs wijkt af',
    amount: 'bedrag wijkt af',
    vat: 'btw onjuist',
  },
  total: 'totaal',
  undisputed: 'onbetwist',
  disputed: 'betwist',
  missing: (count) =>
    `Ontbreekt: ${count} regel${count === 1 ? '' : 's'} die op geen ontvangen factuur ${count === 1 ? 'staat' : 'staan'}`,
  absent: (kinds) => `Niet bekeken, want er is geen factuur van ontvangen: ${kinds}.`,
  copy: (file) => `${file} is byte voor byte gelijk aan een ander bestand en is weggelaten.`,
  unknown: (why) => `niet bekend wat is afgesproken: ${why}`,
  numberTaken: 'een ander stuk heeft hetzelfde nummer',
  parties: {
    seller: (found, right) => `de verkoper is ${found}, en de leverancier van het contract ${right}`,
    buyer: (found, right) => `de koper is ${found}, en de klant van het contract ${right}`,
    account: (found, right) => `er moet op ${found} worden betaald, en het contract heeft ${right}`,
  },
  putRight: 'hersteld',
  takenBackBy: (other) => `hersteld met ${other}`,
  sums: (computed) => `de regels en hun btw komen uit op ${computed}`,
  claim: 'Terug te vorderen, met btw',
  nothing: 'Er is niets terug te vorderen.',
  counts: (invoices, lines, right) =>
    `${invoices} stuk${invoices === 1 ? '' : 'ken'}, ${lines} regel${lines === 1 ? '' : 's'}, waarvan ${right} juist`,
};

export const RECONCILE_WORDS: Readonly<Record<'en' | 'nl', ReconcileWords>> = { en: EN, nl: NL };
