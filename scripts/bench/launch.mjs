/** How long it takes from starting Electron until an element of the page can be seen. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxArgs } from '../lib/sandbox.mjs';
import { Problem } from '../lib/say.mjs';

const GIVE_UP_MS = 60_000;
const LOOK_EVERY_MS = 4;

/**
 * @typedef {object} Start
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env Added to the environment.
 * @property {string} app Folder of the app.
 * @property {string} userData
 * @property {string} testId `data-testid` of the element to wait for.
 */

/**
 * Starts an app, waits for the element, closes the app. The page is looked at through the debugging pipe,
 * which is there from the first moment, so that attaching does not hide a part of the start.
 *
 * @param {Start} start
 * @returns {Promise<number>} Milliseconds.
 */
export async function timeToElement({ executable, env, app, userData, testId }) {
  const startedAt = performance.now();
  const args = [...sandboxArgs(), '--remote-debugging-pipe', app, `--user-data-dir=${userData}`];
  const child = spawn(executable, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const page = openPipe(child);
    await page.untilVisible(testId, startedAt + GIVE_UP_MS);
    return performance.now() - startedAt;
  } finally {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(force);
  }
}

/**
 * Speaks the DevTools protocol over file descriptors 3 and 4: JSON messages, each ended by a zero byte.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function openPipe(child) {
  const [, , , input, output] = child.stdio;
  if (!input || !output || !('write' in input)) throw new Error('The debugging pipe is missing.');
  // The other end closes with the app; the wait below has its own end.
  input.on('error', () => undefined);
  output.on('error', () => undefined);
  /** @type {string | undefined} */
  let session;
  let isSeen = false;
  let lastId = 0;
  let rest = '';

  const send = (/** @type {string} */ method, /** @type {object} */ params) => {
    lastId += 1;
    const message = { id: lastId, method, params, ...(session === undefined ? {} : { sessionId: session }) };
    input.write(`${JSON.stringify(message)}\0`);
  };
  const receive = (/** @type {string} */ text) => {
    /** @type {{ method?: string, params?: { sessionId: string, targetInfo: { type: string } }, result?: { result?: { value?: unknown } } }} */
    const message = JSON.parse(text);
    if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo.type === 'page') {
      session = message.params.sessionId;
    }
    isSeen ||= message.result?.result?.value === true;
  };
  output.on('data', (/** @type {Buffer} */ chunk) => {
    const parts = (rest + chunk.toString('utf8')).split('\0');
    rest = parts.pop() ?? '';
    parts.forEach(receive);
  });

  send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  return {
    /**
     * @param {string} testId
     * @param {number} deadline On the clock of `performance.now()`.
     */
    untilVisible: async (testId, deadline) => {
      const expression = `(document.querySelector('[data-testid="${testId}"]')?.getClientRects().length ?? 0) > 0`;
      // Asked again and again, not one at a time: an answer is lost when the page's process is replaced.
      while (!isSeen) {
        if (session !== undefined) send('Runtime.evaluate', { expression, returnByValue: true });
        await sleep(LOOK_EVERY_MS);
        if (performance.now() > deadline) throw new Problem(`"${testId}" did not appear within a minute.`);
      }
    },
  };
}
