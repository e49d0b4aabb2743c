import type { Result } from '../evaluate/result.js';
import { jsonText } from './json-text.js';
import { orderedResult } from './ordered-result.js';

/**
 * The result as JSON, as `schemas/result-1.0.schema.json` describes it: keys in a fixed order, two spaces, a newline
 * at the end; an item of a long list on a line of its own, so that a difference shows as one line. Characters that a
 * terminal could act on are written as escapes.
 */
export async function writeJson(result: Result): Promise<string> {
  return `${jsonText(orderedResult(result))}\n`;
}
