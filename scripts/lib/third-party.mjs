/** Which packages of others the app carries, and under which licenses. Reads the lockfile alone. */

/** @typedef {{ readonly version?: string | undefined, readonly license?: string | undefined, readonly dev?: boolean | undefined, readonly optional?: boolean | undefined }} Locked */

/** Said in a file of the package alone. @type {Readonly<Record<string, string>>} */
const UNSAID = { 'png-js': 'MIT' };

/** Not in the lockfile as what they are: the runtime is a tool of development there, and the typefaces are files. */
const BESIDE = [
  { name: 'Typefaces: Source Sans 3, Source Serif 4, Amiri, Noto Sans', version: '', license: 'OFL-1.1' },
];

/**
 * @param {{ readonly packages: Readonly<Record<string, Locked>> }} lockfile
 * @returns {readonly { readonly name: string, readonly version: string, readonly license: string }[]} by name
 */
export function thirdPartyOf({ packages }) {
  const carried = Object.entries(packages).flatMap(([path, { version, license, dev, optional }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const isRuntime = name === 'electron';
    if (path === '' || optional === true || (dev === true && !isRuntime)) return [];
    return [{ name, version: version ?? '', license: license ?? UNSAID[name] ?? 'not said' }];
  });
  return [...carried, ...BESIDE].toSorted(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
  );
}
