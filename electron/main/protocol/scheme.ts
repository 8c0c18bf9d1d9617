/** The address of the app's own pages. The origin is frozen for ever: stored assessments belong to it. */
import { protocol } from 'electron';
import { APP_HOST, APP_SCHEME } from './origin';

/**
 * Declares `app://` as a standard, secure origin, which is what gives it IndexedDB and `fetch`. Must run before
 * the app is ready, once. Never grants service workers, CORS or a way around the content policy.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** The page the window opens. */
export const START_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;
