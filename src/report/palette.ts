import type { Shown } from './shown.js';

/** Paints a text for a terminal; without colour, returns it as it is. */
export type Paint = (text: string) => string;

export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly verdict: Readonly<Record<Shown, Paint>>;
}

const plain: Paint = (text) => text;

function sgr(open: number, close: number): Paint {
  return (text) => `\u001b[${open}m${text}\u001b[${close}m`;
}

/** The paints of the terminal report. The words carry the meaning; colour only repeats it. */
export function paletteOf(colour: boolean): Palette {
  const paint = colour ? sgr : () => plain;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    verdict: {
      breached: paint(31, 39),
      missed: paint(33, 39),
      pending: paint(36, 39),
      undetermined: paint(35, 39),
      waived: paint(34, 39),
      met: paint(32, 39),
      holds: paint(32, 39),
      'not-applicable': paint(2, 22),
    },
  };
}
