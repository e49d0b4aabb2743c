/** A text in both languages of the reports. */
export interface Words {
  readonly en: string;
  readonly nl: string;
}

/** Where something is written. A whole file has no line. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
