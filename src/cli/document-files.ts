import type { IssuedDocuments } from '../index.js';
import type { OutputFile } from '../source/atomic-write.js';

/** The documents of an invoice as files in a folder: the e-invoice first. */
export function documentFiles(folder: string, { fileName, xml }: IssuedDocuments): OutputFile[] {
  return [{ path: `${folder}/${fileName}.xml`, bytes: xml }];
}
