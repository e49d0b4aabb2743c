import { writeJunit } from '../report/junit.js';
import type { CaseRun } from './run-cases.js';

/** The outcome of worked cases as JUnit XML: a suite a file, a test a case. */
export function caseJunit({ outcomes }: Pick<CaseRun, 'outcomes'>): Promise<string> {
  const files = [...new Set(outcomes.map(({ file }) => file))];
  return writeJunit(
    files.map((name) => ({
      name,
      cases: outcomes
        .filter(({ file }) => file === name)
        .map(({ id, failures }) => ({ name: id, classname: name, failures })),
    })),
  );
}
