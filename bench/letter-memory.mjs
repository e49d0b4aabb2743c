// Makes 1,000 letters as PDF and prints the most memory that was held from 100 letters on, against that at 100.
import { sampleLetters } from './sample-letters.mjs';

const run = await sampleLetters();
let made = 0;
let first;
let most = 0;
const held = () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
while (made < 1000) {
  for await (const { files } of run.letters(['pdf'])) {
    made += files.length;
    if (made % 50 !== 0) continue;
    const now = held();
    if (made >= 100) first ??= now;
    if (first !== undefined) most = Math.max(most, now);
    if (made >= 1000) break;
  }
}
process.stdout.write(String(most / first));
