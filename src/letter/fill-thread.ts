import { parentPort, workerData } from 'node:worker_threads';
import { type FillJob, type FillSetUp, letterFiller } from './fill-job.js';
import { revive } from './markdown-escape.js';

// The data of a letter arrive without the maps that keep a template from the machinery; here they get them again.
const filler = letterFiller(workerData as FillSetUp);

parentPort?.on('message', async ({ template, context }: FillJob) => {
  const fill = await filler;
  parentPort?.postMessage(await fill({ template, context: revive(context) }));
});
