/** Compares the versions of packs, `x.y.z`. Knows no ranges and no pre-releases. */

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

function partsOf(version: string): readonly number[] {
  const match = VERSION.exec(version);
  return match === null ? [-1] : match.slice(1).map(Number);
}

/**
 * Orders two versions: -1 when `a` is older, 1 when newer, 0 when equal. What is not a version of three
 * numbers counts as older than any that is, so that an unreadable one is looked at again rather than trusted.
 */
export function compareVersions(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let place = 0; place < 3; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}
