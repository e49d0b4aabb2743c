import { Option } from 'commander';
import type { Finding, Result } from '../evaluate/result.js';
import { EXIT } from './exit-code.js';

const SEVERITIES = ['critical', 'major', 'minor', 'note'] as const;

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'exit 1 from this severity on')
    .choices(SEVERITIES)
    .default('minor');
}

/** What decides on the exit code. */
export interface FailFlags {
  readonly failOn: Finding['severity'];
  readonly strict?: boolean;
}

/** A breach that rests on a number that nobody agreed does not fail a run. */
export function exitOf(results: readonly Result[], { failOn, strict }: FailFlags): number {
  const from = SEVERITIES.indexOf(failOn);
  const findings = results.flatMap((result) => result.findings);
  const fails = findings.some(
    ({ verdict, severity, assumed }) =>
      verdict === 'breached' && assumed !== true && SEVERITIES.indexOf(severity) <= from,
  );
  if (fails) return EXIT.breached;
  return strict === true && findings.some(({ verdict }) => verdict === 'undetermined')
    ? EXIT.undetermined
    : EXIT.ok;
}
