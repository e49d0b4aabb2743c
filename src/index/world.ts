import { World } from '../evaluate/world.js';
import { Problems } from '../source/problem.js';
import type { Day } from '../values/day.js';
import type { Instant } from '../values/instant.js';
import { checkReadings } from './check-readings.js';
import type { LoadedContract } from './load-contract.js';

/** A contract as it stands at a moment, under a choice of readings. Throws InputError for readings that there are not. */
export function worldOf(
  loaded: Pick<LoadedContract, 'program' | 'agreement' | 'contract' | 'tables'>,
  asOf: Instant,
  choices: ReadonlyMap<string, string> = new Map(),
  period?: { readonly from: Day; readonly through: Day },
): World {
  const { program, agreement, contract, tables } = loaded;
  const problems = new Problems();
  checkReadings(agreement, choices, problems);
  problems.throwIfAny();
  return new World({
    program,
    agreement,
    contract,
    tables,
    asOf,
    choices,
    ...(period === undefined ? {} : { period }),
  });
}
