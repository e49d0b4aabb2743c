import type { Finding, Result, UsedFact } from '../evaluate/result.js';
import { chooseLetters, type LetterCall } from '../letter/choose-letters.js';
import { letterFileNames } from '../letter/file-name.js';
import { fillLetter } from '../letter/letter.js';
import { LETTER_FONT_FILES, parseLetterFonts } from '../letter/pdf/letter-fonts.js';
import { renderPdf } from '../letter/pdf/render-pdf.js';
import { renderMarkdown } from '../letter/render-markdown.js';
import { type LetterTemplate, parseTemplate, templateId } from '../letter/template.js';
import { listAssets, readAsset, readAssetBytes } from '../source/asset.js';
import type { RecordRow } from '../source/record.js';
import { Day } from '../values/day.js';
import { Instant } from '../values/instant.js';
import { Rational } from '../values/rational.js';
import type { LoadedContract } from './load-contract.js';

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

const FOLDER = 'templates/letters';

/** Writes the letters that a result calls for; one that cannot be written does not keep the others back. */
export async function makeLetters(
  loaded: LoadedContract,
  result: Result,
  options: LettersOptions = {},
): Promise<MadeLetters> {
  const { contract, agreement } = loaded;
  const { vendor, customer } = contract;
  const templates = await readTemplates();
  const names = new Set([...templates.keys()].map((key) => key.slice(0, key.lastIndexOf('.'))));
  const { calls, withoutTemplate } = chooseLetters(result, names);
  if (vendor === undefined || customer === undefined || calls.length === 0)
    return { letters: [], withoutTemplate, failed: [] };
  const langs = options.langs ?? [customer.language ?? 'nl'];
  const wanted = calls.flatMap((call) => langs.map((lang) => ({ ...call, lang })));
  const fileNames = letterFileNames(wanted);
  const fonts = await parseLetterFonts({
    regular: await readAssetBytes(LETTER_FONT_FILES.regular),
    bold: await readAssetBytes(LETTER_FONT_FILES.bold),
    italic: await readAssetBytes(LETTER_FONT_FILES.italic),
  });
  const records = recordsByPlace(loaded);
  const letters: MadeLetter[] = [];
  const failed: { name: string; subject: string; message: string }[] = [];
  for (const [index, call] of wanted.entries()) {
    const template = templates.get(`${call.name}.${call.lang}`);
    if (template === undefined) continue;
    const facts = factsOf(records, call, loaded);
    const answer = fillLetter(template, { ...call, result, agreement, vendor, customer, facts });
    if ('problem' in answer) {
      failed.push({ name: call.name, subject: call.finding.subject.key, message: answer.problem.message });
      continue;
    }
    const { letter } = answer;
    letters.push({
      name: call.name,
      lang: call.lang,
      finding: call.finding,
      to: letter.recipient.name,
      subject: letter.subject,
      fileName: fileNames[index] ?? call.name,
      markdown: renderMarkdown(letter),
      pdf: await renderPdf(letter, fonts),
    });
  }
  return { letters, withoutTemplate, failed };
}

async function readTemplates(): Promise<Map<string, LetterTemplate>> {
  const templates = new Map<string, LetterTemplate>();
  for (const file of await listAssets(FOLDER)) {
    const id = templateId(file);
    if (id === undefined) continue;
    const path = `${FOLDER}/${file}`;
    const answer = await parseTemplate(path, await readAsset(path));
    if ('template' in answer) templates.set(`${id.name}.${id.lang}`, answer.template);
  }
  return templates;
}

/** By file and key, as a finding names its subject. */
function recordsByPlace({ tables }: LoadedContract): Map<string, RecordRow> {
  const records = new Map<string, RecordRow>();
  for (const { rows } of tables.values()) {
    for (const row of rows) {
      const place = placeOf(row.file, row.key);
      if (!records.has(place)) records.set(place, row);
    }
  }
  return records;
}

function placeOf(file: string, key: string): string {
  return `${file}\0${key}`;
}

/** The plain fields of the record that a letter is about, so that it can name dates and amounts. */
function factsOf(
  records: ReadonlyMap<string, RecordRow>,
  { finding }: LetterCall,
  { contract }: LoadedContract,
): UsedFact[] {
  const key = finding.subject.key.split('/')[0] ?? '';
  const row = records.get(placeOf(finding.subject.at?.file ?? '', key));
  if (row === undefined) return [];
  return Object.entries(row.values).flatMap(([name, value]): UsedFact[] => {
    const text = plainText(value, contract.zone);
    if (text === undefined) return [];
    const { file, line, column } = row.fieldAt(name);
    return [{ name, value: text, at: { file, line, column } }];
  });
}

function plainText(
  value: RecordRow['values'][string],
  zone: LoadedContract['contract']['zone'],
): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (value instanceof Instant) return value.toISO(zone);
  return value instanceof Day || value instanceof Rational ? value.toString() : undefined;
}
