const DIGITS = 6;
const NAME = /^\d{6}$/;

/** How the name of a folder begins that has no number yet. */
export const UNFINISHED = '.unfinished-';

/** The name of the entry at a position, from 1: `000001`. */
export function entryName(position: number): string {
  return String(position).padStart(DIGITS, '0');
}

/** The position of an entry, from 1; undefined for a name that is none. */
export function positionNamed(name: string): number | undefined {
  return NAME.test(name) && Number(name) > 0 ? Number(name) : undefined;
}
