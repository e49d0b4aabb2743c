/** How a language writes days and numbers. Plain tables, so that the bytes do not depend on the ICU of Node. */
export interface Notation {
  readonly months: readonly string[];
  readonly decimalMark: string;
  readonly groupMark: string;
}

export const NOTATIONS: Readonly<Record<'nl' | 'en', Notation>> = {
  nl: {
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    decimalMark: ',',
    groupMark: '.',
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    decimalMark: '.',
    groupMark: ',',
  },
};

/** The digits of a whole number in groups of three: `1.234.567`. */
export function groupDigits(digits: string, { groupMark }: Pick<Notation, 'groupMark'>): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, groupMark);
}
