import type { Agreement } from '../agreement/agreement.js';
import type { Position } from '../source/position.js';
import type { Problems } from '../source/problem.js';
import { suggestion } from '../source/suggest.js';

/** Chosen readings that the agreement does not have, and choices that a reading does not offer. */
export function checkReadings(
  { readings }: Pick<Agreement, 'readings'>,
  chosen: Iterable<readonly [id: string, choice: string]>,
  problems: Problems,
  placeOf?: (id: string) => Position | undefined,
): void {
  for (const [id, choice] of chosen) {
    const reading = readings.get(id);
    if (reading?.choices.has(choice) === true) continue;
    const at = placeOf?.(id);
    problems.add({
      code: 'unknown-reading',
      message:
        reading === undefined
          ? `the agreement has no reading '${id}'`
          : `'${choice}' is no choice of the reading '${id}'`,
      hint:
        reading === undefined
          ? suggestion(id, [...readings.keys()])
          : suggestion(choice, [...reading.choices.keys()]),
      ...(at === undefined ? {} : { at }),
    });
  }
}
