import type { Place } from '../evaluate/result.js';
import type { Catalogue } from './catalogue.js';
import { momentText, readMoment } from './moment-text.js';
import { decimalText, isDecimal, ratioToPercent, withoutSign } from './number-text.js';
import { roundedText } from './rounding.js';
import { visibleText } from './visible-text.js';
import { windowText } from './window-text.js';
import { formFor } from './words.js';

const NBSP = '\u00a0';

/** How a value is to be said. */
export interface Saying {
  /** Names of months in short. */
  readonly short?: boolean;
  /** The limit that the value is held against, in the same unit: rounding never takes it across. */
  readonly limit?: string | undefined;
}

/**
 * A value of a result in words: a moment, a number with its unit, a duration such as `3 working-days`, the hours of a
 * window, a constant, or the text itself with hidden characters made visible.
 */
export function valueText(
  value: string,
  unit: string | undefined,
  catalogue: Catalogue,
  { short = false, limit }: Saying = {},
): string {
  const constant = Object.hasOwn(catalogue.constants, value) ? catalogue.constants[value] : undefined;
  if (constant !== undefined) return constant;
  if (readMoment(value) !== undefined) return momentText(value, catalogue.notation, short);
  if (unit === 'window') return visibleText(windowText(value, catalogue.notation));
  if (unit === 'month-day') return monthDayText(value, catalogue);
  if (unit !== undefined && isDecimal(value)) return numberText(value, unit, catalogue, limit);
  const duration = /^(\d+) ([a-z-]+)$/.exec(value);
  if (
    duration?.[1] !== undefined &&
    duration[2] !== undefined &&
    unitWord(duration[2], catalogue) !== undefined
  ) {
    return numberText(duration[1], duration[2], catalogue);
  }
  return visibleText(value);
}

/** The distance from a limit, without its sign and never rounded to nothing: `8 days`, `0.12 percentage points`. */
export function distanceText(margin: { value: string; unit: string }, catalogue: Catalogue): string {
  const { size } = withoutSign(margin.value);
  if (margin.unit !== 'ratio') return numberText(size, margin.unit, catalogue, '0');
  const percent = roundedText(ratioToPercent(size), '0');
  const word = formFor(percent, catalogue.percentagePoint, catalogue);
  return `${decimalText(percent, catalogue.notation)}${NBSP}${word}`;
}

/** A place as `file:line`, or the file alone when the place is the whole file. */
export function placeText(place: Place): string {
  return visibleText(place.line === undefined ? place.file : `${place.file}:${place.line}`);
}

function numberText(value: string, unit: string, catalogue: Catalogue, limit?: string): string {
  const { notation } = catalogue;
  if (unit === 'ratio') {
    const percent = roundedText(ratioToPercent(value), limit === undefined ? limit : ratioToPercent(limit));
    return `${decimalText(percent, notation)}%`;
  }
  // A calendar year is a name, not a number of years.
  if (unit === 'year' && /^\d{4}$/.test(value)) return value;
  const rounded = roundedText(value, limit);
  const digits = decimalText(rounded, notation);
  if (unit === 'percent') return `${digits}%`;
  if (unit === 'count' || unit === 'number' || unit === '') return digits;
  if (/^[A-Z]{3}$/.test(unit))
    return notation.money(unit === 'EUR' ? '€' : unit, decimalText(withCents(rounded), notation));
  if (/^minutes?$/.test(unit)) {
    const parts = hoursAndMinutes(rounded, catalogue);
    if (parts !== undefined) return parts;
  }
  const word = unitWord(unit, catalogue);
  const name = word === undefined ? visibleText(unit) : formFor(rounded, word, catalogue);
  return `${digits}${NBSP}${name}`;
}

/** Money has two decimals, or as many as it needs. */
function withCents(value: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

function monthDayText(value: string, { notation }: Catalogue): string {
  const [, month = '', day = ''] = /^(\d{2})-(\d{2})$/.exec(value) ?? [];
  const name = notation.months[Number(month) - 1];
  return name === undefined ? visibleText(value) : `${Number(day)} ${name}`;
}

function unitWord(unit: string, catalogue: Catalogue): { one: string; other: string } | undefined {
  const id = unit.replace(/s$/, '');
  return Object.hasOwn(catalogue.units, id) ? catalogue.units[id] : undefined;
}

// Nobody reads 4 350 minutes; whole minutes from two hours on are said in days, hours and minutes.
function hoursAndMinutes(value: string, catalogue: Catalogue): string | undefined {
  const match = /^(-?)(\d{1,15})$/.exec(value);
  if (match === null) return undefined;
  const total = BigInt(match[2] ?? '0');
  if (total < 120n) return undefined;
  const parts: readonly (readonly [bigint, string])[] = [
    [total / 1440n, 'day'],
    [(total % 1440n) / 60n, 'hour'],
    [total % 60n, 'minute'],
  ];
  const said = parts
    .filter(([amount]) => amount > 0n)
    .map(([amount, unit]) => numberText(String(amount), unit, catalogue));
  return `${match[1] === '' ? '' : '−'}${said.join(' ')}`;
}
