/** What counts as the app's own address. Compares parsed parts of a URL only, never pieces of its text. */

/** Scheme of the app's pages, without the colon. Changing it would orphan everything users have stored. */
export const APP_SCHEME = 'app';

/** Host of the app's pages. Changing it would orphan everything users have stored. */
export const APP_HOST = 'bundle';

/** Parses a URL, or answers `null`; never throws. */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Tells whether a URL is exactly `app://bundle/…`: no port, no user name, no other spelling of the host. */
export function isAppUrl(text: string): boolean {
  const url = parseUrl(text);
  if (url === null) return false;
  const isBare = url.port === '' && url.username === '' && url.password === '';
  return isBare && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}
