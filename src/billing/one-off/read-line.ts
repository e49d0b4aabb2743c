import { suggestion } from '../../source/suggest.js';
import type { TreePath } from '../../source/yaml-tree.js';
import { Rational } from '../../values/rational.js';
import type { Identifier, InvoiceLine } from '../invoice-model.js';
import { lineNet } from '../line-net.js';
import { UNIT_WORDS, unitCode } from '../unit-code.js';
import { optional } from './optional.js';
import { readAdjustments } from './read-adjustments.js';
import { readVat } from './read-vat.js';
import type { TreeValues } from './tree-values.js';

/** One line with its net amount; undefined after a problem that leaves none. */
export function readLine(values: TreeValues, path: TreePath, id: string): InvoiceLine | undefined {
  const at = (field: string): TreePath => [...path, field];
  const name = values.words(at('name'));
  const quantity = values.number(at('quantity'));
  const unitPrice = values.price(at('price'));
  const vat = readVat(values, path);
  const code = readUnit(values, at('unit'));
  const baseQuantity = readBase(values, at('baseQuantity'));
  const grossPrice = values.price(at('grossPrice'));
  if (grossPrice !== undefined && unitPrice !== undefined && grossPrice.value.compare(unitPrice.value) < 0)
    values.problems.add({
      code: 'out-of-range',
      message: `the price before its discount, ${grossPrice.value}, is below the price ${unitPrice.value}`,
      at: values.tree.at(at('grossPrice')),
    });
  const priced =
    quantity === undefined || unitPrice === undefined
      ? undefined
      : { quantity, unitPrice, ...optional('baseQuantity', baseQuantity) };
  const standing = priced === undefined ? Rational.ZERO : lineNet(priced).value;
  const adjustments = readAdjustments(values, path, () => standing).map(({ adjustment }) => adjustment);
  if (name === undefined || priced === undefined || vat === undefined) return undefined;
  const line = { ...priced, ...(adjustments.length === 0 ? {} : { adjustments }) };
  return {
    id,
    name,
    item: values.text(at('item')) ?? id,
    unitCode: code,
    ...line,
    net: lineNet(line),
    vat,
    ...(grossPrice === undefined ? {} : { grossPrice }),
    ...optional('description', values.words(at('description'))),
    ...optional('note', values.words(at('note'))),
    ...optional('period', values.period(at('period'))),
    ...optional('buyerItem', values.text(at('buyerItem'))),
    ...optional('orderLine', values.text(at('orderLine'))),
    ...optional('accountingCost', values.text(at('accountingCost'))),
    ...optional('standardItem', identifier(values, at('standardItem'))),
    classes: values.items(at('classes')).flatMap((own) => identifier(values, own) ?? []),
    attributes: values.items(at('attributes')).map((own) => ({
      name: values.text([...own, 'name']) ?? '',
      value: values.text([...own, 'value']) ?? '',
    })),
  };
}

function identifier(values: TreeValues, path: TreePath): Identifier | undefined {
  const scheme = values.text([...path, 'scheme']);
  const id = values.text([...path, 'id']);
  return scheme === undefined || id === undefined ? undefined : { scheme, id };
}

function readUnit(values: TreeValues, path: TreePath): string {
  const unit = values.text(path) ?? 'one';
  const code = unitCode(unit);
  if (code !== undefined) return code;
  values.problems.add({
    code: 'unknown-unit',
    message: `'${unit}' is no unit`,
    at: values.tree.at(path),
    hint: suggestion(unit, UNIT_WORDS),
  });
  return unit;
}

function readBase(values: TreeValues, path: TreePath): InvoiceLine['baseQuantity'] {
  const base = values.number(path);
  if (base === undefined || base.value.compare(Rational.ZERO) > 0) return base;
  values.problems.add({
    code: 'out-of-range',
    message: `the quantity that the price is for is ${base.value}`,
    at: values.tree.at(path),
    hint: 'more than zero',
  });
  return undefined;
}
