import type { TreePath } from '../../source/yaml-tree.js';
import { Rational } from '../../values/rational.js';
import type { LineVat, VatCategory } from '../invoice-model.js';
import type { TreeValues } from './tree-values.js';

/** Category and rate of a line or of what stands on the document. Only S has a rate, which is above zero. */
export function readVat(values: TreeValues, path: TreePath): LineVat | undefined {
  const category = values.text([...path, 'category']) as VatCategory | undefined;
  const rate = values.number([...path, 'rate']);
  if (category === undefined) return undefined;
  const at = values.tree.at(rate === undefined ? [...path, 'category'] : [...path, 'rate']);
  if (category === 'S') {
    if (rate !== undefined && rate.value.sign() > 0) return { category, percent: rate.value };
    values.problems.add({
      code: rate === undefined ? 'required-missing' : 'out-of-range',
      message: 'VAT of category S has a rate above zero',
      at,
      hint: 'rate: 21',
    });
    return undefined;
  }
  if (rate !== undefined && !rate.value.isZero())
    values.problems.add({
      code: 'out-of-range',
      message: `category ${category} has no VAT, and the rate is ${rate.value}`,
      at,
      hint: 'leave the rate out',
    });
  return category === 'O' ? { category } : { category, percent: Rational.ZERO };
}
