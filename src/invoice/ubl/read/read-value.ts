import type { FieldValue } from '../../../source/record.js';
import type { XmlElement } from '../../../source/xml/xml-element.js';
import { Day } from '../../../values/day.js';
import { Rational } from '../../../values/rational.js';
import { plainText } from './find-element.js';

/** How the characters of an element become a value; undefined where there is none. */
export type ReadValue = (element: XmlElement) => FieldValue | undefined;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;

/** Text as it stands; an empty element gives the empty text. */
export const asText: ReadValue = plainText;

/** Text; an empty element gives none. */
export const asFilled: ReadValue = (element) => plainText(element) || undefined;

/** That the element is there. */
export const asPresence: ReadValue = () => true;

/** A decimal number as XML Schema writes it; none for anything else. */
export const asNumber: ReadValue = (element) => {
  const found = DECIMAL.exec(element.text.trim());
  if (found === null) return undefined;
  const [, sign, whole = '', part = ''] = found;
  if (whole === '' && part === '') return undefined;
  return Rational.parse(`${sign === '-' ? '-' : ''}${whole || '0'}${part === '' ? '' : `.${part}`}`);
};

/** A day, with or without a zone behind it; none for anything else. */
export const asDay: ReadValue = (element) => {
  const day = DATE.exec(element.text.trim())?.[1];
  return day === undefined ? undefined : Day.parse(day);
};

/** `true` or `false`, or `1` or `0`. */
export const asBoolean: ReadValue = (element) => {
  const text = element.text.trim();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
};

/** How many characters stand behind the decimal point. */
export function decimalsOf(element: XmlElement): number {
  const text = element.text.trim();
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
