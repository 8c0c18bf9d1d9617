/** Electron's official binary, of the version package.json pins: finds it, or downloads it within limits. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './hash.mjs';
import { CACHE, tool } from './paths.mjs';
import { runNode } from './run.mjs';
import { progress } from './say.mjs';

const PACKAGE = tool('electron');
const FAILURE_NOTE = join(CACHE, 'official-electron-failed.json');
const HOUR_MS = 3_600_000;
/** Long enough for a slow line; a host that cannot be reached fails within seconds by itself. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/** The pinned version, e.g. `45.4.1`. */
export function officialVersion() {
  /** @type {{ version?: string }} */
  const manifest = JSON.parse(readIfThere(join(PACKAGE, 'package.json')) ?? '{}');
  return manifest.version ?? 'unknown';
}

/** The folder of the official binary when it is there and whole, else `null`. */
export function presentOfficial() {
  const folder = join(PACKAGE, 'dist');
  const version = readIfThere(join(folder, 'version'))?.trim().replace(/^v/, '');
  const executable = readIfThere(join(PACKAGE, 'path.txt'));
  if (version !== officialVersion() || executable === null) return null;
  return existsSync(join(folder, executable)) ? folder : null;
}

/**
 * Whether a noted failure still speaks against another try.
 *
 * @param {string | null} note What was written at the last failure.
 * @param {string} version The version wanted now.
 * @param {number} nowMs
 */
export function failedRecently(note, version, nowMs) {
  if (note === null) return false;
  try {
    /** @type {{ version?: unknown, failedAtMs?: unknown }} */
    const failure = JSON.parse(note);
    const { failedAtMs } = failure;
    if (failure.version !== version || typeof failedAtMs !== 'number') return false;
    return nowMs - failedAtMs < 24 * HOUR_MS && nowMs >= failedAtMs;
  } catch {
    return false;
  }
}

/**
 * Tries the official download and remembers a failure for a day, so that only the first start on a
 * machine without access waits for it.
 *
 * @returns {Promise<string | null>} The folder, or `null` when it cannot be had.
 */
export async function downloadOfficial() {
  const version = officialVersion();
  if (failedRecently(readIfThere(FAILURE_NOTE), version, Date.now())) return null;
  const installer = join(PACKAGE, 'install.js');
  const options = { timeoutMs: DOWNLOAD_LIMIT_MS };
  const { code } = await progress(`Downloading Electron ${version}`, () => runNode([installer], options));
  const folder = code === 0 ? presentOfficial() : null;
  if (folder === null) noteFailure(version);
  return folder;
}

/** @param {string} version */
function noteFailure(version) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILURE_NOTE, JSON.stringify({ version, failedAtMs: Date.now() }));
}
