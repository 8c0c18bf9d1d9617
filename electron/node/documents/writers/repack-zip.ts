/** Makes the bytes of an office file repeat: the same parts always give the same archive. Changes a part only as it is told. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** By convention the first entry, so that readers know the file by its beginning. */
const FIRST = '[Content_Types].xml';

/** The earliest moment an archive can hold. Archives keep local time, so this is the same everywhere. */
function noMoment(): Date {
  return new Date(1980, 0, 1);
}

function order(a: string, b: string): number {
  if (a === FIRST || b === FIRST) return a === b ? 0 : a === FIRST ? -1 : 1;
  return a < b ? -1 : 1;
}

type Edit = (name: string, part: Uint8Array) => Uint8Array;

/** Parts as an archive: entries in a fixed order, without the times of their making. */
export function packZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const name of Object.keys(parts).toSorted(order)) {
    const part = parts[name];
    if (part !== undefined) entries[name] = [part, { level: 6, mtime: noMoment() }];
  }
  return zipSync(entries);
}

/**
 * The archive again, as {@link packZip} packs it, each entry edited if wanted.
 *
 * @param more - parts to put in beside those that are there
 */
export function repackZip(
  bytes: Uint8Array,
  edit: Edit = (_, part) => part,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries({ ...unzipSync(bytes), ...more });
  return packZip(Object.fromEntries(parts.map(([name, part]) => [name, edit(name, part)])));
}
