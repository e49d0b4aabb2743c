/** A text in both languages of the reports. */
export interface Words {
  readonly en: string;
  readonly nl: string;
}

/** Words as they are written; one plain text stands for both languages. */
export function wordsOf(raw: string | Words): Words {
  return typeof raw === 'string' ? { en: raw, nl: raw } : { en: raw.en, nl: raw.nl };
}

/** Where something is written. A whole file has no line. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
