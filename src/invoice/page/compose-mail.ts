import { createHash } from 'node:crypto';
import type { Party } from '../../agreement/contract.js';
import type { InvoiceModel } from '../../billing/invoice-model.js';
import type { Language } from '../ubl/ubl-context.js';
import { invoiceWords } from './invoice-words.js';
import { dayText, moneyWords } from './value-text.js';

export interface MailOptions {
  readonly lang: Language;
  readonly pdf: { readonly name: string; readonly bytes: Uint8Array };
  readonly xml: { readonly name: string; readonly text: string };
}

/**
 * The e-mail that brings an invoice: a plain text, the page and the e-invoice (RFC 5322, with CR LF). Its date is the
 * day of issue, and its id comes from what is attached, so that the same invoice gives the same bytes. Without an
 * address of the buyer it is a draft. Undefined where the seller has no address to write from.
 */
export async function composeMail(
  model: InvoiceModel,
  options: MailOptions,
): Promise<Uint8Array | undefined> {
  const { seller, buyer } = model;
  const { lang, pdf, xml } = options;
  if (seller.email === undefined) return undefined;
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const words = invoiceWords(lang);
  const hash = createHash('sha256').update(xml.text).digest('hex').slice(0, 32);
  const mail = new MailComposer({
    from: addressOf(seller, seller.email),
    ...(buyer.email === undefined ? {} : { to: addressOf(buyer, buyer.email) }),
    subject: `${words.kind[model.kind]} ${model.number} – ${seller.name}`,
    text: bodyOf(model, lang),
    date: new Date(model.issueDate.n * 86_400_000),
    messageId: `<${hash}@${seller.email.split('@').at(-1)}>`,
    baseBoundary: hash,
    headers: buyer.email === undefined ? { 'X-Unsent': '1' } : {},
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: [
      { filename: pdf.name, content: Buffer.from(pdf.bytes), contentType: 'application/pdf' },
      { filename: xml.name, content: Buffer.from(xml.text), contentType: 'application/xml' },
    ],
  });
  return mail.compile().build();
}

function addressOf({ name }: Party, address: string): { name: string; address: string } {
  return { name, address };
}

function bodyOf(model: InvoiceModel, lang: Language): string {
  const words = invoiceWords(lang);
  const { mail } = words;
  const { seller, totals, currency } = model;
  const due = model.kind === 'invoice' && totals.payable.value.sign() > 0;
  const paragraphs = [
    mail.greeting,
    mail.body(words.kind[model.kind], model.number),
    ...(due
      ? [mail.pay(moneyWords(totals.payable.value, currency, words), dayText(model.dueDate, words))]
      : []),
    mail.attached,
    [mail.regards, seller.name, ...(seller.phone === undefined ? [] : [seller.phone])].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
