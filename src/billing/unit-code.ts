/** Codes of UN/ECE Recommendation 20 for units that have a word; things are counted as `C62`, one. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['one', 'C62'],
  ['hour', 'HUR'],
  ['day', 'DAY'],
  ['working-day', 'E49'],
  ['week', 'WEE'],
  ['month', 'MON'],
  ['quarter', 'QAN'],
  ['year', 'ANN'],
]);
const FORM = /^[A-Z0-9]{2,3}$/;

/** The code of a unit: of its word, or itself if it has the form of one; undefined for any other. */
export function unitCode(unit: string): string | undefined {
  return CODES.get(unit) ?? (FORM.test(unit) ? unit : undefined);
}

/** The words that have a code. */
export const UNIT_WORDS: readonly string[] = [...CODES.keys()];
