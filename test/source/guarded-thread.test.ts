import { afterAll, describe, expect, it } from 'vitest';
import { GuardedThread } from '../../src/source/guarded-thread.js';

interface Answer {
  readonly job: string;
  readonly environment: readonly string[];
  readonly arguments: readonly string[];
}

const JOBS = '../test/source/threads/jobs';

describe('work that is not trusted', () => {
  const patient = new GuardedThread<string, Answer>(JOBS, {}, { milliseconds: 60_000, megabytes: 48 });
  const hasty = new GuardedThread<string, Answer>(JOBS, {}, { milliseconds: 300, megabytes: 48 });
  afterAll(() => {
    patient.close();
    hasty.close();
  });

  it('is answered, one job after the other, and sees neither environment nor arguments', async () => {
    for (const job of ['one', 'two', 'three']) {
      expect(await patient.ask(job)).toEqual({ answer: { job, environment: [], arguments: [] } });
    }
  });

  it('is stopped when it does not end', async () => {
    expect(await hasty.ask('endless')).toEqual({ failure: 'too-long' });
  });

  it('is stopped when it takes too much memory', async () => {
    expect(await patient.ask('hungry')).toEqual({ failure: 'too-much-memory' });
  }, 60_000);

  it('that breaks is told, and the next job has a thread of its own', async () => {
    expect(await patient.ask('broken')).toEqual({ failure: 'broken' });
    expect(await patient.ask('again')).toMatchObject({ answer: { job: 'again' } });
  });
});
