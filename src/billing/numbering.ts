import type { BillingProblem } from './billing-problem.js';
import type { BillingSettings, Written } from './contract-terms.js';

/** What a numbering scheme may name. */
export interface NumberingValues {
  readonly contract: string;
  /** The kind of invoice. */
  readonly kind?: string;
  /** Four digits, of the billed period. */
  readonly year: string;
  /** Two digits, of the billed period. */
  readonly month: string;
  /** The day of the invoice: `2025-04-07`. */
  readonly issued?: string;
  /** The record that is billed, where each has an invoice of its own. */
  readonly id?: string;
  /** The number of the invoice itself, for a payment reference. */
  readonly number?: string;
  /** A running number, from a ledger; of what has none yet, a word in its place. */
  readonly sequence?: number | string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const NAME = /^(contract|kind|year|month|issued|id|number|sequence)(?::([1-9]))?$/;

/** The scheme of a kind of invoice: its own, or the one for all. Undefined after adding to `problems`. */
export function schemeFor(
  { numbering, numberings }: BillingSettings,
  kind: string,
  problems: BillingProblem[],
): Written<string> | undefined {
  const own = numberings?.get(kind);
  if (own !== undefined || numberings === undefined) return own ?? numbering;
  problems.push({
    code: 'unknown-placeholder',
    message: `'numbering' has no scheme for the kind of invoice '${kind}' (it has ${[...numberings.keys()].join(', ')})`,
    at: numbering.at,
  });
  return undefined;
}

/** In place of a running number that is only taken when the document is issued. */
export const NO_NUMBER_YET = 'DRAFT';

/** Whether a scheme counts, so that its numbers come from a ledger. */
export function hasSequence(scheme: string): boolean {
  return [...scheme.matchAll(PLACEHOLDER)].some(([, inside]) => NAME.exec(inside ?? '')?.[1] === 'sequence');
}

/**
 * Fills a scheme: `L-{year}-{month}`, `{year}{sequence:5}`; a digit after a colon pads with zeros to that width.
 * Undefined after adding to `problems`, if a name is unknown or has no value here.
 */
export function fillNumber(
  scheme: Written<string>,
  values: NumberingValues,
  problems: BillingProblem[],
): string | undefined {
  const unknown: string[] = [];
  const filled = scheme.value.replace(PLACEHOLDER, (whole, inside: string) => {
    const [, name, width] = NAME.exec(inside) ?? [];
    const value = name === undefined ? undefined : values[name as keyof NumberingValues];
    if (value === undefined) unknown.push(whole);
    return typeof value === 'string' && name === 'sequence'
      ? value
      : String(value ?? '').padStart(Number(width ?? 0), '0');
  });
  for (const whole of unknown) {
    problems.push({
      code: 'unknown-placeholder',
      message: `'${whole}' in the scheme '${scheme.value}' has no value (known: {contract}, {kind}, {year}, {month}, {issued}, {number}, {sequence}, and {id} where a record has an invoice of its own)`,
      at: scheme.at,
    });
  }
  return unknown.length > 0 ? undefined : filled;
}
