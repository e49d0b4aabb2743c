import type { IssuedDocuments } from './issue-documents.js';

/** A document as a file. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

/** The documents of an invoice as files: the e-invoice first, then the page, then the e-mail with both. */
export function documentFiles({ fileName, xml, pdf, eml }: IssuedDocuments): readonly DocumentFile[] {
  return [
    { name: `${fileName}.xml`, bytes: xml },
    { name: `${fileName}.pdf`, bytes: pdf },
    ...(eml === undefined ? [] : [{ name: `${fileName}.eml`, bytes: eml }]),
  ];
}
