/** Reads a folder of data as a thief would: with the source at hand, and without passphrase or sheet. Changes nothing. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @typedef {object} Learned
 * @property {readonly string[]} lines What can be learned, a line each.
 * @property {readonly string[]} readable Files in which words can be read that should not be.
 */

/** What Chromium keeps of the app's own files, and its own settings: no page writes there. */
const CHROMIUM =
  /^(?:Partitions\/[^/]+\/)?(?:GPUCache|Code Cache|Cache|DawnGraphiteCache|DawnWebGPUCache|DawnCache|Shared Dictionary|Crashpad|Dictionaries|blob_storage|Network Persistent State|Preferences|Local State|Cookies|Trust Tokens|SharedStorage|TransportSecurity|Singleton\w*|lockfile|VideoDecodeStats|Dips|DIPS)/i;

/** What LevelDB says of its own work, and the tables in which Chromium counts space: no page writes there. */
const CHATTER =
  /(?:\/leveldb|\.leveldb|\/Session Storage)\/LOG(?:\.old)?$|(?:^|\/)WebStorage\/QuotaManager(?:-journal)?$/;

/** A line of our own log: a time, and codes. */
const CODES = /^\S+(?: [A-Za-z0-9._:-]+)*$/;

/** Names and words that stand in the clear by design: fields, tables, codes, and the text that a backup explains itself by. */
const OURS =
  /^(?:README|brieflock|This|The|To|It|An?|age|unzip|open|with|passphrase|recovery|sheet|backup|content|ring)/i;

/** Four words or more with blanks between them. */
const PROSE = /(?:\p{L}{2,}[ ,.’'–-]{1,2}){3,}\p{L}{2,}/gu;

/** Bodies of rows in journals: what is not sealed begins otherwise. */
const BODY =
  /"body":(?!null|\{"sealed":1,|\{"table":"\w+","assessmentId":"[^"]*","rowId":"[^"]*","row":\{"sealed":1,)/;

/**
 * @param {string} folder
 * @returns {readonly string[]} Paths of all files, in order.
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/**
 * The texts that stand in some bytes, in both encodings that a browser writes.
 *
 * @param {Buffer} bytes
 */
function textsIn(bytes) {
  return [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
}

/**
 * Whether words can be read in a file.
 *
 * @param {Buffer} bytes
 */
function hasWords(bytes) {
  const [utf8 = ''] = textsIn(bytes);
  if (BODY.test(utf8)) return true;
  return textsIn(bytes).some((text) => (text.match(PROSE) ?? []).some((found) => isWords(found)));
}

/**
 * Letters by chance are of many scripts; words of one.
 *
 * @param {string} found
 */
function isWords(found) {
  return /^[\p{Script=Latin} ,.’'–-]+$/u.test(found) && !OURS.test(found);
}

/**
 * Whether words can be read in a file of this name.
 *
 * @param {string} name Relative to the folder.
 * @param {Buffer} bytes
 */
function isReadable(name, bytes) {
  if (CHATTER.test(name)) return false;
  if (name !== 'logs/brieflock.log') return hasWords(bytes);
  return !bytes
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .every((line) => CODES.test(line));
}

/**
 * @param {Buffer} bytes
 * @param {RegExp} pattern With a group.
 */
function valuesOf(bytes, pattern) {
  return [...bytes.toString('latin1').matchAll(pattern)].map((match) => match[1] ?? '');
}

/**
 * What a journal tells: how many changes there were, when, and how large the rows are.
 *
 * @param {Buffer} bytes
 */
function journalFacts(bytes) {
  const times = valuesOf(bytes, /"at":"([^"]+)"/g);
  const sizes = valuesOf(bytes, /"text":"([A-Za-z0-9+/=]*)"/g).map((text) =>
    Math.floor((text.length * 3) / 4),
  );
  const tables = new Set(valuesOf(bytes, /"table":"(\w+)"/g));
  const span = times.length === 0 ? 'no time' : `${times[0] ?? ''} to ${times.at(-1) ?? ''}`;
  const rows = `${String(sizes.length)} sealed rows of ${String(Math.min(...sizes))} to ${String(Math.max(...sizes))} bytes`;
  return `${String(times.length)} changes, ${span}, ${sizes.length === 0 ? 'no sealed row' : rows}, tables ${[...tables].join(', ')}`;
}

/**
 * What a file says beside its size and time.
 *
 * @param {string} name Relative to the folder.
 * @param {Buffer} bytes
 */
function factsOf(name, bytes) {
  if (name.endsWith('.journal')) return journalFacts(bytes);
  if (/^vault\/keys-.*\.json$/.test(name))
    return `${String(valuesOf(bytes, /"assessmentId": ?(null|"[^"]*")/g).length)} data keys, each sealed`;
  if (name.startsWith('vault/state-'))
    return `generation ${valuesOf(bytes, /"generation": (\d+)/g)[0] ?? '?'}, ${valuesOf(bytes, /"count": (\d+)/g)[0] ?? '?'} passphrases refused`;
  if (/workspace-log-[ab]\.json$/.test(name))
    return `written ${valuesOf(bytes, /"sequence": (\d+)/g)[0] ?? '?'} times`;
  return '';
}

/**
 * Everything that can be learned from a folder of data.
 *
 * @param {string} folder
 * @returns {Learned}
 */
export function learnFrom(folder) {
  const [lines, readable] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  for (const path of filesIn(folder)) {
    const name = relative(folder, path).replaceAll('\\', '/');
    const { size, mtime } = statSync(path);
    if (CHROMIUM.test(name)) continue;
    const bytes = readFileSync(path);
    const facts = factsOf(name, bytes);
    if (isReadable(name, bytes)) readable.push(name);
    lines.push(`${name}: ${String(size)} bytes, ${mtime.toISOString()}${facts === '' ? '' : `; ${facts}`}`);
  }
  const journals = lines.filter((line) => /journal[^/]*\/a-.*\.journal:/.test(line)).length;
  lines.push(`${String(journals)} assessments, by the number of their journals`);
  lines.push(
    readable.length === 0
      ? 'No word could be read.'
      : `WORDS CAN BE READ in ${String(readable.length)} files: ${readable.join(', ')}`,
  );
  return { lines, readable };
}
