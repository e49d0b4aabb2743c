// The letters of the sample contract, ready to be made.
import { fileURLToPath } from 'node:url';
import { check, LetterRun, openContract } from '../dist/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));

export async function sampleLetters() {
  const loaded = await openContract({ root, folder: 'contracts/noordkade-logistiek' });
  return LetterRun.open(loaded, await check(loaded, { asOf: '2025-12-31' }));
}
