import type { Catalogue } from './catalogue.js';
import type { Palette } from './palette.js';

/** What every part of the terminal report needs to write itself. */
export interface TerminalStyle {
  readonly words: Catalogue;
  readonly paint: Palette;
  /** Columns. */
  readonly width: number;
  readonly all: boolean;
}
