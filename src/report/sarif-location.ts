import type { Place, Result } from '../evaluate/result.js';
import { type SarifMessage, sarifMessage } from './sarif-text.js';

/** The name of the folder in which the check ran, as code-scanning tools know it. */
export const ROOT = '%SRCROOT%';

export interface SarifFile {
  readonly uri: string;
  readonly uriBaseId?: typeof ROOT;
  /** Of the file in the run's artifacts. */
  readonly index?: number;
}

export interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation?: {
    readonly artifactLocation: SarifFile;
    readonly region?: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly kind: string }[];
  readonly message?: SarifMessage;
}

/** Which file of the result stands where in the run's artifacts. */
export type ArtifactIndex = ReadonlyMap<string, number>;

export function artifactIndex({ inputs }: Result): ArtifactIndex {
  return new Map(inputs.map(({ file }, index) => [file, index]));
}

/** A file by its URI: relative to the root, or absolute where its path is. */
export function sarifFile(file: string, index: ArtifactIndex): SarifFile {
  const path = file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
  const place = index.get(file);
  return {
    ...(file.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: ROOT }),
    ...(place === undefined ? {} : { index: place }),
  };
}

/** A place as a location, with what it is about. */
export function sarifLocation(at: Place, index: ArtifactIndex, message?: string): SarifLocation {
  const { file, line, column } = at;
  const column1 = column === undefined ? {} : { startColumn: column };
  return {
    physicalLocation: {
      artifactLocation: sarifFile(file, index),
      ...(line === undefined ? {} : { region: { startLine: line, ...column1 } }),
    },
    ...(message === undefined ? {} : { message: sarifMessage(message) }),
  };
}
