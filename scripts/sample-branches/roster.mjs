/** Who sat at the phone and at the calamity line, day by day, as a branch's own roster should have it. */
import { weekday } from './calendar.mjs';

const PHONE = [[8, 17]];
const CALAMITY = [
  [6, 8],
  [17, 23],
];
const CALAMITY_ON_FRIDAY = [[6, 23]];

/**
 * Rows of the roster in local time. On `missing` days nobody came, as the Dutch roster has a holiday there. The
 * platform's own watch is one row without an end.
 */
export function roster(clock, list, missing) {
  const rows = [['online', clock.localStamp(clock.at(list[0], 0)), '']];
  for (const n of list) {
    if (!clock.isWorkingDay(n) || missing.includes(n)) continue;
    const friday = weekday(n) === 5;
    const shifts = [
      ...(friday ? [] : PHONE.map((hours) => ['phone', hours])),
      ...(friday ? CALAMITY_ON_FRIDAY : CALAMITY).map((hours) => ['calamity', hours]),
    ];
    for (const [line, [from, until]] of shifts)
      rows.push([line, clock.localStamp(clock.at(n, from * 60)), clock.localStamp(clock.at(n, until * 60))]);
  }
  return rows;
}
