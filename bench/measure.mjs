const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds per unit of work; `work` returns how many units it did. */
const timed = async (work) => {
  const from = process.hrtime.bigint();
  const units = await work();
  return Number(process.hrtime.bigint() - from) / 1e6 / units;
};

/**
 * Runs two sides alternately, each once to warm up, and compares them round by round, so that whatever
 * else the machine is doing weighs on both. Who goes first alternates too.
 * @param {number} rounds
 * @param {() => number | Promise<number>} ours returns the units of work done
 * @param {() => number | Promise<number>} theirs returns the units of work done
 * @returns {Promise<{ ours: number, theirs: number, oursToTheirs: number }>} medians: ms per unit, and the ratio
 */
export async function sideBySide(rounds, ours, theirs) {
  await ours();
  await theirs();
  const all = { ours: [], theirs: [], ratio: [] };
  for (let round = 0; round < rounds; round++) {
    let a;
    let b;
    if (round % 2 === 0) {
      a = await timed(ours);
      b = await timed(theirs);
    } else {
      b = await timed(theirs);
      a = await timed(ours);
    }
    all.ours.push(a);
    all.theirs.push(b);
    all.ratio.push(a / b);
  }
  return { ours: median(all.ours), theirs: median(all.theirs), oursToTheirs: median(all.ratio) };
}

/** Median milliseconds of one side alone. */
export async function alone(rounds, work) {
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await timed(work));
  return median(all);
}

/** Median milliseconds of processor time of one side alone: what else the machine is doing weighs little on it. */
export async function processorTime(rounds, work) {
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const units = await work();
    const { user, system } = process.cpuUsage(before);
    all.push((user + system) / 1000 / units);
  }
  return median(all);
}
