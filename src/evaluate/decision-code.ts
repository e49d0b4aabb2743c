import type { Condition } from './language.js';
import type { Columns } from './record-columns.js';
import { type AtomPlaces, FAILS, HOLDS, OPEN, placesOf, type Ternary } from './record-conditions.js';

const STRIDE = 4;
/** Ends of a way through the code, as targets of jumps. */
const END = { [HOLDS]: -1, [FAILS]: -2, [OPEN]: -3 } as const;

/** A comparison with one literal, and where to go on below, above and at it. */
interface Step {
  readonly place: number;
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
  readonly same: number;
}

/**
 * Conditions as a table of comparisons and jumps, which answers where every value is a plain number and no literal
 * needs a closer look; elsewhere it says OPEN, and the closures of `compileRowTest` know more.
 */
export class DecisionCode {
  readonly #values: Float64Array;
  /** Per step: the place of the value, and the next step below, above and at the literal. */
  readonly #jumps: Int32Array;
  /** Per step: low and high. */
  readonly #bounds: Float64Array;
  readonly #starts: Int32Array;

  constructor(conditions: readonly Condition[], columns: Columns<never>) {
    const writer = new Writer(columns);
    const starts = conditions.map((condition) => writer.write(condition, END[HOLDS], END[FAILS]));
    this.#values = columns.values;
    this.#starts = Int32Array.from(starts);
    this.#jumps = Int32Array.from(
      writer.steps.flatMap(({ place, below, above, same }) => [place, below, above, same]),
    );
    this.#bounds = Float64Array.from(writer.steps.flatMap(({ low, high }) => [low, high]));
  }

  /** What the condition at an index says of the current values. */
  run(index: number): Ternary {
    const values = this.#values;
    const jumps = this.#jumps;
    const bounds = this.#bounds;
    let at = this.#starts[index] as number;
    while (at >= 0) {
      const value = values[jumps[at] as number] as number;
      const bound = at >> 1;
      if (value < (bounds[bound] as number)) at = jumps[at + 1] as number;
      else if (value > (bounds[bound + 1] as number)) at = jumps[at + 2] as number;
      else if (Number.isNaN(value)) return OPEN;
      else at = jumps[at + 3] as number;
    }
    return at === END[HOLDS] ? HOLDS : at === END[FAILS] ? FAILS : OPEN;
  }
}

/** Writes from the end, so that the targets of jumps are known. */
class Writer {
  readonly steps: Step[] = [];
  readonly #columns: Columns<never>;

  constructor(columns: Columns<never>) {
    this.#columns = columns;
  }

  /** Gives where the condition starts. */
  write(condition: Condition, holds: number, fails: number): number {
    if (condition.is === 'not') return this.write(condition.part, fails, holds);
    if (condition.is === 'atom') return this.#atom(placesOf(condition, this.#columns), holds, fails);
    const parts = condition.parts.toReversed();
    if (condition.is === 'all') return parts.reduce((next, part) => this.write(part, next, fails), holds);
    return parts.reduce((next, part) => this.write(part, holds, next), fails);
  }

  #atom(atom: AtomPlaces | undefined, holds: number, fails: number): number {
    if (atom === undefined) return END[OPEN];
    const target = (truth: Ternary, otherwise: number): number =>
      truth === HOLDS ? holds : truth === FAILS ? otherwise : END[OPEN];
    const { place, outcomes } = atom;
    const [below, above, same] = outcomes;
    // Several literals are one of which: the next is tried where this one fails.
    return atom.literals.reduce((next, { low, high, exact }) => {
      const start = this.steps.length * STRIDE;
      this.steps.push({
        place,
        low,
        high,
        below: target(below, next),
        above: target(above, next),
        same: target(exact ? same : OPEN, next),
      });
      return start;
    }, fails);
  }
}
