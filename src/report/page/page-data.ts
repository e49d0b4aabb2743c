import type { Result, Words } from '../../evaluate/result.js';

/** A chart as the program drew it: markup in both languages, already escaped. */
export interface DrawnChart {
  readonly name: string;
  readonly drawing: Words;
  readonly legend: Words;
}

/** Everything that the page tells, once, whatever the language. It lies in the page itself, compressed. */
export interface PageData {
  /** With paths that start at the folder of the contract. */
  readonly result: Result;
  /** That folder with its slash; empty if the files share none. */
  readonly folder: string;
  readonly charts: readonly DrawnChart[];
}
