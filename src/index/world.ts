import { World } from '../evaluate/world.js';
import type { Day } from '../values/day.js';
import type { Instant } from '../values/instant.js';
import type { LoadedContract } from './load-contract.js';

/** A contract as it stands at a moment, under a choice of readings. */
export function worldOf(
  loaded: LoadedContract,
  asOf: Instant,
  choices: ReadonlyMap<string, string>,
  period?: { readonly from: Day; readonly through: Day },
): World {
  const { program, agreement, contract, tables } = loaded;
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
