/** Ties the handler of the `app` scheme to a session. Holds no rule of its own. */
import type { Session } from 'electron';
import type { BundleAnswer, BundleRequest } from './handler';
import { APP_SCHEME } from './origin';

/** Has every request for the scheme answered by a handler, which must never reject. */
export function serveScheme(
  { protocol }: Session,
  handler: (request: BundleRequest) => Promise<BundleAnswer>,
): void {
  // `protocol.handle` would have Node's whole fetch read before the first byte of the page (ADR 23).
  protocol.registerBufferProtocol(APP_SCHEME, (request, respond) => {
    void handler(request).then(respond);
  });
}
