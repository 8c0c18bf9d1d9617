/** What an endurance run counts, and the sentence each number stands for. */

/**
 * @typedef {object} Tally
 * @property {number} kills Processes ended without warning.
 * @property {number} starts Starts after a fault.
 * @property {number} acknowledged Edits that the app called “Saved” before a fault.
 * @property {number} lost Of them: gone, and the app did not say so.
 * @property {number} toldMissing Of them: gone, and the app said so instead of opening.
 * @property {number} halfStates Values shown that nobody typed, and rows that cannot be read.
 * @property {number} firstRunShown Starts that showed the first-run screen to someone who had data.
 * @property {number} copiesMissing Losses told without a copy of the files being kept.
 * @property {number} stuck Saves that were still “Saving…” after their deadline.
 * @property {number} carriedOver Words typed while saving was paused or had stopped that were saved later.
 * @property {number} wordsLost Words of that kind that the app kept and then lost.
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
    firstRunShown: 0,
    copiesMissing: 0,
    stuck: 0,
    carriedOver: 0,
    wordsLost: 0,
  };
}

/**
 * @param {Tally} total Is added to.
 * @param {Tally} part
 */
export function addTally(total, part) {
  for (const name of /** @type {(keyof Tally)[]} */ (Object.keys(part))) total[name] += part[name];
}

/**
 * Whether nothing was broken that is promised.
 *
 * @param {Tally} tally
 */
export function isClean({ lost, halfStates, firstRunShown, copiesMissing, stuck, wordsLost }) {
  return lost + halfStates + firstRunShown + copiesMissing + stuck + wordsLost === 0;
}
