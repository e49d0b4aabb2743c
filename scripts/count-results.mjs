// Prints `N passed, N failed` from vitest's JSON report and the number of failed steps around it.
// usage: node scripts/count-results.mjs REPORT FAILED_STEPS
import { existsSync, readFileSync } from 'node:fs';

const [report, steps] = process.argv.slice(2);
let passed = 0;
let failed = 0;
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed = numPassedTests;
  // A file that cannot be loaded has no tests to count, yet it failed.
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  failed = numFailedTests + unloaded.length;
}
// Failed tests are what made the test step fail; without any, the step counts for itself.
const failedSteps = Math.max(Number(steps) - (failed > 0 ? 1 : 0), 0);
failed += failedSteps;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
