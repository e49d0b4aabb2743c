import type { Subject } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { visibleText } from './visible-text.js';

/**
 * What a finding is about, the same in every language, so that a tool knows it again: `invoice F-12`. One rule speaks of
 * a subject once.
 */
export function subjectName({ type, key }: Subject): string {
  return visibleText(type === key ? type : `${type} ${key}`);
}

/**
 * What a finding is about, in words: the agreement as a whole, a period by its name, and any other subject by its
 * own label.
 */
export function subjectText({ type, key, label }: Subject, catalogue: Catalogue): string {
  if (type === 'agreement') return catalogue.subject.agreement;
  if (label !== key) return visibleText(label);
  const { notation, subject } = catalogue;
  const [, year, part, number] = /^(\d{4})-(|Q|H)(\d{1,2})$/.exec(key) ?? [];
  const month = notation.months[Number(number) - 1];
  if (year === undefined || number === undefined) return visibleText(label);
  if (type === 'month' && part === '' && month !== undefined) return `${month} ${year}`;
  if (type === 'quarter' && part === 'Q') return subject.quarter(number, year);
  if (type === 'half-year' && part === 'H') return subject.half(number, year);
  return visibleText(label);
}
