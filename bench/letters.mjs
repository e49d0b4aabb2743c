// Letters as PDF against pdfkit as most programs use it: a document that parses its fonts from the file each time.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { sideBySide } from './measure.mjs';
import { sampleLetters } from './sample-letters.mjs';

const MEMORY = fileURLToPath(new URL('letter-memory.mjs', import.meta.url));
const font = (name) => readFileSync(new URL(`../assets/fonts/${name}.ttf`, import.meta.url));
const FONTS = {
  regular: font('SourceSans3-Regular'),
  bold: font('SourceSans3-Bold'),
  italic: font('SourceSans3-It'),
};

/** The faces that a letter has too: headings are bold, readings are in italics. */
const faceOf = (line) => (line.startsWith('#') ? 'bold' : line.startsWith('- *') ? 'italic' : 'regular');

/** A plain page of text: no tags, no tables, no lists. */
function plainPdf(text) {
  return new Promise((resolve) => {
    const pdf = new PDFDocument({ size: 'A4', font: null });
    let size = 0;
    pdf.on('data', (chunk) => {
      size += chunk.length;
    });
    pdf.on('end', () => resolve(size));
    for (const [name, bytes] of Object.entries(FONTS)) pdf.registerFont(name, bytes);
    for (const line of text.split('\n')) {
      pdf
        .font(faceOf(line))
        .fontSize(10)
        .text(line === '' ? ' ' : line);
    }
    pdf.end();
  });
}

export async function letters() {
  const run = await sampleLetters();
  const texts = [];
  for await (const { files } of run.letters(['md'])) for (const { bytes } of files) texts.push(bytes);
  const { ours, theirs, oursToTheirs } = await sideBySide(
    3,
    async () => {
      let made = 0;
      for await (const { files } of run.letters(['pdf'])) made += files.length;
      return made;
    },
    async () => {
      for (const text of texts) await plainPdf(text);
      return texts.length;
    },
  );
  return [
    {
      what: 'a letter: template, tagged PDF',
      ours,
      yardstick: 'pdfkit, fonts parsed each time',
      theirs,
      ratio: 1 / oursToTheirs,
      budget: { atLeast: 4 },
    },
  ];
}

/** The most memory that is held after a thousand letters, against that after a hundred. */
export async function letterMemory() {
  const ratio = Number(execFileSync(process.execPath, ['--expose-gc', MEMORY], { encoding: 'utf8' }));
  return [{ what: 'memory held, 1,000 letters', yardstick: '100 letters', ratio, budget: { atMost: 1.1 } }];
}
