#!/usr/bin/env node
import { PROGRAM_VERSION } from '../index/version.js';

const [first] = process.argv.slice(2);

// Nothing else is loaded for the version, so that it is there at once.
if (first === '--version' || first === '-V') {
  process.stdout.write(`${PROGRAM_VERSION}\n`);
} else {
  const { guardProcess } = await import('./guard-process.js');
  guardProcess();
  const { runCommandLine } = await import('./command-line.js');
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
