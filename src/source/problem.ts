import { MAX_PROBLEMS } from './limits.js';
import type { Position } from './position.js';
import { formatPosition } from './position.js';
import type { ProblemCode } from './problem-code.js';

/** One thing that is wrong with the input. Without a place in a file, `file` alone may be known. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly at?: Position;
  readonly file?: string;
  /** What would be right. */
  readonly hint?: string | undefined;
}

/** One line: `file:line:column  message (hint)`. */
export function formatProblem(problem: Problem): string {
  const place = problem.at ? formatPosition(problem.at) : problem.file;
  const sentence = problem.hint ? `${problem.message} (${problem.hint})` : problem.message;
  return place === undefined ? sentence : `${place}  ${sentence}`;
}

/** Bad input, with everything that is wrong with it. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], omitted = 0) {
    const more = omitted > 0 ? [`… and ${omitted} more`] : [];
    super([...problems.map(formatProblem), ...more].join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/**
 * Collects problems, so that a user sees them all at once. Keeps the first MAX_PROBLEMS and counts the rest.
 */
export class Problems {
  readonly #kept = new Map<string, Problem>();
  #omitted = 0;

  add(problem: Problem): void {
    const identity = `${problem.code} ${formatProblem(problem)}`;
    if (this.#kept.has(identity)) return;
    if (this.#kept.size >= MAX_PROBLEMS) this.#omitted += 1;
    else this.#kept.set(identity, problem);
  }

  /** Takes over the problems of another collection. */
  addAll(others: Iterable<Problem>): void {
    for (const problem of others) this.add(problem);
  }

  get count(): number {
    return this.#kept.size + this.#omitted;
  }

  /** How many problems were counted but not kept. */
  get omitted(): number {
    return this.#omitted;
  }

  /** Without duplicates, sorted by file, line and column; what has no place in a file comes first. */
  get list(): readonly Problem[] {
    return [...this.#kept.values()].sort(compareProblems);
  }

  /** Gives all that was collected, and begins anew. */
  take(): readonly Problem[] {
    const { list } = this;
    this.#kept.clear();
    this.#omitted = 0;
    return list;
  }

  /** Throws an InputError if there is any problem. */
  throwIfAny(): void {
    if (this.#kept.size > 0) throw new InputError(this.list, this.#omitted);
  }
}

function compareProblems(a: Problem, b: Problem): number {
  const fileA = a.at?.file ?? a.file ?? '';
  const fileB = b.at?.file ?? b.file ?? '';
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
