import type { Result } from '../index.js';

/** What one contract's run has written. */
export interface RunOutput {
  readonly result: Result;
  readonly reports: readonly string[];
  readonly invoices: readonly {
    readonly path: string;
    readonly number: string;
    readonly due: string;
    readonly currency: string;
  }[];
  /** What is on no invoice although there was reason to look. */
  readonly notBilled: readonly string[];
  readonly letters: readonly { readonly path: string; readonly subject: string; readonly to: string }[];
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
  readonly failed: readonly { readonly name: string; readonly subject: string; readonly message: string }[];
  readonly noInvoice?: string;
}

/** The end of a run: where each file is, and what to look at first. */
export function runSummary(output: RunOutput, width: number): string {
  const { result, reports, invoices, notBilled, letters, withoutTemplate, failed, noInvoice } = output;
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
  for (const { path, number, due, currency } of invoices)
    lines.push(`Invoice         ${path}`, `                ${number}: ${due} ${currency}`);
  for (const text of notBilled) lines.push(...wrapped(`Not billed      ${text}`, width));
  if (noInvoice !== undefined) lines.push(...wrapped(`Invoice         none: ${noInvoice}`, width));
  lines.push(...letterLines(letters));
  if (withoutTemplate.length > 0) {
    const list = withoutTemplate.map(({ name, calls }) => `${name} (${calls}×)`).join(', ');
    lines.push(...wrapped(`No template     ${list}`, width));
  }
  for (const { name, subject, message } of failed)
    lines.push(`Not written     ${name} for ${subject}: ${message}`);
  return `${lines.join('\n')}\n`;
}

const MOST_LETTERS = 8;

/** The first letters by name; the others are in the same folder. */
function letterLines(letters: RunOutput['letters']): string[] {
  const [first] = letters;
  if (first === undefined) return [];
  const shown = letters.slice(0, MOST_LETTERS).map(({ path }) => path);
  const others = letters.length - shown.length;
  const folder = first.path.slice(0, first.path.lastIndexOf('/'));
  if (others > 0) shown.push(`and ${others} more in ${folder}`);
  shown.push('(each as Markdown beside it)');
  return shown.map((text, index) => `${index === 0 ? 'Letters         ' : '                '}${text}`);
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
