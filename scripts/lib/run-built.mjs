/** Runs a command of the built core: sets up what is missing first, and prints nothing of its own. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { OUT } from './paths.mjs';
import { passOnSignals, runNode } from './run.mjs';
import { beQuiet, runScript } from './say.mjs';

/**
 * Runs it with the arguments of this process, and ends as it does.
 *
 * @param {string} name - of the file in `out/main/`, without its ending
 * @param {{ readsInput?: boolean, takesSignals?: boolean }} [how] - whether it may read standard input, and whether
 *   interruptions are left to it
 */
export async function runBuilt(name, { readsInput = false, takesSignals = false } = {}) {
  await runScript(async () => {
    if (!process.stderr.isTTY) beQuiet();
    await ensurePackages();
    await ensureBuilt();
    if (takesSignals) passOnSignals();
    const args = [join(OUT, 'main', `${name}.js`), ...process.argv.slice(2)];
    const stdin = readsInput ? { keepStdin: true } : {};
    const { code } = await runNode(args, { show: true, keepStdout: true, ...stdin, cwd: process.cwd() });
    return code;
  });
}
