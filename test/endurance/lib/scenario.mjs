/** What a scenario is: one file in `scenarios/` that exports one. */

/**
 * @typedef {object} Place
 * @property {import('./launch.mjs').Runtime} runtime
 * @property {string} folder Its own, empty; removed afterwards.
 * @property {boolean} isShort Samples instead of everything.
 * @property {(line: string) => void} say
 */

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {() => string | null} [whyNot] Why it cannot be run here, in words, or `null`.
 * @property {(place: Place) => Promise<import('./tally.mjs').Tally>} run
 */

/** Every scenario's file is listed in `scenarios/`; nothing else has to be told of a new one. */
export const SCENARIO_FOLDER = new URL('../scenarios/', import.meta.url);
