import type { Result } from '../evaluate/result.js';
import { newDocument } from '../pdf/document.js';
import { pdfFonts } from '../pdf/fonts.js';
import { Day } from '../values/day.js';
import { nearFiles } from './contract-folder.js';
import type { ReportOptions } from './format.js';
import { setCover } from './paper/cover.js';
import { setEvidence } from './paper/evidence.js';
import { setFindings } from './paper/findings.js';
import { Paper } from './paper/paper.js';
import { setTermsAndReadings } from './paper/terms.js';
import { visibleText } from './visible-text.js';
import { catalogueOf } from './words.js';

/**
 * The report on paper: cover, summary, findings by section, terms and readings, evidence; tagged, with bookmarks and page
 * numbers. Its date is the day of the report, so that the same result gives the same bytes.
 */
export async function writePdf(whole: Result, { lang }: ReportOptions): Promise<Uint8Array> {
  const words = catalogueOf(lang);
  const { folder, result } = nearFiles(whole);
  const date = Day.parse(result.asOf.slice(0, 10)) ?? Day.of(1970, 1, 1);
  const document = await newDocument(
    {
      title: visibleText(`${words.label.reportTitle} ${result.contract.customer}`),
      author: `Servanda ${result.program.version}`,
      subject: visibleText(result.contract.id),
      date,
      lang,
    },
    await pdfFonts(),
  );
  const paper = new Paper(document);
  setCover(paper, result, words);
  setFindings(paper, result, words);
  setTermsAndReadings(paper, result, words);
  setEvidence(paper, result, folder, words);
  return document.finish(words.page.pageOf);
}
