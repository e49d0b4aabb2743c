import type { Zone } from '../values/zone.js';
import type { Position } from './position.js';
import type { Problems } from './problem.js';
import type { ProblemCode } from './problem-code.js';
import type { Locator, Notation, Place, RawRow } from './raw-table.js';

/** How records are read from raw rows. */
export interface ConvertOptions {
  /** The zone of local times without offset. */
  readonly zone: Zone;
  /** A local time that a clock change skips: bad input (the default), or a missing value with a warning. */
  readonly skippedLocalTime?: 'problem' | 'missing';
  /** Takes what deserves attention but is not wrong. */
  readonly warnings?: Problems;
}

/**
 * What converting one value needs to know, and where its problems go. One per file; its place moves along.
 */
export class ConvertContext {
  readonly locator: Locator;
  readonly options: ConvertOptions;
  readonly #problems: Problems;
  /** Whether the current row has a problem. */
  failed = false;
  place: Place = 0;
  /** The field that is being read, and the column (or constant) that it is read from. */
  field = '';
  column: string | Position = '';
  notation: Notation = 'typed';
  row: RawRow = {};

  constructor(locator: Locator, problems: Problems, options: ConvertOptions) {
    this.locator = locator;
    this.#problems = problems;
    this.options = options;
  }

  /** Reports the current field; returns undefined, so that a converter can end with it. */
  fail(code: ProblemCode, message: string, hint?: string): undefined {
    this.failAt(this.#at(), code, message, hint);
  }

  failAt(at: Position, code: ProblemCode, message: string, hint?: string): undefined {
    this.failed = true;
    this.#problems.add(hint === undefined ? { code, message, at } : { code, message, at, hint });
  }

  warn(code: ProblemCode, message: string): void {
    this.options.warnings?.add({ code, message, at: this.#at() });
  }

  /** The characters of the current value as written, where the format keeps them. */
  source(): string | undefined {
    return typeof this.column === 'string' ? this.locator.source(this.place, this.column) : undefined;
  }

  #at(): Position {
    return typeof this.column === 'string' ? this.locator.value(this.place, this.column) : this.column;
  }
}

/** What a value is, in words, for a message. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return `'${value.length > 60 ? `${value.slice(0, 57)}…` : value}'`;
  if (typeof value === 'number') return `the number ${value}`;
  return `the boolean ${String(value)}`;
}
