import type { LetterRun, Result } from '../index.js';

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
  readonly letters: {
    readonly folder: string;
    readonly run: Pick<LetterRun, 'entries' | 'problems' | 'withoutTemplate'>;
  };
  readonly noInvoice?: string;
}

/** The end of a run: where each file is, and what to look at first. */
export function runSummary(output: RunOutput, width: number): string {
  const { result, reports, invoices, notBilled, letters, noInvoice } = output;
  const { entries, problems, withoutTemplate } = letters.run;
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
  for (const problem of problems) lines.push(`Templates       ${problem}`);
  for (const { letter, reason, problem } of entries) {
    if (problem !== undefined) lines.push(`Not written     ${letter} for ${reason.subject}: ${problem}`);
  }
  return `${lines.join('\n')}\n`;
}

const MOST_LETTERS = 8;

/** The first letters by name; the others are in the same folder, which has an index. */
function letterLines({ folder, run }: RunOutput['letters']): string[] {
  const written = run.entries.flatMap(({ files }) => files.filter((file) => file.endsWith('.pdf')));
  const sent = run.entries.filter(({ status }) => status === 'sent').length;
  if (run.entries.length === 0) return [];
  const shown = written.slice(0, MOST_LETTERS).map((file) => `${folder}/${file}`);
  const others = written.length - shown.length;
  if (others > 0) shown.push(`and ${others} more in ${folder}`);
  if (sent > 0) shown.push(`(${sent} sent before)`);
  shown.push(`all of them, with reason and deadline: ${folder}/index.md`);
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
