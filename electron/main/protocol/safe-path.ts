/** Maps an address of the app to a file of the bundle. Never reaches outside the folder it is given. */
import { isAbsolute, relative, resolve } from 'node:path';
import { isAppUrl, parseUrl } from './origin';

/** Names the build gives its files. No dot at the start, no percent, colon, backslash, space or control character. */
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._~@+-]*$/;

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function isInside(root: string, target: string): boolean {
  const way = relative(root, target);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/**
 * Resolves a request to a file path.
 *
 * @param root - absolute path of the folder that holds the bundle
 * @param requestUrl - the address asked for; query and fragment are ignored
 * @returns an absolute path strictly below `root`, or `null` for any other host, any traversal (plain or
 *   encoded) and any name the build does not make. Whether the file exists is not checked.
 */
export function resolveBundlePath(root: string, requestUrl: string): string | null {
  const url = isAppUrl(requestUrl) ? parseUrl(requestUrl) : null;
  const path = url === null ? null : decode(url.pathname);
  if (path?.startsWith('/') !== true) return null;
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!name.split('/').every((segment) => SEGMENT.test(segment))) return null;
  const target = resolve(root, name);
  return isInside(root, target) ? target : null;
}
