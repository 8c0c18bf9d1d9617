/** Says in plain words when Node itself is too old, before anything fails for odd reasons. */
import { Problem } from './say.mjs';

const NEEDED = [20, 19];

/**
 * @param {string} version As in `process.versions.node`.
 */
export function assertNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new Problem(
    `This is Node ${version}; Brieflock's tools need ${NEEDED.join('.')} or newer.\nInstall a newer Node (https://nodejs.org), then run the same command again.`,
  );
}
