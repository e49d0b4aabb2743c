// npm run build, last step: tsc writes plain files, and a command must be executable for npx to run it from a clone.
import { chmodSync, readFileSync } from 'node:fs';

const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const file of Object.values(bin)) chmodSync(file, 0o755);
