/** Closes a session: no network, no permissions, no devices, no downloads, no spell-check dictionaries. */
import { app, session, type Session } from 'electron';
import { countRefused, countSent } from './network-count';
import { isAllowedRequest } from './allowed-request';

/** Never answers: the dictionary address must not lead anywhere, on any platform. */
const NO_DICTIONARIES = 'app://bundle/no-dictionaries/';

function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // Without a handler Chromium refuses every screen capture; a handler could only widen that.
  target.setDisplayMediaRequestHandler(null);
}

function denyNetwork(target: Session): void {
  const mayInspect = !app.isPackaged;
  target.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = isAllowedRequest(details.url, mayInspect);
    if (!isAllowed) countRefused();
    callback({ cancel: !isAllowed });
  });
  countSent(target);
  // -2 refuses every certificate, whatever the system trusts.
  target.setCertificateVerifyProc((_request, callback) => {
    callback(-2);
  });
}

function denySpellCheck(target: Session): void {
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
}

function closeSession(target: Session): void {
  denyPermissions(target);
  denyNetwork(target);
  denySpellCheck(target);
  target.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** The session of the page, closed. */
export interface GuardedSession {
  readonly page: Session;
  /** Resolves once no proxy script can be looked for any more: nothing but the start page may load before. */
  readonly guarded: Promise<void>;
}

/**
 * Closes the default session, that of the page, and every session made later. Call once, when the app is ready and before
 * any window exists.
 *
 * @param partition - the session of the page by name; `null`: the default one
 */
export function guardSessions(partition: string | null): GuardedSession {
  const main = session.defaultSession;
  app.on('session-created', (created) => {
    if (created !== main) closeSession(created);
  });
  closeSession(main);
  // Made only now, so that it is closed before anything can be asked in it.
  const page = partition === null ? main : session.fromPartition(partition);
  // Direct, so that no proxy script is ever looked for on the network.
  const directed = [...new Set([main, page])].map((each) => each.setProxy({ mode: 'direct' }));
  return { page, guarded: Promise.all(directed).then(() => undefined) };
}
