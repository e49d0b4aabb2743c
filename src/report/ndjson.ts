import type { Result } from '../evaluate/result.js';
import { jsonLine } from './json-text.js';
import { orderedResult } from './ordered-result.js';

/**
 * The result line by line, for programs that read streams: first everything but the findings, then a finding a line,
 * each as in the JSON report.
 */
export async function writeNdjson(result: Result): Promise<string> {
  const { findings, ...rest } = orderedResult(result);
  return `${[rest, ...findings].map(jsonLine).join('\n')}\n`;
}
