import type { Finding, Place, Result } from '../evaluate/result.js';
import { chooseLetters } from '../letter/choose-letters.js';
import { letterFileNames } from '../letter/file-name.js';
import { fillLetter } from '../letter/letter.js';
import { renderMarkdown } from '../letter/render-markdown.js';
import { renderPdf } from '../letter/render-pdf.js';
import { PDF_FONT_FILES, parsePdfFonts } from '../pdf/fonts.js';
import { readAssetBytes } from '../source/asset.js';
import { LetterTemplates } from './letter-templates.js';
import type { LoadedContract } from './load-contract.js';
import { SubjectRecords } from './subject-facts.js';

export type LetterLanguage = 'nl' | 'en';

export interface LettersOptions {
  /** Without it the language of the customer, else Dutch. */
  readonly langs?: readonly LetterLanguage[];
}

export interface MadeLetter {
  readonly name: string;
  readonly lang: LetterLanguage;
  readonly finding: Finding;
  readonly to: string;
  readonly subject: string;
  /** Without extension. */
  readonly fileName: string;
  readonly markdown: string;
  readonly pdf: Uint8Array;
}

export interface MadeLetters {
  readonly letters: readonly MadeLetter[];
  /** Called for by the agreement, but nobody has written the template. */
  readonly withoutTemplate: readonly { readonly name: string; readonly calls: number }[];
  /** Letters that could not be written, each with the reason. */
  readonly failed: readonly { readonly name: string; readonly subject: string; readonly message: string }[];
}

/** Writes the letters that a result calls for; one that cannot be written does not keep the others back. */
export async function makeLetters(
  loaded: LoadedContract,
  result: Result,
  options: LettersOptions = {},
): Promise<MadeLetters> {
  const { contract, agreement } = loaded;
  const { vendor, customer } = contract;
  const templates = await LetterTemplates.open();
  const { calls, withoutTemplate } = chooseLetters(result, templates.names);
  if (vendor === undefined || customer === undefined || calls.length === 0)
    return { letters: [], withoutTemplate, failed: [] };
  const langs = options.langs ?? [customer.language ?? 'nl'];
  const wanted = calls.flatMap((call) => langs.map((lang) => ({ ...call, lang })));
  const fileNames = letterFileNames(wanted);
  const fonts = await parsePdfFonts({
    regular: await readAssetBytes(PDF_FONT_FILES.regular),
    bold: await readAssetBytes(PDF_FONT_FILES.bold),
    italic: await readAssetBytes(PDF_FONT_FILES.italic),
  });
  const records = new SubjectRecords(
    loaded.tables,
    calls.map(({ finding }) => finding),
    contract.zone,
  );
  const letters: MadeLetter[] = [];
  const failed: { name: string; subject: string; message: string }[] = [];
  for (const [index, call] of wanted.entries()) {
    const { name, lang, finding } = call;
    const read = await templates.read(`${name}.${lang}`);
    const answer =
      read !== undefined && 'template' in read
        ? fillLetter(read.template, {
            ...call,
            result,
            agreement,
            vendor,
            customer,
            folder: contract.file.replace(/\/[^/]*$/, ''),
            facts: records.factsOf(finding),
          })
        : { problem: read?.problems[0] ?? { message: `there is no templates/letters/${name}.${lang}.md` } };
    if ('problem' in answer) {
      failed.push({ name, subject: finding.subject.key, message: problemText(answer.problem) });
      continue;
    }
    const { letter } = answer;
    letters.push({
      name,
      lang,
      finding,
      to: letter.recipient.name,
      subject: letter.subject,
      fileName: fileNames[index] ?? name,
      markdown: renderMarkdown(letter),
      pdf: await renderPdf(letter, fonts),
    });
  }
  return { letters, withoutTemplate, failed };
}

function problemText({ message, at }: { readonly message: string; readonly at?: Place }): string {
  return at === undefined
    ? message
    : `${[at.file, at.line].filter((part) => part !== undefined).join(':')}: ${message}`;
}
