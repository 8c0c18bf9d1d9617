/** Chromium's sandbox on Linux: the one case that must do without it, and the one that needs a hand. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './hash.mjs';
import { Problem } from './say.mjs';

/** Said whenever the switch is added. */
export const NO_SANDBOX_LINE =
  'You are root: Electron cannot use its process sandbox, so it is started with --no-sandbox. Use an ordinary account for real work.';

/**
 * The switch Chromium demands of root on Linux; nothing for anyone else. The app itself never adds it.
 *
 * @param {string} platform
 * @param {number | undefined} uid
 * @returns {string[]}
 */
export function sandboxArgs(platform = process.platform, uid = process.getuid?.()) {
  return platform === 'linux' && uid === 0 ? ['--no-sandbox'] : [];
}

/**
 * Stops with one clear message where the system forbids the sandbox to ordinary users, instead of
 * letting Electron crash or doing without the sandbox.
 *
 * @param {string} runtimeFolder
 */
export function assertSandboxUsable(runtimeFolder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = join(runtimeFolder, 'chrome-sandbox');
  if (!isUserNamespaceForbidden() || isSetuidRoot(helper)) return;
  throw new Problem(
    [
      'This system does not let Electron set up its process sandbox, and Brieflock does not run without it.',
      'Run this one command, then the same command again:',
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    ].join('\n'),
  );
}

function isUserNamespaceForbidden() {
  const apparmor = readIfThere('/proc/sys/kernel/apparmor_restrict_unprivileged_userns')?.trim();
  const clone = readIfThere('/proc/sys/kernel/unprivileged_userns_clone')?.trim();
  const limit = readIfThere('/proc/sys/user/max_user_namespaces')?.trim();
  return apparmor === '1' || clone === '0' || limit === '0';
}

/** @param {string} path */
function isSetuidRoot(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.uid === 0 && (stats.mode & 0o4000) !== 0;
}
