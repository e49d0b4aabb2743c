import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alone, sideBySide } from './measure.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const sample = 'contracts/noordkade-logistiek';

/** A breach in the data (exit 1) is a result, not a failure. */
const node = (args, accepted = [0]) => {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!accepted.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return 1;
};

/** Start-up against that of an empty program. Ratio: how many times as long. */
export async function startUp() {
  const what = 'servanda --version';
  const yardstick = 'node -e 0';
  if (!existsSync(program)) return [{ what, yardstick }];
  const result = await sideBySide(
    21,
    () => node([program, '--version']),
    () => node(['-e', '0']),
  );
  return [{ what, yardstick, ...result, ratio: result.oursToTheirs, budget: { below: 2 } }];
}

/** The main job on the sample contract: a whole year of operations, in seconds. */
export async function sampleCheck() {
  const what = 'servanda check, the sample contract';
  if (!existsSync(program)) return [{ what }];
  const args = [program, 'check', sample, '--as-of', '2025-12-31', '--format', 'json'];
  const ours = await alone(5, () => node(args, [0, 1]));
  return [{ what, ours, budget: { milliseconds: 3_000 } }];
}

/** What a newcomer types after installing: build, check, invoices, letters; in seconds. */
export async function start() {
  const npm = () => {
    const { status, stderr } = spawnSync('npm', ['start'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`npm start ended with ${status}: ${stderr}`);
    return 1;
  };
  const ours = await alone(3, npm);
  return [{ what: 'npm start, after npm ci', ours, budget: { milliseconds: 30_000 } }];
}
