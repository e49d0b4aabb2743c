import type { Result } from '../index.js';

/** What one contract's run has written. */
export interface RunOutput {
  readonly result: Result;
  readonly reports: readonly string[];
  readonly invoice?: {
    readonly path: string;
    readonly number: string;
    readonly due: string;
    readonly currency: string;
  };
  readonly letters: readonly { readonly path: string; readonly subject: string; readonly to: string }[];
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
  readonly failed: readonly { readonly name: string; readonly subject: string; readonly message: string }[];
  readonly noInvoice?: string;
}

/** The end of a run: where each file is, and what to look at first. */
export function runSummary(output: RunOutput, width: number): string {
  const { result, reports, invoice, letters, withoutTemplate, failed, noInvoice } = output;
  const { summary } = result;
  const lines = [
    '',
    `── ${result.contract.customer || result.contract.id}, as of ${result.asOf} ${'─'.repeat(10)}`,
  ];
  const html = reports.find((path) => path.endsWith('.html'));
  if (html !== undefined) {
    lines.push(`Look first at   ${html}`);
    lines.push(
      `                ${summary.breached} breached, ${summary.missed} missed, ${summary.undetermined} undetermined, ${summary.pending} pending, ${summary.met} met`,
    );
  }
  for (const path of reports) if (path !== html) lines.push(`Report          ${path}`);
  if (invoice !== undefined)
    lines.push(
      `Invoice         ${invoice.path}`,
      `                ${invoice.number}: ${invoice.due} ${invoice.currency}`,
    );
  if (noInvoice !== undefined) lines.push(...wrapped(`Invoice         none: ${noInvoice}`, width));
  for (const [index, { path }] of letters.entries())
    lines.push(`${index === 0 ? 'Letters         ' : '                '}${path}`);
  if (letters.length > 0) lines.push('                (each as Markdown beside it)');
  if (withoutTemplate.length > 0) {
    const list = withoutTemplate.map(({ name, calls }) => `${name} (${calls}×)`).join(', ');
    lines.push(...wrapped(`No template     ${list}`, width));
  }
  for (const { name, subject, message } of failed)
    lines.push(`Not written     ${name} for ${subject}: ${message}`);
  return `${lines.join('\n')}\n`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = ' '.repeat(15);
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
