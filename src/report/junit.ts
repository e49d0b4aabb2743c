import { visibleText } from './visible-text.js';

/** One test of a suite: a worked case, or a finding. */
export interface JunitCase {
  readonly name: string;
  /** The file or the rule that it belongs to. */
  readonly classname: string;
  readonly failures: readonly string[];
  /** How grave the failures are, or what kind of error it is. */
  readonly type?: string;
  /** Why it could not be decided, where it had to be. */
  readonly error?: string;
  /** Why it says neither that it passed nor that it failed. */
  readonly skipped?: string;
  /** What a reader of a failure or an error needs to know, line by line. */
  readonly details?: readonly string[];
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  /** What the suite says about itself, by name. */
  readonly properties?: readonly (readonly [string, string])[];
}

/** What an element of a written XML tree can take. */
interface Node {
  ele(name: string, attributes?: Readonly<Record<string, string>>): Node;
  txt(text: string): Node;
}

/**
 * Suites as JUnit XML, in the form that CI servers read: no times, so that the same results give the same bytes.
 * `name` says what was tested.
 */
export async function writeJunit(suites: readonly JunitSuite[], name?: string): Promise<string> {
  const { create } = await import('xmlbuilder2');
  const all = suites.flatMap(({ cases }) => cases);
  const title = name === undefined ? {} : { name: visibleText(name) };
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    ...title,
    ...countsOf(all),
  });
  for (const suite of suites) writeSuite(suite, root);
  return `${root.end({ prettyPrint: true, wellFormed: true })}\n`;
}

function writeSuite({ name, cases, properties = [] }: JunitSuite, root: Node): void {
  const suite = root.ele('testsuite', { name: visibleText(name), ...countsOf(cases) });
  if (properties.length > 0) {
    const list = suite.ele('properties');
    for (const [key, value] of properties) list.ele('property', { name: key, value: visibleText(value) });
  }
  for (const each of cases) writeCase(each, suite);
}

function writeCase(each: JunitCase, suite: Node): void {
  const { failures, type, error, skipped, details = [] } = each;
  const node = suite.ele('testcase', {
    name: visibleText(each.name),
    classname: visibleText(each.classname),
  });
  const kind = type === undefined ? {} : { type: visibleText(type) };
  const add = (name: string, message: string): void => {
    const told = node.ele(name, { message: visibleText(message), ...kind });
    if (details.length > 0) told.txt(details.map(visibleText).join('\n'));
  };
  for (const failure of failures) add('failure', failure);
  if (error !== undefined) add('error', error);
  if (skipped !== undefined) node.ele('skipped', { message: visibleText(skipped) });
}

function countsOf(
  cases: readonly JunitCase[],
): Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', string>> {
  return {
    tests: String(cases.length),
    failures: String(cases.filter(({ failures }) => failures.length > 0).length),
    errors: String(cases.filter(({ error }) => error !== undefined).length),
    skipped: String(cases.filter(({ skipped }) => skipped !== undefined).length),
  };
}
