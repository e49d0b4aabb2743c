import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, parseSource, placesIn } from '../source-code.js';

/** Where digits of identifiers are weighed, positions counted, or a year read: never an amount. */
const NOT_MONEY: ReadonlySet<string> = new Set([
  'src/billing/indexations-of.ts',
  'src/billing/numbering.ts',
  'src/billing/one-off/tree-values.ts',
  'src/billing/terms-of-contract.ts',
  'src/invoice/iban.ts',
  'src/invoice/place-of-term.ts',
  'src/invoice/ubl/read/identifier-check.ts',
  'src/invoice/ubl/read/vat-number.ts',
]);

/** The ways from an exact number, or from a text, to a double; and a double written out. */
function leaks(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'approx';
  if (ts.isCallExpression(node))
    return /^(Number|parseFloat|Number\.parseFloat|Number\.parseInt|parseInt)$/.test(
      node.expression.getText(),
    );
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.PlusToken && !ts.isNumericLiteral(node.operand);
  return ts.isNumericLiteral(node) && /[.eE]/.test(node.getText()) && !/^0x/i.test(node.getText());
}

const NAMES = /amount|price|total|net|tax|gross|sum|cents|balance|payable|prepaid|rounding/i;

/** A field, parameter or variable that is named like money and declared as a number. */
function moneyAsNumber(node: ts.Node): boolean {
  const declared =
    ts.isPropertySignature(node) ||
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertyDeclaration(node);
  return declared && node.type?.kind === ts.SyntaxKind.NumberKeyword && NAMES.test(node.name.getText());
}

const sources = ['src/billing', 'src/invoice']
  .flatMap((folder) => filesIn(folder, '.ts'))
  .map((file) => parseSource(file));

describe('money passes no binary float', () => {
  it('is looked for in all files that compute and write it', () => {
    expect(sources.length).toBeGreaterThan(60);
  });

  it('from text to text', () => {
    const looked = sources.filter(
      ({ fileName }) => !NOT_MONEY.has(fileName) && !/\/page\/(page-head|render-page)/.test(fileName),
    );
    expect(looked.flatMap((source) => placesIn(source, leaks))).toEqual([]);
  });

  it('and nothing that is named like money is a number', () => {
    const looked = sources.filter(({ fileName }) => !NOT_MONEY.has(fileName));
    expect(looked.flatMap((source) => placesIn(source, moneyAsNumber))).toEqual([]);
  });

  it('and what is excepted is there', () => {
    const known = new Set(sources.map(({ fileName }) => fileName));
    expect([...NOT_MONEY].filter((file) => !known.has(file))).toEqual([]);
  });

  it('and the scan sees what it looks for', () => {
    const source = parseSource(
      'x.ts',
      'const a = price.approx + Number(text) + parseFloat(text) + +text + 0.21 + 1e2; interface I { readonly netTotal: number; readonly lines: number }',
    );
    expect(placesIn(source, leaks)).toHaveLength(6);
    expect(placesIn(source, moneyAsNumber)).toHaveLength(1);
  });
});
