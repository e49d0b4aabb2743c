import { isMap, type RawMap } from '../../agreement/raw-map.js';
import { type Words, wordsOf } from '../../agreement/words.js';
import type { Problems } from '../../source/problem.js';
import type { TreePath, YamlTree } from '../../source/yaml-tree.js';
import { Day } from '../../values/day.js';
import { Rational } from '../../values/rational.js';
import type { Because, Sourced } from '../because.js';
import type { BilledPeriod } from '../invoice-model.js';

const GIVEN = { en: 'as given', nl: 'zoals opgegeven' };
const CENTS = 2;

/** The values of a file whose form has been checked, each with its place; what has no meaning becomes a problem. */
export class TreeValues {
  readonly tree: YamlTree;
  readonly problems: Problems;

  constructor(tree: YamlTree, problems: Problems) {
    this.tree = tree;
    this.problems = problems;
  }

  map(path: TreePath): RawMap {
    const found = this.#at(path);
    return isMap(found) ? found : {};
  }

  /** The paths of the items of a list. */
  items(path: TreePath): readonly TreePath[] {
    const found = this.#at(path);
    return Array.isArray(found) ? found.map((_, index) => [...path, index]) : [];
  }

  text(path: TreePath): string | undefined {
    const found = this.#at(path);
    return typeof found === 'string' ? found : undefined;
  }

  words(path: TreePath): Words | undefined {
    const found = this.#at(path);
    return typeof found === 'string' || isMap(found) ? wordsOf(found as string | Words) : undefined;
  }

  day(path: TreePath): Day | undefined {
    return Day.parse(this.text(path) ?? '');
  }

  period(path: TreePath): BilledPeriod | undefined {
    const from = this.day([...path, 'from']);
    const through = this.day([...path, 'through']);
    if (from === undefined || through === undefined) return undefined;
    if (through.compare(from) < 0)
      this.problems.add({
        code: 'end-before-start',
        message: `the period ends on ${through} before it starts`,
        at: this.tree.at([...path, 'through']),
        hint: `on or after ${from}`,
      });
    return { from, through };
  }

  /** A number from its characters, so that no decimal is lost. */
  number(path: TreePath): Sourced | undefined {
    const source = this.tree.source(path);
    if (source === undefined) return undefined;
    const value = Rational.parse(source);
    if (value !== undefined) return { value, because: this.given(path) };
    this.problems.add({
      code: 'wrong-form',
      message: `'${source}' is not a plain decimal number`,
      at: this.tree.at(path),
      hint: 'digits, with a point before decimals: 7.5',
    });
    return undefined;
  }

  /** An amount of at most two decimals, not below zero unless `negative`. */
  amount(path: TreePath, negative = false): Sourced | undefined {
    const found = this.number(path);
    if (found === undefined) return undefined;
    const { value } = found;
    if (!value.equals(value.round(CENTS)))
      this.problems.add({
        code: 'bad-money',
        message: `the amount ${value} has more than two decimals`,
        at: this.tree.at(path),
      });
    if (!negative) this.#notBelowZero(found, path, 'the amount');
    return found;
  }

  /** A price, which may have any number of decimals. */
  price(path: TreePath): Sourced | undefined {
    const found = this.number(path);
    if (found !== undefined) this.#notBelowZero(found, path, 'the price');
    return found;
  }

  given(path: TreePath): readonly Because[] {
    return [{ what: GIVEN, at: this.tree.at(path) }];
  }

  #notBelowZero({ value }: Sourced, path: TreePath, what: string): void {
    if (value.sign() >= 0) return;
    this.problems.add({
      code: 'out-of-range',
      message: `${what} is below zero: ${value}`,
      at: this.tree.at(path),
      hint:
        what === 'the price' ? 'for a correction the quantity is negative' : 'a reduction is an allowance',
    });
  }

  #at(path: TreePath): unknown {
    let found: unknown = this.tree.data;
    for (const step of path) {
      if (Array.isArray(found)) found = found[Number(step)];
      else found = isMap(found) ? found[step as string] : undefined;
    }
    return found;
  }
}
