import type { IssuedDocuments } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';

/** The documents of an invoice as files in a folder: the e-invoice first, then the page, then the e-mail with both. */
export function documentFiles(folder: string, { fileName, xml, pdf, eml }: IssuedDocuments): OutputFile[] {
  const path = `${folder}/${fileName}`;
  return [
    { path: `${path}.xml`, bytes: xml },
    { path: `${path}.pdf`, bytes: pdf },
    ...(eml === undefined ? [] : [{ path: `${path}.eml`, bytes: eml }]),
  ];
}
