import type { Because } from '../billing/because.js';
import type { InvoiceLine, InvoiceModel } from '../billing/invoice-model.js';

type Language = 'nl' | 'en';

const WORDS = {
  en: { quantity: 'Quantity', price: 'Price', per: 'per', net: 'Amount', vat: 'VAT', period: 'Period' },
  nl: { quantity: 'Aantal', price: 'Prijs', per: 'per', net: 'Bedrag', vat: 'Btw', period: 'Periode' },
} as const;

/** The line that is asked for: `L-2025-04/3`, or `3` where there is one invoice; else what could have been asked. */
export function findLine(
  models: readonly InvoiceModel[],
  asked: string,
): { readonly model: InvoiceModel; readonly line: InvoiceLine } | { readonly message: string } {
  const cut = asked.lastIndexOf('/');
  const number = cut < 0 ? undefined : asked.slice(0, cut);
  const id = asked.slice(cut + 1);
  const meant = number === undefined ? models : models.filter((model) => model.number === number);
  const [model, another] = meant;
  if (model === undefined || another !== undefined) {
    const names = models.map((one) => one.number).join(', ');
    const message =
      number === undefined
        ? `there are ${models.length} invoices (${names}): write the line as ${models[0]?.number ?? 'NUMBER'}/${id}`
        : `there is no invoice '${number}' here; there are ${names}`;
    return { message: models.length === 0 ? 'nothing is billed in this time' : message };
  }
  const line = model.lines.find((one) => one.id === id);
  if (line !== undefined) return { model, line };
  const ids = model.lines.map((one) => one.id).join(', ');
  return { message: `${model.number} has no line '${id}'; it has ${ids}` };
}

/** Where each number of a line comes from, step by step, down to file and line. */
export function lineExplanation(model: InvoiceModel, line: InvoiceLine, lang: Language): string {
  const words = WORDS[lang];
  const { quantity, unitPrice, baseQuantity, net, vat, period } = line;
  const per = baseQuantity === undefined ? '' : ` ${words.per} ${baseQuantity.value}`;
  const group = model.vatGroups.find(
    (one) =>
      one.vat.category === vat.category &&
      (one.vat.percent === vat.percent ||
        (one.vat.percent !== undefined && vat.percent !== undefined && one.vat.percent.equals(vat.percent))),
  );
  const rate = vat.percent === undefined ? vat.category : `${vat.category} ${vat.percent} %`;
  return [
    `${model.number}/${line.id}  ${line.name[lang]}`,
    ...(line.description === undefined ? [] : [`  ${line.description[lang]}`]),
    ...(period === undefined ? [] : [`  ${words.period}: ${period.from} – ${period.through}`]),
    ...part(`${words.quantity}: ${quantity.value} ${line.unitCode}`, quantity.because, lang),
    ...part(`${words.price}: ${unitPrice.value} ${model.currency}${per}`, unitPrice.because, lang),
    ...part(`${words.net}: ${net.value.toFixed(2)} ${model.currency}`, net.because, lang),
    ...part(`${words.vat}: ${rate}`, group?.tax.because ?? [], lang),
    ...(group?.exemption === undefined ? [] : [`    ${group.exemption.reason[lang]}`]),
    '',
  ].join('\n');
}

function part(title: string, because: readonly Because[], lang: Language): readonly string[] {
  return [`  ${title}`, ...because.map((step) => `    ${becauseText(step, lang)}`)];
}

/** A step, and where it was written. */
export function becauseText({ what, at }: Because, lang: Language): string {
  if (at === undefined) return what[lang];
  return `${what[lang]}  ${at.file}${at.line === undefined ? '' : `:${at.line}`}`;
}
