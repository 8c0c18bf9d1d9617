/** What an endurance run counts, and the sentence each number stands for. */

/**
 * @typedef {object} Tally
 * @property {number} kills Processes ended without warning.
 * @property {number} starts Starts after a fault.
 * @property {number} acknowledged Edits that the app called “Saved” before a fault.
 * @property {number} lost Of them: gone, and the app did not say so.
 * @property {number} toldMissing Of them: gone, and the app said so instead of opening.
 * @property {number} halfStates Values shown that nobody typed, rows that cannot be read, and backups that cannot be relied on.
 * @property {number} firstRun Starts that showed the first-run screen to someone who had data.
 * @property {number} copiesMissing Losses told without a copy of the files being kept.
 * @property {number} stuck Saves that were still “Saving…” after their deadline.
 * @property {number} carriedOver Words typed while saving was paused or had stopped that were saved later.
 * @property {number} wordsLost Words of that kind that the app kept and then lost.
 * @property {number} storesChecked Damaged stores that were repaired and read without the app, record by record.
 * @property {number} backupsProven Backups opened and held against their hashes.
 * @property {number} relaunches Starts that hung and were made again.
 * @property {number} disturbed Steps of a user that could not be done; the run went on.
 * @property {number} canaries Words found in files although everything is sealed.
 * @property {number} brokenOff Scenarios that could not be carried on; what they had counted is in the numbers.
 * @property {Record<string, number>} byPhase Kills by what the app was doing when it died.
 */

/** @returns {Tally} */
export function emptyTally() {
  return {
    kills: 0,
    starts: 0,
    acknowledged: 0,
    lost: 0,
    toldMissing: 0,
    halfStates: 0,
    firstRun: 0,
    copiesMissing: 0,
    stuck: 0,
    carriedOver: 0,
    wordsLost: 0,
    storesChecked: 0,
    backupsProven: 0,
    relaunches: 0,
    disturbed: 0,
    brokenOff: 0,
    canaries: 0,
    byPhase: {},
  };
}

/** @typedef {Exclude<keyof Tally, 'byPhase'>} Count */

/**
 * The numbers by name, without the phases.
 *
 * @param {Tally} tally
 */
export function countsOf(tally) {
  const counts = Object.entries(tally).filter(([name]) => name !== 'byPhase');
  return /** @type {[Count, number][]} */ (counts);
}

/**
 * @param {Tally} total Is added to.
 * @param {Tally} part
 */
export function addTally(total, part) {
  for (const [name, count] of countsOf(part)) total[name] += count;
  for (const [phase, count] of Object.entries(part.byPhase))
    total.byPhase[phase] = (total.byPhase[phase] ?? 0) + count;
}

/**
 * Whether nothing was broken that is promised, and every scenario came to its end.
 *
 * @param {Tally} tally
 */
export function isClean(tally) {
  const { lost, halfStates, firstRun, copiesMissing, stuck, wordsLost, disturbed, brokenOff, canaries } =
    tally;
  const broken = [
    ...[lost, halfStates, firstRun, copiesMissing, stuck],
    ...[wordsLost, disturbed, brokenOff, canaries],
  ];
  return broken.every((count) => count === 0);
}

/**
 * The numbers that are not 0, for a line to be read.
 *
 * @param {Tally} tally
 */
export function onlyCounted(tally) {
  return Object.fromEntries(countsOf(tally).filter(([, count]) => count > 0));
}
