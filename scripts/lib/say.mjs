/** What the scripts tell the person in front of the terminal. All of it goes to stderr, never to stdout. */

const SHOW_AFTER_MS = 2_000;
const REMIND_EVERY_MS = 20_000;

/** A failure whose message is meant to be read as it stands: what happened and what to do. */
export class Problem extends Error {}

/** Lines held back while quiet; shown only if the script fails. @type {string[] | null} */
let heldBack = null;

/** From now on nothing is printed unless the script fails. For commands whose output others read. */
export function beQuiet() {
  heldBack ??= [];
}

/** Whether {@link beQuiet} holds. */
export function isQuiet() {
  return heldBack !== null;
}

/**
 * Prints one line.
 *
 * @param {string} line
 */
export function say(line) {
  if (heldBack === null) process.stderr.write(`${line}\n`);
  else heldBack.push(line);
}

/** Ends the quiet and shows what was held back. */
function speakUp() {
  const lines = heldBack ?? [];
  heldBack = null;
  lines.forEach(say);
}

/**
 * Seconds as a reader wants them, e.g. `0.4 s`, `12 s` or `3 min 5 s`.
 *
 * @param {number} ms
 */
export function seconds(ms) {
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`;
  const whole = Math.round(ms / 1_000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs work and, when it takes over two seconds, says what is happening, reminds now and then, and says
 * how long it took. Work that is quick leaves no line.
 *
 * @template Value
 * @param {string} what What is happening, e.g. `Building the app`.
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function progress(what, work) {
  const startedAt = performance.now();
  const first = setTimeout(() => {
    say(`${what} …`);
  }, SHOW_AFTER_MS);
  const reminder = setInterval(() => {
    say(`${what}: still at it after ${seconds(performance.now() - startedAt)} …`);
  }, REMIND_EVERY_MS);
  try {
    const value = await work();
    const tookMs = performance.now() - startedAt;
    if (tookMs > SHOW_AFTER_MS) say(`${what}: done in ${seconds(tookMs)}`);
    return value;
  } finally {
    clearTimeout(first);
    clearInterval(reminder);
  }
}

/**
 * Runs a script's main function: a {@link Problem} is printed as it stands, anything else with its stack,
 * and both end with exit code 1. Otherwise the number the function returns is the exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) endOn(signal);
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    speakUp();
    if (error instanceof Problem) say(`\n${error.message}`);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/**
 * Ends the script in order, so that whatever it started is stopped, unless someone else has taken the
 * signal over.
 *
 * @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal
 */
function endOn(signal) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(130);
  });
}
