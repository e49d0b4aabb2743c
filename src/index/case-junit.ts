import { writeJunit } from '../report/junit.js';
import type { CaseReport } from './run-cases.js';

/** The outcome of worked cases as JUnit XML: a suite a file, a test a case. */
export function caseJunit({ outcomes }: CaseReport): Promise<string> {
  const files = [...new Set(outcomes.map(({ scenario }) => scenario.at.file))];
  return writeJunit(
    files.map((name) => ({
      name,
      cases: outcomes
        .filter(({ scenario }) => scenario.at.file === name)
        .map(({ scenario, failures }) => ({ name: scenario.id, classname: name, failures })),
    })),
  );
}
