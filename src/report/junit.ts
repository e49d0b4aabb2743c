import { visibleText } from './visible-text.js';

/** One test of a suite: a worked case, or a finding. */
export interface JunitCase {
  readonly name: string;
  /** The file or the clause that it belongs to. */
  readonly classname: string;
  readonly failures: readonly string[];
  /** Why it says neither that it passed nor that it failed. */
  readonly skipped?: string;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** Suites as JUnit XML, in the form that CI servers read: no times, so that the same results give the same bytes. */
export async function writeJunit(suites: readonly JunitSuite[]): Promise<string> {
  const { create } = await import('xmlbuilder2');
  const all = suites.flatMap(({ cases }) => cases);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', countsOf(all));
  for (const { name, cases } of suites) {
    const suite = root.ele('testsuite', { name: visibleText(name), ...countsOf(cases) });
    for (const { name: test, classname, failures, skipped } of cases) {
      const node = suite.ele('testcase', { name: visibleText(test), classname: visibleText(classname) });
      for (const failure of failures) node.ele('failure', { message: visibleText(failure) });
      if (skipped !== undefined) node.ele('skipped', { message: visibleText(skipped) });
    }
  }
  return `${root.end({ prettyPrint: true, wellFormed: true })}\n`;
}

function countsOf(cases: readonly JunitCase[]): Readonly<Record<'tests' | 'failures' | 'skipped', string>> {
  return {
    tests: String(cases.length),
    failures: String(cases.filter(({ failures }) => failures.length > 0).length),
    skipped: String(cases.filter(({ skipped }) => skipped !== undefined).length),
  };
}
