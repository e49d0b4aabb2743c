import type { DatedTermValue } from '../agreement/term.js';
import { type KeptVersion, termsDays } from '../agreement/version.js';
import { Day } from '../values/day.js';
import type { Reason } from '../values/truth.js';
import type { Value } from '../values/value.js';

/** The days between two changes of a term. */
export interface TermStretch {
  /** What holds on each of them; nothing before the first value, several where nobody knows which version is kept. */
  readonly values: readonly DatedTermValue[] | 'contradict';
  /** Why nobody knows. */
  readonly why: readonly Reason[];
  /** The value as facts read it without a key, once somebody asked. */
  plain?: Value;
}

export interface TermSources {
  /** The contract's own values, which prevail while they last. */
  readonly individual: readonly DatedTermValue[];
  /** Those of the chosen reading, or of the agreement. */
  readonly base: readonly DatedTermValue[];
  readonly keeps: readonly KeptVersion[];
}

/** A term of one contract over time. Looked up for every record, so that what holds is worked out once a change. */
export class TermTimeline {
  readonly #sources: TermSources;
  /** The first day of each stretch, in order. */
  readonly #starts: readonly number[];
  readonly #stretches: (TermStretch | undefined)[] = [];

  constructor(sources: TermSources) {
    const { individual, base, keeps } = sources;
    const starts = new Set([Number.NEGATIVE_INFINITY]);
    for (const { from, through } of [...individual, ...base, ...keeps]) {
      starts.add(from.n);
      if (through !== undefined) starts.add(through.n + 1);
    }
    this.#sources = sources;
    this.#starts = [...starts].sort((a, b) => a - b);
  }

  /** The stretches of the days from `first` to `last`, which may be infinite, in order. */
  between(first: number, last: number): readonly TermStretch[] {
    const from = this.#indexOf(first);
    const to = last === first ? from : this.#indexOf(last);
    const found: TermStretch[] = [];
    for (let index = from; index <= to; index += 1) found.push(this.#stretch(index));
    return found;
  }

  #indexOf(day: number): number {
    let index = this.#starts.length - 1;
    while (index > 0 && (this.#starts[index] ?? 0) > day) index -= 1;
    return index;
  }

  #stretch(index: number): TermStretch {
    const known = this.#stretches[index];
    if (known !== undefined) return known;
    const stretch = stretchOn(new Day(this.#starts[index] ?? 0), this.#sources);
    this.#stretches[index] = stretch;
    return stretch;
  }
}

function stretchOn(day: Day, { individual, base, keeps }: TermSources): TermStretch {
  const own = individual.filter(
    ({ from, through }) => from.n <= day.n && (through === undefined || day.n <= through.n),
  );
  const [first, ...others] = own;
  if (first !== undefined) {
    const contradict = others.some((other) => other.text !== first.text);
    return { values: contradict ? 'contradict' : [first], why: [] };
  }
  const { days, why } = termsDays(keeps, day);
  return { values: [...new Set(days.flatMap((each) => latestOf(base, each)))], why };
}

function latestOf(base: readonly DatedTermValue[], day: Day): readonly DatedTermValue[] {
  let latest: DatedTermValue | undefined;
  for (const value of base)
    if (value.from.n <= day.n && (latest === undefined || value.from.n >= latest.from.n)) latest = value;
  return latest === undefined ? [] : [latest];
}
