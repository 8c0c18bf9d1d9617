/** Decides which addresses a page may load at all. Pure; knows of no exception for any site. */
import { isAppUrl, parseUrl } from '../protocol/origin';

const BLOB = 'blob:';

/**
 * Tells whether a request stays inside the app: its own pages, and data made by them in memory.
 *
 * @param url - the address as Chromium reports it
 * @param mayInspect - true in an unpackaged build, where the inspector's own pages may load
 */
export function isAllowedRequest(url: string, mayInspect: boolean): boolean {
  if (isAppUrl(url)) return true;
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (parsed.protocol === 'data:') return true;
  if (parsed.protocol === BLOB) return isAppUrl(url.slice(BLOB.length));
  return mayInspect && parsed.protocol === 'devtools:';
}
