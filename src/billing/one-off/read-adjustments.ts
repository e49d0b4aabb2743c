import type { TreePath } from '../../source/yaml-tree.js';
import { Rational } from '../../values/rational.js';
import type { Sourced } from '../because.js';
import type { Adjustment, LineVat } from '../invoice-model.js';
import { shareOf } from '../line-net.js';
import { readVat } from './read-vat.js';
import type { TreeValues } from './tree-values.js';

const KINDS = [
  ['allowances', 'allowance'],
  ['charges', 'charge'],
] as const;

/** An allowance or a charge, and where it stands. */
export interface ReadAdjustment {
  readonly adjustment: Adjustment;
  readonly path: TreePath;
}

/**
 * The allowances and then the charges under a path. `standing` is what a percentage is taken of where the file does
 * not say; it may depend on the VAT that one on the document has.
 */
export function readAdjustments(
  values: TreeValues,
  path: TreePath,
  standing: (own: TreePath) => Rational,
): readonly ReadAdjustment[] {
  return KINDS.flatMap(([list, kind]) =>
    values.items([...path, list]).flatMap((own): ReadAdjustment[] => {
      const reason = values.words([...own, 'reason']);
      const part = partOf(values, own, standing);
      if (reason === undefined || part === undefined) return [];
      const code = values.text([...own, 'code']);
      const coded = code === undefined ? {} : { reasonCode: code };
      return [{ adjustment: { kind, reason, ...part, ...coded }, path: own }];
    }),
  );
}

/** The VAT of an adjustment on the document: its own, else that of all lines if they have one. */
export function vatOfAdjustment(
  values: TreeValues,
  path: TreePath,
  lines: readonly { readonly vat: LineVat }[],
): LineVat | undefined {
  if (values.text([...path, 'category']) !== undefined) return readVat(values, path);
  const [first, ...rest] = lines.map(({ vat }) => vat);
  if (first !== undefined && rest.every((vat) => sameVat(vat, first))) return first;
  values.problems.add({
    code: 'required-missing',
    message: 'the lines are under more than one rate of VAT, and this does not say which it is for',
    at: values.tree.at(path),
    hint: 'give category and rate',
  });
  return undefined;
}

export function sameVat(a: LineVat, b: LineVat): boolean {
  return a.category === b.category && (a.percent ?? Rational.ZERO).equals(b.percent ?? Rational.ZERO);
}

function partOf(
  values: TreeValues,
  path: TreePath,
  standing: (own: TreePath) => Rational,
): Pick<Adjustment, 'amount' | 'share'> | undefined {
  const percent = values.number([...path, 'percent']);
  const amount = values.amount([...path, 'amount']);
  if ((percent === undefined) === (amount === undefined))
    values.problems.add({
      code: 'required-missing',
      message: 'an allowance or charge has either an amount or a percentage',
      at: values.tree.at(path),
      hint: "amount: '25.00', or percent: 10",
    });
  if (percent === undefined) return amount === undefined ? undefined : { amount };
  const base = values.amount([...path, 'of'])?.value ?? standing(path).round(2);
  const value = shareOf(base, percent.value);
  const step = `${percent.value} % × ${base.toFixed(2)} = ${value.toFixed(2)}`;
  const share: Sourced = { value, because: [...percent.because, { what: { en: step, nl: step } }] };
  if (value.sign() < 0)
    values.problems.add({
      code: 'out-of-range',
      message: `the amount is below zero: ${step}`,
      at: values.tree.at([...path, 'percent']),
    });
  return { amount: share, share: { percent: percent.value, base } };
}
