import type { InvoiceBreach, InvoiceCheck } from './invoice-check.js';
import { paletteOf } from './palette.js';
import { visibleText } from './visible-text.js';
import { wrapText } from './wrap-text.js';

export interface CheckTextOptions {
  readonly lang: 'en' | 'nl';
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}

const WORDS = {
  en: {
    valid: 'valid',
    invalid: 'not valid',
    fatal: 'fatal',
    warning: 'warning',
    is: 'is',
    right: 'right is',
    notChecked: (country: string) => `Not checked: the national rules of ${country}.`,
    against: 'Checked against',
    count: (fatal: number, warnings: number) =>
      `${fatal} fatal, ${warnings} warning${warnings === 1 ? '' : 's'}`,
  },
  nl: {
    valid: 'geldig',
    invalid: 'niet geldig',
    fatal: 'fataal',
    warning: 'waarschuwing',
    is: 'is',
    right: 'goed is',
    notChecked: (country: string) => `Niet getoetst: de nationale regels van ${country}.`,
    against: 'Getoetst aan',
    count: (fatal: number, warnings: number) =>
      `${fatal} fataal, ${warnings} waarschuwing${warnings === 1 ? '' : 'en'}`,
  },
} as const;

/** Values that say nothing without the name of what has them. */
const TRUTHS: ReadonlySet<string> = new Set(['true', 'false']);

/** The check of one invoice for a terminal: the verdict, and each broken rule with its place. */
export function invoiceCheckText(check: InvoiceCheck, options: CheckTextOptions): string {
  const words = WORDS[options.lang];
  const paint = paletteOf(options.colour);
  const fatal = check.breaches.filter(({ flag }) => flag === 'fatal').length;
  const verdict = check.valid ? paint.verdict.met(words.valid) : paint.verdict.breached(words.invalid);
  const names = [check.number, check.seller].filter((name) => name !== undefined).map(visibleText);
  const bundles = check.bundles.map(({ id, version }) => `${id} ${version}`).join(', ');
  return [
    `${[visibleText(check.file), ...names].join(' · ')}: ${verdict} (${words.count(fatal, check.breaches.length - fatal)})`,
    `  ${words.against} ${bundles}`,
    ...(check.notChecked === undefined ? [] : [`  ${words.notChecked(check.notChecked)}`]),
    ...check.breaches.flatMap((breach) => breachLines(breach, options)),
    '',
  ].join('\n');
}

function breachLines(breach: InvoiceBreach, { lang, width, colour }: CheckTextOptions): string[] {
  const words = WORDS[lang];
  const paint = paletteOf(colour);
  const flag =
    breach.flag === 'fatal' ? paint.verdict.breached(words.fatal) : paint.verdict.missed(words.warning);
  const truth = breach.actual !== undefined && TRUTHS.has(breach.actual);
  const comparable = breach.actual !== undefined && !TRUTHS.has(breach.actual);
  const values = [
    ...(comparable ? [`${words.is} ${breach.actual}`] : []),
    ...(comparable && breach.right !== undefined && breach.right !== 'none'
      ? [`${words.right} ${breach.right}`]
      : []),
  ];
  const facts = breach.facts.slice(0, 6).map(({ name, value }) => `${name} ${value}`);
  const written = truth && breach.written !== undefined ? [`${words.is} ${breach.written}`] : facts;
  const shown = values.length > 0 ? values : written;
  return [
    `  ${paint.bold(breach.rule)} ${flag}  ${[paint.dim(placeText(breach)), breach.term].filter(Boolean).join('  ')}`,
    ...wrapText(breach.says[lang], width, '    '),
    ...(shown.length === 0 ? [] : wrapText(visibleText(shown.join(', ')), width, '    ')),
  ];
}

function placeText({ at }: InvoiceBreach): string {
  if (at === undefined) return '';
  const numbers = [at.line, at.column].filter((number) => number !== undefined);
  return [visibleText(at.file), ...numbers].join(':');
}
