import { parentPort } from 'node:worker_threads';

parentPort.on('message', (job) => {
  if (job === 'endless') for (;;);
  if (job === 'hungry') {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  }
  if (job === 'broken') throw new Error('broken');
  parentPort.postMessage({ job, environment: Object.keys(process.env), arguments: process.argv.slice(2) });
});
