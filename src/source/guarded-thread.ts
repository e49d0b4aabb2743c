import { Worker } from 'node:worker_threads';

/** How a job ended that has no answer. */
export type JobFailure = 'too-long' | 'too-much-memory' | 'broken';

export interface ThreadLimits {
  /** Of one job. */
  readonly milliseconds: number;
  /** Of the whole thread. */
  readonly megabytes: number;
}

// The folder of the package, from src/source/ as well as from dist/source/: threads run what has been built.
const builtRoot = new URL('../../dist/', import.meta.url);

/**
 * Work that must not be trusted: in a thread of its own that gets its data as messages, sees no environment and no
 * arguments, and is ended when a job takes too long or too much memory. The next job then begins a new thread.
 */
export class GuardedThread<Job, Answer> {
  readonly #file: string;
  readonly #setUp: unknown;
  readonly #limits: ThreadLimits;
  #worker: Worker | undefined;

  /** `file` is a module of this package without its ending, `letter/fill-thread`; `setUp` is handed to each thread. */
  constructor(file: string, setUp: unknown, limits: ThreadLimits) {
    this.#file = file;
    this.#setUp = setUp;
    this.#limits = limits;
  }

  /** One job at a time: wait for the answer before asking again. */
  ask(job: Job): Promise<{ readonly answer: Answer } | { readonly failure: JobFailure }> {
    const worker = this.#worker ?? this.#begin();
    this.#worker = worker;
    return new Promise((resolve) => {
      const settle = (result: { readonly answer: Answer } | { readonly failure: JobFailure }): void => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', ended);
        if ('failure' in result) this.#drop();
        resolve(result);
      };
      const answered = (answer: Answer): void => settle({ answer });
      const failed = (error: Error & { readonly code?: string }): void =>
        settle({ failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'broken' });
      const ended = (): void => settle({ failure: 'broken' });
      const timer = setTimeout(() => settle({ failure: 'too-long' }), this.#limits.milliseconds);
      worker.on('message', answered).on('error', failed).on('exit', ended);
      worker.postMessage(job);
    });
  }

  /** Ends the thread; nothing waits for it. */
  close(): void {
    this.#drop();
  }

  #begin(): Worker {
    const worker = new Worker(new URL(`${this.#file}.js`, builtRoot), {
      workerData: this.#setUp,
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, stackSizeMb: 4 },
    });
    worker.unref();
    return worker;
  }

  #drop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.on('error', () => undefined);
    worker?.terminate().catch(() => undefined);
  }
}
