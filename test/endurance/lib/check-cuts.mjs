/**
 * Every cut of a log, without the app: the store's own check mends it, finds it sound afterwards, and every write that
 * still stood whole in it stands there byte for byte, and nothing else. What whole writes are is found out here by a
 * reader of its own.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { withSource } from '../../../scripts/lib/load-source.mjs';

/** @typedef {typeof import('../../../electron/node/store/prepare-store')} Preparing */

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const [FULL, LAST] = [1, 4];

/** @typedef {{ end: number, payload: Buffer }} Write */

/**
 * The writes of a log of LevelDB that nothing was done to.
 *
 * @param {Buffer} bytes
 */
function writesOf(bytes) {
  /** @type {Write[]} */
  const writes = [];
  /** @type {Buffer[]} */
  let parts = [];
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      at += left;
      continue;
    }
    const end = at + HEADER_BYTES + bytes.readUInt16LE(at + 4);
    const type = bytes[at + 6];
    parts.push(bytes.subarray(at + HEADER_BYTES, end));
    if (type === FULL || type === LAST) {
      writes.push({ end, payload: Buffer.concat(parts) });
      parts = [];
    }
    at = end;
  }
  return writes;
}

/**
 * @param {readonly Write[]} found
 * @param {readonly Write[]} expected
 */
function isSame(found, expected) {
  return (
    found.length === expected.length &&
    found.every(({ payload }, index) => expected[index]?.payload.equals(payload))
  );
}

/**
 * Cuts each length off a copy of the store and mends it.
 *
 * @param {object} cuts
 * @param {string} cuts.store Of an app that was closed in order; is not touched.
 * @param {string} cuts.log The name of the file that is cut.
 * @param {string} cuts.folder For the copies.
 * @param {readonly number[]} cuts.lengths In bytes.
 * @returns {Promise<{ checked: number, writes: number, wrong: number[] }>} The writes of the whole log, and the cuts
 *   after which something is missing, or too much, or a check still finds fault.
 */
export function checkCuts({ store, log, folder, lengths }) {
  return withSource(async (load) => {
    const { prepareStore } = /** @type {Preparing} */ (await load('electron/node/store/prepare-store.ts'));
    const whole = writesOf(readFileSync(join(store, log)));
    /** @type {number[]} */
    const wrong = [];
    mkdirSync(folder, { recursive: true });
    for (const length of lengths) {
      const places = {
        store: join(folder, 'cut.leveldb'),
        largeValues: join(folder, 'cut.blob'),
        largeValuesList: join(folder, 'large-values.json'),
        copies: join(folder, 'copies'),
      };
      cpSync(store, places.store, { recursive: true });
      const path = join(places.store, log);
      const size = Math.max(0, statSync(path).size - length);
      truncateSync(path, size);
      const prepare = () =>
        prepareStore({ places, now: () => new Date(), isExpected: true, isUnsettled: false });
      const first = await prepare();
      const kept = isSame(
        writesOf(readFileSync(path)),
        whole.filter(({ end }) => end <= size),
      );
      const second = await prepare();
      const isMended = first.kind === 'repaired' || first.kind === 'sound';
      if (!kept || !isMended || second.kind !== 'sound') wrong.push(length);
      rmSync(places.store, { recursive: true });
      rmSync(places.copies, { recursive: true, force: true });
    }
    return { checked: lengths.length, writes: whole.length, wrong };
  });
}

/** The log that LevelDB writes to. @param {string} store */
export function newestLog(store) {
  const logs = readdirSync(store).filter((name) => name.endsWith('.log'));
  return logs.toSorted().at(-1) ?? 'none';
}
