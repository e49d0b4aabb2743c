/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The address behind the words: of a page or a mailbox. */
  readonly link?: string;
}

/** A piece of running text: what is set one below the other. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      /** The first number; absent for bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      /** The heads of the columns; none at all for a table of names and values. */
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
      /** How wide the columns are beside each other; without it as wide as their words ask for. */
      readonly shares?: readonly number[];
      /** How the columns are set; to the left without it. */
      readonly align?: readonly ('left' | 'right')[];
      /** The column that takes what width the others leave; all share it without one. */
      readonly grows?: number;
      /** Whether the first cell of a row names what the others hold. */
      readonly named?: boolean;
    };
